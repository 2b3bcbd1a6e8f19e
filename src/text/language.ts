/** The shipped languages: their words, and the vocabulary in which cells are written and read. */
import type { LanguageCode } from "../crm/choices.ts";
import { en } from "./en.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { zhCN } from "./zh-CN.ts";
import { zhTW } from "./zh-TW.ts";

/** One language; its shape is that of the English parts. */
export type Language = typeof en & { readonly code: LanguageCode };

export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: { code: "en", ...en },
  "zh-CN": { code: "zh-CN", ...zhCN },
  "zh-TW": { code: "zh-TW", ...zhTW },
};

/** Writes choices in this language and reads them in every shipped one. */
export const vocabulary = vocabularyOf(Object.values(languages));
