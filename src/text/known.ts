/** Which heading names which field, and which title which tab, in every shipped language. */
import type { LanguageCode } from "../crm/choices.ts";
import type { EntityName } from "../crm/entities.ts";
import { normaliseHeading } from "../schema/heading.ts";
import { languages } from "./language.ts";

type Words = Readonly<Record<string, string>>;

/** The shipped languages, the preferred one last: where two disagree on a word, it prevails. */
const inOrder = (preferred: LanguageCode) => [...Object.values(languages).filter(({ code }) => code !== preferred), languages[preferred]];

const fieldWords = (words: Words): [string, string][] =>
  Object.entries(words).map(([field, heading]) => [normaliseHeading(heading), field]);

/** Normalised heading → field. `seen`, what people call the columns of this very tab, by field, prevails over every language. */
export const knownHeadings = (name: EntityName, preferred: LanguageCode, seen: Words = {}): ReadonlyMap<string, string> =>
  new Map([...inOrder(preferred).flatMap(({ entities }) => fieldWords(entities[name].fields)), ...fieldWords(seen)]);

/** The names a tab bears in the shipped languages, the preferred one's first. */
export const knownTitles = (name: EntityName, preferred: LanguageCode): readonly string[] =>
  inOrder(preferred)
    .map(({ entities }) => entities[name].tab)
    .reverse();
