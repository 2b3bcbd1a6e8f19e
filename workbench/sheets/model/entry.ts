/** What a typed text becomes, as Google parses it in the workbook's locale (ValueInputOption USER_ENTERED). */
import { FormulaCell, type Scalar } from "./cell.ts";
import { type Locale, localeOf } from "./locale.ts";
import { serialOfDay } from "./zone.ts";

export interface Entry {
  readonly cell: Scalar | FormulaCell;
  /** The number format that the entry brings along, for a cell that has none. */
  readonly format?: string;
}

/** Where an entry goes. `textFormat`: the cell's number format is `@`, which keeps every text as it is. */
export interface Place {
  readonly locale: string;
  readonly textFormat?: boolean;
  /** This year, for dates typed without one. */
  readonly year?: number;
}

const remembered = new Map<string, Entry>();

export function parseEntry(text: string, place: Place): Entry {
  if (text === "") return { cell: null };
  if (place.textFormat || (isPlainText(text) && !isTruth(text, place.locale))) return { cell: text };
  if (text.length > 40) return parseFresh(text, place);
  const key = `${place.locale}\n${place.year ?? ""}\n${text}`;
  const known = remembered.get(key);
  if (known && !(known.cell instanceof FormulaCell)) return known;
  const made = parseFresh(text, place);
  if (remembered.size > 50_000) remembered.clear();
  remembered.set(key, made);
  return made;
}

/** A month before a day, half a day before a time, or a sign such as `NT$` before an amount. */
const lettersFirst = /^\p{L}{1,12}(?:\.?\s+|[$€£¥]\s?[-+(]?)\d|^(?:true|false)\s*$/iu;

/** What can be no number, day, time, truth value or formula, told at a glance: most texts are of this sort. */
function isPlainText(text: string): boolean {
  const first = text.charCodeAt(0);
  const letter = (first > 64 && first < 91) || (first > 96 && first < 123);
  return letter && !lettersFirst.test(text);
}

/** `WAHR` in German: only other languages than English have to be asked. */
function isTruth(text: string, name: string): boolean {
  const { truths } = localeOf(name);
  return truths[0] !== "TRUE" && text.length < 12 && boolean(text.trim(), truths) !== null;
}

function parseFresh(text: string, place: Place): Entry {
  const first = text.charCodeAt(0);
  if (first === 39) return { cell: text.slice(1) };
  if (first === 61 && text.length > 1) return { cell: new FormulaCell(inEnglish(text, place.locale)) };
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > 40) return formulaLike(text, trimmed);
  const locale = localeOf(place.locale);
  return boolean(trimmed, locale.truths) ?? number(trimmed, locale) ?? moment(trimmed, locale, place.year) ?? formulaLike(text, trimmed);
}

/**
 * Where the comma is the decimal sign, formulas are typed with semicolons, `=SUM(1,5;2)`, and the columns of an array with backslashes,
 * `={1\2;3\4}`. They are kept in English.
 */
function inEnglish(source: string, locale: string): string {
  if (localeOf(locale).decimal !== ",") return source;
  const open: string[] = [];
  return source.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(\d),(?=\d)|[;\\(){}]/g, (found, before: string | undefined) => {
    if (before !== undefined) return `${before}.`;
    if (found === "(" || found === "{") open.push(found);
    if (found === ")" || found === "}") open.pop();
    if (found === ";") return open.at(-1) === "{" ? ";" : ",";
    return found === "\\" ? "," : found;
  });
}

