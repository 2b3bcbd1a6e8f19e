/** The settings: what each means, its default, and how the owner's text becomes a value. */
import { parseDay } from "../schema/civil.ts";
import { email } from "../schema/kinds.ts";
import type { QuietHours } from "./care/quiet.ts";
import { choices, type LanguageCode, type PickList, picks } from "./choices.ts";
import { readThemes, shippedThemes, type ThemeWords, writeThemes } from "./satisfaction/themeWords.ts";

/** Values that the team edits as a list: `A; B; C`, a line each, or with 、 between. */
export const splitList = (text: string): string[] =>
  [...new Set(text.split(/[;；、\n]/).map((part) => part.trim()))].filter((part) => part !== "");

/** `A=14; B=30` as a map of whole numbers from 1; what is no such pair is left out. */
export function splitPairs(text: string): Readonly<Record<string, number>> {
  const pairs = splitList(text).map((part) => /^(.+?)\s*[=:：]\s*(\d{1,4})$/.exec(part));
  return Object.fromEntries(pairs.flatMap((pair) => (pair && Number(pair[2]) > 0 ? [[pair[1] ?? "", Number(pair[2])]] : [])));
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number | undefined => {
    const value = Number(text);
    return text.trim() !== "" && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };
const oneOf =
  <const C extends string>(codes: readonly C[]) =>
  (text: string): C | undefined =>
    codes.find((code) => code === text.trim());
const anyText = (text: string): string | undefined => text.trim() || undefined;
const address = (text: string): string | undefined => {
  const plain = text.trim().toLowerCase();
  return email.schema.safeParse(plain).success ? plain : undefined;
};
/** `21-8` */
function hours(text: string): QuietHours | undefined {
  const found = /^(\d{1,2})\s*[-–—~至]\s*(\d{1,2})$/.exec(text.trim());
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  return found && from <= 24 && to <= 24 ? { from: from % 24, to: to % 24 } : undefined;
}
const themes = (text: string): ThemeWords | undefined => (Object.keys(readThemes(text)).length > 0 ? readThemes(text) : undefined);
const list = (text: string): readonly string[] | undefined => (splitList(text).length > 0 ? splitList(text) : undefined);

/** How a setting's text is read, and what holds when it is blank or cannot be read. Lists take their defaults from the language. */
interface Rule<T> {
  readonly read: (text: string) => T | undefined;
  readonly fallback: string;
  /** Whether a blank one is worth a word although nothing holds in its place. */
  readonly needed: boolean;
}
const rule = <T>(read: Rule<T>["read"], fallback: string, needed = fallback !== ""): Rule<T> => ({ read, fallback, needed });

export const settingRules = {
  language: rule(oneOf(choices.language), "en" satisfies LanguageCode),
  timeZone: rule(anyText, "Etc/UTC"),
  supervisor: rule(address, "", true),
  currency: rule((text) => (/^[A-Z]{3}$/.test(text.trim()) ? text.trim() : undefined), "CNY"),
  /** Days between two contacts, by level; the last pair serves customers without a level. */
  cadence: rule((text) => (Object.keys(splitPairs(text)).length > 0 ? splitPairs(text) : undefined), "A=14; B=30; C=90"),
  /** Days ahead of its day on which a visit is planned. */
  planAhead: rule(wholeNumber(0, 60), "7"),
  /** What makes a customer active: orders alone, or orders and visits. */
  activeBy: rule(oneOf(["orders", "orders and visits"]), "orders"),
  /** Days in which a case is promised to be answered. */
  promiseDays: rule(wholeNumber(0, 90), "3"),
  /** Levels whose silence is a remark in the summary. */
  keyLevels: rule(list, "A"),
  /** The fewest cases on which a rate is shown. */
  leastCases: rule(wholeNumber(1, 1000), "5"),
  /** How customers know the team; blank for no name of its own. */
  brand: rule(anyText, ""),
  quietHours: rule(hours, "21-8"),
  legalBasis: rule(oneOf(["not asked", "required"]), "not asked"),
  /** An ISO 3166-1 code; blank for none. */
  homeCountry: rule((text) => (/^[A-Za-z]{2}$/.test(text.trim()) ? text.trim().toUpperCase() : undefined), ""),
  surveyEvery: rule(wholeNumber(0, 730), "90"),
  recoveryDays: rule(wholeNumber(0, 30), "2"),
  summaryPdf: rule(oneOf(["on", "off"]), "off"),
  themesEn: rule(themes, writeThemes(shippedThemes.en)),
  themesZhCN: rule(themes, writeThemes(shippedThemes["zh-CN"])),
  themesZhTW: rule(themes, writeThemes(shippedThemes["zh-TW"])),
  /** What goes out when: the add-on writes it, and reads nothing from it. */
  mailForecast: rule(anyText, ""),
  /** The first day that counts, for a workbook with a past; blank for all. */
  countFrom: rule((text) => (text.trim() === "" ? "" : parseDay(text)), ""),
} as const;

export type SettingKey = keyof typeof settingRules;
type Value<K extends SettingKey> = Exclude<ReturnType<(typeof settingRules)[K]["read"]>, undefined>;
export type ListKey = `list.${PickList}`;
export const listKey = (pick: PickList): ListKey => `list.${pick}`;
export const settingKeys = [...Object.keys(settingRules), ...picks.map(listKey)] as (SettingKey | ListKey)[];

export type Settings = { readonly [K in SettingKey]: Value<K> } & { readonly lists: Readonly<Record<PickList, readonly string[]>> };

export interface SettingProblem {
  readonly key: SettingKey | ListKey;
  readonly found: string;
  /** What holds instead; blank for nothing. */
  readonly instead: string;
}

type Texts = Readonly<Record<string, string | undefined>>;

/** The settings in force. A blank one, and one that cannot be read, falls back to its default; the latter, and an emptied list, is reported. */
export function readSettings(
  texts: Texts,
  listDefaults: Readonly<Record<PickList, readonly string[]>>,
): { settings: Settings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const values = Object.entries(settingRules).map(([key, { read, fallback, needed }]) => {
    const text = texts[key] ?? "";
    const value = text.trim() === "" ? undefined : read(text);
    if (value === undefined && texts[key] !== undefined && (text.trim() !== "" || needed)) {
      problems.push({ key: key as SettingKey, found: text, instead: fallback });
    }
    return [key, value ?? read(fallback) ?? ""];
  });
  const lists = picks.map((pick) => {
    const text = texts[listKey(pick)];
    const instead = listDefaults[pick];
    const given = text === undefined ? [] : splitList(text);
    if (text !== undefined && given.length === 0) problems.push({ key: listKey(pick), found: text, instead: instead.join("; ") });
    return [pick, given.length > 0 ? given : instead];
  });
  return { settings: { ...Object.fromEntries(values), lists: Object.fromEntries(lists) } as Settings, problems };
}
