/** The controls of a letter's parts: its subject and its text. */
import type { LetterText } from "../../src/app/letters/wire.ts";

export type Part = keyof LetterText;

export const idOf = (part: Part): string => `letter-${part}`;

/** The control of a part, to put something in where its caret stands. */
export function controlOf(part: Part): HTMLInputElement | HTMLTextAreaElement | undefined {
  const found = document.getElementById(idOf(part));
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : undefined;
}

export function select(part: Part, from: number, to: number): void {
  const control = controlOf(part);
  control?.focus();
  control?.setSelectionRange(from, to);
}
