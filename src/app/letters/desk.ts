/** What the letters of one run share: people, consents, templates and the rows they speak of, each read once and only when asked for. */
import type { Rec } from "../../crm/entities.ts";
import { type ConsentRow, type Words, wordsOf } from "../../crm/letters/consent.ts";
import type { Context } from "../context.ts";
import { memo } from "../memo.ts";
import type { World } from "../ports.ts";
import { type Readers, readReaders } from "./readers.ts";
import { readTemplates, type Templates } from "./templates.ts";

const caseFields = [
  "id",
  "number",
  "customer",
  "contact",
  "subject",
  "owner",
  "opened",
  "promised",
  "status",
  "closed",
  "resolution",
  "visit",
] as const;
const visitFields = ["id", "customer", "status", "done", "channel", "participants"] as const;

export type CaseRow = Pick<Rec<"case">, (typeof caseFields)[number]>;
export type VisitRow = Pick<Rec<"visit">, (typeof visitFields)[number]>;

export interface LetterDesk {
  readonly context: Context;
  readonly readers: () => Readers;
  /** What was said about mail. */
  readonly consents: () => Words;
  readonly templates: () => Templates;
  readonly cases: () => readonly CaseRow[];
  readonly visits: () => readonly VisitRow[];
  readonly visit: (id: string) => VisitRow | undefined;
}

/** Rows about mail; a row without a channel that can be read counts too, for who withdrew it meant something. */
export function readConsents({ tables }: World): Words {
  const { values } = tables.columns("consent", ["at", "contact", "address", "channel", "state"]);
  const rows = values.at.flatMap((at, index): ConsentRow[] => {
    const channel = values.channel[index] ?? null;
    const [contact, address, state] = [values.contact[index] ?? null, values.address[index] ?? null, values.state[index] ?? null];
    const isMail = channel === "email" || (channel === null && state === "withdrawn");
    return isMail ? [{ at, contact, address, state }] : [];
  });
  return wordsOf(rows);
}

function readCases({ tables }: World): readonly CaseRow[] {
  const { values } = tables.columns("case", caseFields);
  return values.id.flatMap((id, at): CaseRow[] => {
    if (!id) return [];
    const who = { customer: values.customer[at] ?? null, contact: values.contact[at] ?? null, owner: values.owner[at] ?? null };
    const what = { number: values.number[at] ?? null, subject: values.subject[at] ?? null, status: values.status[at] ?? null };
    const when = { opened: values.opened[at] ?? null, promised: values.promised[at] ?? null, closed: values.closed[at] ?? null };
    return [{ id, ...who, ...what, ...when, resolution: values.resolution[at] ?? null, visit: values.visit[at] ?? null }];
  });
}

function readVisits({ tables }: World): readonly VisitRow[] {
  const { values } = tables.columns("visit", visitFields);
  return values.id.flatMap((id, at): VisitRow[] => {
    if (!id) return [];
    const [customer, status, done] = [values.customer[at] ?? null, values.status[at] ?? null, values.done[at] ?? null];
    return [{ id, customer, status, done, channel: values.channel[at] ?? null, participants: values.participants[at] ?? null }];
  });
}

export function openDesk(context: Context): LetterDesk {
  const { world } = context;
  const visits = memo(() => readVisits(world));
  const visitsById = memo(() => new Map(visits().map((visit) => [visit.id, visit])));
  return {
    context,
    readers: memo(() => readReaders(context)),
    consents: memo(() => readConsents(world)),
    templates: memo(() => readTemplates(world)),
    cases: memo(() => readCases(world)),
    visits,
    visit: (id) => visitsById().get(id),
  };
}
