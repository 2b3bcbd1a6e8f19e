/** Keeps the amount of an order that was the sum of its lines the sum of its lines. */
import { tidy } from "../../schema/number.ts";
import type { Value, Values } from "../../schema/row.ts";
import type { PlainChange } from "../plain.ts";
import type { Decision } from "./decide.ts";
import type { Known } from "./directory.ts";

type Sums = Map<string, number>;

const add = (sums: Sums, order: Value | undefined, value: Value | undefined): void => {
  if (typeof order === "string" && typeof value === "number") sums.set(order, (sums.get(order) ?? 0) + value);
};

interface Lines {
  readonly before: readonly Values[];
  readonly after: readonly Values[];
}

function linesOf(kept: readonly { readonly id: string; readonly values: Values }[], decisions: readonly Decision[]): Lines {
  const sets = new Map(decisions.flatMap((decision) => (decision.what === "update" ? [[decision.kept.id, decision.set] as const] : [])));
  const created = decisions.flatMap((decision) => (decision.what === "create" ? [decision.values] : []));
  return {
    before: kept.map(({ values }) => values),
    after: [...kept.map(({ id, values }) => ({ ...values, ...sets.get(id) })), ...created],
  };
}

function sumsOf(lines: readonly Values[], field: string): Sums {
  const sums: Sums = new Map();
  for (const line of lines) add(sums, line.order, line[field]);
  return sums;
}

const isSame = (one: number, other: number): boolean => tidy(one) === tidy(other);

/** The orders' changes. An order whose amount was something else than the sum of its stored lines keeps it. */
export function sumChanges(
  kept: readonly { readonly id: string; readonly values: Values }[],
  decisions: readonly Decision[],
  orders: readonly Known[],
): PlainChange[] {
  if (!decisions.some(({ what }) => what === "create" || what === "update")) return [];
  const lines = linesOf(kept, decisions);
  const sums = ["amount", "profit"].map((field) => ({ field, before: sumsOf(lines.before, field), after: sumsOf(lines.after, field) }));
  return orders.flatMap(({ id, at, values }) => {
    const set = sums.flatMap(({ field, before, after }) => {
      const [was, is, stands] = [before.get(id), after.get(id), values[field]];
      const follows = was !== undefined && is !== undefined && typeof stands === "number" && isSame(stands, was) && !isSame(was, is);
      return follows ? [[field, tidy(is)] as const] : [];
    });
    return set.length > 0 ? [{ at, set: Object.fromEntries(set) }] : [];
  });
}
