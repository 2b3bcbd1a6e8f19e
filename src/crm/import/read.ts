/** Reads one cell of a file as a field's value, and says why when it cannot. */
import { TZDate } from "@date-fns/tz";
import { cleanText, maxCellLength } from "../../schema/cell.ts";
import type { DayOrder } from "../../schema/civil.ts";
import type { Field } from "../../schema/entity.ts";
import type { Vocabulary } from "../../schema/kind.ts";
import type { Value } from "../../schema/row.ts";
import { synonym } from "./synonyms.ts";

export interface ReadAs {
  readonly words: Vocabulary;
  readonly order: DayOrder;
  /** The column counts in hundreds: 75 is 0.75. */
  readonly inHundreds: boolean;
  /** The comma is the decimal mark. */
  readonly comma: boolean;
  /** The workbook's zone, for times that are given with another's offset. */
  readonly zone: string;
}

/** Why a cell was not taken as it stands: a kind's `expected`, or one of ours. */
export type CellProblem = string;

export interface Reading {
  readonly value: Value;
  readonly problem?: CellProblem;
}

/** `1.38E+10`: Excel has thrown the last digits away. */
export const isMangled = (text: string): boolean => /^\d([.,]\d+)?E\+?\d{1,2}$/i.test(text.trim());
/** `--09-01`, as Google writes a birthday without its year. */
export const isYearless = (text: string): boolean => /^--\d{2}-\d{2}$/.test(text.trim());
/** What a sheet would take for a formula; a number with its sign is none. */
export const isFormula = (text: string): boolean => /^[=@]|^[+-](?![\d\s().-]*$)/.test(text.trim());

const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const pad = (value: number): string => String(value).padStart(2, "0");

/** A time with an offset as the wall of the workbook's zone shows it; a midnight stays the day that it names. */
function inZone(text: string, zone: string): string {
  const found = instant.exec(text.trim());
  if (!found || found[2] === "00:00") return text;
  const at = new TZDate(Date.parse(text.trim().replace(/([+-]\d{2})(\d{2})$/, "$1:$2")), zone);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

const asWritten = ({ kind }: Field<unknown>, text: string, zone: string): string => {
  const dated = kind.storage === "day" || kind.storage === "moment" ? inZone(text, zone) : text;
  const list = kind.input.control === "choice" ? kind.input.list : kind.input.control === "rating" ? "satisfaction" : "";
  return list === "" ? dated : (synonym(list, dated) ?? dated);
};

const shortened = (of: Field<unknown>, text: string): Reading | undefined =>
  of.kind.storage === "text" && text.length > maxCellLength
    ? { value: cleanText(text).slice(0, maxCellLength), problem: "cut" }
    : undefined;

/** A blank cell is null. Text that is too long is cut; anything else that cannot be read is null with a problem. */
export function readAs(of: Field<unknown>, text: string, as: ReadAs): Reading {
  const plain = cleanText(text);
  if (plain === "") return { value: null };
  if (of.kind.expected === "phone" && isMangled(plain)) return { value: null, problem: "mangled" };
  const value = of.kind.read(asWritten(of, plain, as.zone), as.words, { order: as.order, comma: as.comma });
  if (value === undefined) return { value: null, problem: isYearless(plain) ? "yearless" : of.kind.expected };
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    return { value: null, problem: of.kind.expected };
  const scaled = as.inHundreds && typeof value === "number" && !plain.endsWith("%") ? value / 100 : value;
  return shortened(of, plain) ?? { value: scaled };
}
