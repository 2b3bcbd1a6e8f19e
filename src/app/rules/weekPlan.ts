/** The plan of the week: for everybody on the team who has something to do. */
import { addDays, atHour, isoWeek, startOfWeek } from "../../crm/days.ts";
import type { DigestItem } from "../../mail/digest.tsx";
import { writeWeekPlan } from "../../mail/weekPlan.tsx";
import type { Day } from "../../schema/cell.ts";
import type { Context } from "../context.ts";
import { languageOf, toLine } from "../outbox/digest.ts";
import { mailKey, type PlannedMail } from "../outbox/plan.ts";
import type { Composed } from "../outbox/send.ts";
import type { WaitingItem } from "../visits/waiting.ts";
import type { Person } from "../wire.ts";

/** A customer who is to be contacted again by then. */
export interface DueContact {
  readonly id: string;
  readonly at: number;
  readonly name: string | null;
  readonly owner: string;
  readonly due: Day;
}

/** Customers whose next contact is due. */
export function readContacts({ world }: Context): readonly DueContact[] {
  const { values } = world.tables.columns("customer", ["id", "name", "owner", "nextDue"]);
  return values.id.flatMap((id, index): DueContact[] => {
    const [owner, due] = [values.owner[index], values.nextDue[index]];
    return id && owner && due ? [{ id, at: index + 2, name: values.name[index] ?? null, owner, due }] : [];
  });
}

/** This week's plan, due on its Monday; a week that began before the rule did is none of its. */
export function planWeeks(context: Context): readonly PlannedMail[] {
  const { hour, since } = context.rules.weekPlan;
  const monday = startOfWeek(context.world.now().day);
  if (monday < since) return [];
  const period = isoWeek(monday);
  return context.people.map((person) => ({
    key: mailKey("weekPlan", person.email, period),
    rule: "weekPlan",
    recipient: person.email,
    language: languageOf(context, person).code,
    period,
    due: atHour(monday, person.digestHour ?? hour),
    rows: [],
  }));
}

const contactLine = ({ world }: Context, { id, at, name, due }: DueContact): DigestItem => ({
  entity: "customer",
  id,
  link: world.workbook.link("customer", at),
  due,
  late: -1,
  customer: name,
  subject: null,
  owner: null,
});

export interface WeekWork {
  readonly waiting: readonly WaitingItem[];
  readonly contacts: readonly DueContact[];
}

/** What waits for one person from today to Sunday, as it stands when the letter goes. */
export function composeWeekPlan(context: Context, { waiting, contacts }: WeekWork, person: Person): Composed {
  const words = languageOf(context, person);
  const { day: today } = context.world.now();
  const from = startOfWeek(today);
  const to = addDays(from, 6);
  const mine = waiting.filter((item) => item.owner === person.email && item.due <= to);
  const visited = new Set(mine.flatMap(({ entity, customer }) => (entity === "visit" && customer ? [customer] : [])));
  const due = contacts.filter((each) => each.owner === person.email && each.due <= to && !visited.has(each.id));
  if (mine.length + due.length === 0) return { nothing: words.letters.nothingThisWeek };
  const days = [...new Set(mine.flatMap((item) => (item.due >= today ? [item.due] : [])))];
  const written = writeWeekPlan(
    {
      name: person.name,
      from,
      to,
      overdue: mine.filter((item) => item.due < today).map((item) => toLine(context, item, null)),
      days: days.map((day) => ({
        day,
        items: mine.filter((item) => item.due === day).map((item) => ({ ...toLine(context, item, null), late: 0 })),
      })),
      contacts: due.map((each) => contactLine(context, each)),
      workbook: context.world.workbook.link("visit"),
    },
    words,
  );
  return { letter: { to: person.email, ...written } };
}
