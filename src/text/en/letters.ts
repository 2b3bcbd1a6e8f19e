/** The words of digests, escalations and plans of the week, in English. */

const items = (count: number): string => (count === 1 ? "1 item" : `${count} items`);

export const letters = {
  overdue: "Overdue",
  today: "Today",
  next: "Next 7 days",
  open: "Open the workbook",
  late: (days: number): string => (days === 1 ? "1 day late" : `${days} days late`),
  more: (count: number): string => `and ${count} more in the workbook`,
  digestTitle: (name: string): string => `Your day, ${name}`,
  digestSubject: (overdue: number, today: number, day: string): string =>
    `${day}: ${today} for today${overdue > 0 ? `, ${overdue} overdue` : ""}`,
  digestSummary: (overdue: number, today: number, next: number): string =>
    `${overdue} overdue, ${today} for today, ${next} in the next 7 days.`,
  approvalsSubject: (count: number, day: string): string => `${day}: ${count} to approve`,
  approve: "Choose Rapport → Mail to read and approve them: what nobody approves in time does not go.",
  digestFooter:
    "Rapport sends this on days when something waits. To change the hour, edit your row in the Team tab. To open a line in the sidebar, search for its id.",
  escalationTitle: (count: number): string => `${items(count)} long overdue`,
  escalationSubject: (count: number): string => `Needs your attention: ${items(count)} long overdue`,
  escalationSummary: (count: number, days: number): string =>
    `${items(count)} of your team ${count === 1 ? "has" : "have"} been overdue for ${days} days or more. You are told of each once.`,
  escalationFooter: "Rapport sends this to supervisors. The number of days stands on the Rules tab: “Escalation”.",
  weekPlanTitle: (name: string): string => `Your plan for the week, ${name}`,
  weekPlanSubject: (count: number, from: string): string => `Plan for the week of ${from}: ${items(count)}`,
  weekPlanSummary: (planned: number, overdue: number, contacts: number): string =>
    `${items(planned)} this week, ${overdue} overdue, ${contacts} ${contacts === 1 ? "customer" : "customers"} to get in touch with.`,
  nextContact: "Next contact falls due, no visit planned",
  weekPlanFooter: "Rapport sends this on Mondays to whoever has something to do. The hour stands on the Rules tab: “Plan of the week”.",
  nothingThisWeek: "nothing to do this week",
  troubleTitle: "Rapport could not do all of its work",
  troubleSummary: "What is named below was left undone. Everything else went on, and Rapport tries again every hour.",
  troubleMendedTitle: "Rapport could not do all of its work; by now all is in order",
  troubleMendedSummary: "What is named below went wrong for a while and is in order again. There is nothing for you to do.",
  troubleStands: "Still to do",
  troubleMended: "Mended since",
  troubleFooter: "Rapport sends this to the workbook's owners, once a day at most, until all is in order.",
  troubleOver: "all is in order again",
  nothingWaits: "nothing waits",
  nothingOverdue: "nothing long overdue",
  notInTeam: "the recipient is no longer in the Team tab",
  unknownRule: "no letter for this rule",
};
