/** Names and explanations of the settings in English. */
import type { SettingsWords } from "../words.ts";

export const settings: SettingsWords = {
  language: { name: "Language", help: "The workbook's language: en, zh-CN or zh-TW. Change it with Rapport → Set up." },
  timeZone: {
    name: "Time zone",
    help: "The zone in which days begin and mails go out, such as Asia/Shanghai. Change it with Rapport → Set up.",
  },
  supervisor: { name: "Supervisor", help: "Email address of the head of the team, who receives summaries and escalations." },
  currency: { name: "Currency", help: "Three letters, such as CNY, TWD, USD or EUR." },
  cadence: {
    name: "Visit cadence",
    help: "Days between two contacts for each level: A=14; B=30; C=90. The last pair also serves customers without a level.",
  },
  planAhead: { name: "Plan ahead", help: "How many days before its day a visit is planned, 0 to 60." },
  activeBy: { name: "Active by", help: "What makes a customer active: orders, or orders and visits." },
  promiseDays: { name: "Promised answer", help: "Days within which a case is promised to be answered, 0 to 90." },
  keyLevels: { name: "Key levels", help: "Levels whose silence is pointed out in the summary: A; B." },
  leastCases: { name: "Least cases", help: "The fewest cases on which a rate is shown, 1 to 1000." },
  mailForecast: {
    name: "Mail forecast",
    help: "Written by Rapport: how many mails go today, of how many that Google allows, and how many on the next days at most.",
  },
  brand: { name: "Brand", help: "The name under which customers know you: the sender of letters to them, and the heading of surveys." },
  quietHours: {
    name: "Quiet hours",
    help: "Hours of the recipient in which no mail goes to customers: 21-8 is from nine in the evening to eight in the morning. 0-0 for none.",
  },
  legalBasis: {
    name: "Legal basis",
    help: "required: mail goes only to addresses with a consent or another basis in Consents. not asked: to all that have not stopped it.",
  },
  homeCountry: {
    name: "Home country",
    help: "Where customers without a country are: a code such as CN, TW or US, for holidays and quiet hours.",
  },
  surveyEvery: { name: "Survey at most every", help: "Days, 0 to 730, in which one person is asked at most once." },
  recoveryDays: { name: "Recovery within", help: "Days, 0 to 30, within which a customer with a low score is to be called." },
  summaryPdf: { name: "Summary as PDF", help: "on attaches each summary as a PDF; off does not." },
  themesEn: {
    name: "Themes, English",
    help: "Words by which the themes of open answers are known, a theme a line: price: expensive, discount*. A star stands for any ending.",
  },
  themesZhCN: { name: "Themes, Simplified Chinese", help: "The same for answers in Simplified Chinese." },
  themesZhTW: { name: "Themes, Traditional Chinese", help: "The same for answers in Traditional Chinese." },
  countFrom: { name: "Count from", help: "The first day that counts, such as 2026-01-01; blank for all." },
  "list.level": { name: "List: levels", help: "The levels of customers, separated by semicolons." },
  "list.industry": { name: "List: industries", help: "The industries of customers, separated by semicolons." },
  "list.size": { name: "List: sizes", help: "The sizes of customers, separated by semicolons." },
  "list.source": { name: "List: sources", help: "Where customers come from, separated by semicolons." },
  "list.purpose": { name: "List: purposes", help: "The purposes of visits, separated by semicolons." },
  "list.category": { name: "List: categories", help: "The categories of products, separated by semicolons." },
  "list.paymentMethod": { name: "List: payment methods", help: "How orders are paid, separated by semicolons." },
};
