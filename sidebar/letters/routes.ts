/** The places on the page "Rules and letters". */
import type { LetterName } from "../../src/app/letters/wire.ts";
import { type LettersWords, lettersWords } from "../../src/text/lettersPage.ts";
import { type PageLanguage, pageLanguages } from "../../src/text/page.ts";
import { usePage } from "../desk/page.ts";
import type { Steps } from "../desk/steps.ts";

export type Place = "rules" | "letters";

export type Within = { readonly view: "letter"; readonly of: LetterName };

export type Route = { readonly view: Place } | Within;

export const places: readonly [Place, ...Place[]] = ["rules", "letters"];

export interface ViewProps {
  readonly steps: Steps<Route>;
}

export const useWords = (): LettersWords => lettersWords[usePage().language.code];

/** `Birthday, 简体中文`: a language is called as its readers call it. */
export const letterTitle = ({ code, choices }: PageLanguage, { letter, language }: LetterName): string =>
  lettersWords[code].letters.open(choices.letter[letter], pageLanguages[language].name);
