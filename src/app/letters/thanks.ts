/** Thanks after a visit: to whoever took part, some days after a meeting or a video call. */
import { hourThere } from "../../crm/care/quiet.ts";
import { addDays, dayOf } from "../../crm/days.ts";
import { plainAddress } from "../../crm/letters/consent.ts";
import { isNamed, namesIn } from "../../crm/letters/participants.ts";
import { concerns, isAtWork } from "../../crm/rules/read.ts";
import { formatOf } from "../../text/format.ts";
import type { Context } from "../context.ts";
import { type DecidedMail, mailKey, type PlannedMail } from "../outbox/plan.ts";
import type { DueMail } from "../outbox/queue.ts";
import type { Composed } from "../outbox/send.ts";
import { type LetterDesk, openDesk, type VisitRow } from "./desk.ts";
import { refusal } from "./gate.ts";
import { readKnown } from "./known.ts";
import type { Reader, Readers } from "./readers.ts";
import { letterOf, writeLetter } from "./write.ts";

const inPerson: ReadonlySet<string> = new Set(["meeting", "video"]);

/** Of the customer's people with an address, one who is named among those who took part; where nobody at all is named, the first. */
export function readerOfVisit(readers: Readers, { customer, participants }: VisitRow): Reader | undefined {
  const known = readers.customer(customer);
  if (!known) return undefined;
  const people = readers.of(known);
  const names = namesIn(participants);
  return names.size === 0 ? people[0] : people.find(({ name }) => isNamed(names, name));
}

function mailOf({ context }: LetterDesk, { id, done }: VisitRow, reader: Reader): PlannedMail[] {
  const { visitThanks: rule } = context.rules;
  const day = dayOf(done ?? "");
  const address = plainAddress(reader.address);
  if (day < rule.since || !concerns(rule, reader.customer?.level ?? null)) return [];
  const due = hourThere(addDays(day, rule.days), rule.hour, { zones: reader.zones, workbook: context.world.workbook.zone });
  const key = mailKey("visitThanks", address, day);
  return [{ key, rule: "visitThanks", recipient: address, language: reader.language, period: day, due, rows: [id] }];
}

/** Whoever took part is none of the customer's people with an address: that nobody is thanked stands in the Outbox, once. */
function unknown({ context, readers }: LetterDesk, { id, customer, done, participants }: VisitRow): DecidedMail[] {
  const { rules, language } = context;
  const known = readers().customer(customer);
  const [day, key] = [dayOf(done ?? ""), mailKey("visitThanks", "", id)];
  const isMeant = known && readers().of(known).length > 0 && day >= rules.visitThanks.since && concerns(rules.visitThanks, known.level);
  if (!isMeant || namesIn(participants).size === 0) return [];
  const reason = language.customer.reasons.participants((participants ?? "").slice(0, 100));
  const about = { recipient: "", language: language.code, period: day, due: done ?? "", rows: [id] };
  return [{ key, rule: "visitThanks", ...about, state: "cancelled", reason }];
}

/** Mails under one key are one, caused by all that caused any of them. */
function together(mails: readonly DecidedMail[]): readonly DecidedMail[] {
  const byKey = new Map<string, DecidedMail>();
  for (const mail of mails) byKey.set(mail.key, { ...mail, rows: [...(byKey.get(mail.key)?.rows ?? []), ...mail.rows] });
  return [...byKey.values()];
}

/** Thanks for every such visit; two on one day are one mail. */
export function planThanks(context: Context): readonly DecidedMail[] {
  if (!isAtWork(context.rules.visitThanks)) return [];
  const desk = openDesk(context);
  const visits = desk.visits().filter(({ status, done, channel }) => status === "done" && done !== null && inPerson.has(channel ?? ""));
  if (visits.length === 0) return [];
  const known = readKnown(context.world);
  const mails = visits.flatMap((visit) => {
    const reader = readerOfVisit(desk.readers(), visit);
    if (!reader) return unknown(desk, visit);
    const isOver = known.told("visitThanks", [visit.id], () => true);
    return !isOver && refusal(desk, reader) === undefined ? mailOf(desk, visit, reader) : [];
  });
  return together(mails.filter((mail) => !known.stands(mail)));
}

export function composeThanks(desk: LetterDesk, mail: DueMail): Composed {
  const { context } = desk;
  const { reasons } = context.language.customer;
  const visits = desk.visits().filter(({ id }) => mail.rows.includes(id));
  const visit = visits.find(({ status, done }) => status === "done" && done !== null);
  if (!visit) return { nothing: visits.length === 0 ? reasons.gone : reasons.notDone };
  const reader = readerOfVisit(desk.readers(), visit);
  if (!reader || plainAddress(reader.address) !== plainAddress(mail.recipient)) return { nothing: reasons.address };
  const day = dayOf(visit.done ?? "");
  return writeLetter(desk, mail, {
    letter: letterOf(context, "visitThanks"),
    readers: [reader],
    values: (words) => ({ visitDay: formatOf(words.code).day(day) }),
  });
}
