/** The workbook as a whole: its zone, links into it, and the language of the person at the keyboard. */
import type { State, Workbook } from "../app/ports.ts";
import type { LanguageCode } from "../crm/choices.ts";
import type { EntityName } from "../crm/entities.ts";
import type { Tabs } from "./tabs.ts";

/** `zh_TW`, `zh-Hant-HK`, `zh`, `en_GB`, as Google and browsers spell them. */
export function languageOf(locale: string): LanguageCode {
  const plain = locale.toLowerCase().replaceAll("_", "-");
  if (!plain.startsWith("zh")) return "en";
  return /-(tw|hk|mo|hant)\b/.test(plain) ? "zh-TW" : "zh-CN";
}

/** Needs no authorisation, so that it serves the menu too (platform.md 3.2). */
export const userLanguage = (): LanguageCode => languageOf(Session.getActiveUserLocale());

const zoneKey = "zone";

/**
 * Asks the workbook for its zone and remembers it, so that a save need not ask. Google reloads the workbook for everybody when its
 * settings change, and a reload calls `onOpen`; the hourly tick and Set up ask as well.
 */
export const noteZone = (state: State): void => state.set({ [zoneKey]: SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone() });

export function googleWorkbook(tabs: Tabs, state: State): Workbook {
  const addresses = new Map<EntityName, string>();
  const addressOf = (name: EntityName): string => {
    const home = tabs.home(name);
    const book = tabs.book().getUrl().replace(/#.*$/, "");
    return home ? `${book}#gid=${home.id}` : book;
  };
  return {
    get zone() {
      return state.get(zoneKey) ?? tabs.book().getSpreadsheetTimeZone();
    },
    link: (name, at) => {
      const address = addresses.get(name) ?? addressOf(name);
      addresses.set(name, address);
      return at === undefined || !address.includes("#") ? address : `${address}&range=A${at}`;
    },
    show: (name, at) => tabs.home(name)?.sheet.activate().getRange(at, 1).activate(),
    userLanguage,
  };
}
