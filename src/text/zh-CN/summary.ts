/** The words of figures, remarks and performance summaries, in Simplified Chinese. */
import type { summary as en } from "../en/summary.ts";
import type { RemarkWords } from "../say.ts";

const few = "样本太少，不作判断";
const span = { week: "本周", month: "本月", year: "本年" } as const;
const course = { above: "，上升超出偶然波动", below: "，下降超出偶然波动", within: "，可能只是偶然波动", unknown: "" };

const definitions: (typeof en)["definitions"] = {
  sales: "订单净额合计，退款计为负数；n 为订单行数。",
  salesGrowth: "（本期销售额 − 上期销售额）÷ 上期销售额；未结束的周期按相同天数比较。",
  orders: "订单数，不含退款。",
  newCustomers: "首单落在本期的客户；没有订单数据时，看“合作起始日”。",
  referredCustomers: "有介绍人的新客户。",
  activeCustomers: "本期下过单的客户（去重）；若设置如此，拜访过的也算。",
  satisfaction: "本期拜访评分（1 至 5 分）的平均值；n 为评分数。",
  complaints: "本期新开的投诉。",
  winRate: "赢单 ÷（赢单 + 输单），按关闭日期。",
  visitsPlanned: "应在本期进行的拜访，不含已取消的。",
  visitsDone: "本期实际完成的拜访，含计划外的。",
  visitCoverage: "已拜访的计划客户 ÷ 本期计划拜访的客户（去重）。",
  tasksOnTime: "按期完成的任务 ÷ 本期到期的任务。",
  retention: "本期与下期都活跃的客户 ÷ 本期活跃的客户。",
  repurchase: "下过两单及以上的客户 ÷ 至少下过一单的客户；同一天两单算两次。",
  csat: "调查总体满意度题中 4、5 分答复所占比例",
  nps: "调查推荐意愿题中 9–10 分占比减 0–6 分占比",
  responseRate: "表单完整答复数 ÷（已发邀请数 − 标记退信数）",
  attainment: "有数据的各项目标达成率的平均值，每项按 0% 至 120% 计。",
};

const why: (typeof en)["why"] = {
  noData: "暂无数据",
  fewCases: "样本太少，不计比率",
  notObserved: "要等下一期结束才能知道",
  new: "上期为零，无法计算增长",
  notAbove0: "上期为负数",
  firstRecords: "记录的第一期：所有客户都算新客户",
  proRata: "按目前应完成的部分目标计算",
  byOrder: "按订单计",
  noTarget: "目标为 0",
};

const remarks: RemarkWords = {
  growth: ({ now, before, growth, course: place, low, high }, say) => {
    const change = growth === null ? `上期 ${say.money(before)}` : `比上期的 ${say.money(before)} 变动 ${say.growth(growth)}`;
    const range = `通常范围（${say.money(low)} 至 ${say.money(high)}）`;
    const where = { above: `，高于${range}`, below: `，低于${range}`, within: `，在${range}之内`, unknown: "" }[place];
    return `销售额 ${say.money(now)}，${change}${where}。`;
  },
  season: ({ now, before, growth }, say) =>
    `与去年同月相比，销售额变动 ${say.growth(growth)}：${say.money(now)}，去年同月 ${say.money(before)}。`,
  pace: ({ kpi, period, value, target, attainment, elapsed }, say) => {
    const of = { kpi, part: "" };
    const time = elapsed < 1 ? `，时间已过 ${say.percent(elapsed)}` : "";
    return `${say.period(period)}${say.kpi(kpi)}：${say.value(of, value)}，目标 ${say.value(of, target)}${time}；达到应完成部分的 ${say.percent(attainment)}。`;
  },
  coverage: ({ covered, planned, few: isFew }, say) =>
    `计划拜访的 ${planned} 家客户中，已拜访 ${covered} 家${isFew ? `：${few}` : `（${say.percent(covered / planned)}）`}。`,
  overdue: ({ visits, tasks, days }) =>
    `逾期：${[visits > 0 ? `拜访 ${visits} 次` : "", tasks > 0 ? `任务 ${tasks} 项` : ""].filter((part) => part !== "").join("、")}，最久已过 ${days} 天。`,
  silent: ({ silent, key, days }) => `${key} 家重点客户中有 ${silent} 家失去联系，最久 ${days} 天。`,
  loss: ({ now, before, days }, say) => `下降最多：最近 ${days} 天 ${say.money(now)}，此前 ${days} 天 ${say.money(before)}。`,
  gain: ({ now, before, days }, say) => `增长最多：最近 ${days} 天 ${say.money(now)}，此前 ${days} 天 ${say.money(before)}。`,
  satisfaction: ({ mean, before, n, few: isFew, course: place }, say) => {
    const score = `拜访评分平均 ${say.number(mean, 2)} 分（满分 5 分，${n} 个评分`;
    if (isFew) return `${score}：${few}）。`;
    return `${score}）${before === null ? "" : `，上期 ${say.number(before, 2)} 分${course[place]}`}。`;
  },
  unhappy: ({ customers }) => `${customers} 家客户给拜访打了 1 分或 2 分。`,
  complaints: ({ now, before, open, course: place }) =>
    `投诉 ${now} 起${before === null ? "" : `，上期 ${before} 起${before === now ? "" : course[place]}`}；尚未关闭 ${open} 起。`,
  tasks: ({ onTime, due, few: isFew }, say) =>
    `到期任务 ${due} 项，按时完成 ${onTime} 项${isFew ? `：${few}` : `（${say.percent(onTime / due)}）`}。`,
  newcomers: ({ now, referred, before }) =>
    `新客户 ${now} 家${before === null ? "" : `（上期 ${before} 家）`}，其中转介绍 ${referred} 家。`,
  wins: ({ won, closed, few: isFew }, say) =>
    `关闭商机 ${closed} 个，赢单 ${won} 个${isFew ? `：${few}` : `（${say.percent(won / closed)}）`}。`,
  retention: ({ stayed, cohort, year, before, course: place }, say) =>
    `${year} 年活跃的 ${cohort} 家客户中，${stayed} 家次年仍然活跃（${say.percent(stayed / cohort)}${before === null ? "" : `；再上一年为 ${say.percent(before)}${course[place]}`}）。`,
  missing: ({ owners, levels, amounts, closings }) => {
    const parts = [
      owners > 0 ? `${owners} 家客户没有负责人` : "",
      levels > 0 ? `${levels} 家客户没有级别` : "",
      amounts > 0 ? `${amounts} 张订单缺日期或金额` : "",
      closings > 0 ? `${closings} 个已关闭的商机缺关闭日期` : "",
    ];
    return `资料缺失：${parts.filter((part) => part !== "").join("，")}。`;
  },
  praise: ({ kpi, value, counted, n }, say) =>
    kpi === "visitCoverage" || kpi === "tasksOnTime"
      ? `做得好：${say.kpi(kpi)} ${counted}/${n}，一项不漏。`
      : `做得好：目标已达成，${say.kpi(kpi)} ${say.value({ kpi, part: "" }, value)}。`,
  nothing: ({ kind }) => `${span[kind]}没有订单、拜访或任务，无事可报。`,
};

