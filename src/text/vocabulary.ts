/** The vocabulary in which cells are written in one language and read in every shipped one. */
import { normaliseHeading } from "../schema/heading.ts";
import type { Vocabulary } from "../schema/kind.ts";

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Choosing {
  readonly choices: Labels;
}

/** Every list's codes by label, in any shipped language, and by the code itself. */
function codesByLabel(all: readonly Choosing[]): ReadonlyMap<string, string> {
  const pairs = all.flatMap(({ choices }) =>
    Object.entries(choices).flatMap(([list, labels]) =>
      Object.entries(labels).flatMap(([code, label]): [string, string][] => [
        [`${list}\n${normaliseHeading(label)}`, code],
        [`${list}\n${normaliseHeading(code)}`, code],
      ]),
    ),
  );
  return new Map(pairs);
}

/** Gives a language's vocabulary. A label that is unknown is written as its code. */
export function vocabularyOf(all: readonly Choosing[]): (language: Choosing) => Vocabulary {
  let known: ReadonlyMap<string, string> | undefined;
  return ({ choices }) => ({
    label: (list, code) => choices[list]?.[code] ?? code,
    code: (list, label) => {
      known ??= codesByLabel(all);
      return known.get(`${list}\n${normaliseHeading(label)}`);
    },
  });
}
