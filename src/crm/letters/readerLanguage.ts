/** The language of a letter, out of what somebody wrote as its reader's language. */
import type { LanguageCode } from "../choices.ts";

const traditional =
  /zh[-_ ]?(tw|hk|mo|hant)|traditional|taiwan|hong ?kong|[繁正]體|繁体|臺灣|台灣|台湾|香港|澳[門门]|粵|粤|國語|國文|臺語|台語/i;
const simplified = /zh[-_ ]?(cn|sg|hans)|simplified|简体|簡體|普通话|mandarin/i;
const chinese = /^zh\b|chinese|中文|[汉漢][语語]|[华華][语語]|国语|普通話/i;

/** Blank is the workbook's; a language in which no letter is shipped is answered in English. */
export function readerLanguage(written: string | null, workbook: LanguageCode): LanguageCode {
  const text = (written ?? "").normalize("NFKC").trim();
  if (text === "") return workbook;
  if (traditional.test(text)) return "zh-TW";
  if (simplified.test(text)) return "zh-CN";
  if (chinese.test(text)) return workbook === "en" ? "zh-CN" : workbook;
  return "en";
}
