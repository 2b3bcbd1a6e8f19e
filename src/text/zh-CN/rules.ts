/** 规则的用语：每条规则的内容、不执行的原因、生成的任务。 */
import type { RulesWords } from "../words.ts";

const after = (count: number): string => (count === 0 ? "当天" : `${count} 天后`);

export const rules: RulesWords = {
  sentences: {
    digest: ({ at }) => `每天 ${at} 起，有待办事项的成员收到提醒；“员工”中另设时刻的以其为准。`,
    escalation: ({ days, at }) => `拜访或任务逾期 ${days} 天时，${at} 起告知负责人的主管，每项一次。`,
    weekPlan: ({ at }) => `每周一 ${at} 起，有工作安排的成员收到周计划。`,
    weeklySummary: ({ at }) => `每周一 ${at} 起，全体成员收到上周的绩效汇总。`,
    monthlySummary: ({ at }) => `每月 1 日 ${at} 起，全体成员收到上月的绩效汇总。`,
    quarterlySummary: ({ at }) => `每季度第一天 ${at} 起，全体成员收到上季度的绩效汇总。`,
    lowScore: () => "调查答复得分偏低时，立即给客户经理生成补救任务，并邮件告知其主管。",
    caseReceived: ({ letter }) => `问题投诉登记后，立即给联系人发送信函“${letter}”。`,
    caseProgress: ({ letter }) => `问题投诉有进展时，立即给联系人发送信函“${letter}”。`,
    visitThanks: ({ days, at, letter }) => `拜访客户后，${after(days)} ${at} 起给联系人发送信函“${letter}”。`,
    callBack: ({ days }) => `客户下单后，给客户经理生成回访任务，${after(days)}到期。`,
    silence: ({ days }) => `客户 ${days} 天没有联系时，给客户经理生成任务，每次失联只生成一次。`,
    birthday: ({ at, letter }) => `联系人生日当天 ${at} 起，发送信函“${letter}”。`,
    anniversary: ({ at, letter }) => `客户合作周年当天 ${at} 起，给联系人发送信函“${letter}”。`,
    holiday: ({ at, letter }) => `客户所在国家或地区的节日当天 ${at} 起，给联系人发送信函“${letter}”。`,
    surveyInvitation: ({ at, letter }) => `调查活动邀请某人时，${at} 起发送信函“${letter}”。`,
  },
  levels: (levels) => `仅限 ${levels.join("、")} 级客户。`,
  ask: "每封都要经您批准。",
  missed: "定时任务停止期间错过",
  late: "安排时已经太晚",
  off: "规则已关闭",
  still: "规则暂停，等“规则”表中的那一行改正",
  notApproved: "没有人及时批准",
  heldTooLong: (reason) => `已过期：${reason}`,
  asks: "已改为先询问，等待批准",
  standsStill: (rule, sentence) => `规则“${rule}”已暂停。${sentence}请在“规则”表中更正。`,
  wrongRow: (sentences) => `此规则已暂停，更正此行后恢复。${sentences.join("")}`,
  callBackTask: (order) => `订单 ${order} 回访`,
  silenceTask: (days) => `联系客户：已有 ${days} 天没有联系`,
};
