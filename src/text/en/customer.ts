/** Letters to customers in English: the shipped templates, the words around them, and what the team is told of them. */
import type { HolidayCode } from "../../crm/care/holidays.ts";
import type { MergeField } from "../../crm/letters/mergeFields.ts";
import type { LetterCode } from "../../crm/rules/rules.ts";

export interface TemplateWords {
  readonly subject: string;
  readonly body: string;
}
export interface HolidayWords {
  readonly name: string;
  readonly wish: string;
}

const lines = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");
const dear = "Dear {{name|Sir or Madam}},";
const regards = "Kind regards";

const templates: Readonly<Record<LetterCode, TemplateWords>> = {
  caseReceived: {
    subject: "We have received your message ({{caseNumber}})",
    body: lines(
      dear,
      "Thank you for telling us about this: {{subject}}. We have noted it as {{caseNumber}}.",
      "When you can expect our answer: {{promised|as soon as we can}}.",
      "If there is anything to add, simply reply to this mail.",
      regards,
    ),
  },
  caseProgress: {
    subject: "{{caseNumber}}: {{status}}",
    body: lines(
      dear,
      "There is news about {{caseNumber}}, {{subject}}. It now stands at: {{status}}.",
      "{{result|We are working on it and will keep you posted.}}",
      "If you have a question, simply reply to this mail.",
      regards,
    ),
  },
  visitThanks: {
    subject: "Thank you for your time on {{visitDay}}",
    body: lines(
      dear,
      "Thank you for taking the time to talk with us on {{visitDay}}.",
      "If we left something open, or a question has come up since, simply reply to this mail.",
      regards,
    ),
  },
  birthday: {
    subject: "Happy birthday, {{name|dear friend}}!",
    body: lines("Dear {{name|friend}},", "Happy birthday! We wish you good health, joy, and success in the year ahead.", regards),
  },
  anniversary: {
    subject: "{{years}} together: thank you",
    body: lines(
      dear,
      "{{customer}} has been working with us for {{years}} now. Thank you for your trust in all that time.",
      "We look forward to what comes next.",
      regards,
    ),
  },
  holiday: { subject: "{{wish}}", body: lines(dear, "{{wish}}", "Thank you for working with us.", regards) },
  remembrance: { subject: "{{holiday}}: thinking of you", body: lines(dear, "{{wish}}", regards) },
  surveyInvitation: {
    subject: "How are we doing? One minute of your time",
    body: lines(
      dear,
      "We would like to know how satisfied you are with us. A few questions, one minute, and every answer is read:",
      "{{surveyLink}}",
      "Thank you for your help.",
      regards,
    ),
  },
};

const holidays: Readonly<Record<HolidayCode, HolidayWords>> = {
  newYear: { name: "New Year's Day", wish: "Happy New Year! May it bring you health and success." },
  springFestival: { name: "Spring Festival", wish: "Happy Lunar New Year! May it bring you and your family health and good fortune." },
  lantern: { name: "Lantern Festival", wish: "Happy Lantern Festival to you and your family!" },
  qingming: { name: "Qingming", wish: "On Qingming our thoughts are with you and your family." },
  labourDay: { name: "Labour Day", wish: "Happy Labour Day! We wish you days of rest." },
  dragonBoat: { name: "Dragon Boat Festival", wish: "We wish you a peaceful Dragon Boat Festival." },
  qixi: { name: "Qixi", wish: "Happy Qixi! We wish you a lovely evening with those you love." },
  midAutumn: { name: "Mid-Autumn Festival", wish: "Happy Mid-Autumn Festival! We wish you and your family a happy reunion." },
  doubleNinth: { name: "Double Ninth Festival", wish: "We wish you and your elders health and long life on the Double Ninth Festival." },
  nationalDay: { name: "National Day", wish: "Happy National Day! We wish you pleasant holidays." },
  obon: { name: "Obon", wish: "In the days of Obon our thoughts are with you and your family." },
  respectForTheAged: { name: "Respect for the Aged Day", wish: "On Respect for the Aged Day we wish your elders health and long life." },
  thanksgiving: { name: "Thanksgiving", wish: "Happy Thanksgiving! We are thankful to work with you." },
  easter: { name: "Easter", wish: "Happy Easter to you and your family!" },
  christmas: { name: "Christmas", wish: "Merry Christmas to you and your family!" },
};

const fields: Readonly<Record<MergeField, string>> = {
  name: "name",
  customer: "customer",
  manager: "manager",
  managerMail: "manager's email",
  brand: "brand",
  day: "day",
  caseNumber: "case number",
  subject: "subject",
  promised: "promised by",
  status: "status",
  result: "result",
  visitDay: "day of visit",
  years: "years",
  holiday: "holiday",
  wish: "wish",
  surveyLink: "survey link",
};

