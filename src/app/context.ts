/** What every verb and job needs to know first: language, settings and people, out of one read of the state. */

import { type RuleProblem, type RuleRow, type Rules, readRules } from "../crm/rules/read.ts";
import { readSettings, type SettingProblem, type Settings } from "../crm/settings.ts";
import type { Language } from "../text/language.ts";
import { languages } from "../text/language.ts";
import { Broken } from "./broken.ts";
import { cleanEntries, dirtyNames } from "./dirty.ts";
import type { World } from "./ports.ts";
import { knownRules, rememberRules } from "./rules/remember.ts";
import { replan, reread } from "./rules/replan.ts";
import { settledIn } from "./rules/settled.ts";
import { readSnapshot, snapshotEntries } from "./snapshot.ts";
import { stateKeys } from "./stateKeys.ts";
import type { Person } from "./wire.ts";

export interface Context {
  readonly world: World;
  readonly setUp: boolean;
  readonly language: Language;
  readonly settings: Settings;
  /** What was found in Settings that cannot be used. */
  readonly settingProblems: readonly SettingProblem[];
  readonly rules: Rules;
  /** What was found on the Rules tab that cannot be used; those rules stand still. */
  readonly ruleProblems: readonly RuleProblem[];
  /** Why Settings, Team or Rules could not be read now, so that what was last known holds. */
  readonly unread: Broken | undefined;
  /** Everybody on the Team tab who is active. */
  readonly people: readonly Person[];
  /** The e-mail address of the person at the keyboard, or of the trigger's creator. */
  readonly me: string;
}

type Texts = Readonly<Record<string, string>>;

export function readTexts({ tables }: World): Texts {
  const { values } = tables.columns("setting", ["id", "value"]);
  return Object.fromEntries(values.id.flatMap((key, index) => (key === "" ? [] : [[key, values.value[index] ?? ""]])));
}

export function readPeople({ tables }: World): readonly Person[] {
  const { values, size } = tables.columns("member", ["name", "email", "role", "reportsTo", "language", "digestHour", "inactive"]);
  return Array.from({ length: size }, (_, index) => index).flatMap((index) => {
    const email = values.email[index];
    if (!email || values.inactive[index]) return [];
    const name = values.name[index] ?? email;
    const [role, reportsTo] = [values.role[index] ?? "manager", values.reportsTo[index] ?? null];
    return [{ email, name, role, reportsTo, language: values.language[index] ?? null, digestHour: values.digestHour[index] ?? null }];
  });
}

/** Settings that somebody edited are read from here on: what follows from them is planned and read anew with the next tick. */
const settled = (world: World): Texts =>
  dirtyNames(world).includes("setting") ? { ...cleanEntries(world, ["setting"]), ...replan, ...reread } : {};

/** Reads Settings and Team afresh, and remembers them for one-read access. Set up calls it at its end. */
export function rememberSettings(world: World): { readonly texts: Texts; readonly people: readonly Person[] } {
  const texts = readTexts(world);
  const people = readPeople(world);
  world.state.set({
    ...snapshotEntries(stateKeys.settings, JSON.stringify(texts)),
    ...snapshotEntries(stateKeys.people, JSON.stringify(people)),
    ...settled(world),
  });
  return { texts, people };
}

interface Known {
  readonly texts: Texts;
  readonly people: readonly Person[];
  readonly rules: readonly RuleRow[];
  readonly unread?: Broken;
}

/** What was last known holds where it cannot be read afresh: a tab that is gone must not keep people from their work, or from Set up. */
function attempt<T>(read: () => T, known: T): { readonly value: T; readonly unread?: Broken } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof Broken) return { value: known, unread: error };
    throw error;
  }
}

function remembered(world: World): Known {
  const dirty = dirtyNames(world);
  const [texts, people] = [readSnapshot(world.state, stateKeys.settings), readSnapshot(world.state, stateKeys.people)];
  const known = { texts: JSON.parse(texts ?? "{}"), people: JSON.parse(people ?? "[]") };
  const areGood = texts !== undefined && people !== undefined && !dirty.includes("setting") && !dirty.includes("member");
  const first = areGood ? { value: known } : attempt(() => rememberSettings(world), known);
  const rules = knownRules(world.state);
  const second = rules && !dirty.includes("rule") ? { value: rules } : attempt(() => rememberRules(world), rules ?? []);
  const unread = first.unread ?? second.unread;
  return { ...first.value, rules: second.value, ...(unread ? { unread } : {}) };
}

const before = (world: World): Known => ({ texts: { language: world.workbook.userLanguage() }, people: [], rules: [] });

export function openContext(world: World): Context {
  const setUpOn = world.state.get(stateKeys.setUp);
  const setUp = setUpOn !== undefined;
  const { texts, people, rules: rows, unread } = setUp ? remembered(world) : before(world);
  const language = languages[readSettings(texts, languages.en.picks).settings.language];
  const { settings, problems: settingProblems } = readSettings(texts, language.picks);
  const { rules, problems: ruleProblems } = readRules(rows, {
    levels: settings.lists.level,
    setUp: setUpOn ?? "",
    made: settledIn(world.state, "rule") !== undefined,
  });
  const me = world.me().toLowerCase();
  return { world, setUp, language, settings, settingProblems, rules, ruleProblems, unread, people, me };
}
