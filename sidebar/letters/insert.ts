/** Puts text into what is typed: in place of what is selected, or of what was written wrongly. */
import type { LetterProblem, LetterText } from "../../src/app/letters/wire.ts";

export interface Selection {
  readonly from: number;
  readonly to: number;
}

export interface Inserted {
  readonly text: string;
  /** Where the caret stands then. */
  readonly caret: number;
}

export function insert(text: string, { from, to }: Selection, given: string): Inserted {
  const [start, end] = [Math.min(from, text.length), Math.min(to, text.length)];
  return { text: `${text.slice(0, start)}${given}${text.slice(end)}`, caret: start + given.length };
}

type Mend = NonNullable<LetterProblem["mend"]>;

/** The right field wherever the wrong one stands. */
export const mended = ({ subject, body }: LetterText, { written, instead }: Mend): LetterText => ({
  subject: subject.replaceAll(written, () => instead),
  body: body.replaceAll(written, () => instead),
});
