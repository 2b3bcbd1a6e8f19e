/** What a workbook's locale decides about typed and shown values. */
import { getLocale } from "numfmt";

export interface Locale {
  /** The name that `numfmt` knows. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  /** The order of the parts of a date in figures. */
  readonly order: "MDY" | "DMY" | "YMD";
  /** The formats that Google gives a typed date, time, or both. */
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
  /** The signs that a typed amount may bear, and the formats that they give. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Names of months in lower case, long and short, and their numbers from 1. */
  readonly months: ReadonlyMap<string, number>;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The words for true and false, as shown; typed in any case, the English ones too. */
  readonly truths: readonly [string, string];
}

const locales = new Map<string, Locale>();

/** Takes Google's spelling (`zh_CN`) or a bare language. Unknown locales behave as `en_US`. */
export function localeOf(name: string): Locale {
  const known = locales.get(name) ?? makeLocale(name);
  locales.set(name, known);
  return known;
}

/** CLDR's short date where Google shows it otherwise than `numfmt` (years always in four figures). */
const dateFormats: Readonly<Record<string, string>> = {
  en: "M/d/yyyy",
  "en-GB": "dd/MM/yyyy",
  zh: "yyyy/M/d",
  "zh-TW": "yyyy/M/d",
  ja: "yyyy/MM/dd",
  de: "dd.MM.yyyy",
  fr: "dd/MM/yyyy",
};

function makeLocale(name: string): Locale {
  const tag = name.replaceAll("_", "-");
  const data = getLocale(tag) ?? getLocale("en-US");
  if (!data) throw new Error("numfmt has lost its English");
  const order = ({ 0: "MDY", 1: "DMY", 2: "YMD" } as const)[data.format?.dateOrder ?? 0];
  const date = dateFormats[tag] ?? dateFormats[tag.slice(0, 2)] ?? { MDY: "M/d/yyyy", DMY: "dd/MM/yyyy", YMD: "yyyy-MM-dd" }[order];
  const time = data.format?.padHh && !tag.startsWith("en") ? "HH:mm:ss" : tag.startsWith("en") ? "h:mm:ss AM/PM" : "H:mm:ss";
  return {
    tag,
    decimal: data.decimal,
    group: data.group,
    order: tag.startsWith("en") && tag !== "en-US" && tag !== "en" ? "DMY" : order,
    date,
    time,
    dateTime: `${date} ${tag.startsWith("en") ? "H:mm:ss" : time}`,
    currencies: currencies(data.currency, data.format?.currencyPos ?? 0),
    months: monthNames(data.mmmm, data.mmm),
    before: [data.ampm[0].toLowerCase(), "am"],
    after: [data.ampm[1].toLowerCase(), "pm"],
    truths: [data.bool[0] ?? "TRUE", data.bool[1] ?? "FALSE"],
  };
}

function currencies(own: string, position: 0 | 1 | 2 | 3): ReadonlyMap<string, string> {
  const format = (sign: string): string => {
    const quoted = /^[$€£¥]$/.test(sign) ? sign : `"${sign}"`;
    return [`${quoted}#,##0.00`, `#,##0.00${quoted}`, `${quoted} #,##0.00`, `#,##0.00 ${quoted}`][position] ?? `${quoted}#,##0.00`;
  };
  return new Map([own, "$", "€", "£", "¥"].map((sign) => [sign, format(sign)]));
}

const english = "january february march april may june july august september october november december".split(" ");

function monthNames(...sets: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const set of [english, english.map((month) => month.slice(0, 3)), ...sets]) {
    set.forEach((month, index) => {
      names.set(month.toLowerCase().replace(/\.$/, ""), index + 1);
    });
  }
  return names.set("sept", 9);
}
