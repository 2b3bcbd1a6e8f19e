/** The words of rules in English: what each does as a sentence with its parameters, why it does nothing, and the tasks that it makes. */
import type { RulesWords } from "../words.ts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);
const after = (count: number): string => (count === 0 ? "on the same day" : `${days(count)} later`);

export const rules: RulesWords = {
  sentences: {
    digest: ({ at }) =>
      `Every day from ${at}, each person on the team with something waiting gets the reminder digest, unless Team gives them another hour.`,
    escalation: ({ days: count, at }) =>
      `When a visit or task has been overdue for ${days(count)}, the supervisor of its owner is told of it once, from ${at}.`,
    weekPlan: ({ at }) => `Every Monday from ${at}, each person on the team with something to do gets the plan of the week.`,
    weeklySummary: ({ at }) => `Every Monday from ${at}, everybody on the team gets the performance summary of the week before.`,
    monthlySummary: ({ at }) =>
      `On the 1st of each month from ${at}, everybody on the team gets the performance summary of the month before.`,
    quarterlySummary: ({ at }) =>
      `On the first day of each quarter from ${at}, everybody on the team gets the performance summary of the quarter before.`,
    lowScore: () =>
      "When a survey answer has a low score, the customer's account manager gets a recovery task, and their supervisor a mail, at once.",
    caseReceived: ({ letter }) => `When a case is opened, its contact gets the letter “${letter}” at once.`,
    caseProgress: ({ letter }) => `When a case moves on, its contact gets the letter “${letter}” at once.`,
    visitThanks: ({ days: count, at, letter }) =>
      `When a customer has been visited, the contact gets the letter “${letter}” ${after(count)}, from ${at}.`,
    callBack: ({ days: count }) => `When a customer has ordered, their account manager gets the task of calling back, due ${after(count)}.`,
    silence: ({ days: count }) =>
      `When there has been no contact with a customer for ${days(count)}, their account manager gets a task, once a silence.`,
    birthday: ({ at, letter }) => `On a contact's birthday from ${at}, they get the letter “${letter}”.`,
    anniversary: ({ at, letter }) =>
      `On the day on which a customer has been one for another year, from ${at}, their contacts get the letter “${letter}”.`,
    holiday: ({ at, letter }) => `On the holidays of a customer's country from ${at}, their contacts get the letter “${letter}”.`,
    surveyInvitation: ({ at, letter }) => `When a campaign asks somebody, they get the letter “${letter}”, from ${at}.`,
  },
  levels: (levels) => ` Only ${levels.length === 1 ? "level" : "levels"} ${levels.join(", ")}.`,
  ask: " Each one waits for your approval.",
  missed: "missed while the clock stood still",
  late: "too late when it was planned",
  off: "its rule is switched off",
  still: "its rule stands still until its row on the Rules tab is mended",
  notApproved: "nobody approved it in time",
  heldTooLong: (reason) => `too late: ${reason}`,
  asks: "was set to ask first: waits for approval",
  standsStill: (rule, sentence) => `The rule “${rule}” stands still. ${sentence} Correct it on the Rules tab.`,
  wrongRow: (sentences) => `This rule stands still until this row is put right. ${sentences.join(" ")}`,
  callBackTask: (order) => `Call back after order ${order}`,
  silenceTask: (count) => `Get in touch: no contact for ${days(count)}`,
};
