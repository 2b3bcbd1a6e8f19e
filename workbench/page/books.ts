/** The other spreadsheets of the workbench, to look at: what scripts have made beside the workbook, one page each. */
import type { SheetModel } from "../sheets/model/sheet.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import type { Cell, Style } from "./cells.ts";
import { escaped } from "./frames.ts";
import { send, sendText } from "./http.ts";
import type { Route } from "./site.ts";
import { blockOf, visibleRows } from "./snapshot.ts";

/** More rows than this of a tab are not shown. */
const ROWS = 500;

function css({ bold, italic, color, background, align }: Style): string {
  return [
    bold && "font-weight:bold",
    italic && "font-style:italic",
    color && `color:${color}`,
    background && `background:${background}`,
    align && `text-align:${align}`,
  ]
    .filter(Boolean)
    .join(";");
}

function cellHtml(cell: Cell | null, styles: readonly Style[]): string {
  const shown = cell?.d ?? (cell?.v === undefined ? "" : String(cell.v));
  const look = css(styles[cell?.s ?? -1] ?? {});
  const number = typeof cell?.v === "number" ? ' class="number"' : "";
  return `<td${number}${look === "" ? "" : ` style="${escaped(look)}"`}>${escaped(shown)}</td>`;
}

function tabHtml(book: SpreadsheetModel, sheet: SheetModel): string {
  const rows = visibleRows(sheet);
  const { cells, styles } = blockOf(book, sheet, {
    top: 0,
    left: 0,
    rows: Math.min(rows, ROWS),
    columns: Math.max(1, sheet.lastColumn),
  });
  const lines = cells.map((line, at) => `<tr><th>${at + 1}</th>${line.map((cell) => cellHtml(cell, styles)).join("")}</tr>`);
  const more = rows > ROWS ? `<p>… ${rows - ROWS} rows more</p>` : "";
  return `<h2>${escaped(sheet.name)}</h2><table>${lines.join("")}</table>${more}`;
}

const STYLE = `:root{color-scheme:light dark;font:13px/1.45 "Google Sans Text",Roboto,Arial,sans-serif}body{margin:16px}h1{font-size:18px;font-weight:400}
h2{margin:24px 0 8px;font-size:14px;font-weight:500}table{border-collapse:collapse}th,td{border:1px solid #8884;padding:2px 8px;text-align:left}
th{color:#888;font-weight:400}.number{text-align:right}`;

const bookHtml = (book: SpreadsheetModel): string => `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escaped(book.name)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><h1>${escaped(book.name)}</h1>${book.sheets
  .filter(({ hidden }) => !hidden)
  .map((sheet) => tabHtml(book, sheet))
  .join("")}</body></html>
`;

/** `/book/ID`. */
export const book: Route = ({ bench }, { url, response }) => {
  const found = bench.books.byId(decodeURIComponent(url.pathname.slice("/book/".length)));
  if (found) send(response, { type: "text/html; charset=utf-8", body: bookHtml(found) });
  else sendText(response, 404, "There is no such spreadsheet.");
};
