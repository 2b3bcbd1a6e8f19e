/** What the figures are made of: the columns they need, each once. */
import type { Day } from "../../schema/cell.ts";
import type { FieldName, Rec } from "../entities.ts";

/** The columns of each tab; a row without an id counts once it has been given one. */
export const needed = {
  member: ["name", "email", "role", "reportsTo", "language", "inactive", "joined"],
  goal: ["id", "kpi", "scope", "owner", "period", "target"],
  customer: ["id", "name", "level", "owner", "source", "referrer", "since"],
  visit: ["id", "customer", "owner", "status", "due", "done", "satisfaction"],
  task: ["id", "subject", "customer", "owner", "due", "status", "done"],
  opportunity: ["id", "owner", "stage", "closed"],
  order: ["id", "customer", "owner", "day", "amount"],
  case: ["id", "customer", "kind", "subject", "owner", "opened", "promised", "status", "closed"],
} as const satisfies {
  readonly [N in "member" | "goal" | "customer" | "visit" | "task" | "opportunity" | "order" | "case"]: readonly FieldName<N>[];
};

export type Needed = typeof needed;

/** What customers said in surveys; index i of a part's columns is one answer, or one invitation. */
export interface SurveyData {
  /** Answers by the form that count. */
  readonly answers: {
    readonly id: readonly string[];
    readonly day: readonly (Day | null)[];
    readonly manager: readonly (string | null)[];
    /** 1 to 5. */
    readonly overall: readonly (number | null)[];
    /** 0 to 10. */
    readonly recommend: readonly (number | null)[];
  };
  /** Invitations that went, less those marked as bounced. */
  readonly invitations: {
    readonly id: readonly string[];
    readonly sent: readonly (Day | null)[];
    readonly manager: readonly (string | null)[];
    /** Whether its link was answered, completely and so that it counts. */
    readonly answered: readonly boolean[];
  };
}

/** Index i of a tab's columns is row i + 2 of the sheet. */
export type Data = {
  readonly [N in keyof Needed]: { readonly [F in Needed[N][number]]: F extends keyof Rec<N> ? readonly Rec<N>[F][] : never };
} & {
  /** Absent where nobody was ever asked. */
  readonly survey?: SurveyData;
};
