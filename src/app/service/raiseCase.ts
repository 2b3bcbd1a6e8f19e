/** Turns what a customer said in a visit into a case. */
import { choices } from "../../crm/choices.ts";
import { addDays } from "../../crm/days.ts";
import { textOf } from "../records/values.ts";
import { type Held, make, type Work } from "../records/work.ts";
import { nextCaseNumber } from "./caseNumber.ts";

/** A subject is what fits on a line. */
const firstLine = (text: string): string => {
  const line = text.split("\n")[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

export function raiseCase(work: Work, visit: Held, customer: Held): Held | undefined {
  const { language, me, settings, world } = work.context;
  const kind = choices.feedbackKind.find((known) => known === visit.record.feedbackKind);
  if (kind === undefined) return undefined;
  const detail = textOf(visit.record.feedback);
  return make(work, "case", {
    number: nextCaseNumber(work),
    customer: customer.id,
    customerName: customer.record.name ?? null,
    kind,
    subject: detail === null ? language.choices.feedbackKind[kind] : firstLine(detail),
    detail,
    owner: customer.record.owner ?? me,
    priority: kind === "complaint" ? "high" : "normal",
    opened: world.now().moment,
    promised: addDays(world.now().day, settings.promiseDays),
    status: "new",
    visit: visit.id,
  });
}
