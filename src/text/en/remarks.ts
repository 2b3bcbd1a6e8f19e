/** The sentences of performance summaries, in English: one for each rule. */
import type { PeriodKind } from "../../crm/insight/periods.ts";
import type { Course } from "../../crm/insight/remark.ts";
import type { RemarkWords, Say } from "../say.ts";

const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
const few = "too few to judge";
const span: Readonly<Record<PeriodKind, string>> = { week: "week", month: "month", quarter: "quarter", year: "year" };
const course = { above: ", more than chance", below: ", more than chance", within: ", which may be chance", unknown: "" };
/** A share, and the share before. */
function share(now: number, { before, course: place }: { readonly before: number | null; readonly course: Course }, say: Say): string {
  const [is, was] = [say.percent(now), before === null ? null : say.percent(before)];
  return was === null ? is : is === was ? `${is}, as before` : `${is}; ${was} before${course[place]}`;
}
const work = (visits: number, tasks: number): string =>
  joined([...(visits > 0 ? [many(visits, "visit")] : []), ...(tasks > 0 ? [many(tasks, "task")] : [])]);

export const remarks: RemarkWords = {
  growth: ({ now, before, growth, orders, course: place, low, high }, say) => {
    const earlier = before === null ? "with nothing on record before" : `after ${say.money(before)}`;
    const change = growth === null || before === null ? earlier : `${say.growth(growth)} against ${say.money(before)} before`;
    const range = `the usual range of ${say.money(low)} to ${say.money(high)}`;
    const where = { above: `, above ${range}`, below: `, below ${range}`, within: `, within ${range}`, unknown: "" }[place];
    return `Sales came to ${say.money(now)} from ${many(orders, "order")}, ${change}${where}.`;
  },
  season: ({ now, before, growth, kind }, say) =>
    `Against the same ${span[kind]} last year, sales moved ${say.growth(growth)}: ${say.money(now)} after ${say.money(before)}.`,
  pace: ({ kpi, period, value, target, attainment, elapsed }, say) => {
    const of = { kpi, part: "" };
    const time = ` with ${say.percent(elapsed)} of the time gone`;
    return `${say.kpi(kpi)}, ${say.period(period)}: ${say.value(of, value)} of the goal of ${say.value(of, target)}${elapsed < 1 ? `${time}; ${say.percent(attainment)} of what is due` : ` (${say.percent(attainment)})`}.`;
  },
  coverage: ({ covered, planned, few: isFew, before, course: place }, say) =>
    `${covered} of ${many(planned, "planned customer")} ${planned === 1 ? "was" : "were"} visited${isFew ? `: ${few}` : ` (${share(covered / planned, { before, course: place }, say)})`}.`,
  tasks: ({ onTime, due, few: isFew, before, course: place }, say) =>
    `${onTime} of ${many(due, "task")} due ${due === 1 ? "was" : "were"} done on time${isFew ? `: ${few}` : ` (${share(onTime / due, { before, course: place }, say)})`}.`,
  satisfaction: ({ mean, before, n, few: isFew, course: place }, say) => {
    const score = `Visits were rated ${say.number(mean, 2)} of 5 on average (${many(n, "rating")}`;
    if (isFew) return `${score}: ${few}).`;
    return `${score})${before === null ? "" : `, ${say.number(before, 2)} before${course[place]}`}.`;
  },
  newcomers: ({ now, referred, before }) =>
    `${many(now, "new customer")}${before === null ? "" : ` (${before} before)`}, ${referred} of them by referral.`,
  wins: ({ won, closed, few: isFew, before, course: place }, say) =>
    `${won} of ${many(closed, "closed opportunity", "closed opportunities")} won${isFew ? `: ${few}` : ` (${share(won / closed, { before, course: place }, say)})`}.`,
  retention: ({ stayed, cohort, year, before, course: place }, say) =>
    `Of ${cohort} customers active in ${year}, ${stayed} were active again the year after (${say.percent(stayed / cohort)}${before === null ? "" : `; ${say.percent(before)} the year before${course[place]}`}).`,
  csat: ({ high, n, few: isFew, before, course: place }, say) =>
    `Survey: ${high} of ${many(n, "answer")} gave 4 or 5 overall${isFew ? `: ${few}` : ` (${share(high / n, { before, course: place }, say)})`}.`,
  nps: ({ points, low, high, n, few: isFew, before, course: place }, say) =>
    isFew
      ? `Survey: ${many(n, "answer")} on recommendation: ${few}.`
      : `Survey: NPS ${say.number(points)} (${many(n, "answer")}, between ${say.number(low)} and ${say.number(high)} with 95% confidence)${before === null ? "" : `, ${say.number(before)} before${course[place]}`}.`,
  responses: ({ answered, asked, few: isFew, before, course: place }, say) =>
    `${answered} of ${many(asked, "invitation")} to surveys ${asked === 1 ? "was" : "were"} answered${isFew ? "" : ` (${share(answered / asked, { before, course: place }, say)})`}.`,
  nothing: ({ kind }) => `Nothing to report: this ${span[kind]} has no orders, visits or due tasks.`,
  overdue: ({ visits, tasks, days, before, day }, say) =>
    `${work(visits, tasks)} overdue, the oldest by ${many(days, "day")}; ${before === 0 ? "none" : before} on ${say.day(day)}.`,
  cases: ({ late, open, days, before, day }, say) =>
    `${late} of ${many(open, "open case")} ${late === 1 ? "is" : "are"} past the promised day, the longest by ${many(days, "day")}; ${before === 0 ? "none" : before} on ${say.day(day)}.`,
  silent: ({ silent, key, days, before, day }, say) =>
    `${silent} of ${many(key, "key customer")} ${silent === 1 ? "has" : "have"} gone silent, the longest for ${many(days, "day")}; ${before === 0 ? "none" : before} on ${say.day(day)}.`,
  unhappy: ({ customers, low, n, before }) =>
    `${many(customers, "customer")} rated a visit 1 or 2 (${low} of ${many(n, "rating")}); ${before === 0 ? "none" : before} in the period before.`,
  complaints: ({ now, before, open, course: place }) =>
    `${many(now, "complaint")}${before === null ? "" : `, ${before} before${before === now ? "" : course[place]}`}; ${open} still open.`,
  loss: ({ now, before, days, orders, ordersBefore }, say) =>
    `Biggest loss: ${say.money(now)} from ${many(orders, "order")} in the last ${days} days, after ${say.money(before)} from ${ordersBefore} in the ${days} before.`,
  gain: ({ now, before, days, orders, ordersBefore }, say) =>
    `Biggest gain: ${say.money(now)} from ${many(orders, "order")} in the last ${days} days, after ${say.money(before)} from ${ordersBefore} in the ${days} before.`,
  missing: ({ owners, levels, amounts, closings }) => {
    const parts = [
      owners > 0 ? `${many(owners, "customer")} without an owner` : "",
      levels > 0 ? `${many(levels, "customer")} without a level` : "",
      amounts > 0 ? `${many(amounts, "order")} without a day or an amount` : "",
      closings > 0 ? `${many(closings, "closed opportunity", "closed opportunities")} without a close date` : "",
    ];
    return `Figures may be wrong, for data is missing: ${joined(parts.filter((part) => part !== ""))}.`;
  },
  reached: ({ kpi, period, value, target, attainment }, say) => {
    const of = { kpi, part: "" };
    return `Goal for ${say.period(period)} reached: ${say.kpi(kpi).toLowerCase()} ${say.value(of, value)} of ${say.value(of, target)} (${say.percent(attainment)}).`;
  },
  flawless: ({ kpi, n, before }, say) => {
    const earlier = before === null ? "" : before === 1 ? ", as before" : ` (${say.percent(before)} before)`;
    if (kpi === "satisfaction") return `All ${n} ratings of visits were 4 or 5${earlier}.`;
    return kpi === "tasksOnTime" ? `All ${n} tasks done on time${earlier}.` : `All ${n} planned customers visited${earlier}.`;
  },
  improved: ({ mean, n, before, nBefore }, say) =>
    `Ratings of visits rose to ${say.number(mean, 2)} (${n}) from ${say.number(before, 2)} (${nBefore}), more than chance.`,
  regained: ({ customers, silent }) => `Heard again from ${customers} of ${many(silent, "key customer")} that had gone silent.`,
  catchUp: ({ visits, tasks, days, until }, say) =>
    `Make up for ${work(visits, tasks)}, the oldest late by ${many(days, "day")}, by ${say.day(until)}.`,
  answer: ({ cases, late, until }, say) =>
    `Answer ${many(cases, "open case")}${late === 0 ? "" : `, ${late === cases ? "" : `${late} of them `}past the promised day`}, by ${say.day(until)}.`,
  callBack: ({ customers, until }, say) =>
    `Call ${customers === 1 ? "the customer who was" : `the ${customers} customers who were`} not satisfied, by ${say.day(until)}.`,
  contact: ({ customers, days, until }, say) =>
    `Get in touch with ${many(customers, "silent key customer")}, the longest silent for ${many(days, "day")}, by ${say.day(until)}.`,
  winBack: ({ now, before, until }, say) => `Ask why orders fell from ${say.money(before)} to ${say.money(now)}, by ${say.day(until)}.`,
  close: ({ kpi, period, gap, perWeek, until }, say) => {
    const of = { kpi, part: "" };
    return `To the goal for ${say.period(period)}: ${say.value(of, gap)} more in ${say.kpi(kpi).toLowerCase()} by ${say.day(until)}, ${say.value(of, perWeek)} a week.`;
  },
  fillIn: ({ records, until }, say) => `Fill in what is missing in ${many(records, "record")}, by ${say.day(until)}.`,
};