export const summary: typeof en = {
  points: (signed) => `${signed} 个百分点`,
  definitions,
  why,
  remarks,
  parts: {
    top2: "评 4 或 5 分的占比",
    perActive: "每位活跃客户",
    lastYear: "与去年同月相比",
    source: (name) => `来源：${name || "未填写"}`,
  },
  interval: (low, high) => `95% 区间 ${low} 至 ${high}`,
  everyone: "全体",
  teamOf: (name) => `${name}的团队`,
  evidence: {
    hits: "计入",
    rest: "n 中的其余部分",
    refunds: "退款",
    grounds: {
      overdue: "逾期事项",
      silent: "失去联系的重点客户",
      unhappy: "低分评价",
      openComplaints: "未关闭的投诉",
      missing: "资料缺失",
      gain: "增长最多",
      loss: "下降最多",
      usual: "销售额的通常范围",
    },
    piles: {
      visits: "拜访",
      tasks: "任务",
      silent: "失去联系",
      heard: "其他重点客户",
      customers: "客户",
      cases: "投诉",
      owners: "没有负责人的客户",
      levels: "没有级别的客户",
      amounts: "缺日期或金额的订单",
      closings: "缺关闭日期的已关闭商机",
      now: "最近这段时间的订单",
      before: "此前同样天数的订单",
      figures: "所依据的指标",
    },
    of: (figure, who, period) => `${figure} · ${who} · ${period}`,
  },
  charts: {
    sales: { week: "每周销售额", month: "每月销售额", year: "每年销售额" },
    salesByPerson: (period) => `各人销售额（${period}）`,
    visits: { week: "每周拜访", month: "每月拜访", year: "每年拜访" },
    done: "已完成",
    planned: "已计划",
    retention: "历年客户留存率",
    satisfaction: "每月客户满意度（1 至 5 分平均）",
    alt: (title, points) => `${title}：${points}`,
  },
  letter: {
    title: { week: "个人周报", month: "个人月报", year: "个人年报" },
    teamTitle: { week: "团队周报", month: "团队月报", year: "团队年报" },
    subject: (title, period, headline) => `${title}：${period}${headline ? ` – ${headline}` : ""}`,
    headline: (sales, visits) => `销售额 ${sales}，拜访 ${visits} 次`,
    subtitle: (period, first, last) => `${period}（${first} 至 ${last}）`,
    partOf: (figure, part) => `${figure}（${part}）`,
    colon: "：",
    semicolon: "；",
    remarks: "要点",
    figures: "指标",
    figure: "指标",
    value: "数值",
    basis: "依据",
    before: { week: "上周", month: "上月", year: "上年" },
    change: "变动",
    of: (counted, n) => `${counted} / ${n}`,
    cases: (n) => `n = ${n}`,
    planned: (n) => `计划 ${n} 次`,
    none: "暂缺",
    people: "个人情况",
    person: "姓名",
    overdueShort: "逾期",
    silent: "失去联系的重点客户",
    silentFor: (days, last) => `${days} 天，上次 ${last}`,
    overdue: "逾期事项",
    overdueBy: (days, due) => `逾期 ${days} 天，应于 ${due}`,
    more: (count) => `另有 ${count} 项，见表格`,
    basisLinks: { rows: "明细", before: "前期明细", goals: "目标", open: "未关闭", referred: "转介绍", usual: "通常范围" },
    counted: "计算口径",
    open: "在表格中打开指标",
    footer: "本邮件由 Rapport 自动发送。每个数字都链接到“依据”工作表中得出它的那些行。如不需要，可在“设置”中关闭。",
    nobody: "还没有任何记录",
    notInTeam: "收件人已不在“员工”工作表中",
    noPeriod: "无法识别周期",
  },
};
