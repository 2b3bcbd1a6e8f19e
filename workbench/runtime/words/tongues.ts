/** Google's messages in the language of whoever runs the script (platform.md 2: they are localised, so nothing may branch on their words). */
import { type Translation, translations } from "./translations.ts";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const pattern = ({ en }: Translation) => new RegExp(`^${en.split("{}").map(escaped).join("([\\s\\S]*?)")}$`);

const known = translations.map((translation) => ({ translation, pattern: pattern(translation) }));

function filled(template: string, values: readonly string[]): string {
  let next = 0;
  return template.replace(/\{(\d?)\}/g, (_, place: string) => values[place === "" ? next++ : Number(place)] ?? "");
}

const wordsIn = (translation: Translation, language: string): string | undefined =>
  Object.entries(translation).flatMap(([name, words]) => (name === language && typeof words === "string" ? [words] : []))[0];

/** The message in `zh_CN`, `zh_TW` or `fr`; unchanged in any other language, and when it is none of Google's that we know. */
export function localised(message: string, language: string): string {
  if (language === "en") return message;
  for (const { translation, pattern: form } of known) {
    const found = form.exec(message);
    if (found) return filled(wordsIn(translation, language) ?? message, found.slice(1));
  }
  return message;
}

/** Whether a message is this one of Google's, in whichever language. */
export const means = (message: string, english: string): boolean =>
  ["en", "zh_CN", "zh_TW", "fr"].some((language) => message === localised(english, language));
