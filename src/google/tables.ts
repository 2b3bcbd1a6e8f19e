/** The tables of the port, over the tabs of the workbook. */
import type { Tables } from "../app/ports.ts";
import { type Access, findRow, inspectTab, readColumns, rowsWhere, tabSize } from "./read.ts";
import { addRow, appendRows, changeRows, markCells, replaceRows } from "./write.ts";

export const googleTables = (access: Access): Tables => ({
  columns: (name, fields, from) => readColumns(access, name, fields, from),
  find: (name, id, hint) => findRow(access, name, id, hint),
  where: (name, field, value, limit) => rowsWhere(access, name, field, value, limit),
  append: (name, records) => appendRows(access, name, records),
  add: (name, record) => addRow(access, name, record),
  change: (name, changes) => changeRows(access, name, changes),
  replace: (name, records, standing) => replaceRows(access, name, { records, standing }),
  remove: (name, at) => void access.tabs.open(name).sheet.deleteRow(at),
  inspect: (name) => inspectTab(access, name),
  mark: (name, marks) => markCells(access, name, marks),
  size: (name) => tabSize(access, name),
  flush: () => SpreadsheetApp.flush(),
});
