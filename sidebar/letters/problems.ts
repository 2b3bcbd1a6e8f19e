/** What is wrong with a letter, said once: by the first place where it stands. */
import type { LetterProblem } from "../../src/app/letters/wire.ts";

export const eachOnce = (problems: readonly LetterProblem[]): readonly LetterProblem[] =>
  problems.filter(({ sentence }, at) => problems.findIndex((other) => other.sentence === sentence) === at);

export const sentencesOf = (problems: readonly LetterProblem[], gap: string): string =>
  eachOnce(problems)
    .map(({ sentence }) => sentence)
    .join(gap);
