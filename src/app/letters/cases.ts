/** Letters about a case: that it was received and what is promised, and each step of its progress. */
import type { Code } from "../../crm/choices.ts";
import { dayOf } from "../../crm/days.ts";
import { plainAddress } from "../../crm/letters/consent.ts";
import type { MergeValues } from "../../crm/letters/mergeFields.ts";
import { concerns, isAtWork } from "../../crm/rules/read.ts";
import { formatOf } from "../../text/format.ts";
import type { Language } from "../../text/language.ts";
import type { Context } from "../context.ts";
import { mailKey, type PlannedMail } from "../outbox/plan.ts";
import type { DueMail } from "../outbox/queue.ts";
import type { Composed } from "../outbox/send.ts";
import { recall, remember } from "../rules/memory.ts";
import { type CaseRow, type LetterDesk, openDesk } from "./desk.ts";
import { type KnownMails, readKnown } from "./known.ts";
import type { Reader } from "./readers.ts";
import { readerOfVisit } from "./thanks.ts";
import { letterOf, writeLetter } from "./write.ts";

type CaseRule = "caseReceived" | "caseProgress";
type CaseStatus = Code<"caseStatus">;

/** Who raised it, if they have an address; else whoever took part in the visit where it came up, or the first of the customer's people who has one. */
export function readerOfCase(
  desk: LetterDesk,
  { contact, customer, visit }: Pick<CaseRow, "contact" | "customer" | "visit">,
): Reader | undefined {
  const readers = desk.readers();
  const raised = readers.contact(contact);
  if (raised?.address) return raised;
  const known = readers.customer(customer);
  const came = visit === null ? undefined : desk.visit(visit);
  return came && came.customer === customer ? readerOfVisit(readers, came) : known && readers.of(known)[0];
}

interface Told {
  readonly rule: CaseRule;
  /** The last part of the key: the case, and the step of its progress. */
  readonly what: string;
  readonly due: string;
}

const stepKey = (what: string): string => `step ${what}`;

/** Of what the reader is to be told. A step has no time of its own but the last one, so it is due when it is first seen. */
function toldOf({ world }: Context, seen: ReturnType<typeof recall>, { id, status, opened, closed }: CaseRow): readonly Told[] {
  const { moment } = world.now();
  const received: Told[] = opened ? [{ rule: "caseReceived", what: id, due: opened }] : [];
  if (status === null || status === "new") return received;
  const what = `${id}.${status}`;
  const day = seen(stepKey(what)) ?? dayOf(moment);
  const due = (status === "closed" ? closed : null) ?? (day < dayOf(moment) ? `${day}T00:00` : moment);
  return [...received, { rule: "caseProgress", what, due }];
}

/** Who is told; without an address, nobody can be, and that stands in the Outbox with its reason instead of nowhere. */
type Addressee = Pick<Reader, "address" | "language" | "customer">;

const addressee = (desk: LetterDesk, row: CaseRow): Addressee =>
  readerOfCase(desk, row) ?? {
    address: null,
    language: desk.context.language.code,
    customer: desk.readers().customer(row.customer) ?? null,
  };

interface Telling {
  readonly told: Told;
  readonly row: CaseRow;
  readonly to: Addressee;
}

/** Progress is told of cases that were opened under the rule, and of those that were closed under it. */
const happened = ({ told, row }: Telling): string =>
  dayOf(told.rule === "caseProgress" && row.status === "closed" ? told.due : (row.opened ?? ""));

function mailOf({ rules }: Context, known: KnownMails, telling: Telling): PlannedMail[] {
  const { told, row, to } = telling;
  const rule = rules[told.rule];
  const address = plainAddress(to.address);
  const key = mailKey(told.rule, address, told.what);
  if (!isAtWork(rule) || happened(telling) < rule.since || !concerns(rule, to.customer?.level ?? null)) return [];
  if (known.has(key) || known.told(told.rule, [row.id], told.what)) return [];
  if (address === "" && told.rule === "caseProgress") return [];
  return [{ key, rule: told.rule, recipient: address, language: to.language, period: dayOf(told.due), due: told.due, rows: [row.id] }];
}

/** From here on a step has its day: when somebody deletes its mail, it does not come back as if it were news. */
function noteSteps({ world }: Context, mails: readonly PlannedMail[], seen: ReturnType<typeof recall>): void {
  const steps = mails
    .filter(({ rule }) => rule === "caseProgress")
    .map(({ key, recipient }) => stepKey(key.slice(mailKey("caseProgress", recipient, "").length)));
  const { day } = world.now();
  remember(
    world,
    steps.filter((what) => seen(what) === undefined).map((what) => ({ what, day })),
  );
}

/** What customers are to be told of their cases as these now stand. */
export function planCases(context: Context): readonly PlannedMail[] {
  const { caseReceived, caseProgress } = context.rules;
  if (!isAtWork(caseReceived) && !isAtWork(caseProgress)) return [];
  const desk = openDesk(context);
  const cases = desk.cases();
  if (cases.length === 0) return [];
  const [known, seen] = [readKnown(context.world), recall(context.world.state)];
  const mails = cases.flatMap((row) => {
    const to = addressee(desk, row);
    return toldOf(context, seen, row).flatMap((told) => mailOf(context, known, { told, row, to }));
  });
  noteSteps(context, mails, seen);
  return mails;
}

export function caseValues(row: CaseRow, words: Language): MergeValues {
  return {
    caseNumber: row.number ?? row.id,
    subject: row.subject,
    promised: row.promised && formatOf(words.code).day(row.promised),
    status: row.status && words.choices.caseStatus[row.status],
    result: row.status === "closed" ? (row.resolution ?? words.customer.closed) : null,
  };
}

/** Why there is nothing more to say about it. */
function settled({ language }: Context, rule: CaseRule, { status }: CaseRow, step: string | undefined): string | undefined {
  const { reasons } = language.customer;
  if (rule === "caseReceived") return status === "closed" ? reasons.closed : undefined;
  const label = (given: CaseStatus | null): string => (given ? language.choices.caseStatus[given] : "—");
  return status === step ? undefined : reasons.moved(label(status));
}

/** The letter about the case as it stands now. */
export function composeCase(desk: LetterDesk, mail: DueMail, rule: CaseRule): Composed {
  const { context } = desk;
  const { reasons } = context.language.customer;
  const row = desk.cases().find(({ id }) => mail.rows.includes(id));
  if (!row) return { nothing: reasons.gone };
  const reader = readerOfCase(desk, row);
  if (!reader) return { nothing: reasons.noAddress };
  if (plainAddress(reader.address) !== plainAddress(mail.recipient)) return { nothing: reasons.address };
  const over = settled(context, rule, row, mail.key?.split(".").at(-1));
  if (over !== undefined) return { nothing: over };
  return writeLetter(desk, mail, { letter: letterOf(context, rule), readers: [reader], values: (words) => caseValues(row, words) });
}
