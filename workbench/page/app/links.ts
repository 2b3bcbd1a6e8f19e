/** Addresses of places in the workbook: `…#gid=7&range=B2:C3`, and the names of cells. */
import type { Area } from "../cells.ts";

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export function a1(area: Area): string {
  const first = `${columnName(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnName(area.column + area.columns - 1)}${area.row + area.rows}`;
}

function corner(text: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i.exec(text.trim());
  if (!found?.[1] || !found[2]) return null;
  const column = [...found[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]) - 1, column: column - 1 };
}

/** The area that `B2` or `B2:C3` names; null for anything else. */
export function areaNamed(text: string): Area | null {
  const [from = "", to = from] = text.split(":");
  const [first, last] = [corner(from), corner(to)];
  if (!first || !last) return null;
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
  return { row, column, rows: Math.abs(last.row - first.row) + 1, columns: Math.abs(last.column - first.column) + 1 };
}

/** The tab and area that an address of this workbook points to; null when it points elsewhere. */
export function placeOf(address: string, workbook: string): { tab: number; area: Area } | null {
  const [path = "", hash = ""] = address.split("#");
  const own = path === "" || path.replace(/\?.*$/, "").replace(/\/edit$/, "") === workbook.replace(/[#?].*$/, "").replace(/\/edit$/, "");
  const query = new URLSearchParams(hash);
  const gid = query.get("gid");
  if (!own || gid === null || !/^\d+$/.test(gid)) return null;
  return { tab: Number(gid), area: areaNamed(query.get("range") ?? "A1") ?? { row: 0, column: 0, rows: 1, columns: 1 } };
}

const isForm = (address: string): boolean => /^https:\/\/docs\.google\.com\/forms\//.test(address);

/** Whether the workbench has what an address of Google's names: a form, or a place in this workbook. */
export const isServedHere = (address: string, workbook: string): boolean => isForm(address) || placeOf(address, workbook) !== null;

/** Where the workbench serves a form, and in which language unless the address says so itself (`hl`, K); every other address as it is. */
export function formHere(address: string, origin: string, language: string): string {
  if (!isForm(address)) return address;
  const { pathname, search, searchParams } = new URL(address);
  const wish = searchParams.has("hl") ? "" : `${search === "" ? "?" : "&"}hl=${language}`;
  return `${origin}${pathname}${search}${wish}`;
}
