/** The rows of the Outbox: who sees which, and what goes on which day. */
import { type OccasionKind, occasionKinds } from "../../crm/care/occasions.ts";
import type { Rec } from "../../crm/entities.ts";
import { forecast, type MailDay } from "../../crm/outbox/forecast.ts";
import { isMissed } from "../../crm/rules/fate.ts";
import type { Day, Moment } from "../../schema/cell.ts";
import type { MailDayCount } from "../../text/forecast.ts";
import type { Context } from "../context.ts";
import { mayLead } from "../mayLead.ts";
import type { World } from "../ports.ts";
import { tomorrowsMail } from "../rules/tomorrow.ts";
import { isWaiting } from "./queue.ts";
import { budgetOf, openMails, type StockRow } from "./stock.ts";

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

/** How many mails this person must look after because they may have gone. */
export function unknownFor(context: Context): number {
  const sees = seesMail(context);
  const { unknown } = openMails(context.world.state);
  return Object.entries(unknown).reduce((all, [recipient, count]) => (sees(recipient) ? all + count : all), 0);
}

type Waiting<M> = M & { readonly due: string };

/** What greets is not sent when its day is over; everything else goes late. */
const greets = (rule: StockRow["rule"]): rule is OccasionKind => occasionKinds.some((kind) => kind === rule);
const isTooLate = ({ rule, due }: StockRow & { readonly due: Moment }, day: Day): boolean =>
  greets(rule) && isMissed({ code: rule }, due, day);

/** What goes when, of everybody's mail, with what tomorrow brings. */
export function mailDays<M extends StockRow>(context: Context, all: readonly M[]): readonly MailDay<Waiting<M | StockRow>>[] {
  const { world } = context;
  const { moment } = world.now();
  const waiting = [...all, ...tomorrowsMail(context)].flatMap((mail) =>
    isWaiting(mail.state, mail.due) ? [{ ...mail, due: mail.due ?? moment }] : [],
  );
  return forecast(waiting, budgetOf(world), moment, { isTooLate });
}

/** How many of those that wait will be too late before a day has room for them. */
export function lateIn(waiting: readonly StockRow[], going: readonly Pick<StockRow, "rule">[]): number {
  const count = (mails: readonly Pick<StockRow, "rule">[]): number => mails.filter(({ rule }) => greets(rule)).length;
  return count(waiting) - count(going);
}

export const countsOf = (days: readonly MailDay<unknown>[]): readonly MailDayCount[] =>
  days.map(({ day, mails, room }) => ({ day, count: mails.length, room }));
