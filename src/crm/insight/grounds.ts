/** What a summary rests on beside its figures: ids in piles, each pile a row of the Evidence tab. */
import type { Day } from "../../schema/cell.ts";
import type { Gaps, Place, Silence, Swing } from "./attention.ts";
import type { Line } from "./board.ts";
import type { OpenCase, Overdue } from "./lateness.ts";
import type { Period } from "./periods.ts";
import type { Subject } from "./team.ts";

export type GroundsCode = "overdue" | "silent" | "unhappy" | "openCases" | "lateCases" | "regained" | "missing" | "gain" | "loss" | "usual";
export type PileCode =
  | "visits"
  | "tasks"
  | "silent"
  | "heard"
  | "customers"
  | "cases"
  | "otherCases"
  | "owners"
  | "levels"
  | "amounts"
  | "closings"
  | "now"
  | "before"
  | "figures";

export interface Pile {
  readonly code: PileCode;
  readonly ids: readonly string[];
}

export interface Grounds {
  readonly code: GroundsCode;
  readonly subject: Subject;
  /** The day as of which it holds, or the key of the period that it speaks of. */
  readonly when: string;
  /** At least one. Those without ids are left out where others have some. */
  readonly piles: readonly Pile[];
}

/** What a number in a letter rests on. */
export type Basis = Line | Grounds;

/** The name of a link beside a remark: its own rows, those of the period before, … */
export type BasisLabel = "rows" | "before" | "goals" | "open" | "referred" | "usual" | "ratings";

export interface Named {
  readonly label: BasisLabel;
  readonly of: Basis;
}

export const isGrounds = (of: Basis): of is Grounds => "piles" in of;

interface Whose {
  readonly subject: Subject;
  readonly when: string;
}

function grounds(code: GroundsCode, { subject, when }: Whose, piles: readonly Pile[]): Grounds {
  const filled = piles.filter(({ ids }) => ids.length > 0);
  return { code, subject, when, piles: filled.length > 0 ? filled : piles.slice(0, 1) };
}

export function overdueGrounds(subject: Subject, items: readonly Overdue[], when: Day): Grounds {
  const ids = (entity: Overdue["entity"]) => items.filter((item) => item.entity === entity).map(({ id }) => id);
  return grounds("overdue", { subject, when }, [
    { code: "visits", ids: ids("visit") },
    { code: "tasks", ids: ids("task") },
  ]);
}

export const silentGrounds = (subject: Subject, { silent, heard }: Silence, when: Day): Grounds =>
  grounds("silent", { subject, when }, [
    { code: "silent", ids: silent.map(({ id }) => id) },
    { code: "heard", ids: heard.map(({ id }) => id) },
  ]);

export const unhappyGrounds = (whose: Whose, customers: readonly string[], visits: readonly string[]): Grounds =>
  grounds("unhappy", whose, [
    { code: "customers", ids: customers },
    { code: "visits", ids: visits },
  ]);

/** Cases that are open, or those among them that are late and then the others. */
export const caseGrounds = (whose: Whose, cases: readonly OpenCase[], others?: readonly OpenCase[]): Grounds =>
  grounds(others ? "lateCases" : "openCases", whose, [
    { code: "cases", ids: cases.map(({ id }) => id) },
    { code: "otherCases", ids: (others ?? []).map(({ id }) => id) },
  ]);

export const regainedGrounds = (whose: Whose, customers: readonly Place[]): Grounds =>
  grounds("regained", whose, [{ code: "customers", ids: customers.map(({ id }) => id) }]);

export const gapGrounds = (whose: Whose, gaps: Gaps): Grounds =>
  grounds(
    "missing",
    whose,
    (["owners", "levels", "amounts", "closings"] as const).map((code) => ({ code, ids: gaps[code] })),
  );

export const swingGrounds = (code: "gain" | "loss", whose: Whose, { orders }: Swing): Grounds =>
  grounds(code, whose, [
    { code: "now", ids: orders.now },
    { code: "before", ids: orders.before },
  ]);

/** The range that sales keep to rests on the sales of these periods. */
export const usualGrounds = (whose: Whose, periods: readonly Period[], figure: (period: Period) => string): Grounds =>
  grounds("usual", whose, [{ code: "figures", ids: periods.map(figure) }]);
