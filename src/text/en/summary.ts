/** The words of figures, remarks and performance summaries, in English. */
import type { KpiCode } from "../../crm/choices.ts";
import type { Why } from "../../crm/insight/figure.ts";
import type { BasisLabel, GroundsCode, PileCode } from "../../crm/insight/grounds.ts";
import type { PeriodKind } from "../../crm/insight/periods.ts";
import type { RemarkWords } from "../say.ts";

const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
const few = "too few to judge";
const span = { week: "week", month: "month", year: "year" } as const;
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
const course = { above: ", more than chance", below: ", more than chance", within: ", which may be chance", unknown: "" };

const definitions: Readonly<Record<KpiCode, string>> = {
  sales: "Sum of the net amounts of orders; refunds are negative. n is the number of rows.",
  salesGrowth: "(Sales − sales before) ÷ sales before. A period that has not ended is compared with as many days of the one before.",
  orders: "Number of orders, refunds left out.",
  newCustomers: "Customers whose first order falls into the period; without orders, those whose “customer since” does.",
  referredCustomers: "New customers with a referrer.",
  activeCustomers: "Different customers who ordered or, if Settings say so, were visited.",
  satisfaction: "Mean of the ratings from 1 to 5 given to visits of the period. n is the number of ratings.",
  complaints: "Complaints opened in the period.",
  winRate: "Opportunities won ÷ won or lost, by close date.",
  visitsPlanned: "Visits due in the period, cancelled ones left out.",
  visitsDone: "Visits that took place in the period, planned or not.",
  visitCoverage: "Different customers visited ÷ different customers with a visit due in the period.",
  tasksOnTime: "Tasks done by their day ÷ tasks due in the period.",
  retention: "Customers active in the period and again in the next ÷ customers active in the period.",
  repurchase: "Customers with two or more orders ÷ customers with at least one. Two orders on one day count as two.",
  csat: "share of 4 and 5 among the survey answers to the overall question",
  nps: "share of 9 and 10 less the share of 0 to 6 among the survey answers on recommendation",
  responseRate: "complete answers by the form, of the invitations that went less those marked as bounced",
  attainment: "Mean attainment of the goals that have data, each counted from 0% to 120%.",
};

const why: Readonly<Record<Why, string>> = {
  noData: "no data",
  fewCases: "too few cases for a rate",
  notObserved: "not known until the next period has ended",
  new: "nothing before to grow from",
  notAbove0: "the period before was below zero",
  firstRecords: "the first period on record: everyone counts as new",
  proRata: "measured against the part of the target that is due by now",
  byOrder: "by order",
  noTarget: "the target is 0",
};

const remarks: RemarkWords = {
  growth: ({ now, before, growth, course: place, low, high }, say) => {
    const change = growth === null ? `after ${say.money(before)}` : `${say.growth(growth)} against ${say.money(before)} before`;
    const range = `the usual range of ${say.money(low)} to ${say.money(high)}`;
    const where = { above: `, above ${range}`, below: `, below ${range}`, within: `, within ${range}`, unknown: "" }[place];
    return `Sales came to ${say.money(now)}, ${change}${where}.`;
  },
  season: ({ now, before, growth }, say) =>
    `Against the same month last year, sales moved ${say.growth(growth)}: ${say.money(now)} after ${say.money(before)}.`,
  pace: ({ kpi, period, value, target, attainment, elapsed }, say) => {
    const of = { kpi, part: "" };
    const time = elapsed < 1 ? ` with ${say.percent(elapsed)} of the time gone` : "";
    return `${say.kpi(kpi)}, ${say.period(period)}: ${say.value(of, value)} of ${say.value(of, target)}${time}; ${say.percent(attainment)} of what is due.`;
  },
  coverage: ({ covered, planned, few: isFew }, say) =>
    `${covered} of ${many(planned, "planned customer")} ${planned === 1 ? "was" : "were"} visited${isFew ? `: ${few}` : ` (${say.percent(covered / planned)})`}.`,
  overdue: ({ visits, tasks, days }) =>
    `${joined([...(visits > 0 ? [many(visits, "visit")] : []), ...(tasks > 0 ? [many(tasks, "task")] : [])])} overdue, the oldest by ${many(days, "day")}.`,
  silent: ({ silent, key, days }) =>
    `${silent} of ${many(key, "key customer")} ${silent === 1 ? "has" : "have"} gone silent, the longest for ${many(days, "day")}.`,
  loss: ({ now, before, days }, say) =>
    `Biggest loss: ${say.money(now)} in the last ${days} days after ${say.money(before)} in the ${days} before.`,
  gain: ({ now, before, days }, say) =>
    `Biggest gain: ${say.money(now)} in the last ${days} days after ${say.money(before)} in the ${days} before.`,
  satisfaction: ({ mean, before, n, few: isFew, course: place }, say) => {
    const score = `Visits were rated ${say.number(mean, 2)} of 5 on average (${many(n, "rating")}`;
    if (isFew) return `${score}: ${few}).`;
    return `${score})${before === null ? "" : `, ${say.number(before, 2)} before${course[place]}`}.`;
  },
  unhappy: ({ customers }) => `${many(customers, "customer")} rated a visit 1 or 2.`,
  complaints: ({ now, before, open, course: place }) =>
    `${many(now, "complaint")}${before === null ? "" : `, ${before} before${before === now ? "" : course[place]}`}; ${open} still open.`,
  tasks: ({ onTime, due, few: isFew }, say) =>
    `${onTime} of ${many(due, "task")} due ${due === 1 ? "was" : "were"} done on time${isFew ? `: ${few}` : ` (${say.percent(onTime / due)})`}.`,
  newcomers: ({ now, referred, before }) =>
    `${many(now, "new customer")}${before === null ? "" : ` (${before} before)`}, ${referred} of them by referral.`,
  wins: ({ won, closed, few: isFew }, say) =>
    `${won} of ${many(closed, "closed opportunity", "closed opportunities")} won${isFew ? `: ${few}` : ` (${say.percent(won / closed)})`}.`,
  retention: ({ stayed, cohort, year, before, course: place }, say) =>
    `Of ${cohort} customers active in ${year}, ${stayed} were active again the year after (${say.percent(stayed / cohort)}${before === null ? "" : `; ${say.percent(before)} the year before${course[place]}`}).`,
  missing: ({ owners, levels, amounts, closings }) => {
    const parts = [
      owners > 0 ? `${many(owners, "customer")} without an owner` : "",
      levels > 0 ? `${many(levels, "customer")} without a level` : "",
      amounts > 0 ? `${many(amounts, "order")} without a day or an amount` : "",
      closings > 0 ? `${many(closings, "closed opportunity", "closed opportunities")} without a close date` : "",
    ];
    return `Missing data: ${joined(parts.filter((part) => part !== ""))}.`;
  },
  praise: ({ kpi, value, counted, n }, say) =>
    kpi === "visitCoverage" || kpi === "tasksOnTime"
      ? `Well done: ${say.kpi(kpi).toLowerCase()} ${counted} of ${n}.`
      : `Well done: goal reached, ${say.kpi(kpi).toLowerCase()} ${say.value({ kpi, part: "" }, value)}.`,
  nothing: ({ kind }) => `Nothing to report: this ${span[kind]} has no orders, visits or tasks.`,
};

