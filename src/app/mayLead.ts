/** Who may decide what goes out by itself: rules, letters, surveys and campaigns. */
import { Broken } from "./broken.ts";
import type { Context } from "./context.ts";

/** Owners and supervisors. Where there is neither, everybody, and while there is no owner, whoever is not on the Team tab: nobody is locked out of their own workbook. */
export function mayLead({ me, people }: Pick<Context, "me" | "people">): boolean {
  const role = people.find(({ email }) => email === me)?.role;
  if (role !== undefined && role !== "manager") return true;
  if (people.every((person) => person.role === "manager")) return true;
  return role === undefined && people.every((person) => person.role !== "owner");
}

export function mustLead(context: Context): void {
  if (!mayLead(context)) throw new Broken("notAllowed");
}
