/** How a cell's value is shown: by its number format, in the workbook's locale. */
import { format, isDateFormat, isTextFormat, isValidFormat } from "numfmt";
import { CellError, type Result } from "./cell.ts";
import { localeOf } from "./locale.ts";

const dates = new Map<string, boolean>();

/** Whether numbers under this format are days, times or durations, which scripts receive as `Date`. */
export function isMoment(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  const known = dates.get(numberFormat);
  if (known !== undefined) return known;
  const answer = isValidFormat(numberFormat) && isDateFormat(numberFormat);
  dates.set(numberFormat, answer);
  return answer;
}

export const isText = (numberFormat: string | undefined): boolean =>
  numberFormat === "@" || (numberFormat !== undefined && isTextFormat(numberFormat));

/** `general`, in any spelling, is no format. */
export const normalFormat = (text: string): string | undefined => (/^(general|automatic|0\.#{15})?$/i.test(text) ? undefined : text);

const shown = new Map<string, string>();

export function display(value: Result, numberFormat: string | undefined, locale: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return localeOf(locale).truths[value ? 0 : 1];
  if (numberFormat === undefined || isText(numberFormat)) return typeof value === "string" ? value : general(value, locale);
  if (typeof value === "string" && !numberFormat.includes("@")) return value;
  const key = `${locale}\n${numberFormat}\n${typeof value}${value}`;
  const known = shown.get(key);
  if (known !== undefined) return known;
  if (shown.size > 50_000) shown.clear();
  const text = formatted(value, numberFormat, locale);
  shown.set(key, text);
  return text;
}

function formatted(value: number | string, numberFormat: string, locale: string): string {
  if (!isValidFormat(numberFormat)) return String(value);
  return format(numberFormat, value, { leap1900: false, locale: localeOf(locale).tag, throws: false, nbsp: false });
}

/** A number without a format: up to ten decimals, no grouping, the locale's decimal sign. */
export function general(value: number, locale: string): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  if (size >= 1e15 || (size !== 0 && size < 1e-9))
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace("e", "E")
      .replace(/E([+-])(\d)$/, "E$10$2");
  const exact = String(Number(value.toPrecision(15)));
  const text = exact.includes("e") ? value.toFixed(10).replace(/\.?0+$/, "") : exact;
  const [whole = "", fraction = ""] = text.split(".");
  const short = fraction.length > 10 ? Number(value.toFixed(10)).toString() : `${whole}${fraction ? `.${fraction}` : ""}`;
  const decimal = localeOf(locale).decimal;
  return decimal === "." ? short : short.replace(".", decimal);
}
