/** The shipped languages: their words, and the vocabulary in which cells are written and read. */
import type { LanguageCode } from "../crm/choices.ts";
import { normaliseHeading } from "../schema/heading.ts";
import type { Vocabulary } from "../schema/kind.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";
import { zhTW } from "./zh-TW.ts";

/** One language; its shape is that of the English parts. */
export type Language = typeof en & { readonly code: LanguageCode };

export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: { code: "en", ...en },
  "zh-CN": { code: "zh-CN", ...zhCN },
  "zh-TW": { code: "zh-TW", ...zhTW },
};

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every list's codes by label, in any shipped language, and by the code itself. */
function codesByLabel(): ReadonlyMap<string, string> {
  const all: readonly Labels[] = Object.values(languages).map(({ choices }) => choices);
  const pairs = all.flatMap((choices) =>
    Object.entries(choices).flatMap(([list, labels]) =>
      Object.entries(labels).flatMap(([code, label]): [string, string][] => [
        [`${list}\n${normaliseHeading(label)}`, code],
        [`${list}\n${normaliseHeading(code)}`, code],
      ]),
    ),
  );
  return new Map(pairs);
}

let known: ReadonlyMap<string, string> | undefined;

/** Writes choices in this language and reads them in every shipped one. A label that is unknown is written as its code. */
export function vocabulary(language: Language): Vocabulary {
  const labels: Labels = language.choices;
  return {
    label: (list, code) => labels[list]?.[code] ?? code,
    code: (list, label) => {
      known ??= codesByLabel();
      return known.get(`${list}\n${normaliseHeading(label)}`);
    },
  };
}
