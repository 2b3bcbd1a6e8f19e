/** What the values of a column say about what it is. */
import { cleanText } from "../../schema/cell.ts";
import type { DayOrder } from "../../schema/civil.ts";
import type { Field } from "../../schema/entity.ts";
import type { Vocabulary } from "../../schema/kind.ts";
import { isMangled, isYearless, readAs } from "./read.ts";

const filled = (values: readonly string[]): string[] => values.map(cleanText).filter((value) => value !== "");

const foreignId = /^(?:zcrm_\d+|(?=\w*\d)[A-Za-z0-9]{15}(?:[A-Z0-9]{3})?|\d{12,})$/;

/** Whether most values are ids of another system, such as `zcrm_12` or Salesforce's 15 or 18 characters. */
export const holdsIds = (values: readonly string[]): boolean => {
  const given = filled(values);
  return given.length > 0 && given.filter((value) => foreignId.test(value)).length * 2 > given.length;
};

/** The share of the values that this field can read; null when there are none. */
export function readableShare(of: Field<unknown>, values: readonly string[], words: Vocabulary): number | null {
  const given = filled(values);
  if (given.length === 0) return null;
  const comma = decimalComma(values);
  const isReadable = (value: string): boolean => {
    const { problem } = readAs(of, value, { words, order: "mdy", inHundreds: false, comma, zone: "UTC" });
    return problem === undefined || problem === "cut" || isMangled(value) || isYearless(value);
  };
  return given.filter(isReadable).length / given.length;
}

/** The share of the values that look like this kind, for a column whose heading says nothing; null for kinds that anything could be. */
export function likenessShare({ kind }: Field<unknown>, values: readonly string[]): number | null {
  const given = filled(values);
  const { looksLike } = kind;
  return given.length === 0 || looksLike === undefined ? null : given.filter((value) => looksLike(value)).length / given.length;
}

const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?=$|[T\s,])/;

/** Which comes first in a column's dates: `either` where no value tells, null where none is written so, `mixed` where they disagree. */
export function dayOrder(values: readonly string[]): DayOrder | "either" | "mixed" | null {
  const pairs = filled(values).flatMap((value) => {
    const found = yearLast.exec(value.normalize("NFKC"));
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  if (pairs.length === 0) return null;
  const dmy = pairs.some(([first]) => first > 12);
  const mdy = pairs.some(([, second]) => second > 12);
  if (dmy && mdy) return "mixed";
  return dmy ? "dmy" : mdy ? "mdy" : "either";
}

/** Whether shares in this column are counted in hundreds. */
export const countsInHundreds = (heading: string, values: readonly string[]): boolean =>
  /%|percent|百分/i.test(heading) || filled(values).some((value) => !value.endsWith("%") && Number(value) > 1);

/** Whether a column writes `1.234,50` or `12,5`: some value can be nothing else, and none is `1,234.50`. */
export function decimalComma(values: readonly string[]): boolean {
  const numbers = filled(values).map((value) => value.normalize("NFKC").replaceAll(/[^\d.,]/g, ""));
  const isEuropean = (value: string): boolean =>
    /^\d+,\d{1,2}$/.test(value) || /^\d{1,3}(\.\d{3})+,\d+$/.test(value) || /^\d{1,3}(\.\d{3}){2,}$/.test(value);
  return numbers.some(isEuropean) && !numbers.some((value) => /,\d{3}\.\d|^\d+\.\d{1,2}$/.test(value));
}
