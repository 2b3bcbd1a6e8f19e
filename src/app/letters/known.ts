/** What customers were told already, so that nobody is told the same thing twice: at a second address, or after somebody has tidied the Outbox. */
import { daysBetween } from "../../crm/days.ts";
import type { RuleCode } from "../../crm/outbox/priority.ts";
import { type EditableRule, ruleDefinitions } from "../../crm/rules/rules.ts";
import type { Moment } from "../../schema/cell.ts";
import type { PlannedMail } from "../outbox/plan.ts";
import type { DueMail } from "../outbox/queue.ts";
import type { World } from "../ports.ts";
import { recall, remember } from "../rules/memory.ts";

/** A letter that has gone, or may have. */
interface Gone {
  /** Of what it spoke: the last part of its key. */
  readonly what: string;
}

export interface KnownMails {
  has(key: string): boolean;
  /** Whether it stands there as it would be planned. */
  stands(mail: Pick<PlannedMail, "key" | "due">): boolean;
  /** Whether a letter of this rule about one of these rows has gone already, to whichever address; `what` is the last part of its key, or tells whether a day there is the same. */
  told(rule: EditableRule, rows: readonly string[], what: string | ((day: string) => boolean)): boolean;
}

const gone: ReadonlySet<string> = new Set(["sent", "unknown", "claimed"]);

const isDay = (what: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(what);

/** What is kept in mind of a letter about a row: the day of which it spoke, or of what on which day. */
const toldKey = (rule: RuleCode, row: string, what: string): string => (isDay(what) ? `${rule} ${row}` : `${rule} ${row} ${what}`);

const whatOf = (key: string, rule: RuleCode, recipient: string | null): string => key.slice(`${rule}:${recipient ?? ""}:`.length);

/** Whom the rule writes to are customers, and nobody else keeps a list of whom it told. */
const isKept = (rule: RuleCode | null): rule is EditableRule =>
  rule !== null && rule !== "trouble" && rule !== "surveyInvitation" && ruleDefinitions[rule].letter !== null;

/** Keeps in mind that these letters have gone, or may have. */
export function rememberTold(world: World, mails: readonly DueMail[]): void {
  const { day } = world.now();
  const done = mails.flatMap(({ key, rule, recipient, rows }) => {
    if (!isKept(rule) || key === null) return [];
    const what = whatOf(key, rule, recipient);
    return rows.map((row) => ({ what: toldKey(rule, row, what), day: isDay(what) ? what : day }));
  });
  remember(world, done);
}

export function readKnown({ tables, state }: World): KnownMails {
  const recalled = recall(state);
  const { values } = tables.columns("outbox", ["key", "rule", "recipient", "due", "state", "rows"]);
  const dues = new Map<string, Moment | null>();
  const byRow = new Map<string, Gone[]>();
  for (const [at, key] of values.key.entries()) {
    if (key === null) continue;
    dues.set(key, values.due[at] ?? null);
    const [rule, recipient] = [values.rule[at], values.recipient[at]];
    if (!rule || !gone.has(values.state[at] ?? "")) continue;
    const what = whatOf(key, rule, recipient ?? null);
    for (const row of values.rows[at]?.split(/\s+/) ?? []) {
      const place = `${rule} ${row}`;
      byRow.set(place, [...(byRow.get(place) ?? []), { what }]);
    }
  }
  return {
    has: (key) => dues.has(key),
    stands: ({ key, due }) => dues.get(key) === due,
    told(rule, rows, what) {
      const isSame = typeof what === "string" ? (other: string): boolean => other === what : what;
      const isRecalled = (row: string): boolean => {
        if (typeof what === "string") return recalled(toldKey(rule, row, what)) !== undefined;
        const day = recalled(`${rule} ${row}`);
        return day !== undefined && what(day);
      };
      return rows.some((row) => (byRow.get(`${rule} ${row}`)?.some((each) => isSame(each.what)) ?? false) || isRecalled(row));
    },
  };
}

/** Two days so near to each other are the same one of the year, put right meanwhile or kept by another calendar. */
const halfYear = 180;

export const isSameOccasion =
  (day: string) =>
  (what: string): boolean =>
    isDay(what) && Math.abs(daysBetween(what, day)) < halfYear;
