/** The sentences of performance summaries, in Simplified Chinese: one for each rule. */
import type { PeriodKind } from "../../crm/insight/periods.ts";
import type { Course } from "../../crm/insight/remark.ts";
import type { RemarkWords, Say } from "../say.ts";

const few = "样本太少，不作判断";
const span: Readonly<Record<PeriodKind, string>> = { week: "本周", month: "本月", quarter: "本季度", year: "本年" };
const lastYear: Readonly<Record<PeriodKind, string>> = { week: "去年同周", month: "去年同月", quarter: "去年同季", year: "上一年" };
const course = { above: "，上升超出偶然波动", below: "，下降超出偶然波动", within: "，可能只是偶然波动", unknown: "" };
/** A share, and the share before. */
function share(now: number, { before, course: place }: { readonly before: number | null; readonly course: Course }, say: Say): string {
  const [is, was] = [say.percent(now), before === null ? null : say.percent(before)];
  return was === null ? is : is === was ? `${is}，与上期相同` : `${is}；上期 ${was}${course[place]}`;
}
const work = (visits: number, tasks: number): string =>
  [visits > 0 ? `拜访 ${visits} 次` : "", tasks > 0 ? `任务 ${tasks} 项` : ""].filter((part) => part !== "").join("、");

export const remarks: RemarkWords = {
  growth: ({ now, before, growth, orders, course: place, low, high }, say) => {
    const earlier = before === null ? "此前没有记录" : `上期 ${say.money(before)}`;
    const change = growth === null || before === null ? earlier : `比上期的 ${say.money(before)} 变动 ${say.growth(growth)}`;
    const range = `通常范围（${say.money(low)} 至 ${say.money(high)}）`;
    const where = { above: `，高于${range}`, below: `，低于${range}`, within: `，在${range}之内`, unknown: "" }[place];
    return `销售额 ${say.money(now)}（${orders} 张订单），${change}${where}。`;
  },
  season: ({ now, before, growth, kind }, say) =>
    `与${lastYear[kind]}相比，销售额变动 ${say.growth(growth)}：${say.money(now)}，${lastYear[kind]} ${say.money(before)}。`,
  pace: ({ kpi, period, value, target, attainment, elapsed }, say) => {
    const of = { kpi, part: "" };
    const time = `，时间已过 ${say.percent(elapsed)}`;
    return `${say.period(period)}${say.kpi(kpi)}：${say.value(of, value)}，目标 ${say.value(of, target)}${elapsed < 1 ? `${time}；达到应完成部分的 ${say.percent(attainment)}` : `（达成 ${say.percent(attainment)}）`}。`;
  },
  coverage: ({ covered, planned, few: isFew, before, course: place }, say) =>
    `计划拜访的 ${planned} 家客户中，已拜访 ${covered} 家${isFew ? `：${few}` : `（${share(covered / planned, { before, course: place }, say)}）`}。`,
  tasks: ({ onTime, due, few: isFew, before, course: place }, say) =>
    `到期任务 ${due} 项，按时完成 ${onTime} 项${isFew ? `：${few}` : `（${share(onTime / due, { before, course: place }, say)}）`}。`,
  satisfaction: ({ mean, before, n, few: isFew, course: place }, say) => {
    const score = `拜访评分平均 ${say.number(mean, 2)} 分（满分 5 分，${n} 个评分`;
    if (isFew) return `${score}：${few}）。`;
    return `${score}）${before === null ? "" : `，上期 ${say.number(before, 2)} 分${course[place]}`}。`;
  },
  newcomers: ({ now, referred, before }) =>
    `新客户 ${now} 家${before === null ? "" : `（上期 ${before} 家）`}，其中转介绍 ${referred} 家。`,
  wins: ({ won, closed, few: isFew, before, course: place }, say) =>
    `关闭商机 ${closed} 个，赢单 ${won} 个${isFew ? `：${few}` : `（${share(won / closed, { before, course: place }, say)}）`}。`,
  retention: ({ stayed, cohort, year, before, course: place }, say) =>
    `${year} 年活跃的 ${cohort} 家客户中，${stayed} 家次年仍然活跃（${say.percent(stayed / cohort)}${before === null ? "" : `；再上一年为 ${say.percent(before)}${course[place]}`}）。`,
  csat: ({ high, n, few: isFew, before, course: place }, say) =>
    `调查总体满意度：${n} 份回答中 ${high} 份打 4 分或 5 分${isFew ? `：${few}` : `（${share(high / n, { before, course: place }, say)}）`}。`,
  nps: ({ points, low, high, n, few: isFew, before, course: place }, say) =>
    isFew
      ? `调查推荐意愿：${n} 份回答，${few}。`
      : `调查 NPS ${say.number(points)}（${n} 份回答，95% 区间 ${say.number(low)} 至 ${say.number(high)}）${before === null ? "" : `，上期 ${say.number(before)}${course[place]}`}。`,
  responses: ({ answered, asked, few: isFew, before, course: place }, say) =>
    `调查邀请 ${asked} 份，回答 ${answered} 份${isFew ? "" : `（${share(answered / asked, { before, course: place }, say)}）`}。`,
  nothing: ({ kind }) => `${span[kind]}没有订单、拜访或到期任务，无事可报。`,
  overdue: ({ visits, tasks, days, before, day }, say) =>
    `逾期：${work(visits, tasks)}，最久已过 ${days} 天；${say.day(day)}时${before === 0 ? "没有逾期" : `为 ${before} 项`}。`,
  cases: ({ late, open, days, before, day }, say) =>
    `${open} 件未关闭的客户问题中，${late} 件已过承诺日期，最久 ${days} 天；${say.day(day)}时${before === 0 ? "没有" : `为 ${before} 件`}。`,
  silent: ({ silent, key, days, before, day }, say) =>
    `${key} 家重点客户中有 ${silent} 家失去联系，最久 ${days} 天；${say.day(day)}时${before === 0 ? "没有" : `为 ${before} 家`}。`,
  unhappy: ({ customers, low, n, before }) =>
    `${customers} 家客户给拜访打了 1 分或 2 分（${n} 个评分中的 ${low} 个）；上期${before === 0 ? "没有" : ` ${before} 家`}。`,
  complaints: ({ now, before, open, course: place }) =>
    `投诉 ${now} 起${before === null ? "" : `，上期 ${before} 起${before === now ? "" : course[place]}`}；尚未关闭 ${open} 起。`,
  loss: ({ now, before, days, orders, ordersBefore }, say) =>
    `下降最多：最近 ${days} 天 ${say.money(now)}（${orders} 张订单），此前 ${days} 天 ${say.money(before)}（${ordersBefore} 张）。`,
  gain: ({ now, before, days, orders, ordersBefore }, say) =>
    `增长最多：最近 ${days} 天 ${say.money(now)}（${orders} 张订单），此前 ${days} 天 ${say.money(before)}（${ordersBefore} 张）。`,
  missing: ({ owners, levels, amounts, closings }) => {
    const parts = [
      owners > 0 ? `${owners} 家客户没有负责人` : "",
      levels > 0 ? `${levels} 家客户没有级别` : "",
      amounts > 0 ? `${amounts} 张订单缺日期或金额` : "",
      closings > 0 ? `${closings} 个已关闭的商机缺关闭日期` : "",
    ];
    return `资料缺失，指标可能不准：${parts.filter((part) => part !== "").join("，")}。`;
  },
  reached: ({ kpi, period, value, target, attainment }, say) => {
    const of = { kpi, part: "" };
    return `达成${say.period(period)}目标：${say.kpi(kpi)} ${say.value(of, value)}，目标 ${say.value(of, target)}（${say.percent(attainment)}）。`;
  },
  flawless: ({ kpi, n, before }, say) => {
    const earlier = before === null ? "" : before === 1 ? "，与上期相同" : `（上期 ${say.percent(before)}）`;
    if (kpi === "satisfaction") return `${n} 个拜访评分全部为 4 分或 5 分${earlier}。`;
    return kpi === "tasksOnTime" ? `${n} 项任务全部按时完成${earlier}。` : `计划拜访的 ${n} 家客户全部拜访${earlier}。`;
  },
  improved: ({ mean, n, before, nBefore }, say) =>
    `拜访评分升至 ${say.number(mean, 2)} 分（${n} 个），上期 ${say.number(before, 2)} 分（${nBefore} 个），超出偶然波动。`,
  regained: ({ customers, silent }) => `失去联系的 ${silent} 家重点客户中，${customers} 家重新有了往来。`,
  catchUp: ({ visits, tasks, days, until }, say) => `${say.day(until)}前补上${work(visits, tasks)}，最久已逾期 ${days} 天。`,
  answer: ({ cases, late, until }, say) =>
    `${say.day(until)}前答复 ${cases} 件未关闭的客户问题${late === 0 ? "" : `，${late === cases ? "" : `其中 ${late} 件`}已过承诺日期`}。`,
  callBack: ({ customers, until }, say) => `${say.day(until)}前回访 ${customers} 家不满意的客户。`,
  contact: ({ customers, days, until }, say) => `${say.day(until)}前联系 ${customers} 家失去联系的重点客户，最久已有 ${days} 天。`,
  winBack: ({ now, before, until }, say) => `${say.day(until)}前了解订单为何从 ${say.money(before)} 降到 ${say.money(now)}。`,
  close: ({ kpi, period, gap, perWeek, until }, say) => {
    const of = { kpi, part: "" };
    return `距${say.period(period)}目标：${say.kpi(kpi)}还差 ${say.value(of, gap)}，${say.day(until)}前每周 ${say.value(of, perWeek)}。`;
  },
  fillIn: ({ records, until }, say) => `${say.day(until)}前补全 ${records} 条记录缺失的资料。`,
};
