/** The Outbox as a person sees it in the sidebar: what waits for them, what goes when, and what has gone. */
import type { Rec } from "../../crm/entities.ts";
import { forecast, type MailDay } from "../../crm/outbox/forecast.ts";
import type { MailDayCount } from "../../text/forecast.ts";
import type { Context } from "../context.ts";
import { mayLead } from "../mayLead.ts";
import type { World } from "../ports.ts";
import { tomorrowsMail } from "../rules/tomorrow.ts";
import type { HeldMails, Mailbox, MailItem, MailList } from "../wire.ts";
import { isWaiting } from "./queue.ts";
import { budgetOf, openMails, type StockRow } from "./stock.ts";

/** A list shows no more of them. */
const longest = 100;
/** Of what was sent, the latest. */
const lately = 30;

const fields = ["id", "key", "rule", "recipient", "due", "state", "attempts", "changed", "subject", "reason", "asked"] as const;
type Field = (typeof fields)[number];

/** A row of the Outbox without its letter. */
export type MailRow = Pick<Rec<"outbox">, Field> & { readonly at: number };

/** Every row that is a mail. */
export function readMails({ tables }: World): readonly MailRow[] {
  const { values } = tables.columns("outbox", fields);
  return values.id.flatMap((id, index): MailRow[] => {
    const of = <F extends Field>(field: F): Rec<"outbox">[F] | null => values[field][index] ?? null;
    if (!id || !of("state")) return [];
    const mail = { key: of("key"), rule: of("rule"), recipient: of("recipient"), due: of("due"), state: of("state") };
    const story = { attempts: of("attempts"), changed: of("changed"), subject: of("subject"), reason: of("reason"), asked: of("asked") };
    return [{ id, at: index + 2, ...mail, ...story }];
  });
}

/** Who leads looks after all mail, everybody else after what goes to them. */
export function seesMail(context: Context): (recipient: string | null) => boolean {
  return mayLead(context) ? () => true : (recipient) => recipient === context.me;
}

const itemOf = ({ key: _, asked: __, ...mail }: MailRow, day: string | null = null): MailItem => ({ ...mail, day });

/** How many mails this person must look after because they may have gone. */
export function unknownFor(context: Context): number {
  const sees = seesMail(context);
  const { unknown } = openMails(context.world.state);
  return Object.entries(unknown).reduce((all, [recipient, count]) => (sees(recipient) ? all + count : all), 0);
}

type Waiting<M> = M & { readonly due: string };

/** What goes when, of everybody's mail, with what tomorrow brings. */
export function mailDays<M extends StockRow>(context: Context, all: readonly M[]): readonly MailDay<Waiting<M | StockRow>>[] {
  const { world } = context;
  const { moment } = world.now();
  const waiting = [...all, ...tomorrowsMail(context)].flatMap((mail) =>
    isWaiting(mail.state, mail.due) ? [{ ...mail, due: mail.due ?? moment }] : [],
  );
  return forecast(waiting, budgetOf(world), moment);
}

export const countsOf = (days: readonly MailDay<unknown>[]): readonly MailDayCount[] =>
  days.map(({ day, mails, room }) => ({ day, count: mails.length, room }));

const goingItems = (days: readonly MailDay<MailRow | StockRow>[], sees: ReturnType<typeof seesMail>): readonly MailItem[] =>
  days.flatMap(({ day, mails }) => mails.flatMap((mail) => ("id" in mail && sees(mail.recipient) ? [itemOf(mail, day)] : [])));

/** Of the mails of one rule that wait for approval, so many are shown. */
const heldShown = 20;

function heldByRule(held: readonly MailItem[]): readonly HeldMails[] {
  const byDue = [...held].sort((one, other) => (one.due ?? "").localeCompare(other.due ?? ""));
  return [...new Set(byDue.map(({ rule }) => rule))].map((rule) => {
    const mails = byDue.filter((mail) => mail.rule === rule);
    return { rule, count: mails.length, mails: mails.slice(0, heldShown) };
  });
}

/** The forecast counts everybody's mail, because all of it shares one quota; the lists hold what this person may see. */
export function mailbox(context: Context): Mailbox {
  const { world } = context;
  const { day } = world.now();
  const sees = seesMail(context);
  const all = readMails(world);
  const own = all.filter(({ recipient }) => sees(recipient));
  const of = (is: (mail: MailRow) => boolean): readonly MailItem[] => own.filter(is).map((mail) => itemOf(mail));
  const days = mailDays(context, all);
  const going = goingItems(days, sees);
  const sent = [...of(({ state }) => state === "sent")].sort((one, other) => (other.changed ?? "").localeCompare(one.changed ?? ""));
  const lists: Mailbox["lists"] = {
    unknown: of(({ state }) => state === "unknown"),
    held: of(({ state }) => state === "held"),
    failed: of(({ state, due }) => state === "failed" && !due),
    today: going.filter((mail) => mail.day === day),
    later: going.filter((mail) => mail.day !== day),
    sent: sent.slice(0, lately),
  };
  const byList = <T>(make: (mails: readonly MailItem[]) => T): Readonly<Record<MailList, T>> => ({
    unknown: make(lists.unknown),
    held: make(lists.held),
    failed: make(lists.failed),
    today: make(lists.today),
    later: make(lists.later),
    sent: make(lists.sent),
  });
  return {
    held: heldByRule(lists.held),
    lists: byList((mails) => mails.slice(0, longest)),
    counts: byList(({ length }) => length),
    days: countsOf(days),
    all: sees(null),
  };
}
