/** What the Outbox already holds of letters to customers, so that nobody is told the same thing twice at a second address. */
import { daysBetween } from "../../crm/days.ts";
import type { EditableRule } from "../../crm/rules/rules.ts";
import type { Moment } from "../../schema/cell.ts";
import type { PlannedMail } from "../outbox/plan.ts";
import type { World } from "../ports.ts";

/** A letter that has gone, or may have. */
interface Gone {
  /** Of what it spoke: the last part of its key. */
  readonly what: string;
}

export interface KnownMails {
  has(key: string): boolean;
  /** Whether it stands there as it would be planned. */
  stands(mail: Pick<PlannedMail, "key" | "due">): boolean;
  /** Whether a letter of this rule about one of these rows has gone already, to whichever address; `what` is the last part of its key. */
  told(rule: EditableRule, rows: readonly string[], isSame: (what: string) => boolean): boolean;
}

const gone: ReadonlySet<string> = new Set(["sent", "unknown", "claimed"]);

export function readKnown({ tables }: World): KnownMails {
  const { values } = tables.columns("outbox", ["key", "rule", "recipient", "due", "state", "rows"]);
  const dues = new Map<string, Moment | null>();
  const byRow = new Map<string, Gone[]>();
  for (const [at, key] of values.key.entries()) {
    if (key === null) continue;
    dues.set(key, values.due[at] ?? null);
    const [rule, recipient] = [values.rule[at], values.recipient[at]];
    if (!rule || !gone.has(values.state[at] ?? "")) continue;
    const what = key.slice(`${rule}:${recipient ?? ""}:`.length);
    for (const row of values.rows[at]?.split(/\s+/) ?? []) {
      const place = `${rule} ${row}`;
      byRow.set(place, [...(byRow.get(place) ?? []), { what }]);
    }
  }
  return {
    has: (key) => dues.has(key),
    stands: ({ key, due }) => dues.get(key) === due,
    told: (rule, rows, isSame) => rows.some((row) => byRow.get(`${rule} ${row}`)?.some(({ what }) => isSame(what)) ?? false),
  };
}

/** Two days so near to each other are the same one of the year, put right meanwhile or kept by another calendar. */
const halfYear = 180;

export const isSameOccasion =
  (day: string) =>
  (what: string): boolean =>
    /^\d{4}-\d{2}-\d{2}$/.test(what) && Math.abs(daysBetween(what, day)) < halfYear;
