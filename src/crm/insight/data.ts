/** What the figures are made of: the columns they need, each once. */
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
  case: ["id", "customer", "owner", "kind", "opened", "status"],
} as const satisfies {
  readonly [N in "member" | "goal" | "customer" | "visit" | "task" | "opportunity" | "order" | "case"]: readonly FieldName<N>[];
};

export type Needed = typeof needed;

/** Index i of a tab's columns is row i + 2 of the sheet. */
export type Data = {
  readonly [N in keyof Needed]: { readonly [F in Needed[N][number]]: F extends keyof Rec<N> ? readonly Rec<N>[F][] : never };
};
