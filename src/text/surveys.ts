/** The words of the Surveys page by language. */
import type { LanguageCode } from "../crm/choices.ts";
import { surveys as en } from "./en/surveys.ts";
import { surveys as zhCN } from "./zh-CN/surveys.ts";
import { surveys as zhTW } from "./zh-TW/surveys.ts";

export type SurveysWords = typeof en;

export const surveysWords: Readonly<Record<LanguageCode, SurveysWords>> = { en, "zh-CN": zhCN, "zh-TW": zhTW };
