/** Every kind of field there is. */
import * as z from "zod/mini";
import { type Cell, cellText, cleanText, type Day, type Moment, maxCellLength } from "./cell.ts";
import { hasTime, parseDay, parseMoment } from "./civil.ts";
import type { Kind, ReadOptions, Vocabulary } from "./kind.ts";
import { parseNumber } from "./number.ts";

const textual = z.string().check(z.minLength(1), z.maxLength(maxCellLength));
const asText = (cell: Cell): string | undefined => cleanText(cellText(cell)).slice(0, maxCellLength) || undefined;
const textKind = {
  storage: "text",
  format: "@",
  read: asText,
  write: (value: string) => value,
  expected: "text",
  schema: textual,
} as const;

export const text: Kind<string> = { ...textKind, name: "text", width: 160, input: { control: "text" } };
export const note: Kind<string> = { ...textKind, name: "note", width: 260, input: { control: "textarea" } };

/** Addresses that the mail service takes: one address, no comma, no name (platform.md 7). */
const address = /^[^\s@,;:<>()[\]"]+@[^\s@,;:<>()[\]"]+\.[^\s@,;:<>()[\]".]{2,}$/;
const readEmail = (cell: Cell): string | undefined => {
  const plain = asText(cell)
    ?.normalize("NFKC")
    .replace(/^mailto:/i, "");
  return plain !== undefined && address.test(plain) ? plain.toLowerCase() : undefined;
};
const emailKind = {
  ...textKind,
  schema: z.string().check(z.regex(address)),
  read: readEmail,
  expected: "email",
  looksLike: (given: string) => address.test(given.trim()),
};
export const email: Kind<string> = { ...emailKind, name: "email", width: 200, input: { control: "email" } };

/** A member of the team, by e-mail address. */
export const person: Kind<string> = { ...emailKind, name: "person", width: 180, input: { control: "person" }, dropDown: { of: "people" } };

const dialable = /^\+?[\d\s().\-/–—]{5,}(?:\s*(?:x|ext\.?|转|轉|#)\s*\d{1,6})?$/i;
const readPhone = (cell: Cell): string | undefined => {
  const plain = asText(cell)?.normalize("NFKC").replaceAll(/\s+/g, " ");
  return plain !== undefined && dialable.test(plain) && plain.replaceAll(/\D/g, "").length <= 20 ? plain : undefined;
};
export const phone: Kind<string> = {
  ...textKind,
  name: "phone",
  width: 140,
  input: { control: "tel" },
  schema: z.string().check(z.regex(dialable)),
  read: readPhone,
  expected: "phone",
  looksLike: (given) => readPhone(given) !== undefined && parseDay(given) === undefined && given.replaceAll(/\D/g, "").length >= 7,
};

const host = /^(?:https?:\/\/)?[^\s/@:]+\.[^\s/@:.]{2,}(?:[/:?#]\S*)?$/i;
export const url: Kind<string> = {
  ...textKind,
  name: "url",
  width: 180,
  input: { control: "url" },
  schema: z.string().check(z.regex(host)),
  read: (cell) => {
    const plain = asText(cell);
    return plain !== undefined && host.test(plain) ? plain : undefined;
  },
  expected: "url",
  looksLike: (given) => host.test(given.trim()),
};

export const day: Kind<Day> = {
  name: "day",
  schema: z.string().check(z.refine((given) => /^\d{4}-\d{2}-\d{2}$/.test(given) && parseDay(given) === given)),
  storage: "day",
  format: "yyyy-mm-dd",
  width: 100,
  input: { control: "date" },
  expected: "day",
  read: (cell, _words, options) => (typeof cell === "string" ? parseDay(cell, options?.order) : undefined),
  write: (value) => value,
  looksLike: (given) => parseDay(given) !== undefined,
};

export const moment: Kind<Moment> = {
  name: "moment",
  schema: z.string().check(z.refine((given) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(given) && parseMoment(given) === given)),
  storage: "moment",
  format: "yyyy-mm-dd hh:mm",
  width: 130,
  input: { control: "datetime-local" },
  expected: "moment",
  read: (cell, _words, options) => (typeof cell === "string" ? parseMoment(cell, options?.order) : undefined),
  write: (value) => value,
  looksLike: (given) => hasTime(given) && parseMoment(given) !== undefined,
};

function readNumber(cell: Cell, _words?: Vocabulary, options?: ReadOptions): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  return typeof cell === "string" ? parseNumber(cell, options?.comma) : undefined;
}
const numeric = { storage: "number", input: { control: "number" }, write: (value: number) => value } as const;
const looksNumeric = (given: string): boolean => parseNumber(given) !== undefined;

/** An amount in the workbook's currency, unrounded. */
export const money: Kind<number> = {
  ...numeric,
  name: "money",
  schema: z.number(),
  format: "#,##0.00",
  width: 110,
  expected: "money",
  read: readNumber,
  looksLike: looksNumeric,
};

/** Any number. */
export const amount: Kind<number> = {
  ...numeric,
  name: "amount",
  schema: z.number(),
  format: "General",
  width: 90,
  expected: "number",
  read: readNumber,
  looksLike: looksNumeric,
};

/** A whole number from 0. */
export const count: Kind<number> = {
  ...numeric,
  name: "count",
  schema: z.int().check(z.minimum(0)),
  format: "#,##0",
  width: 80,
  expected: "count",
  read: (cell) => {
    const value = readNumber(cell);
    return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
  },
  looksLike: looksNumeric,
};

/** A part of a whole, 0.25 for 25 %; may exceed 1 or be negative (growth, attainment). */
export const share: Kind<number> = {
  ...numeric,
  name: "share",
  schema: z.number(),
  format: "0.0%",
  width: 90,
  input: { control: "percent" },
  expected: "share",
  read: readNumber,
  looksLike: (given) => given.includes("%"),
};

/** 1 (very dissatisfied) to 5 (very satisfied). */
export const rating: Kind<number> = {
  ...numeric,
  name: "rating",
  schema: z.int().check(z.minimum(1), z.maximum(5)),
  format: "0",
  width: 80,
  input: { control: "rating" },
  expected: "rating",
  read: (cell, words) => {
    const value = typeof cell === "string" ? Number(words.code("satisfaction", cell) ?? parseNumber(cell)) : readNumber(cell);
    return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
  },
  looksLike: (given) => /^[1-5]$/.test(given.trim()),
};

const yes = new Set(["true", "yes", "y", "1", "x", "✓", "是", "有", "对", "對", "免打扰", "免打擾"]);
const no = new Set(["false", "no", "n", "0", "否", "无", "無", "不是"]);
export const flag: Kind<boolean> = {
  name: "flag",
  schema: z.boolean(),
  storage: "flag",
  format: "General",
  width: 70,
  input: { control: "checkbox" },
  expected: "flag",
  read: (cell) => {
    const plain = cellText(cell).toLowerCase();
    return yes.has(plain) ? true : no.has(plain) ? false : undefined;
  },
  write: (value) => value,
  looksLike: (given) => yes.has(given.trim().toLowerCase()) || no.has(given.trim().toLowerCase()),
};

/** One of a fixed set of codes; the cell shows its label, and any shipped language's label is read. */
export function choice<const C extends string>(list: string, codes: readonly C[]): Kind<C> {
  const known = new Map<string, C>(codes.map((code) => [code, code]));
  return {
    name: "choice",
    schema: z.enum(codes),
    storage: "text",
    format: "@",
    width: 140,
    input: { control: "choice", list, codes },
    dropDown: { of: "choice", list, codes },
    expected: "choice",
    read: (cell, words) => known.get(cellText(cell)) ?? known.get(words.code(list, cellText(cell)) ?? ""),
    write: (value, words) => words.label(list, value),
    looksLike: (given) => known.has(given.trim()),
  };
}

/** A value that the team itself lists in Settings; others are kept as they are. */
export const pick = (list: string): Kind<string> => ({
  ...textKind,
  name: "pick",
  width: 150,
  input: { control: "pick", list },
  dropDown: { of: "pick", list },
});

/** The id of a row of another tab. */
export const reference = (entity: string): Kind<string> => ({
  ...textKind,
  name: "reference",
  width: 110,
  input: { control: "reference", entity },
  reference: entity,
});

/** A row's own id. */
export const id: Kind<string> = { ...textKind, name: "id", width: 135, input: { control: "none" } };
