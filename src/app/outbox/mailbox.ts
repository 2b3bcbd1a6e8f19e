/** The Outbox as a person sees it in the sidebar: what waits for them, what goes when, what has gone, and what will not go. */
import { addDays } from "../../crm/days.ts";
import type { MailDay } from "../../crm/outbox/forecast.ts";
import { isToCustomer } from "../../crm/rules/rules.ts";
import type { Context } from "../context.ts";
import { hasStopForm } from "../letters/stopForm.ts";
import { memo } from "../memo.ts";
import type { HeldMails, Mailbox, MailItem, MailList } from "../wire.ts";
import { countsOf, lateIn, type MailRow, mailDays, readMails, seesMail } from "./mails.ts";
import { isWaiting } from "./queue.ts";
import { readerNames } from "./readerNames.ts";
import type { StockRow } from "./stock.ts";

/** A list shows no more of them. */
const longest = 30;
/** Of the mails of one rule that wait for approval, so many are shown. */
const heldShown = 10;
/** What was cancelled is told for so many days. */
const toldDays = 7;

const itemOf = ({ key: _, asked: __, ...mail }: MailRow, day: string | null = null): MailItem => ({ ...mail, day, reader: null });

const goingItems = (days: readonly MailDay<MailRow | StockRow>[], sees: ReturnType<typeof seesMail>): readonly MailItem[] =>
  days.flatMap(({ day, mails }) => mails.flatMap((mail) => ("id" in mail && sees(mail.recipient) ? [itemOf(mail, day)] : [])));

function heldByRule(held: readonly MailItem[]): readonly HeldMails[] {
  const byDue = [...held].sort((one, other) => (one.due ?? "").localeCompare(other.due ?? ""));
  return [...new Set(byDue.map(({ rule }) => rule))].map((rule) => {
    const mails = byDue.filter((mail) => mail.rule === rule);
    return { rule, count: mails.length, mails: mails.slice(0, heldShown) };
  });
}

const latestFirst = (mails: readonly MailItem[]): readonly MailItem[] =>
  [...mails].sort((one, other) => (other.changed ?? "").localeCompare(one.changed ?? ""));

type Lists = Readonly<Record<MailList, readonly MailItem[]>>;

function listsOf(context: Context, own: readonly MailRow[], going: readonly MailItem[]): Lists {
  const { day } = context.world.now();
  const of = (is: (mail: MailRow) => boolean): readonly MailItem[] => own.filter(is).map((mail) => itemOf(mail));
  const since = addDays(day, -toldDays);
  return {
    unknown: of(({ state }) => state === "unknown"),
    held: of(({ state }) => state === "held"),
    failed: of(({ state, due }) => state === "failed" && !due),
    today: going.filter((mail) => mail.day === day),
    later: going.filter((mail) => mail.day !== day),
    sent: latestFirst(of(({ state }) => state === "sent")).slice(0, longest),
    cancelled: latestFirst(of(({ state, rule, changed }) => state === "cancelled" && isToCustomer(rule) && (changed ?? "") >= since)),
  };
}

const each = <T>(lists: Lists, make: (mails: readonly MailItem[]) => T): Readonly<Record<MailList, T>> => ({
  unknown: make(lists.unknown),
  held: make(lists.held),
  failed: make(lists.failed),
  today: make(lists.today),
  later: make(lists.later),
  sent: make(lists.sent),
  cancelled: make(lists.cancelled),
});

/** The forecast counts everybody's mail, because all of it shares one quota; the lists hold what this person may see. */
export function mailbox(context: Context): Mailbox {
  const { world } = context;
  const sees = seesMail(context);
  const all = readMails(world);
  const days = mailDays(context, all);
  const going = goingItems(days, () => true);
  const waiting = all.filter(({ state, due }) => isWaiting(state, due));
  const lists = listsOf(
    context,
    all.filter(({ recipient }) => sees(recipient)),
    going.filter(({ recipient }) => sees(recipient)),
  );
  const names = memo(() => readerNames(world));
  const named = (mails: readonly MailItem[]): readonly MailItem[] =>
    mails.map((mail) => (isToCustomer(mail.rule) ? { ...mail, reader: names()(mail.recipient) } : mail));
  return {
    held: heldByRule(lists.held).map((group) => ({ ...group, mails: named(group.mails) })),
    lists: each(lists, (mails) => named(mails.slice(0, longest))),
    counts: each(lists, ({ length }) => length),
    days: countsOf(days),
    late: lateIn(waiting, going),
    needsStopForm: !hasStopForm(world.state) && [...lists.held, ...going].some(({ rule }) => isToCustomer(rule)),
    all: sees(null),
  };
}
