/** What a verb of the desk is, and what it may answer. */
import type { Workbench } from "../runtime/workbench.ts";
import type { Options } from "./options.ts";

export interface Request {
  /** What stands after the verb. */
  readonly words: readonly string[];
  readonly options: Options;
  /** The state folder. */
  readonly at: string;
  /** The folder of the built script. */
  readonly script: string;
  /** The folder of the conformance programs. */
  readonly conformance: string;
  /** Opens the workbench in the folder, which must hold one; it is closed afterwards. */
  open(): Promise<Workbench>;
}

export interface Answer {
  /** For people, on standard output. */
  readonly text: string;
  /** For programs, with `--json`. */
  readonly json: unknown;
  /** Beside the answer, on standard error: a script's log. */
  readonly aside?: string;
  /** The desk then ends with 1, and `text` goes to standard error. */
  readonly failed?: boolean;
}

export interface Verb {
  /** After `npm run -s desk --`. */
  readonly usage: string;
  readonly says: string;
  run(request: Request): Promise<Answer>;
}

/** A mistake of the person at the desk, told in one sentence. */
export class Complaint extends Error {}

export const complain = (sentence: string): never => {
  throw new Complaint(sentence);
};
