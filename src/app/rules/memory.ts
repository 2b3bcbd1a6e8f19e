/** Keeps in mind what customers were told and which tasks were made, apart from the rows: tidying the Outbox or the Tasks tab brings nothing back. */
import { addDays, daysBetween } from "../../crm/days.ts";
import type { Day } from "../../schema/cell.ts";
import { fingerprint } from "../fingerprint.ts";
import type { State, World } from "../ports.ts";
import { readSnapshot, snapshotEntries } from "../snapshot.ts";
import { stateKeys } from "../stateKeys.ts";

/** Something that was done once, and its day. */
export interface Done {
  readonly what: string;
  readonly day: Day;
}

/** So many of the latest are kept: 72 kB of the state. */
const most = 6000;

const firstDay: Day = "2000-01-01";
const [printLength, dayLength] = [9, 3];
const length = printLength + dayLength;

/** 42 bits: of so many, two that are the same by chance are one in a hundred thousand workbooks. */
function printOf(what: string): string {
  const [first = "", second = ""] = fingerprint(what).split(".");
  return first.padStart(7, "0") + second.slice(-2).padStart(2, "0");
}

const codeOf = (day: Day): string => Math.max(0, daysBetween(firstDay, day)).toString(36).padStart(dayLength, "0");

function entriesIn(state: State): Map<string, string> {
  const text = readSnapshot(state, stateKeys.memory) ?? "";
  const entries = new Map<string, string>();
  for (let at = 0; at < text.length; at += length) entries.set(text.slice(at, at + printLength), text.slice(at + printLength, at + length));
  return entries;
}

/** Tells on which day something was done; undefined where it was not, or so long ago that it is forgotten. */
export function recall(state: State): (what: string) => Day | undefined {
  const entries = entriesIn(state);
  return (what) => {
    const code = entries.get(printOf(what));
    return code === undefined ? undefined : addDays(firstDay, Number.parseInt(code, 36));
  };
}

/** The oldest are forgotten for the newest. */
export function remember({ state, lock }: World, done: readonly Done[]): void {
  if (done.length === 0) return;
  lock(() => {
    const entries = entriesIn(state);
    for (const { what, day } of done) {
      const print = printOf(what);
      entries.delete(print);
      entries.set(print, codeOf(day));
    }
    const kept = [...entries].slice(-most);
    state.set(snapshotEntries(stateKeys.memory, kept.map(([print, code]) => print + code).join("")));
  });
}
