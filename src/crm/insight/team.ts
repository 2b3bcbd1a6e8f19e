/** Whose figures there are: each person, each supervisor's team, and everyone. */

import type { Day } from "../../schema/cell.ts";
import type { Code } from "../choices.ts";

export interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly reportsTo: string | null;
  readonly role: Code<"role">;
  readonly inactive: boolean;
  readonly joined: Day | null;
}

/** Whose figures: a person's own, or those of all people below a supervisor, himself among them. */
export interface Subject {
  readonly scope: Code<"scope">;
  /** The person, or the team's supervisor; `""` for everyone in a workbook without a team. */
  readonly owner: string;
  readonly name: string;
  /** The people whose rows count, by address. */
  readonly people: readonly string[];
  /** Rows count that belong to nobody of the team, too: the whole. */
  readonly whole: boolean;
}

/** Everyone below a person, himself first; a circle of reports is walked once. */
export function below(email: string, colleagues: readonly Pick<Colleague, "email" | "reportsTo">[]): string[] {
  const found = [email];
  for (const above of found) {
    for (const each of colleagues) if (each.reportsTo === above && !found.includes(each.email)) found.push(each.email);
  }
  return found;
}

/** Who stands for the whole: the supervisor of the settings, else the first supervisor or owner who reports to nobody, else the first of the team. */
export function headOf(colleagues: readonly Colleague[], supervisor: string): string {
  const known = colleagues.find((each) => each.email === supervisor);
  const top = colleagues.filter((each) => !each.inactive && !each.reportsTo);
  const head =
    known ?? top.find((each) => each.role === "supervisor") ?? top.find((each) => each.role === "owner") ?? top[0] ?? colleagues[0];
  return head?.email ?? supervisor;
}

/** The whole first, then the teams, then the people, each by name. */
export function subjectsOf(colleagues: readonly Colleague[], supervisor: string): [Subject, ...Subject[]] {
  const head = headOf(colleagues, supervisor);
  const named = (email: string): string => colleagues.find((each) => each.email === email)?.name ?? email;
  const whole: Subject = { scope: "team", owner: head, name: named(head), people: colleagues.map((each) => each.email), whole: true };
  const sorted = [...colleagues].sort((a, b) => (a.name < b.name ? -1 : 1));
  const leads = sorted.filter((each) => each.email !== head && colleagues.some((other) => other.reportsTo === each.email));
  const teams = leads.map(
    ({ email, name }): Subject => ({ scope: "team", owner: email, name, people: below(email, colleagues), whole: false }),
  );
  const people = sorted.map(({ email, name }): Subject => ({ scope: "person", owner: email, name, people: [email], whole: false }));
  return [whole, ...teams, ...people];
}
