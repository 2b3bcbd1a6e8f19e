/** The sentences of performance summaries, in Traditional Chinese: one for each rule. */
import type { PeriodKind } from "../../crm/insight/periods.ts";
import type { Course } from "../../crm/insight/remark.ts";
import type { RemarkWords, Say } from "../say.ts";

const few = "樣本太少，不作判斷";
const span: Readonly<Record<PeriodKind, string>> = { week: "本週", month: "本月", quarter: "本季", year: "本年" };
const lastYear: Readonly<Record<PeriodKind, string>> = { week: "去年同週", month: "去年同月", quarter: "去年同季", year: "前一年" };
const course = { above: "，上升超出偶然波動", below: "，下降超出偶然波動", within: "，可能只是偶然波動", unknown: "" };
/** A share, and the share before. */
function share(now: number, { before, course: place }: { readonly before: number | null; readonly course: Course }, say: Say): string {
  const [is, was] = [say.percent(now), before === null ? null : say.percent(before)];
  return was === null ? is : is === was ? `${is}，與前期相同` : `${is}；前期 ${was}${course[place]}`;
}
const work = (visits: number, tasks: number): string =>
  [visits > 0 ? `拜訪 ${visits} 次` : "", tasks > 0 ? `任務 ${tasks} 項` : ""].filter((part) => part !== "").join("、");

