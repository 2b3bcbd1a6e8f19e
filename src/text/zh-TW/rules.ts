/** 規則的用語：每條規則的內容、不執行的原因、產生的任務。 */
import type { RulesWords } from "../words.ts";

const after = (count: number): string => (count === 0 ? "當天" : `${count} 天後`);

export const rules: RulesWords = {
  sentences: {
    digest: ({ at }) => `每天 ${at} 起，有待辦事項的成員收到提醒；「團隊」中另設時段的以其為準。`,
    escalation: ({ days, at }) => `拜訪或任務逾期 ${days} 天時，${at} 起通知負責人的主管，每項一次。`,
    weekPlan: ({ at }) => `每週一 ${at} 起，有工作安排的成員收到週計畫。`,
    weeklySummary: ({ at }) => `每週一 ${at} 起，全體成員收到上週的績效摘要。`,
    monthlySummary: ({ at }) => `每月 1 日 ${at} 起，全體成員收到上月的績效摘要。`,
    quarterlySummary: ({ at }) => `每季第一天 ${at} 起，全體成員收到上季的績效摘要。`,
    lowScore: () => "問卷回覆分數偏低時，立即為客戶經理產生補救任務，並寄信通知其主管。",
    caseReceived: ({ letter }) => `案件登錄後，立即寄送信函「${letter}」給聯絡人。`,
    caseProgress: ({ letter }) => `案件有進展時，立即寄送信函「${letter}」給聯絡人。`,
    visitThanks: ({ days, at, letter }) => `拜訪客戶後，${after(days)} ${at} 起寄送信函「${letter}」給聯絡人。`,
    callBack: ({ days }) => `客戶下單後，為客戶經理產生回訪任務，${after(days)}到期。`,
    silence: ({ days }) => `客戶 ${days} 天沒有聯絡時，為客戶經理產生任務，每次失聯只產生一次。`,
    birthday: ({ at, letter }) => `聯絡人生日當天 ${at} 起，寄送信函「${letter}」。`,
    anniversary: ({ at, letter }) => `客戶合作週年當天 ${at} 起，寄送信函「${letter}」給聯絡人。`,
    holiday: ({ at, letter }) => `客戶所在國家或地區的節日當天 ${at} 起，寄送信函「${letter}」給聯絡人。`,
    surveyInvitation: ({ at, letter }) => `調查活動邀請某人時，${at} 起寄送信函「${letter}」。`,
  },
  levels: (levels) => `僅限 ${levels.join("、")} 級客戶。`,
  ask: "每封都要經您核准。",
  missed: "排程停止期間錯過",
  late: "安排時已經太晚",
  off: "規則已關閉",
  still: "規則暫停，待「規則」表中的那一列改正",
  notApproved: "沒有人及時核准",
  heldTooLong: (reason) => `已過期：${reason}`,
  asks: "已改為先詢問，等待核准",
  standsStill: (rule, sentence) => `規則「${rule}」已暫停。${sentence}請在「規則」表中更正。`,
  wrongRow: (sentences) => `此規則已暫停，更正此列後恢復。${sentences.join("")}`,
  callBackTask: (order) => `訂單 ${order} 回訪`,
  silenceTask: (days) => `聯絡客戶：已有 ${days} 天沒有聯絡`,
};
