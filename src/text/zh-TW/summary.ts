/** The words of figures, remarks and performance summaries, in Traditional Chinese. */
import type { summary as en } from "../en/summary.ts";
import type { RemarkWords } from "../say.ts";

const few = "件數太少，不下判斷";
const span = { week: "本週", month: "本月", year: "本年" } as const;
const course = { above: "，上升並非偶然", below: "，下降並非偶然", within: "，可能只是偶然起伏", unknown: "" };

const definitions: (typeof en)["definitions"] = {
  sales: "訂單淨額合計，退款以負數計；n 為訂單列數。",
  salesGrowth: "（本期銷售額 − 前期銷售額）÷ 前期銷售額；尚未結束的期間以相同天數比較。",
  orders: "訂單數，不含退款。",
  newCustomers: "第一張訂單落在本期的客戶；沒有訂單資料時，以「合作起始日」為準。",
  referredCustomers: "有介紹人的新客戶。",
  activeCustomers: "本期下過單的客戶（不重複）；若設定如此，拜訪過的也算。",
  satisfaction: "本期拜訪評分（1 到 5 分）的平均；n 為評分數。",
  complaints: "本期新開的客訴。",
  winRate: "成交 ÷（成交 + 未成交），依結案日期。",
  visitsPlanned: "應於本期進行的拜訪，不含已取消者。",
  visitsDone: "本期實際完成的拜訪，含臨時拜訪。",
  visitCoverage: "已拜訪的預定客戶 ÷ 本期預定拜訪的客戶（不重複）。",
  tasksOnTime: "如期完成的任務 ÷ 本期到期的任務。",
  retention: "本期與下期皆活躍的客戶 ÷ 本期活躍的客戶。",
  repurchase: "下過兩張以上訂單的客戶 ÷ 至少下過一張的客戶；同一天兩張算兩次。",
  csat: "調查整體滿意度題中 4、5 分回覆所占比例",
  nps: "調查推薦意願題中 9–10 分占比減 0–6 分占比",
  responseRate: "表單完整回覆數 ÷（已寄邀請數 − 標記退信數）",
  attainment: "有資料的各項目標達成率平均，每項以 0% 到 120% 計。",
};

const why: (typeof en)["why"] = {
  noData: "尚無資料",
  fewCases: "件數太少，不計比率",
  notObserved: "要等下一期結束才會知道",
  new: "前期為零，無法計算成長",
  notAbove0: "前期為負數",
  firstRecords: "紀錄的第一期：所有客戶都算新客戶",
  proRata: "以目前應完成的部分目標計算",
  byOrder: "以訂單計",
  noTarget: "目標為 0",
};

const remarks: RemarkWords = {
  growth: ({ now, before, growth, course: place, low, high }, say) => {
    const change = growth === null ? `前期 ${say.money(before)}` : `較前期的 ${say.money(before)} 變動 ${say.growth(growth)}`;
    const range = `平常範圍（${say.money(low)} 到 ${say.money(high)}）`;
    const where = { above: `，高於${range}`, below: `，低於${range}`, within: `，在${range}之內`, unknown: "" }[place];
    return `銷售額 ${say.money(now)}，${change}${where}。`;
  },
  season: ({ now, before, growth }, say) =>
    `與去年同月相比，銷售額變動 ${say.growth(growth)}：${say.money(now)}，去年同月 ${say.money(before)}。`,
  pace: ({ kpi, period, value, target, attainment, elapsed }, say) => {
    const of = { kpi, part: "" };
    const time = elapsed < 1 ? `，時間已過 ${say.percent(elapsed)}` : "";
    return `${say.period(period)}${say.kpi(kpi)}：${say.value(of, value)}，目標 ${say.value(of, target)}${time}；達到應完成部分的 ${say.percent(attainment)}。`;
  },
  coverage: ({ covered, planned, few: isFew }, say) =>
    `預定拜訪的 ${planned} 家客戶中，已拜訪 ${covered} 家${isFew ? `：${few}` : `（${say.percent(covered / planned)}）`}。`,
  overdue: ({ visits, tasks, days }) =>
    `逾期：${[visits > 0 ? `拜訪 ${visits} 次` : "", tasks > 0 ? `任務 ${tasks} 項` : ""].filter((part) => part !== "").join("、")}，最久已過 ${days} 天。`,
  silent: ({ silent, key, days }) => `${key} 家重點客戶中有 ${silent} 家久未聯繫，最久 ${days} 天。`,
  loss: ({ now, before, days }, say) => `下降最多：最近 ${days} 天 ${say.money(now)}，此前 ${days} 天 ${say.money(before)}。`,
  gain: ({ now, before, days }, say) => `成長最多：最近 ${days} 天 ${say.money(now)}，此前 ${days} 天 ${say.money(before)}。`,
  satisfaction: ({ mean, before, n, few: isFew, course: place }, say) => {
    const score = `拜訪評分平均 ${say.number(mean, 2)} 分（滿分 5 分，${n} 筆評分`;
    if (isFew) return `${score}：${few}）。`;
    return `${score}）${before === null ? "" : `，前期 ${say.number(before, 2)} 分${course[place]}`}。`;
  },
  unhappy: ({ customers }) => `${customers} 家客戶給拜訪打了 1 分或 2 分。`,
  complaints: ({ now, before, open, course: place }) =>
    `客訴 ${now} 件${before === null ? "" : `，前期 ${before} 件${before === now ? "" : course[place]}`}；尚未結案 ${open} 件。`,
  tasks: ({ onTime, due, few: isFew }, say) =>
    `到期任務 ${due} 項，準時完成 ${onTime} 項${isFew ? `：${few}` : `（${say.percent(onTime / due)}）`}。`,
  newcomers: ({ now, referred, before }) =>
    `新客戶 ${now} 家${before === null ? "" : `（前期 ${before} 家）`}，其中轉介紹 ${referred} 家。`,
  wins: ({ won, closed, few: isFew }, say) =>
    `結案商機 ${closed} 件，成交 ${won} 件${isFew ? `：${few}` : `（${say.percent(won / closed)}）`}。`,
  retention: ({ stayed, cohort, year, before, course: place }, say) =>
    `${year} 年活躍的 ${cohort} 家客戶中，${stayed} 家隔年仍活躍（${say.percent(stayed / cohort)}${before === null ? "" : `；再前一年為 ${say.percent(before)}${course[place]}`}）。`,
  missing: ({ owners, levels, amounts, closings }) => {
    const parts = [
      owners > 0 ? `${owners} 家客戶沒有負責人` : "",
      levels > 0 ? `${levels} 家客戶沒有級別` : "",
      amounts > 0 ? `${amounts} 張訂單缺日期或金額` : "",
      closings > 0 ? `${closings} 件已結案的商機缺結案日期` : "",
    ];
    return `資料缺漏：${parts.filter((part) => part !== "").join("，")}。`;
  },
  praise: ({ kpi, value, counted, n }, say) =>
    kpi === "visitCoverage" || kpi === "tasksOnTime"
      ? `做得好：${say.kpi(kpi)} ${counted}/${n}，一項不漏。`
      : `做得好：目標已達成，${say.kpi(kpi)} ${say.value({ kpi, part: "" }, value)}。`,
  nothing: ({ kind }) => `${span[kind]}沒有訂單、拜訪或任務，沒有需要報告的事。`,
};

