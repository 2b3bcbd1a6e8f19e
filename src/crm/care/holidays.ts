/** Holidays on which a greeting is usual, by country. A team may give a table of its own instead. */
import type { Day } from "../../schema/cell.ts";
import { atQingming, easter, fallsIn, lunar, nthWeekday, type Span, solar, type Yearly } from "./yearly.ts";

export interface Holiday {
  readonly code: string;
  /** ISO 3166-1 codes; empty for every country. */
  readonly countries: readonly string[];
  readonly on: Yearly;
  /** A day of remembrance: a cheerful greeting is out of place. */
  readonly solemn?: true;
}

const chinese = ["CN", "HK", "MO", "TW"];
const newYear = [...chinese, "SG", "MY"];
const christian = ["US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "FR", "ES", "IT", "NL", "PH"];

/** Lunar days as in Beijing: Korea and Vietnam, which reckon for themselves, are not among their countries. */
export const shippedHolidays = [
  { code: "newYear", countries: [], on: solar(1, 1) },
  { code: "springFestival", countries: newYear, on: lunar(1, 1) },
  { code: "lantern", countries: chinese, on: lunar(1, 15) },
  { code: "qingming", countries: chinese, on: atQingming, solemn: true },
  { code: "labourDay", countries: ["CN", "HK", "MO", "SG", "MY"], on: solar(5, 1) },
  { code: "dragonBoat", countries: chinese, on: lunar(5, 5) },
  { code: "qixi", countries: chinese, on: lunar(7, 7) },
  { code: "midAutumn", countries: newYear, on: lunar(8, 15) },
  { code: "doubleNinth", countries: chinese, on: lunar(9, 9) },
  { code: "nationalDay", countries: ["CN", "HK", "MO"], on: solar(10, 1) },
  { code: "nationalDay", countries: ["TW"], on: solar(10, 10) },
  { code: "nationalDay", countries: ["SG"], on: solar(8, 9) },
  { code: "nationalDay", countries: ["MY"], on: solar(8, 31) },
  { code: "nationalDay", countries: ["US"], on: solar(7, 4) },
  { code: "nationalDay", countries: ["CA"], on: solar(7, 1) },
  { code: "nationalDay", countries: ["AU"], on: solar(1, 26) },
  { code: "nationalDay", countries: ["DE"], on: solar(10, 3) },
  { code: "nationalDay", countries: ["AT"], on: solar(10, 26) },
  { code: "nationalDay", countries: ["CH"], on: solar(8, 1) },
  { code: "nationalDay", countries: ["FR"], on: solar(7, 14) },
  { code: "obon", countries: ["JP"], on: solar(8, 15), solemn: true },
  { code: "respectForTheAged", countries: ["JP"], on: nthWeekday(9, 1, 3) },
  { code: "thanksgiving", countries: ["US"], on: nthWeekday(11, 4, 4) },
  { code: "thanksgiving", countries: ["CA"], on: nthWeekday(10, 1, 2) },
  { code: "easter", countries: christian, on: easter() },
  { code: "christmas", countries: [...christian, "HK", "SG"], on: solar(12, 25) },
] as const satisfies readonly Holiday[];

export type HolidayCode = (typeof shippedHolidays)[number]["code"];

export interface HolidayFalling {
  readonly day: Day;
  readonly year: number;
  readonly holiday: Holiday;
}

/** The holidays of a span, in order of their days. */
export const holidaysIn = (span: Span, holidays: readonly Holiday[] = shippedHolidays): readonly HolidayFalling[] =>
  holidays
    .flatMap((holiday) => fallsIn(holiday.on, span).map((found) => ({ ...found, holiday })))
    .sort((one, other) => one.day.localeCompare(other.day));

/** Whether a holiday is kept in a country; one without a country keeps only what all keep. */
export const isKeptIn = ({ countries }: Holiday, country: string | null): boolean =>
  countries.length === 0 || (country !== null && countries.includes(country));
