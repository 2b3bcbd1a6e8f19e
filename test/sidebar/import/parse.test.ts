/** The edge cases of CSV that csv-spectrum collects. */
import { expect, test } from "@jest/globals";
import spectrum from "csv-spectrum";
import { decode } from "../../../sidebar/import/decode.ts";
import { parse } from "../../../sidebar/import/parse.ts";

const items = await new Promise<Parameters<Parameters<typeof spectrum>[0]>[1]>((resolve, reject) => {
  spectrum((error, found) => (error ? reject(error) : resolve(found)));
});

const rowsOf = (csv: Uint8Array): readonly Readonly<Record<string, string>>[] => {
  const { table } = parse(decode(csv).text, { isKnown: () => false });
  return table.rows.map((cells) => Object.fromEntries(table.headings.map((heading, at) => [heading, cells[at] ?? ""])));
};

/** Its JSON names another telephone number than its CSV. */
const odd = "location_coordinates";

test.each(items.filter(({ name }) => name !== odd).map(({ name, csv, json }) => [name, csv, json] as const))("%s", (_, csv, json) => {
  const wanted: readonly Readonly<Record<string, string>>[] = JSON.parse(decode(json).text);
  expect(rowsOf(csv)).toEqual(
    wanted.map((row) => Object.fromEntries(Object.entries(row).map(([heading, cell]) => [heading, String(cell)]))),
  );
});

test("quotation marks inside a cell that has none around it are part of it", () => {
  const found = items.find(({ name }) => name === odd);
  expect(rowsOf(found?.csv ?? new Uint8Array())).toMatchObject([
    { "Contact Phone Number": "2095257564", Cities: "Modesto", "Location Coordinates": expect.stringMatching(/"N 121.2'17\.9"W$/) },
  ]);
});