export const summary: typeof en = {
  points: (signed) => `${signed} 個百分點`,
  definitions,
  why,
  remarks,
  parts: { top2: "評 4 或 5 分的占比", perActive: "每位活躍客戶", lastYear: "與去年同月相比", source: (name) => `來源：${name || "未填"}` },
  interval: (low, high) => `95% 區間 ${low} 到 ${high}`,
  everyone: "全體",
  teamOf: (name) => `${name}的團隊`,
  evidence: {
    hits: "計入",
    rest: "n 中的其餘部分",
    refunds: "退款",
    grounds: {
      overdue: "逾期事項",
      silent: "久未聯繫的重點客戶",
      unhappy: "低分評價",
      openComplaints: "未結案的客訴",
      missing: "資料缺漏",
      gain: "成長最多",
      loss: "下滑最多",
      usual: "銷售額的平常範圍",
    },
    piles: {
      visits: "拜訪",
      tasks: "任務",
      silent: "久未聯繫",
      heard: "其他重點客戶",
      customers: "客戶",
      cases: "客訴",
      owners: "沒有負責人的客戶",
      levels: "沒有級別的客戶",
      amounts: "缺日期或金額的訂單",
      closings: "缺結案日期的已結案商機",
      now: "最近這段期間的訂單",
      before: "先前同樣天數的訂單",
      figures: "所依據的指標",
    },
    of: (figure, who, period) => `${figure} · ${who} · ${period}`,
  },
  charts: {
    sales: { week: "每週銷售額", month: "每月銷售額", year: "每年銷售額" },
    salesByPerson: (period) => `各人銷售額（${period}）`,
    visits: { week: "每週拜訪", month: "每月拜訪", year: "每年拜訪" },
    done: "已完成",
    planned: "已預定",
    retention: "歷年客戶留存率",
    satisfaction: "每月客戶滿意度（1 到 5 分平均）",
    alt: (title, points) => `${title}：${points}`,
  },
  letter: {
    title: { week: "個人週報", month: "個人月報", year: "個人年報" },
    teamTitle: { week: "團隊週報", month: "團隊月報", year: "團隊年報" },
    subject: (title, period, headline) => `${title}：${period}${headline ? ` – ${headline}` : ""}`,
    headline: (sales, visits) => `銷售額 ${sales}，拜訪 ${visits} 次`,
    subtitle: (period, first, last) => `${period}（${first} 到 ${last}）`,
    partOf: (figure, part) => `${figure}（${part}）`,
    colon: "：",
    semicolon: "；",
    remarks: "重點",
    figures: "指標",
    figure: "指標",
    value: "數值",
    basis: "依據",
    before: { week: "上週", month: "上個月", year: "前一年" },
    change: "變動",
    of: (counted, n) => `${counted} / ${n}`,
    cases: (n) => `n = ${n}`,
    planned: (n) => `預定 ${n} 次`,
    none: "暫缺",
    people: "個別成員",
    person: "姓名",
    overdueShort: "逾期",
    silent: "久未聯繫的重點客戶",
    silentFor: (days, last) => `${days} 天，上次 ${last}`,
    overdue: "逾期事項",
    overdueBy: (days, due) => `逾期 ${days} 天，應於 ${due}`,
    more: (count) => `另有 ${count} 項，請見試算表`,
    basisLinks: { rows: "明細", before: "前期明細", goals: "目標", open: "未結案", referred: "轉介紹", usual: "平常範圍" },
    counted: "計算方式",
    open: "在試算表中開啟指標",
    footer: "這封信由 Rapport 自動寄出。每個數字都連到「依據」工作表中算出它的那些列。如不需要，可在「設定」中關閉。",
    nobody: "尚無任何紀錄",
    notInTeam: "收件人已不在「團隊」工作表中",
    noPeriod: "無法辨識期間",
  },
};
