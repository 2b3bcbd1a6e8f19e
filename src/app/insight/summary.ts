/** The weekly and monthly performance summary: who gets which, and the letter itself. */
import { atHour, daysBetween } from "../../crm/days.ts";
import type { Rec } from "../../crm/entities.ts";
import type { Place } from "../../crm/insight/attention.ts";
import { lastEnded, readPeriod } from "../../crm/insight/periods.ts";
import type { Subject } from "../../crm/insight/team.ts";
import { owns, viewOf } from "../../crm/insight/view.ts";
import { writeSummary } from "../../mail/summary.tsx";
import { basesOf } from "../../mail/summaryModel.ts";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import { mailKey, type PlannedMail } from "../outbox/plan.ts";
import type { Composed } from "../outbox/send.ts";
import { stateKeys } from "../stateKeys.ts";
import type { Person } from "../wire.ts";
import { type Figures, figuresOf } from "./refresh.ts";

const rules = [
  { rule: "weeklySummary", kind: "week" },
  { rule: "monthlySummary", kind: "month" },
] as const;

/** A summary of a period that ended longer ago than this many days is no news any more. */
const stale = 6;

function planned(context: Context, person: Person, { rule, kind }: (typeof rules)[number]): PlannedMail[] {
  const { day } = context.world.now();
  const { settings } = context;
  const period = lastEnded(kind, day);
  /** What ended before the workbook was set up is no news, but its past. */
  const since = context.world.state.get(stateKeys.setUp) ?? "";
  if (settings[rule] !== "on" || daysBetween(period.end, day) > stale || period.end <= since) return [];
  const language = person.language ?? context.language.code;
  const due = atHour(period.end, settings.summaryHour);
  return [{ key: mailKey(rule, person.email, period.key), rule, recipient: person.email, language, period: period.key, due, rows: [] }];
}

/** For everybody on the team: the week due on the Monday after it, the month on the 1st after it, at the hour of the settings. */
export const planSummaries = (context: Context): PlannedMail[] =>
  context.people.flatMap((person) => rules.flatMap((rule) => planned(context, person, rule)));

/** The team of someone who has one, else the person. */
function subjectOf({ board }: Figures, person: Person): Subject | undefined {
  const own = board.subjects.filter((each) => each.owner === person.email);
  return own.find((each) => each.whole) ?? own.find((each) => each.scope === "team") ?? own.find((each) => each.scope === "person");
}

/** Whether there is anything that a letter could speak of: customers in care, or figures. */
function isEmpty({ board }: Figures, subject: Subject): boolean {
  const { customer } = board.ledger.data;
  return subject.whole ? customer.id.length === 0 && board.ledger.firstDay === undefined : !owns(board, subject);
}

/** The letter of one planned summary, about the rows as they are now; the evidence it links to is written first. */
export function composeSummary(context: Context, mail: Pick<Rec<"outbox">, "recipient" | "period" | "language">): Composed {
  const { world, settings, people } = context;
  const { letter: words } = context.language.summary;
  const person = people.find((each) => each.email === mail.recipient);
  const period = readPeriod(mail.period ?? "");
  if (!person) return { nothing: words.notInTeam };
  if (!period) return { nothing: words.noPeriod };
  const figures = figuresOf(context);
  const subject = subjectOf(figures, person);
  if (!subject || isEmpty(figures, subject)) return { nothing: words.nobody };
  const view = viewOf(figures.board, subject, period, { keyLevels: settings.keyLevels, cadence: settings.cadence });
  const row = ({ entity, at }: Place): string => world.workbook.link(entity, at);
  const language = mail.language ? languages[mail.language] : context.language;
  const links = { basis: figures.evidence.link, row, figures: world.workbook.link("kpi") };
  const data = { view, currency: settings.currency, links };
  figures.evidence.add(basesOf(data, language));
  return { letter: { to: person.email, ...writeSummary(data, language) } };
}
