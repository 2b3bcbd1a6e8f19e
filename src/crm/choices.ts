/** The fixed choices: codes whose labels the languages give and whose meaning the rules rely on. */

const mailStates = ["planned", "claimed", "sent", "failed", "unknown", "cancelled", "held"] as const;

export const choices = {
  channel: ["meeting", "phone", "sms", "email", "wechat", "video"],
  visitStatus: ["planned", "done", "cancelled"],
  taskStatus: ["open", "done", "cancelled"],
  priority: ["high", "normal", "low"],
  feedbackKind: ["complaint", "question", "suggestion"],
  caseStatus: ["new", "accepted", "inProgress", "waiting", "closed"],
  stage: ["lead", "qualified", "proposal", "negotiation", "won", "lost"],
  role: ["owner", "supervisor", "manager"],
  language: ["en", "zh-CN", "zh-TW"],
  origin: ["typed", "planned", "imported", "generated"],
  scope: ["person", "team"],
  period: ["week", "month", "quarter", "year", "all"],
  kpi: [
    "sales",
    "salesGrowth",
    "orders",
    "newCustomers",
    "referredCustomers",
    "activeCustomers",
    "satisfaction",
    "complaints",
    "winRate",
    "visitsPlanned",
    "visitsDone",
    "visitCoverage",
    "tasksOnTime",
    "retention",
    "repurchase",
    "attainment",
    "csat",
    "nps",
    "responseRate",
  ],
  rule: [
    "digest",
    "escalation",
    "weekPlan",
    "weeklySummary",
    "monthlySummary",
    "quarterlySummary",
    "lowScore",
    "caseReceived",
    "caseProgress",
    "visitThanks",
    "callBack",
    "silence",
    "birthday",
    "anniversary",
    "holiday",
    "surveyInvitation",
    "trouble",
  ],
  ruleSwitch: ["off", "ask", "on"],
  letter: ["caseReceived", "caseProgress", "visitThanks", "birthday", "anniversary", "holiday", "remembrance", "surveyInvitation"],
  calendar: ["solar", "lunar"],
  consentState: ["given", "withdrawn"],
  legalBasis: ["consent", "contract", "interest"],
  surveyState: ["draft", "toCheck", "open", "closed"],
  campaignEvent: ["order", "case", "visit", "quarter", "list"],
  touchPoint: ["design", "purchase", "afterSales", "relationship"],
  answerChannel: ["form", "phone", "interview"],
  verdict: ["counts", "forged", "repeated", "edited", "late"],
  cut: ["whole", "campaign", "touchPoint", "segment", "manager"],
  section: ["happened", "late", "risk", "praise", "next"],
  mailState: mailStates,
  /** What would become of a mail: the same states, in other words. */
  rehearsedState: mailStates,
  action: ["created", "updated", "deleted", "adopted", "imported", "repaired", "sent", "error"],
  satisfaction: ["1", "2", "3", "4", "5"],
} as const;

export type ChoiceList = keyof typeof choices;
export type Code<L extends ChoiceList> = (typeof choices)[L][number];
export type KpiCode = Code<"kpi">;
export type LanguageCode = Code<"language">;

/** The lists that a team edits in Settings; each language ships its own defaults. */
export const picks = ["level", "industry", "size", "source", "purpose", "category", "paymentMethod"] as const;
export type PickList = (typeof picks)[number];
