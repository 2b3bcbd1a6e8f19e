/** The outside world as Google provides it, for one execution. */
import type { World } from "../app/ports.ts";
import { readSnapshot } from "../app/snapshot.ts";
import { stateKeys } from "../app/stateKeys.ts";
import type { LanguageCode } from "../crm/choices.ts";
import { entities } from "../crm/entities.ts";
import { settingRules } from "../crm/settings.ts";
import { languages, vocabulary } from "../text/language.ts";
import { googleBuilder } from "./builder.ts";
import { googleCache } from "./cache.ts";
import { googleCharts } from "./charts.ts";
import { clockOf, timeIsUp } from "./clock.ts";
import { googleClock } from "./clockTrigger.ts";
import { googleForms } from "./forms.ts";
import { lockOf } from "./lock.ts";
import { googleMailer } from "./mailer.ts";
import { signOf } from "./sign.ts";
import { googleState } from "./state.ts";
import { googleTables } from "./tables.ts";
import { tabsOf } from "./tabs.ts";
import { googleWorkbook, userLanguage } from "./workbook.ts";
import { type Zone, zoneOf } from "./zone.ts";

/** Without 0, O, 1, I, L and U, which people take for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const randomPart = (): string => Array.from({ length: 10 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join("");

/** The person at the keyboard; where nobody is, the trigger's creator (platform.md 3.2). */
const me = (): string => Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The language in which the workbook is written, by the Settings tab as last read; before Set up, that of the person at the keyboard. */
export function languageBy(state: World["state"]): () => LanguageCode {
  let seen: { readonly text: string; readonly code: LanguageCode } | undefined;
  return () => {
    const text = readSnapshot(state, stateKeys.settings);
    if (text === undefined) return userLanguage();
    if (seen?.text !== text) {
      const settings: { readonly language?: string } = JSON.parse(text);
      seen = { text, code: settingRules.language.read(settings.language ?? "") ?? "en" };
    }
    return seen.code;
  };
}

/** The zone by its name; Set up may change it in the middle of an execution. */
function zoneBy(name: () => string): () => Zone {
  let made: { readonly name: string; readonly zone: Zone } | undefined;
  return () => {
    if (made?.name !== name()) made = { name: name(), zone: zoneOf(name()) };
    return made.zone;
  };
}

export function googleWorld(): World {
  const state = googleState();
  const language = languageBy(state);
  const tabs = tabsOf(state, language);
  const workbook = googleWorkbook(tabs, state);
  const zone = zoneBy(() => workbook.zone);
  const forget = (): void => {
    state.forget();
    tabs.forget();
  };
  return {
    tables: googleTables({ tabs, zone, words: () => vocabulary(languages[language()]) }),
    mailer: googleMailer,
    clock: googleClock,
    charts: googleCharts(tabs, state),
    forms: googleForms(tabs, state, zone),
    builder: googleBuilder(tabs, state),
    state,
    cache: googleCache,
    workbook,
    me: once(me),
    ...clockOf(zone),
    timeIsUp,
    sign: signOf(state),
    lock: lockOf(forget),
    newId: (name) => `${entities[name].prefix}-${randomPart()}`,
    log: (message) => console.log(message),
  };
}
