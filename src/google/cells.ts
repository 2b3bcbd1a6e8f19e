/** Cells as Google hands them over and takes them, to and from the plain values of the core. */
import { type Cell, maxCellLength, type Storage } from "../schema/cell.ts";
import type { Zone } from "./zone.ts";

/** What a cell takes. */
export type Raw = string | number | boolean | Date;

/**
 * Text that the sheet would take for a formula gets an apostrophe (platform.md 5.2). An ordinary column swallows it; nobody knows
 * whether a plain-text one does, which may or may not keep `=` as text by itself: where it shows, it is taken off on reading.
 */
const isFormula = /^[=\t\r]/;
const guarded = (text: string): string => (isFormula.test(text) ? `'${text}` : text).slice(0, maxCellLength);
const bare = (text: string): string => (text.charCodeAt(0) === 39 && isFormula.test(text.slice(1)) ? text.slice(1) : text);

/** Text that stays itself only in a cell whose format is plain text: phone numbers, handles, names like ’t Hooft with a typed apostrophe. */
export const needsPlainText = (raw: Raw): boolean => typeof raw === "string" && /^(?:[+\-@]|'(?![=\t\r]))/.test(raw);

/** A cell out of `getValues`: a date cell becomes a day at midnight, and a moment at any other time. */
export function fromSheet(value: unknown, zone: Zone): Cell {
  if (typeof value === "string") return bare(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (!(value instanceof Date)) return "";
  const wall = zone.wall(value.getTime());
  return wall.endsWith("T00:00") ? wall.slice(0, 10) : wall;
}

const dateLike = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/** A cell for `setValues`, which clears the cell where it is "". Days and moments become real dates; text never becomes a formula. */
export function toSheet(cell: Cell, storage: Storage, zone: Zone): Raw {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "";
  if (typeof cell === "boolean") return cell;
  const isDate = (storage === "day" || storage === "moment") && dateLike.test(cell);
  return isDate ? new Date(zone.instant(cell)) : guarded(cell);
}
