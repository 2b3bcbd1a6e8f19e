/** `desk sheets`: the tabs. */
import { table } from "./show.ts";
import type { Verb } from "./verb.ts";

export const sheetsVerb: Verb = {
  usage: "sheets",
  says: "lists the tabs",
  async run({ open }) {
    const { sheets } = (await open()).spreadsheet;
    const json = sheets.map(({ id, name, lastRow, lastColumn, hidden }) => ({ id, name, rows: lastRow, columns: lastColumn, hidden }));
    const rows = json.map(({ id, name, rows: high, columns, hidden }) => [
      name,
      String(high),
      String(columns),
      String(id),
      hidden ? "hidden" : "",
    ]);
    return { text: table(["name", "rows", "columns", "gid", ""], rows), json };
  },
};