export const summary = {
  points: (signed: string): string => `${signed} pp`,
  definitions,
  why,
  remarks,
  parts: {
    top2: "rated 4 or 5",
    perActive: "per active customer",
    lastYear: "on the same month last year",
    source: (name: string): string => `source: ${name || "unknown"}`,
  },
  interval: (low: string, high: string): string => `95% interval ${low} to ${high}`,
  everyone: "Everyone",
  teamOf: (name: string): string => `Team of ${name}`,
  evidence: {
    hits: "counted",
    rest: "the rest of n",
    refunds: "refunds",
    grounds: {
      overdue: "Overdue",
      silent: "Key customers gone silent",
      unhappy: "Low ratings",
      openComplaints: "Open complaints",
      missing: "Missing data",
      gain: "Biggest gain",
      loss: "Biggest loss",
      usual: "Usual range of sales",
    } satisfies Readonly<Record<GroundsCode, string>>,
    piles: {
      visits: "visits",
      tasks: "tasks",
      silent: "silent",
      heard: "other key customers",
      customers: "customers",
      cases: "complaints",
      owners: "customers without an owner",
      levels: "customers without a level",
      amounts: "orders without a day or an amount",
      closings: "closed opportunities without a close date",
      now: "orders of the last days",
      before: "orders of as many days before",
      figures: "figures that it rests on",
    } satisfies Readonly<Record<PileCode, string>>,
    of: (figure: string, who: string, period: string): string => `${figure} · ${who} · ${period}`,
  },
  charts: {
    sales: { week: "Sales by week", month: "Sales by month", year: "Sales by year" } satisfies Record<PeriodKind, string>,
    salesByPerson: (period: string): string => `Sales by person, ${period}`,
    visits: { week: "Visits by week", month: "Visits by month", year: "Visits by year" } satisfies Record<PeriodKind, string>,
    done: "Done",
    planned: "Planned",
    retention: "Retention by year",
    satisfaction: "Satisfaction by month (mean of 1 to 5)",
    /** For those who cannot see the picture. */
    alt: (title: string, points: string): string => `${title}: ${points}`,
  },
  letter: {
    title: { week: "Your week", month: "Your month", year: "Your year" } satisfies Record<PeriodKind, string>,
    teamTitle: { week: "The team's week", month: "The team's month", year: "The team's year" } satisfies Record<PeriodKind, string>,
    subject: (title: string, period: string, headline: string): string => `${title}: ${period}${headline ? ` – ${headline}` : ""}`,
    headline: (sales: string, visits: string): string => `sales ${sales}, visits ${visits}`,
    subtitle: (period: string, first: string, last: string): string => `${period}, ${first} to ${last}`,
    partOf: (figure: string, part: string): string => `${figure}, ${part}`,
    colon: ": ",
    semicolon: "; ",
    remarks: "What stands out",
    figures: "Figures",
    figure: "Figure",
    value: "Value",
    basis: "Basis",
    before: { week: "Week before", month: "Month before", year: "Year before" } satisfies Record<PeriodKind, string>,
    change: "Change",
    of: (counted: string, n: string): string => `${counted} of ${n}`,
    cases: (n: string): string => `n = ${n}`,
    planned: (n: string): string => `${n} planned`,
    none: "n/a",
    people: "Person by person",
    person: "Person",
    overdueShort: "Overdue",
    silent: "Key customers gone silent",
    silentFor: (days: number, last: string): string => `${many(days, "day")}, last ${last}`,
    overdue: "Overdue",
    overdueBy: (days: number, due: string): string => `${many(days, "day")} late, due ${due}`,
    more: (count: number): string => `and ${count} more in the workbook`,
    basisLinks: {
      rows: "rows",
      before: "before",
      goals: "goals",
      open: "open",
      referred: "by referral",
      usual: "usual range",
    } satisfies Readonly<Record<BasisLabel, string>>,
    counted: "How it is counted",
    open: "Open the figures in the workbook",
    footer:
      "Rapport sends this summary. Every number links to the rows that made it, on the Evidence tab. To stop it, switch it off in Settings.",
    nobody: "there is nothing on record yet",
    notInTeam: "the recipient is no longer in the Team tab",
    noPeriod: "the period cannot be read",
  },
};
