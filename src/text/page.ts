/** The shipped languages as far as a page beside the sheet needs them: a page does not carry the words that only the server says. */
import type { LanguageCode } from "../crm/choices.ts";
import { page as en } from "./en/page.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { page as zhCN } from "./zh-CN/page.ts";
import { page as zhTW } from "./zh-TW/page.ts";

export type PageLanguage = typeof en & { readonly code: LanguageCode };

export const pageLanguages: Readonly<Record<LanguageCode, PageLanguage>> = {
  en: { code: "en", ...en },
  "zh-CN": { code: "zh-CN", ...zhCN },
  "zh-TW": { code: "zh-TW", ...zhTW },
};

export const pageVocabulary = vocabularyOf(Object.values(pageLanguages));
