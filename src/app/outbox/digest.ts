/** The reminder digest of each manager, and the letter on what is long overdue to each supervisor. */
import { addDays, atHour, daysBetween } from "../../crm/days.ts";
import type { EditableRule } from "../../crm/rules/rules.ts";
import { type DigestItem, type Written, writeDigest, writeEscalation } from "../../mail/digest.tsx";
import type { Day } from "../../schema/cell.ts";
import { type Language, languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import type { WaitingItem } from "../visits/waiting.ts";
import type { Person } from "../wire.ts";
import { mailKey, type PlannedMail } from "./plan.ts";
import type { Composed } from "./send.ts";
import { heldFor } from "./stock.ts";

/** The language of a person's mail. */
export const languageOf = (context: Context, person: Person): Language => (person.language ? languages[person.language] : context.language);

function planned(context: Context, person: Person, rule: EditableRule): PlannedMail {
  const { day } = context.world.now();
  const due = atHour(day, person.digestHour ?? context.rules[rule].hour);
  const language = languageOf(context, person).code;
  return { key: mailKey(rule, person.email, day), rule, recipient: person.email, language, period: day, due, rows: [] };
}

/** Today's digest for everybody on the team, and today's escalation for everybody who has somebody reporting to them. */
export function planDigests(context: Context): PlannedMail[] {
  const bosses = new Set(context.people.map((person) => person.reportsTo));
  return context.people.flatMap((person) => {
    const digest = planned(context, person, "digest");
    return bosses.has(person.email) ? [planned(context, person, "escalation"), digest] : [digest];
  });
}

/** A visit or task as a line of a letter. */
export function toLine(context: Context, item: WaitingItem, owner: string | null): DigestItem {
  const { entity, id, at, due, customerName, subject } = item;
  const link = context.world.workbook.link(entity, at);
  return { entity, id, link, due, late: daysBetween(due, context.world.now().day), customer: customerName, subject, owner };
}

const asLetter = (to: string, { subject, html, text }: Written): Composed => ({ letter: { to, subject, html, text } });

/** What waits for one person, as it stands when the letter goes. */
export function composeDigest(context: Context, waiting: readonly WaitingItem[], person: Person): Composed {
  const words = languageOf(context, person);
  const { day } = context.world.now();
  const mine = waiting.filter((item) => item.owner === person.email && item.due <= addDays(day, 7));
  const { world, people } = context;
  const held = { count: heldFor({ world, people, me: person.email }), link: world.workbook.link("outbox") };
  if (mine.length === 0 && held.count === 0) return { nothing: words.letters.nothingWaits };
  const lines = (wanted: (due: Day) => boolean): DigestItem[] =>
    mine.filter((item) => wanted(item.due)).map((item) => toLine(context, item, null));
  const lists = { overdue: lines((due) => due < day), today: lines((due) => due === day), next: lines((due) => due > day) };
  return asLetter(person.email, writeDigest({ name: person.name, day, ...lists, held, workbook: world.workbook.link("visit") }, words));
}

/** Writes down that the supervisor was told, on rows that are still where they were. */
function markEscalated({ world }: Context, items: readonly WaitingItem[]): void {
  const { day } = world.now();
  world.lock(() => {
    for (const entity of ["visit", "task"] as const) {
      const ids = world.tables.columns(entity, ["id"]).values.id;
      const rows = new Map(ids.map((id, index) => [id, index + 2]));
      const told = items.flatMap((item) => (item.entity === entity && rows.has(item.id) ? [rows.get(item.id) ?? 0] : []));
      if (told.length > 0)
        world.tables.change(
          entity,
          told.sort((a, b) => a - b).map((at) => ({ at, set: { escalated: day } })),
        );
    }
  });
}

/** What has been overdue for the set number of days among those who report to this person, and was not told before. */
export function composeEscalation(context: Context, waiting: readonly WaitingItem[], person: Person): Composed {
  const words = languageOf(context, person);
  const { day } = context.world.now();
  const { days } = context.rules.escalation;
  const names = new Map(context.people.filter((each) => each.reportsTo === person.email).map((each) => [each.email, each.name]));
  const items = waiting.filter((item) => names.has(item.owner) && item.escalated === null && daysBetween(item.due, day) >= days);
  if (items.length === 0) return { nothing: words.letters.nothingOverdue };
  const lines = items.map((item) => toLine(context, item, names.get(item.owner) ?? item.owner));
  const written = writeEscalation({ name: person.name, day, days, items: lines, workbook: context.world.workbook.link("visit") }, words);
  return { ...asLetter(person.email, written), after: () => markEscalated(context, items) };
}
