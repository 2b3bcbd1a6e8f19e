/** Which letter a mail of the Outbox becomes: for each rule who writes it, about the work as it stands when it goes. */
import { hoursLater } from "../../crm/outbox/backOff.ts";
import type { RuleCode } from "../../crm/outbox/priority.ts";
import { isMissed } from "../../crm/rules/fate.ts";
import type { Context } from "../context.ts";
import { composeSummary } from "../insight/summary.ts";
import { composeCase } from "../letters/cases.ts";
import { composeGreeting } from "../letters/composeGreeting.ts";
import { type LetterDesk, openDesk } from "../letters/desk.ts";
import { composeThanks } from "../letters/thanks.ts";
import { memo } from "../memo.ts";
import { composeWeekPlan, type DueContact, readContacts } from "../rules/weekPlan.ts";
import { composeInvitation } from "../surveys/invitationLetter.ts";
import { composeLowScore } from "../surveys/lowScoreLetter.ts";
import { composeTrouble } from "../trouble.ts";
import { readWaiting, type WaitingItem } from "../visits/waiting.ts";
import type { Person } from "../wire.ts";
import { heldBack } from "./approval.ts";
import { composeDigest, composeEscalation } from "./digest.ts";
import type { DueMail } from "./queue.ts";
import type { Compose, Composed } from "./send.ts";

/** What the letters of one run share. */
interface Desk {
  readonly context: Context;
  /** Visits and tasks that wait, read once for all letters. */
  waiting(): readonly WaitingItem[];
  /** Customers with the day of their next contact. */
  contacts(): readonly DueContact[];
  /** What letters to customers share. */
  readonly customers: LetterDesk;
}

type Write = (desk: Desk, mail: DueMail) => Composed;

/** A letter to somebody on the team. */
const toPerson =
  (write: (desk: Desk, person: Person) => Composed): Write =>
  (desk, mail) => {
    const { people, language } = desk.context;
    const person = people.find((each) => each.email === mail.recipient);
    return person ? write(desk, person) : { nothing: language.letters.notInTeam };
  };

const writers: Readonly<Partial<Record<RuleCode, Write>>> = {
  digest: toPerson(({ context, waiting }, person) => composeDigest(context, waiting(), person)),
  escalation: toPerson(({ context, waiting }, person) => composeEscalation(context, waiting(), person)),
  weekPlan: toPerson(({ context, waiting, contacts }, person) =>
    composeWeekPlan(context, { waiting: waiting(), contacts: contacts() }, person),
  ),
  weeklySummary: ({ context }, mail) => composeSummary(context, mail),
  monthlySummary: ({ context }, mail) => composeSummary(context, mail),
  quarterlySummary: ({ context }, mail) => composeSummary(context, mail),
  lowScore: ({ context }, mail) => composeLowScore(context, mail),
  caseReceived: ({ customers }, mail) => composeCase(customers, mail, "caseReceived"),
  caseProgress: ({ customers }, mail) => composeCase(customers, mail, "caseProgress"),
  visitThanks: ({ customers }, mail) => composeThanks(customers, mail),
  birthday: ({ customers }, mail) => composeGreeting(customers, mail, "birthday"),
  anniversary: ({ customers }, mail) => composeGreeting(customers, mail, "anniversary"),
  holiday: ({ customers }, mail) => composeGreeting(customers, mail, "holiday"),
  surveyInvitation: ({ customers }, mail) => composeInvitation(customers, mail),
  trouble: ({ context }, mail) => composeTrouble(context, mail),
};

/** Why the mail does not go as its rule now stands: it was switched off, asks first, or waits until its row is mended. */
function stopped(context: Context, mail: DueMail): Composed | undefined {
  const { rules, language, world } = context;
  const { rule: code, period } = mail;
  if (code === null || code === "trouble") return undefined;
  const rule = rules[code];
  if (rule.switch === "off") return { nothing: language.rules.off };
  if (!rule.still) return heldBack(context, mail, rule.switch);
  const isLate = /^\d{4}-\d{2}-\d{2}/.test(period ?? "") && isMissed(rule, period ?? "", world.now().day);
  return isLate ? { nothing: language.rules.missed } : { later: hoursLater(world.now().moment, 1), reason: language.rules.still };
}

/** Writes the letters of one run. */
export function composer(context: Context): Compose {
  const { world, language } = context;
  const desk: Desk = {
    context,
    waiting: memo(() => readWaiting(world, ({ message }) => world.log(message))),
    contacts: memo(() => readContacts(context)),
    customers: openDesk(context),
  };
  return (mail) => stopped(context, mail) ?? (mail.rule && writers[mail.rule]?.(desk, mail)) ?? { nothing: language.letters.unknownRule };
}