/** A text that begins with a plus or a minus and is no number is taken for a formula: phone numbers become `#ERROR!`. */
function formulaLike(text: string, trimmed: string): Entry {
  return /^[+-]./s.test(trimmed) && /^[+-]\s*[\w($"'+\-{.]/.test(trimmed) ? { cell: new FormulaCell(`=${trimmed}`) } : { cell: text };
}

function boolean(text: string, [yes, no]: Locale["truths"]): Entry | null {
  const upper = text.length < 12 ? text.toUpperCase() : "";
  if (upper === "TRUE" || upper === yes) return { cell: true };
  return upper === "FALSE" || upper === no ? { cell: false } : null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\\s]/g, "\\$&");

const numberPatterns = new Map<Locale, RegExp>();

function numberPattern(locale: Locale): RegExp {
  const known = numberPatterns.get(locale);
  if (known) return known;
  const sign = [...locale.currencies.keys()].map(escaped).join("|");
  const group = /\s/.test(locale.group) ? "[\\s\\u00a0\\u202f]" : escaped(locale.group);
  const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d*)`;
  const made = new RegExp(
    `^(\\()?([+-])?\\s?(${sign})?\\s?([+-])?(${digits})(${escaped(locale.decimal)}\\d*)?(?:[eE]([+-]?\\d{1,3}))?\\s?(%)?\\s?(${sign})?(\\))?$`,
    "u",
  );
  numberPatterns.set(locale, made);
  return made;
}

function number(text: string, locale: Locale): Entry | null {
  const found = numberPattern(locale).exec(text);
  if (!found || !/\d/.test(text)) return null;
  const [, open, outer, before, inner, whole = "", fraction = "", exponent, percent, after, close] = found;
  if ((open === undefined) !== (close === undefined) || (before && after) || (outer && inner) || (percent && (before || after)))
    return null;
  if ((exponent !== undefined && (before || after)) || (open !== undefined && (outer || inner))) return null;
  const figures = `${whole.replace(/\D/g, "")}.${fraction.slice(1)}`;
  const size = Number(`${figures === "." ? "" : figures}${exponent === undefined ? "" : `e${exponent}`}`);
  const value = (open || outer === "-" || inner === "-" ? -size : size) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const format = numberFormat({ sign: before ?? after, percent, exponent, fraction, grouped: /\D/.test(whole) }, locale);
  return { cell: percent ? Number(value.toPrecision(15)) : value === 0 ? 0 : value, ...(format ? { format } : {}) };
}

interface NumberMarks {
  readonly sign: string | undefined;
  readonly percent: string | undefined;
  readonly exponent: string | undefined;
  readonly fraction: string;
  readonly grouped: boolean;
}

function numberFormat(marks: NumberMarks, locale: Locale): string | undefined {
  if (marks.sign) {
    const format = locale.currencies.get(marks.sign);
    return marks.fraction.length > 1 ? format : format?.replace(".00", "");
  }
  if (marks.percent) return marks.fraction.length > 1 ? "0.00%" : "0%";
  if (marks.exponent !== undefined) return "0.00E+00";
  if (!marks.grouped) return undefined;
  return marks.fraction.length > 1 ? "#,##0.00" : "#,##0";
}

const timePattern = /^(?:([^\d\s]+)\s?)?(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,3}))?)?(?:\s?([^\d\s]+))?$/;

/** A date, a time, or a date and a time. */
function moment(text: string, locale: Locale, year: number | undefined): Entry | null {
  const date = day(text, locale, year);
  if (date) return { cell: date.serial, format: date.format };
  const only = time(text, locale);
  if (only) return { cell: only.fraction, format: only.format };
  const gap = /^(.*?\d(?:日|\.)?)(?:T|,?\s+)((?:[^\d\s]+\s?)?\d{1,2}:\d{2}.*)$/.exec(text);
  if (!gap?.[1] || !gap[2]) return null;
  const [front, back] = [day(gap[1], locale, year), time(gap[2].replace(/Z$/, ""), locale)];
  if (!front || !back || back.fraction >= 1) return null;
  return { cell: Math.round((front.serial + back.fraction) * 1e10) / 1e10, format: locale.dateTime };
}

function time(text: string, locale: Locale): { fraction: number; format: string } | null {
  const found = timePattern.exec(text);
  if (!found) return null;
  const [, front, hours = "", minutes = "", seconds = "0", thousandths = "0", back] = found;
  const half = (front ?? back)?.toLowerCase();
  if (front && back) return null;
  const morning = half !== undefined && locale.before.includes(half);
  const evening = half !== undefined && locale.after.includes(half);
  if (half !== undefined && !morning && !evening) return null;
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds) + Number(`0.${thousandths}`)];
  if (m > 59 || s >= 60 || (half !== undefined && (h > 12 || h === 0))) return null;
  const hour = half === undefined ? h : (h % 12) + (evening ? 12 : 0);
  return { fraction: (hour * 3600 + m * 60 + s) / 86_400, format: hour >= 24 ? "[h]:mm:ss" : locale.time };
}

interface Day {
  readonly serial: number;
  readonly format: string;
}

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

function day(text: string, locale: Locale, thisYear: number | undefined): Day | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return made([iso[1], iso[3], iso[4]], iso[2] === "-" ? "yyyy-mm-dd" : locale.date);
  const east = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/.exec(text);
  if (east) return made([east[1], east[2], east[3]], 'yyyy"年"m"月"d"日"');
  const short = /^(\d{1,2})\s?月\s?(\d{1,2})\s?日$/.exec(text);
  if (short && thisYear !== undefined) return made([`${thisYear}`, short[1], short[2]], 'm"月"d"日"');
  return figures(text, locale, thisYear) ?? words(text, locale, thisYear);
}

function figures(text: string, locale: Locale, thisYear: number | undefined): Day | null {
  const separators = locale.tag.startsWith("de") ? "[./-]" : "[/-]";
  const three = new RegExp(`^(\\d{1,4})(${separators})(\\d{1,2})\\2(\\d{1,4})$`).exec(text);
  if (three) {
    const [, a, , b, c] = three;
    const ordered: Parts = locale.order === "YMD" ? [a, b, c] : locale.order === "MDY" ? [c, a, b] : [c, b, a];
    return made(ordered, locale.date);
  }
  const two = new RegExp(`^(\\d{1,2})(${separators})(\\d{1,2})\\.?$`).exec(text);
  if (!two || thisYear === undefined) return null;
  const ordered: Parts = locale.order === "DMY" ? [`${thisYear}`, two[3], two[1]] : [`${thisYear}`, two[1], two[3]];
  return made(ordered, locale.date);
}

/** `Mar 1 2016`, `March 1, 2016`, `1 March 2016`, `1-Mar-2016`, `1. März 2016`. */
function words(text: string, locale: Locale, thisYear: number | undefined): Day | null {
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:(?:,\s*|\s+)(\d{4}))?$/u.exec(text);
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th|er)?[\s-]+(\p{L}+)\.?(?:[\s,-]+(\d{2,4}))?$/u.exec(text);
  const name = monthFirst?.[1] ?? dayFirst?.[2];
  const month = name === undefined ? undefined : locale.months.get(name.toLowerCase());
  if (month === undefined) return null;
  const year = monthFirst?.[3] ?? dayFirst?.[3] ?? (thisYear === undefined ? undefined : `${thisYear}`);
  return made([year, `${month}`, monthFirst?.[2] ?? dayFirst?.[1]], dayFirst ? "d-mmm-yyyy" : "mmm d, yyyy");
}

function made([year, month, date]: Parts, format: string): Day | null {
  if (!year || !month || !date || date.length > 2 || year.length === 3) return null;
  const short = Number(year);
  const full = year.length <= 2 ? (short < 30 ? 2000 + short : 1900 + short) : short;
  const serial = serialOfDay({ year: full, month: Number(month), day: Number(date) });
  return serial === null ? null : { serial, format };
}