/** Made-up values for the preview in a workbook that has no such record yet. */
const samples: Readonly<Record<MergeField, string>> = {
  name: "Ann Lee",
  customer: "Example Trading",
  manager: "Chris Wong",
  managerMail: "chris@example.com",
  brand: "Our company",
  day: "Jan 5, 2026",
  caseNumber: "K-2026-0001",
  subject: "Late delivery",
  promised: "Jan 8, 2026",
  status: "In progress",
  result: "The goods were sent again.",
  visitDay: "Jan 5, 2026",
  years: "3 years",
  holiday: "New Year's Day",
  wish: holidays.newYear.wish,
  surveyLink: "https://docs.google.com/forms/",
};

export const customer = {
  templates,
  holidays,
  fields,
  samples,
  frame: {
    /** Around the text: who writes, and the way out. */
    why: (brand: string, reader: string) =>
      `You receive this from ${brand} because you are ${reader === "" ? "a customer" : `our contact at ${reader}`}. Reply to reach your account manager.`,
    stop: "Stop these mails",
    /** The words on the button of a link that stands alone. */
    open: "Open the page",
    answer: "Answer now",
    /** Of a team that has no brand of its own. */
    us: "Your account manager",
  },
  /** Several names of one address. */
  and: (names: readonly string[]): string =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1] ?? ""}`,
  years: (count: number): string => (count === 1 ? "1 year" : `${count} years`),
  /** The result of a case that was closed without a word. */
  closed: "This is settled for us. If it is not for you, simply reply to this mail.",
  /** What is wrong in a template. */
  problems: {
    unknown: (found: string, nearest: string | null) =>
      found === ""
        ? "{{}} names no field."
        : `{{${found}}} is no field of ours${nearest === null ? ". “Insert…” under Rules and letters lists the fields." : `. Did you mean {{${nearest}}}?`}`,
    foreign: (found: string, letter: string) => `{{${found}}} is not known in the letter “${letter}”.`,
    unclosed: (found: string) => `Braces without their other half at “${found}”: a field is written {{name}}.`,
    missing: (label: string) =>
      `Nothing is known for {{${label}}} here. Fill it in, or give the template a fallback: {{${label}|your words}}.`,
    needed: (label: string) => `This letter does not go without {{${label}}}: write it where the link belongs.`,
    blank: (label: string) => `${label} of the letter is blank.`,
    place: (letter: string, language: string, sentence: string) => `${letter}, ${language}: ${sentence}`,
  },
  /** Why a mail to a customer is not sent, or not yet. */
  reasons: {
    gone: "what it was about is no longer in the workbook",
    closed: "the case is closed already",
    moved: (status: string) => `the case has moved on: ${status}`,
    notDone: "the visit is not marked as done any more",
    address: "the address has changed since",
    participants: (named: string) => `nobody with an email address among the customer's people is called as in Participants: “${named}”`,
    noAddress: "there is no email address of the customer or its people",
    occasion: "no occasion on that day any more",
    optOut: "the contact wants no mail (Do not disturb)",
    stopped: (day: string | null) => `mail to this person or address was stopped${day === null ? "" : ` on ${day}`}`,
    late: (day: string) => `too late: it was meant for ${day}`,
    noBasis: "Settings asks for a legal basis, and Consents holds none for this address",
    quiet: "quiet hours where the recipient is",
    alwaysQuiet: "the quiet hours in Settings leave no hour for this recipient",
    noStopForm: "there is no form yet with which customers can stop mail: Rapport → Surveys builds it",
  },
  /** What the journal and the first screen tell. */
  notes: {
    stopped: (address: string, cancelled: number) => `${address}: no more mail; ${cancelled} that waited cancelled`,
    stoppedFromForm: "stop form",
    cancelledBecause: (source: string) => `stopped by the recipient (${source})`,
    forged: "A request to stop mail was refused: its token was not written by this workbook.",
    without: (rule: string, names: readonly string[], more: number) =>
      `${rule}: no email address for ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
    tested: (letter: string, to: string) => `A test of the letter “${letter}” went to ${to}.`,
    testSubject: (subject: string) => `[Test] ${subject}`,
    /** Of one record, by its names. */
    sampleOf: (names: readonly string[]) => `Filled in from ${names.join(", ")}.`,
    madeUp: "Filled in with made-up values, for the workbook has none yet.",
  },
};
