/** How rules and campaigns stood when their tab was last looked through, to tell what somebody switched by hand since. */
import type { RuleSwitch } from "../../crm/rules/rules.ts";
import type { Day } from "../../schema/cell.ts";
import type { State } from "../ports.ts";
import { readSnapshot, snapshotEntries } from "../snapshot.ts";

export interface Standing {
  readonly switch: RuleSwitch | null;
  readonly since: Day | null;
}
type Settled = Readonly<Record<string, Standing>>;
type Tab = "rule" | "campaign";

const keyOf = (tab: Tab): string => `${tab}.settled`;

/** By id; undefined where nobody has looked it through yet. */
export function settledIn(state: State, tab: Tab): Settled | undefined {
  const text = readSnapshot(state, keyOf(tab));
  return text === undefined ? undefined : JSON.parse(text);
}

const standingOf = (row: Standing): Standing => ({ switch: row.switch, since: row.since });

/** What the state must hold so that these rows are known, the upper one where two bear one id; what is gone is kept in mind for when it comes back. */
export function settledEntries(state: State, tab: Tab, rows: readonly (Standing & { readonly id: string })[]): Record<string, string> {
  const now = Object.fromEntries([...rows].reverse().map((row) => [row.id, standingOf(row)]));
  return snapshotEntries(keyOf(tab), JSON.stringify({ ...settledIn(state, tab), ...now }));
}

/** Whether somebody switched it on and said nothing of the day from which it counts: then it is from today. */
export const isTurnedOn = (before: Standing | undefined, now: Standing, today: Day): boolean =>
  before?.switch === "off" &&
  (now.switch === "on" || now.switch === "ask") &&
  now.since === before.since &&
  (now.since === null || now.since < today);
