/** Whose place one may take at the page. */
import type { Workbench } from "../runtime/workbench.ts";
import type { PersonLine, Role } from "./wire.ts";

/** What somebody may do with the file; a stranger who was merely written to would be an editor. */
export const roleOf = (bench: Workbench, user: string): Role => bench.people().find((person) => person.user === user)?.role ?? "editor";

/** Who works in the workbook: who has acted here or edits the file, and for whom letters were sent. */
function colleagues(bench: Workbench): ReadonlySet<string> {
  const senders = bench.mails().flatMap(({ from, replyTo }) => [from, replyTo]);
  const all = new Set([bench.owner, ...bench.users(), ...bench.spreadsheet.editors, ...senders]);
  all.delete("");
  return all;
}

/** The owner first, then who works here, then who was merely written to. */
export function peopleOf(bench: Workbench, user: string): PersonLine[] {
  const here = colleagues(bench);
  const others = new Set([...here, user, ...bench.mails().flatMap(({ to }) => to)]);
  const rank = (one: string) => (one === bench.owner ? 0 : here.has(one) ? 1 : 2);
  const roles = new Map(bench.people().map((person) => [person.user, person.role]));
  return [...others]
    .sort()
    .sort((one, other) => rank(one) - rank(other))
    .map((one) => ({ user: one, role: roles.get(one) ?? "editor", colleague: here.has(one) }));
}
