/** What is wrong with a letter, each sentence once, and the way to its place in the text. */
import { useEffect, useRef } from "preact/hooks";
import type { LetterProblem } from "../../src/app/letters/wire.ts";
import { select } from "./part.ts";
import { useWords } from "./routes.ts";

/** The first of those that say the same. */
export const eachOnce = (problems: readonly LetterProblem[]): readonly LetterProblem[] =>
  problems.filter(({ sentence }, at) => problems.findIndex((other) => other.sentence === sentence) === at);

interface Props {
  readonly problems: readonly LetterProblem[];
  /** For what the letter was refused: then the focus comes here. */
  readonly refused: readonly LetterProblem[] | undefined;
}

/** Each leads to its place in the text; once that is mended, to the next. */
export function Problems({ problems, refused }: Props) {
  const { letters } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  const each = eachOnce(refused ?? problems);
  if (each.length === 0) return null;
  return (
    <div ref={box} class="notice warn" role="status" tabIndex={-1}>
      <p>{letters.problems(each.length)}</p>
      <ul class="stack">
        {each.map(({ part, at, length, sentence }) => (
          <li key={sentence}>
            <button type="button" class="link" onClick={() => select(part, at, at + length)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
