/** Puts text into what is typed, in place of what is selected. */

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
