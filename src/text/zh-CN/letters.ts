/** The words of digests and escalations, in 简体中文. */
import type { letters as shape } from "../en/letters.ts";

export const letters: typeof shape = {
  overdue: "已逾期",
  today: "今天",
  next: "未来 7 天",
  open: "打开表格",
  late: (days) => `逾期 ${days} 天`,
  more: (count) => `另有 ${count} 项，请在表格中查看`,
  digestTitle: (name) => `${name}，今日待办`,
  digestSubject: (overdue, today, day) => `${day}：今天 ${today} 项${overdue > 0 ? `，逾期 ${overdue} 项` : ""}`,
  digestSummary: (overdue, today, next) => `逾期 ${overdue} 项，今天 ${today} 项，未来 7 天 ${next} 项。`,
  digestFooter: "有待办时 Rapport 才会发送此邮件。发送时间可在“员工”表中您的那一行修改。在侧边栏搜索编号即可打开对应记录。",
  escalationTitle: (count) => `${count} 项长期逾期`,
  escalationSubject: (count) => `请关注：${count} 项长期逾期`,
  escalationSummary: (count, days) => `您的团队有 ${count} 项已逾期 ${days} 天或以上。每一项只提醒一次。`,
  escalationFooter: "此邮件发送给主管。天数可在“规则”表的“逾期上报”中修改。",
  troubleTitle: "Rapport 有工作未能完成",
  troubleSummary: "下列工作未能完成；其余工作照常进行，Rapport 每小时会再试一次。",
  troubleFooter: "此邮件发送给表格的所有者，每天最多一封，直到恢复正常。",
  troubleOver: "已恢复正常",
  nothingWaits: "没有待办",
  nothingOverdue: "没有长期逾期的事项",
  notInTeam: "收件人已不在“员工”表中",
  unknownRule: "此规则没有对应的邮件",
};
