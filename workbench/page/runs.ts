/** Calls of `google.script.run` as the server carries them out, with the accidents that a person may switch on. */

import type { ScriptFailure } from "../runtime/execution/report.ts";
import type { Workbench } from "../runtime/workbench.ts";
import { type Chance, drawBelow } from "../runtime/world/random.ts";
import { Blob } from "../services/blob/blob.ts";
import type { RunAnswer, RunFaults, SentFile } from "./wire.ts";

export interface RunRequest {
  readonly name: string;
  readonly args: readonly unknown[];
  /** The files of a form, which is the only argument, by the name of their field. */
  readonly files?: Readonly<Record<string, readonly SentFile[]>> | undefined;
}

export interface Runs {
  /** What is switched on now. */
  readonly faults: () => RunFaults;
  arrange(change: Partial<RunFaults>): void;
  run(bench: Workbench, user: string, request: RunRequest): Promise<RunAnswer>;
}

/** EH: what a page hears whose person is signed in with several accounts; without a prefix (K). */
const WRONG_ACCOUNT = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

const refused = (message: string, stack: readonly string[] = []): RunAnswer => ({ ok: false, name: "ScriptError", message, stack });

const blobOf = ({ name, type, data }: SentFile): Blob => new Blob(Buffer.from(data, "base64"), type, name);

/** File fields are blobs to the script, several of one name a list (D client-server-communication.md). */
function argumentsOf({ args, files = {} }: RunRequest): readonly unknown[] {
  const fields = Object.entries(files).map(([name, sent]) => [name, sent.length === 1 ? sent.map(blobOf)[0] : sent.map(blobOf)]);
  const [form] = args;
  return fields.length > 0 && typeof form === "object" ? [{ ...form, ...Object.fromEntries(fields) }] : args;
}

/** Numbers and the like that JSON lacks never reach a page; a payload that cannot be written at all is `null` (K). */
function deliverable(value: unknown): unknown {
  try {
    JSON.stringify(value);
    return value ?? null;
  } catch {
    return null;
  }
}

const placesOf = ({ stack }: ScriptFailure): string[] => stack.split("\n").filter((line) => /^\s+at /.test(line));

async function carryOut(bench: Workbench, user: string, request: RunRequest): Promise<RunAnswer> {
  const { outcome, value, error } = await bench.call(request.name, argumentsOf(request), { user, context: "run" });
  if (outcome === "done") return { ok: true, value: deliverable(value) };
  return error ? refused(`${error.name}: ${error.message}`, placesOf(error)) : refused("Exceeded maximum execution time");
}

/** Milliseconds for which calls are gathered before they start in a drawn order. */
const GATHER = 30;

/** A call that waits for its turn: its number, and what lets it go. */
interface Turn {
  readonly number: number;
  go(): void;
}

/** Lets all go in a drawn order, which does not depend on the order in which they came to wait. */
function release(turns: Turn[], chance: Chance): void {
  const waiting = turns.splice(0).sort((a, b) => a.number - b.number);
  while (waiting.length > 0) waiting.splice(drawBelow(chance, waiting.length), 1)[0]?.go();
}

/** Starts what comes in together, and lets go of what ends together, in an order drawn from a seed. */
function shuffler(seed: number) {
  const chance: Chance = { state: seed };
  const starting: Turn[] = [];
  const ended: Turn[] = [];
  let [running, last] = [0, 0];
  const turn = (turns: Turn[], number: number) => new Promise<void>((go) => turns.push({ number, go }));
  return async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    last += 1;
    const number = last;
    if (starting.length === 0) setTimeout(() => release(starting, chance), GATHER);
    await turn(starting, number);
    const value = await work().finally(() => {
      running -= 1;
      if (running === 0) setImmediate(() => release(ended, chance));
    });
    await turn(ended, number);
    return value;
  };
}

/** `faults` are the accidents to begin with. */
export function openRuns(faults: Partial<RunFaults> = {}): Runs {
  let now: RunFaults = { accounts: false, shuffle: null, ...faults };
  let shuffle = now.shuffle === null ? null : shuffler(now.shuffle);
  return {
    faults: () => now,
    arrange(change) {
      now = { ...now, ...change };
      if (change.shuffle !== undefined) shuffle = change.shuffle === null ? null : shuffler(change.shuffle);
    },
    async run(bench, user, request) {
      if (now.accounts) return refused(WRONG_ACCOUNT);
      const work = () => carryOut(bench, user, request);
      return shuffle ? shuffle(work) : work();
    },
  };
}
