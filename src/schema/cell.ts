/** What a cell is to the core: plain values only; a date cell arrives as `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`, a blank one as "". */

export type Cell = string | number | boolean;

/** A civil date, `yyyy-mm-dd`, in the workbook's zone. */
export type Day = string;
/** A civil date and time, `yyyy-mm-ddThh:mm`, in the workbook's zone. */
export type Moment = string;

/** How a column is stored in the sheet; the adapter turns `day` and `moment` into real date cells and back. */
export type Storage = "text" | "number" | "day" | "moment" | "flag";

export const isBlank = (cell: Cell | null | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** The text of a cell as a person would type it again. */
export const cellText = (cell: Cell): string => String(cell).trim();

/** Ids, numbers and addresses: nothing in them needs cleaning. */
const isClean = /^[!-~]*$/;

/** Text from outside with what cannot be seen taken away: controls, zero-width characters, a byte-order mark; line ends are `\n`. */
export const cleanText = (text: string): string =>
  isClean.test(text)
    ? text
    : text
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n\t]|[\u200b\u200c\u200e\u200f\u2060\ufeff]/gu, "")
        .trim();

/** Google's ceiling for one cell (platform.md 2). */
export const maxCellLength = 50_000;
