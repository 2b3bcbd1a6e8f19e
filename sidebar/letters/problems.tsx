/** What is wrong with a letter, each sentence once, with the way to its place in the text, or the button that mends it. */
import { useEffect, useRef } from "preact/hooks";
import type { LetterProblem, LetterText } from "../../src/app/letters/wire.ts";
import { Button } from "../ui/button.tsx";
import { mended } from "./insert.ts";
import { select } from "./part.ts";
import { useWords } from "./routes.ts";

/** The first of those that say the same. */
export const eachOnce = (problems: readonly LetterProblem[]): readonly LetterProblem[] =>
  problems.filter(({ sentence }, at) => problems.findIndex((other) => other.sentence === sentence) === at);

/** Without those that somebody has mended since they were found. */
export const standing = (problems: readonly LetterProblem[], text: LetterText): readonly LetterProblem[] =>
  problems.filter(({ part, mend }) => !mend || text[part].includes(mend.written));

interface LineProps {
  readonly problem: LetterProblem;
  readonly text: LetterText;
  /** Absent where one may only read. */
  readonly onText: ((text: LetterText) => void) | undefined;
}

/** Leads to its place; where it is known what was meant, it is put there. */
function Line({ problem: { part, at, length, sentence, mend }, text, onText }: LineProps) {
  const { letters } = useWords();
  if (!mend || !onText) {
    return (
      <button type="button" class="link" onClick={() => select(part, at, at + length)}>
        {sentence}
      </button>
    );
  }
  const put = (): void => {
    const from = text[part].indexOf(mend.written);
    onText(mended(text, mend));
    setTimeout(() => select(part, from, from + mend.instead.length));
  };
  return (
    <>
      <p>{sentence}</p>
      <div class="row">
        <Button size="small" aria-label={letters.insteadOf(mend.instead, mend.written)} onClick={put}>
          {letters.instead(mend.instead)}
        </Button>
      </div>
    </>
  );
}

interface Props extends Pick<LineProps, "text" | "onText"> {
  readonly problems: readonly LetterProblem[];
  /** For what the letter was refused: then the focus comes here. */
  readonly refused: readonly LetterProblem[] | undefined;
}

/** Once the first place of each is mended, it leads to the next. */
export function Problems({ problems, refused, text, onText }: Props) {
  const { letters } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  const each = eachOnce(standing(refused ?? problems, text));
  if (each.length === 0) return null;
  return (
    <div ref={box} class="notice warn" role="status" tabIndex={-1}>
      <p>{letters.problems(each.length)}</p>
      <ul class="stack">
        {each.map((problem) => (
          <li key={problem.sentence} class="stack">
            <Line problem={problem} text={text} onText={onText} />
          </li>
        ))}
      </ul>
    </div>
  );
}
