/** The workbook as a whole: its zone, links into it, and the language of the person at the keyboard. */
import type { Workbook } from "../app/ports.ts";
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

export function googleWorkbook(tabs: Tabs): Workbook {
  let zone: string | undefined;
  const addresses = new Map<EntityName, string>();
  const addressOf = (name: EntityName): string => {
    const sheet = tabs.sheet(name);
    const book = tabs.book().getUrl().replace(/#.*$/, "");
    return sheet ? `${book}#gid=${sheet.getSheetId()}` : book;
  };
  return {
    get zone() {
      zone ??= tabs.book().getSpreadsheetTimeZone();
      return zone;
    },
    link: (name, at) => {
      const address = addresses.get(name) ?? addressOf(name);
      addresses.set(name, address);
      return at === undefined || !address.includes("#") ? address : `${address}&range=A${at}`;
    },
    userLanguage,
  };
}
