/** The rows that Set up keeps in Settings and Team. */
import type { LanguageCode } from "../../crm/choices.ts";
import { entities } from "../../crm/entities.ts";
import { type SettingKey, settingKeys, settingRules } from "../../crm/settings.ts";
import { rowOf, type Values } from "../../schema/row.ts";
import { languages } from "../../text/language.ts";
import { plain } from "../plain.ts";
import type { World } from "../ports.ts";
import type { SetUpInput } from "../wire.ts";

export interface Chosen extends SetUpInput {
  readonly language: LanguageCode;
}

type Key = (typeof settingKeys)[number];
const isRule = (key: Key): key is SettingKey => key in settingRules;

/** What a setting holds at first: a list in the workbook's language, as it is typed by hand. */
export function firstValue(key: Key, language: LanguageCode): string {
  if (isRule(key)) return settingRules[key].fallback;
  const pick = Object.entries(languages[language].picks).find(([name]) => `list.${name}` === key);
  return pick?.[1].join("; ") ?? "";
}

/** What Set up was told prevails; a list that is still the old language's own is put into the new one. */
function settingText(
  key: Key,
  chosen: Chosen,
  standing: { readonly value: string | null; readonly language: LanguageCode | undefined },
): string | null {
  if (key === "language" || key === "timeZone" || key === "supervisor") return chosen[key];
  const { value, language } = standing;
  const isUntouched = !isRule(key) && language !== undefined && value === firstValue(key, language);
  return isUntouched ? firstValue(key, chosen.language) : value;
}

const stale = (standing: Values, wanted: Values): Values =>
  Object.fromEntries(Object.entries(wanted).filter(([field, value]) => (standing[field] ?? null) !== value));

/** What a setting that has no row is to hold: what it held when it was last read, or else its first value. */
function lostText(key: Key, chosen: Chosen, { lost, before }: Before): string | null {
  const text = lost[key];
  return settingText(
    key,
    chosen,
    text === undefined ? { value: firstValue(key, chosen.language), language: undefined } : { value: text, language: before },
  );
}

/** The workbook as it was before Set up. */
interface Before {
  readonly before: LanguageCode | undefined;
  /** The settings' texts as they were last read, whatever became of their tab. */
  readonly lost: Readonly<Record<string, string>>;
}

/** Adds the settings that are missing and brings names and explanations into the language; what the owner set stays. True when something was written. */
export function writeSettings({ tables }: World, chosen: Chosen, known: Before): boolean {
  const { values } = plain(tables).columns("setting", ["id", "name", "value", "help"]);
  const places = new Map((values.id ?? []).map((key, index) => [key, index]));
  const words = languages[chosen.language].settings;
  const changes = settingKeys.flatMap((key) => {
    const index = places.get(key);
    if (index === undefined) return [];
    const standing = { name: values.name?.[index] ?? null, help: values.help?.[index] ?? null, value: values.value?.[index] ?? null };
    const value = settingText(key, chosen, { value: standing.value === null ? null : String(standing.value), language: known.before });
    const set = stale(standing, { ...words[key], value });
    return Object.keys(set).length > 0 ? [{ at: index + 2, set }] : [];
  });
  const missing = settingKeys.filter((key) => !places.has(key));
  const rows = missing.map((key) => {
    const value = lostText(key, chosen, known);
    return rowOf(entities.setting.fields, key, { ...words[key], value: value === "" ? null : value });
  });
  if (changes.length > 0) plain(tables).change("setting", changes);
  if (rows.length > 0) tables.append("setting", rows);
  return changes.length + rows.length > 0;
}

/** `li.wei@example.com` as `Li Wei`, until somebody writes the name. */
function nameFrom(address: string): string {
  const words = (address.split("@")[0] ?? address).split(/[._+-]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

/** The supervisor and the person who sets up are on the Team tab; a row that is there stays as it is. True when something was written. */
export function writeTeam(world: World, { supervisor }: Chosen): boolean {
  const me = world.me().toLowerCase();
  const { values } = plain(world.tables).columns("member", ["email"]);
  const known = new Set((values.email ?? []).map((address) => String(address).toLowerCase()));
  const wanted: Values[] = [
    { email: supervisor, role: "supervisor" },
    { email: me, role: "owner", reportsTo: supervisor },
  ];
  const missing = wanted.filter(({ email }, index) => email !== "" && !known.has(String(email)) && (index === 0 || email !== supervisor));
  const rows = missing.map((values) =>
    rowOf(entities.member.fields, world.newId("member"), { ...values, name: nameFrom(String(values.email)), joined: world.now().day }),
  );
  if (rows.length > 0) world.tables.append("member", rows);
  return rows.length > 0;
}

/** The pick-lists that were still the old language's own. */
export const untouchedLists = ({ tables }: World, before: LanguageCode): ReadonlySet<string> => {
  const { values } = plain(tables).columns("setting", ["id", "value"]);
  const texts = new Map((values.id ?? []).map((key, index) => [key, values.value?.[index] ?? null]));
  const picks = Object.keys(languages[before].picks);
  return new Set(
    settingKeys.flatMap((key) => picks.filter((pick) => key === `list.${pick}` && texts.get(key) === firstValue(key, before))),
  );
};