export const remarks: RemarkWords = {
  growth: ({ now, before, growth, orders, course: place, low, high }, say) => {
    const earlier = before === null ? "先前沒有紀錄" : `前期 ${say.money(before)}`;
    const change = growth === null || before === null ? earlier : `較前期的 ${say.money(before)} 變動 ${say.growth(growth)}`;
    const range = `平常範圍（${say.money(low)} 到 ${say.money(high)}）`;
    const where = { above: `，高於${range}`, below: `，低於${range}`, within: `，在${range}之內`, unknown: "" }[place];
    return `銷售額 ${say.money(now)}（${orders} 張訂單），${change}${where}。`;
  },
  season: ({ now, before, growth, kind }, say) =>
    `與${lastYear[kind]}相比，銷售額變動 ${say.growth(growth)}：${say.money(now)}，${lastYear[kind]} ${say.money(before)}。`,
  pace: ({ kpi, period, value, target, attainment, elapsed }, say) => {
    const of = { kpi, part: "" };
    const time = `，時間已過 ${say.percent(elapsed)}`;
    return `${say.period(period)}${say.kpi(kpi)}：${say.value(of, value)}，目標 ${say.value(of, target)}${elapsed < 1 ? `${time}；達到應完成部分的 ${say.percent(attainment)}` : `（達成 ${say.percent(attainment)}）`}。`;
  },
  coverage: ({ covered, planned, few: isFew, before, course: place }, say) =>
    `預定拜訪的 ${planned} 家客戶中，已拜訪 ${covered} 家${isFew ? `：${few}` : `（${share(covered / planned, { before, course: place }, say)}）`}。`,
  tasks: ({ onTime, due, few: isFew, before, course: place }, say) =>
    `到期任務 ${due} 項，準時完成 ${onTime} 項${isFew ? `：${few}` : `（${share(onTime / due, { before, course: place }, say)}）`}。`,
  satisfaction: ({ mean, before, n, few: isFew, course: place }, say) => {
    const score = `拜訪評分平均 ${say.number(mean, 2)} 分（滿分 5 分，${n} 筆評分`;
    if (isFew) return `${score}：${few}）。`;
    return `${score}）${before === null ? "" : `，前期 ${say.number(before, 2)} 分${course[place]}`}。`;
  },
  newcomers: ({ now, referred, before }) =>
    `新客戶 ${now} 家${before === null ? "" : `（前期 ${before} 家）`}，其中轉介紹 ${referred} 家。`,
  wins: ({ won, closed, few: isFew, before, course: place }, say) =>
    `結案商機 ${closed} 件，成交 ${won} 件${isFew ? `：${few}` : `（${share(won / closed, { before, course: place }, say)}）`}。`,
  retention: ({ stayed, cohort, year, before, course: place }, say) =>
    `${year} 年活躍的 ${cohort} 家客戶中，${stayed} 家隔年仍活躍（${say.percent(stayed / cohort)}${before === null ? "" : `；再前一年為 ${say.percent(before)}${course[place]}`}）。`,
  csat: ({ high, n, few: isFew, before, course: place }, say) =>
    `調查整體滿意度：${n} 份回覆中 ${high} 份給 4 分或 5 分${isFew ? `：${few}` : `（${share(high / n, { before, course: place }, say)}）`}。`,
  nps: ({ points, low, high, n, few: isFew, before, course: place }, say) =>
    isFew
      ? `調查推薦意願：${n} 份回覆，${few}。`
      : `調查 NPS ${say.number(points)}（${n} 份回覆，95% 區間 ${say.number(low)} 到 ${say.number(high)}）${before === null ? "" : `，前期 ${say.number(before)}${course[place]}`}。`,
  responses: ({ answered, asked, few: isFew, before, course: place }, say) =>
    `調查邀請 ${asked} 份，回覆 ${answered} 份${isFew ? "" : `（${share(answered / asked, { before, course: place }, say)}）`}。`,
  nothing: ({ kind }) => `${span[kind]}沒有訂單、拜訪或到期任務，沒有需要報告的事。`,
  overdue: ({ visits, tasks, days, before, day }, say) =>
    `逾期：${work(visits, tasks)}，最久已過 ${days} 天；${say.day(day)}時${before === 0 ? "沒有逾期" : `為 ${before} 項`}。`,
  cases: ({ late, open, days, before, day }, say) =>
    `${open} 件未結案件中，${late} 件已過承諾日期，最久 ${days} 天；${say.day(day)}時${before === 0 ? "沒有" : `為 ${before} 件`}。`,
  silent: ({ silent, key, days, before, day }, say) =>
    `${key} 家重點客戶中有 ${silent} 家久未聯繫，最久 ${days} 天；${say.day(day)}時${before === 0 ? "沒有" : `為 ${before} 家`}。`,
  unhappy: ({ customers, low, n, before }) =>
    `${customers} 家客戶給拜訪打了 1 分或 2 分（${n} 筆評分中的 ${low} 筆）；前期${before === 0 ? "沒有" : ` ${before} 家`}。`,
  complaints: ({ now, before, open, course: place }) =>
    `客訴 ${now} 件${before === null ? "" : `，前期 ${before} 件${before === now ? "" : course[place]}`}；尚未結案 ${open} 件。`,
  loss: ({ now, before, days, orders, ordersBefore }, say) =>
    `下降最多：最近 ${days} 天 ${say.money(now)}（${orders} 張訂單），此前 ${days} 天 ${say.money(before)}（${ordersBefore} 張）。`,
  gain: ({ now, before, days, orders, ordersBefore }, say) =>
    `成長最多：最近 ${days} 天 ${say.money(now)}（${orders} 張訂單），此前 ${days} 天 ${say.money(before)}（${ordersBefore} 張）。`,
  missing: ({ owners, levels, amounts, closings }) => {
    const parts = [
      owners > 0 ? `${owners} 家客戶沒有負責人` : "",
      levels > 0 ? `${levels} 家客戶沒有等級` : "",
      amounts > 0 ? `${amounts} 張訂單缺日期或金額` : "",
      closings > 0 ? `${closings} 件已結案的商機缺結案日期` : "",
    ];
    return `資料缺漏，指標可能不準：${parts.filter((part) => part !== "").join("，")}。`;
  },
  reached: ({ kpi, period, value, target, attainment }, say) => {
    const of = { kpi, part: "" };
    return `達成${say.period(period)}目標：${say.kpi(kpi)} ${say.value(of, value)}，目標 ${say.value(of, target)}（${say.percent(attainment)}）。`;
  },
  flawless: ({ kpi, n, before }, say) => {
    const earlier = before === null ? "" : before === 1 ? "，與前期相同" : `（前期 ${say.percent(before)}）`;
    if (kpi === "satisfaction") return `${n} 筆拜訪評分全部為 4 分或 5 分${earlier}。`;
    return kpi === "tasksOnTime" ? `${n} 項任務全部準時完成${earlier}。` : `預定拜訪的 ${n} 家客戶全部拜訪${earlier}。`;
  },
  improved: ({ mean, n, before, nBefore }, say) =>
    `拜訪評分升到 ${say.number(mean, 2)} 分（${n} 筆），前期 ${say.number(before, 2)} 分（${nBefore} 筆），超出偶然波動。`,
  regained: ({ customers, silent }) => `久未聯繫的 ${silent} 家重點客戶中，${customers} 家重新有了往來。`,
  catchUp: ({ visits, tasks, days, until }, say) => `${say.day(until)}前補上${work(visits, tasks)}，最久已逾期 ${days} 天。`,
  answer: ({ cases, late, until }, say) =>
    `${say.day(until)}前回覆 ${cases} 件未結案件${late === 0 ? "" : `，${late === cases ? "" : `其中 ${late} 件`}已過承諾日期`}。`,
  callBack: ({ customers, until }, say) => `${say.day(until)}前回訪 ${customers} 家不滿意的客戶。`,
  contact: ({ customers, days, until }, say) => `${say.day(until)}前聯繫 ${customers} 家久未聯繫的重點客戶，最久已有 ${days} 天。`,
  winBack: ({ now, before, until }, say) => `${say.day(until)}前了解訂單為何從 ${say.money(before)} 降到 ${say.money(now)}。`,
  close: ({ kpi, period, gap, perWeek, until }, say) => {
    const of = { kpi, part: "" };
    return `距${say.period(period)}目標：${say.kpi(kpi)}還差 ${say.value(of, gap)}，${say.day(until)}前每週 ${say.value(of, perWeek)}。`;
  },
  fillIn: ({ records, until }, say) => `${say.day(until)}前補齊 ${records} 筆紀錄缺漏的資料。`,
};
