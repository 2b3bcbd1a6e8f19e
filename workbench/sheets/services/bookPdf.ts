/** A workbook as a PDF file: its visible tabs, one after the other, as tables of what they show. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { Blob } from "../../services/blob/blob.ts";
import { convert } from "../../services/blob/convert.ts";
import { readDisplay } from "../model/read.ts";
import type { SheetModel } from "../model/sheet.ts";
import { install, type Methods, makers, text } from "./methods.ts";
import type { Session } from "./session.ts";
import { Spreadsheet } from "./spreadsheet.ts";

const escaped = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function tableOf({ model }: Session, sheet: SheetModel): string {
  const box = { top: 0, left: 0, rows: sheet.lastRow, columns: sheet.lastColumn };
  const rows = box.rows === 0 ? [] : readDisplay(model, sheet, box);
  const lines = rows.map((row) => `<tr>${row.map((words) => `<td>${escaped(words)}</td>`).join("")}</tr>`);
  return `<section><h1>${escaped(sheet.name)}</h1><table>${lines.join("")}</table></section>`;
}

const style =
  "body{font:10pt Arial}h1{font-size:10pt}table{border-collapse:collapse}td{border:1px solid #ccc}section+section{break-before:page}";

function pdfOf(session: Session): Blob {
  const tables = session.model.sheets.filter((sheet) => !sheet.hidden).map((sheet) => tableOf(session, sheet));
  const html = `<!DOCTYPE html><meta charset="utf-8"><style>${style}</style>${tables.join("")}`;
  const bytes = convert({ bytes: new TextEncoder().encode(html), type: "text/html" }, "application/pdf");
  return new Blob(bytes, "application/pdf", `${session.model.name}.pdf`);
}

const on = makers<Spreadsheet>();
const methods: Methods<Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet> = {
  getBlob: on.read([], ({ session }) => pdfOf(session)),
  getAs: on.read([text], ({ session }, type) => {
    if (type !== "application/pdf")
      throw new GoogleError(`Converting from application/vnd.google-apps.spreadsheet to ${type} is not supported.`);
    return pdfOf(session);
  }),
};
install(Spreadsheet, "SpreadsheetApp.Spreadsheet", methods);
