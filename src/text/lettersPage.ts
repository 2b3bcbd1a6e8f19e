/** The words of the page "Rules and letters" by language. */
import type { LanguageCode } from "../crm/choices.ts";
import { lettersPage as en } from "./en/lettersPage.ts";
import { lettersPage as zhCN } from "./zh-CN/lettersPage.ts";
import { lettersPage as zhTW } from "./zh-TW/lettersPage.ts";

export type LettersWords = typeof en;

export const lettersWords: Readonly<Record<LanguageCode, LettersWords>> = { en, "zh-CN": zhCN, "zh-TW": zhTW };
