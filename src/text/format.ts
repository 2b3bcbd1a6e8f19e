/** Days, numbers and money as a language writes them; its locale is always given, so that no machine's own shows through. */
import type { LanguageCode } from "../crm/choices.ts";
import type { Day, Moment } from "../schema/cell.ts";

/** Midnight UTC of a civil day in milliseconds, so that Intl, told UTC, shows that very day. */
const milliseconds = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

const dateStyles = {
  day: { year: "numeric", month: "short", day: "numeric" },
  shortDay: { month: "short", day: "numeric", weekday: "short" },
  longDay: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
  month: { year: "numeric", month: "long" },
  weekday: { weekday: "long" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

const weekName = {
  en: (week: number, year: string) => `Week ${week}, ${year}`,
  "zh-CN": (week: number, year: string) => `${year}年第${week}周`,
  "zh-TW": (week: number, year: string) => `${year}年第${week}週`,
};
const quarterName = {
  en: (quarter: string, year: string) => `Q${quarter} ${year}`,
  "zh-CN": (quarter: string, year: string) => `${year}年第${quarter}季度`,
  "zh-TW": (quarter: string, year: string) => `${year}年第${quarter}季`,
};
const yearName = { en: (year: string) => year, "zh-CN": (year: string) => `${year}年`, "zh-TW": (year: string) => `${year}年` };

export interface Format {
  /** `Jan 2, 2018`, `2018年1月2日`. */
  day(day: Day): string;
  /** `Tue, Jan 2`, `1月2日周二`. */
  shortDay(day: Day): string;
  /** `Tuesday, January 2, 2018`. */
  longDay(day: Day): string;
  /** `Jan 2, 2018, 08:00`. */
  moment(moment: Moment): string;
  weekday(day: Day): string;
  /** `2018`, `2018-Q1`, `2018-03` or `2018-W05` in words. */
  period(period: string): string;
  /** At most two decimals unless told. */
  number(value: number, decimals?: number): string;
  /** 0.25 is 25 %; one decimal unless told. */
  percent(value: number, decimals?: number): string;
  /** With + or −. */
  signed(value: number, decimals?: number): string;
  signedPercent(value: number, decimals?: number): string;
  /** In the currency's own decimals unless told; an unknown currency is written before the number. */
  money(value: number, currency: string, decimals?: 0): string;
}

function makeFormat(code: LanguageCode): Format {
  const locale = code === "en" ? "en-US" : code;
  const date = once((style: keyof typeof dateStyles) => new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: "UTC" }));
  const digits = once((decimals: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }));
  const shares = once((decimals: number) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: decimals }));
  const amounts = once((currency: string) => new Intl.NumberFormat(locale, { style: "currency", currency }));
  const roundAmounts = once((currency: string) => new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }));
  const sign = (value: number, written: string): string => (value > 0 ? `+${written}` : written.replace("-", "−"));
  const day = (given: Day): string => date("day").format(milliseconds(given));
  const number = (value: number, decimals = 2): string => digits(decimals).format(value);
  const percent = (value: number, decimals = 1): string => shares(decimals).format(value);
  return {
    day,
    number,
    percent,
    shortDay: (given) => date("shortDay").format(milliseconds(given)),
    longDay: (given) => date("longDay").format(milliseconds(given)),
    moment: (moment) => `${day(moment.slice(0, 10))}${code === "en" ? ", " : " "}${moment.slice(11, 16)}`,
    weekday: (given) => date("weekday").format(milliseconds(given)),
    period: (period) => {
      const week = /^(\d{4})-W(\d{2})$/.exec(period);
      if (week) return weekName[code](Number(week[2]), week[1] ?? "");
      const quarter = /^(\d{4})-Q(\d)$/.exec(period);
      if (quarter) return quarterName[code](quarter[2] ?? "", quarter[1] ?? "");
      return period.length === 4 ? yearName[code](period) : date("month").format(milliseconds(`${period}-01`));
    },
    signed: (value, decimals) => sign(value, number(value, decimals)),
    signedPercent: (value, decimals) => sign(value, percent(value, decimals)),
    money: (value, currency, decimals) =>
      /^[A-Z]{3}$/.test(currency)
        ? (decimals === 0 ? roundAmounts : amounts)(currency).format(value)
        : `${currency} ${number(value, decimals)}`,
  };
}

/** The way a language writes days, numbers and money. Times keep 24 hours. */
export const formatOf: (code: LanguageCode) => Format = once(makeFormat);
