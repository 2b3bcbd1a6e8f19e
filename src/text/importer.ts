/** The languages as the importer needs them. */
import type { LanguageCode } from "../crm/choices.ts";
import { importer as en } from "./en/importer.ts";
import { type PageLanguage, pageLanguages } from "./page.ts";
import { importer as zhCN } from "./zh-CN/importer.ts";
import { importer as zhTW } from "./zh-TW/importer.ts";

export type ImporterLanguage = PageLanguage & { readonly importer: typeof en };

export const importerLanguages: Readonly<Record<LanguageCode, ImporterLanguage>> = {
  en: { ...pageLanguages.en, importer: en },
  "zh-CN": { ...pageLanguages["zh-CN"], importer: zhCN },
  "zh-TW": { ...pageLanguages["zh-TW"], importer: zhTW },
};
