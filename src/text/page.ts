/** The shipped languages as far as a page beside the sheet needs them: a page does not carry the words that only the server says. */
import type { LanguageCode } from "../crm/choices.ts";
import { common as en } from "./en/common.ts";
import { sidebar as enSidebar } from "./en/sidebar.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { common as zhCN } from "./zh-CN/common.ts";
import { sidebar as zhCNSidebar } from "./zh-CN/sidebar.ts";
import { common as zhTW } from "./zh-TW/common.ts";
import { sidebar as zhTWSidebar } from "./zh-TW/sidebar.ts";

export type PageLanguage = typeof en & { readonly code: LanguageCode; readonly sidebar: typeof enSidebar };

export const pageLanguages: Readonly<Record<LanguageCode, PageLanguage>> = {
  en: { code: "en", ...en, sidebar: enSidebar },
  "zh-CN": { code: "zh-CN", ...zhCN, sidebar: zhCNSidebar },
  "zh-TW": { code: "zh-TW", ...zhTW, sidebar: zhTWSidebar },
};

export const pageVocabulary = vocabularyOf(Object.values(pageLanguages));
