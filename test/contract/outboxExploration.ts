/** The exploration in parts, for as many processes as there are: some seeds of one scenario, and what came of them. */
import { type Course, inWords } from "../../workbench/runtime/trial/course.ts";
import { explore, replay } from "../../workbench/runtime/trial/explore.ts";
import { gone } from "./outboxInvariants.ts";
import { type Entry, entries } from "./outboxScenario.ts";
import type { Open } from "./outboxWorkbook.ts";

/** Some seeds of one scenario. */
export interface Part {
  readonly name: string;
  readonly seeds: readonly number[];
}

export interface Tally {
  readonly runs: number;
  readonly kills: number;
  readonly interleavings: readonly string[];
  /** Mails that went, in all runs together that differ in what they left behind. */
  readonly messages: number;
  /** Each in a sentence, with what replays it. */
  readonly violations: readonly string[];
}

/** So many seeds go to one process at a time. */
const partSize = 5;

const nowhere: Open = () => Promise.reject(new Error("Nothing is opened to tell what there is."));

/** Every scenario whose name holds this text, cut into parts. */
export const partsOf = (seeds: number, wanted: string): readonly Part[] =>
  entries(nowhere).flatMap(({ name, every = 1 }) => {
    if (!name.includes(wanted)) return [];
    const list = Array.from({ length: Math.max(1, Math.floor(seeds / every)) }, (_, index) => index + 1);
    return Array.from({ length: Math.ceil(list.length / partSize) }, (_, part) => ({
      name,
      seeds: list.slice(part * partSize, (part + 1) * partSize),
    }));
  });

function entryOf(open: Open, name: string): Entry {
  const entry = entries(open).find((each) => each.name === name);
  if (!entry) throw new Error(`There is no scenario "${name}".`);
  return entry;
}

/** Tries a part out. */
export async function tryOut(open: Open, { name, seeds }: Part): Promise<Tally> {
  const { scenario, options } = entryOf(open, name);
  let messages = 0;
  const check: typeof scenario.check = (ended) => {
    messages += gone(ended.bench).length;
    return scenario.check(ended);
  };
  const how = { ...options, seeds, parallel: 1, print: () => undefined };
  const { runs, kills, interleavings, findings } = await explore({ ...scenario, check }, how);
  return { runs, kills, interleavings: [...interleavings], messages, violations: findings.map((each) => inWords(each, scenario.starts)) };
}

/** One run again, as a violation told it. */
export async function tryAgain(open: Open, name: string, course: Course): Promise<readonly string[]> {
  const { problems } = await replay(entryOf(open, name).scenario, course);
  return problems;
}
