/** The words of digests and escalations, in 繁體中文. */
import type { letters as shape } from "../en/letters.ts";

export const letters: typeof shape = {
  overdue: "已逾期",
  today: "今天",
  next: "未來 7 天",
  open: "開啟試算表",
  late: (days) => `逾期 ${days} 天`,
  more: (count) => `另有 ${count} 項，請至試算表查看`,
  digestTitle: (name) => `${name}，今日待辦`,
  digestSubject: (overdue, today, day) => `${day}：今天 ${today} 項${overdue > 0 ? `，逾期 ${overdue} 項` : ""}`,
  digestSummary: (overdue, today, next) => `逾期 ${overdue} 項，今天 ${today} 項，未來 7 天 ${next} 項。`,
  digestFooter: "有待辦事項時 Rapport 才會寄出此信。寄送時間可在「團隊」工作表中您的那一列修改。在側邊欄搜尋編號即可開啟該筆紀錄。",
  escalationTitle: (count) => `${count} 項長期逾期`,
  escalationSubject: (count) => `請留意：${count} 項長期逾期`,
  escalationSummary: (count, days) => `您的團隊有 ${count} 項已逾期 ${days} 天以上。每一項只通知一次。`,
  escalationFooter: "此信寄給主管。天數可在「規則」表的「逾期呈報」中修改。",
  troubleTitle: "Rapport 有工作未能完成",
  troubleSummary: "下列工作未能完成；其餘工作照常進行，Rapport 每小時會再試一次。",
  troubleFooter: "此郵件寄給試算表的擁有者，每天最多一封，直到恢復正常。",
  troubleOver: "已恢復正常",
  nothingWaits: "沒有待辦事項",
  nothingOverdue: "沒有長期逾期的事項",
  notInTeam: "收件人已不在「團隊」工作表中",
  unknownRule: "此規則沒有對應的信件",
};
