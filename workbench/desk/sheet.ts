/** `desk sheet`: what one tab shows, headings first. */
import { writeCsv } from "../services/utilities/csv.ts";
import { readDisplay } from "../sheets/model/read.ts";
import { table } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const sheetVerb: Verb = {
  usage: "sheet NAME [--csv]",
  says: "shows a tab as its cells are displayed: the first row once as headings, then the other rows",
  async run({ words, options, open }) {
    const [name] = words;
    if (name === undefined) return complain("Which tab? Try: sheets");
    const { spreadsheet } = await open();
    const names = spreadsheet.sheets.map((each) => each.name).join(", ");
    const sheet = spreadsheet.sheetByName(name) ?? complain(`There is no tab ${name}; there are ${names}.`);
    const { lastRow, lastColumn } = sheet;
    const cells = lastRow === 0 ? [] : readDisplay(spreadsheet, sheet, { top: 0, left: 0, rows: lastRow, columns: lastColumn });
    const [headings = [], ...rows] = cells;
    const text = options.has("csv") ? writeCsv(cells).trimEnd() : table(headings, rows, 40);
    return { text, json: { name, headings, rows } };
  },
};
