/** Writes one letter to a customer out of its template: only when its readers may have it now, and nothing in it is open. */
import { merge } from "../../crm/letters/merge.ts";
import type { MergeValues } from "../../crm/letters/mergeFields.ts";
import { subjectLine } from "../../crm/letters/shape.ts";
import type { EditableRule, LetterCode } from "../../crm/rules/rules.ts";
import { type CustomerLetter, writeCustomerLetter } from "../../mail/customer.tsx";
import type { Written } from "../../mail/digest.tsx";
import { formatOf } from "../../text/format.ts";
import { type Language, languages } from "../../text/language.ts";
import { namesFor, spellingIn } from "../../text/mergeNames.ts";
import type { Context } from "../context.ts";
import type { DueMail } from "../outbox/queue.ts";
import type { Composed } from "../outbox/send.ts";
import type { Person } from "../wire.ts";
import type { LetterDesk } from "./desk.ts";
import { refusal, restOf } from "./gate.ts";
import { lacking, tell } from "./problems.ts";
import type { Reader } from "./readers.ts";
import { stopLink } from "./stopForm.ts";
import type { LetterProblem, LetterText } from "./wire.ts";

/** Who looks after a customer, and signs; the supervisor where nobody does. */
export function managerOf({ people, settings }: Context, reader: Pick<Reader, "customer">): Person | undefined {
  const owner = reader.customer?.owner;
  return people.find(({ email }) => email === owner) ?? people.find(({ email }) => email === settings.supervisor);
}

const firstOf = <T>([first]: readonly T[]): T | undefined => first;

/** What every letter knows. */
export function commonValues(context: Context, readers: readonly Reader[], words: Language): MergeValues {
  const first = firstOf(readers);
  const manager = first && managerOf(context, first);
  const names = readers.flatMap(({ name }) => name ?? []);
  return {
    name: words.customer.and([...new Set(names)]) || null,
    customer: first?.customer?.name ?? null,
    manager: manager?.name ?? null,
    managerMail: manager?.email ?? null,
    brand: context.settings.brand || null,
    day: formatOf(words.code).day(context.world.now().day),
  };
}

export interface Filled extends LetterText {
  readonly problems: readonly LetterProblem[];
}

/** A template with what stands for its fields. */
export interface Filling {
  readonly template: LetterText;
  readonly letter: LetterCode;
  readonly values: MergeValues;
  /** Of the letter. */
  readonly words: Language;
}

/** Fills a template in; problems are told in the workbook's language. */
export function fill({ language: mender }: Context, { template, letter, values, words }: Filling): Filled {
  const names = namesFor(letter);
  const [subject, body] = [merge(template.subject, values, names), merge(template.body, values, names)];
  const mending = { mender, letter, spell: spellingIn([template.subject, template.body], letter, words.code) };
  const problems = [
    ...tell("subject", { template: template.subject, ...subject }, mending),
    ...tell("body", { template: template.body, ...body }, mending),
    ...lacking(template, mending),
  ];
  return { subject: subjectLine(subject.text), body: body.text, problems };
}

interface Rendering extends Filling {
  readonly reader: Pick<Reader, "customer" | "contact"> | undefined;
  readonly stop: string | null;
}

/** The filled letter in its frame; the manager signs. */
export function render({ settings }: Context, { subject, body }: Filled, { reader, letter, values, stop, words }: Rendering): Written {
  const whole: CustomerLetter = {
    subject,
    body,
    stop,
    brand: settings.brand,
    reader: reader?.contact ? (reader.customer?.name ?? "") : "",
    signature: { name: values.manager ?? "", mail: values.managerMail ?? null },
    asks: letter === "surveyInvitation",
  };
  return writeCustomerLetter(whole, words);
}

export interface ToWrite {
  /** The letter that goes unless the rule's row names another. */
  readonly letter: LetterCode;
  /** Everybody for whom it is, at one address. */
  readonly readers: readonly Reader[];
  /** What it may say besides what every letter knows, in the words of its language. */
  readonly values: (words: Language) => MergeValues;
  /** Done once it is sent. */
  readonly after?: () => void;
}

/** The same without those who want no mail, or the reason why nobody is left. */
function willing(desk: LetterDesk, readers: readonly Reader[]): readonly [Reader, ...Reader[]] | string {
  const asked = readers.map((reader) => ({ reader, no: refusal(desk, reader) }));
  const [first, ...more] = asked.flatMap(({ reader, no }) => (no === undefined ? [reader] : []));
  return first ? [first, ...more] : (asked.find(({ no }) => no !== undefined)?.no ?? desk.context.language.customer.reasons.address);
}

function problemIn({ language }: Context, { problems }: Filled, letter: LetterCode, words: Language): Composed | undefined {
  const { customer, choices } = language;
  const [problem] = problems;
  return problem && { hold: customer.problems.place(choices.letter[letter], words.name, problem.sentence) };
}

/** Its name and the address for answers, as far as they are known. */
function senderOf({ settings }: Context, { manager, managerMail }: MergeValues): { readonly name?: string; readonly replyTo?: string } {
  const name = settings.brand || manager;
  return { ...(name ? { name } : {}), ...(managerMail ? { replyTo: managerMail } : {}) };
}

/** The letter of a due mail to its recipient. */
export function writeLetter(desk: LetterDesk, mail: DueMail, { letter, readers, values: own, after }: ToWrite): Composed {
  const { context } = desk;
  const all = willing(desk, readers);
  if (typeof all === "string") return { nothing: all };
  const [reader] = all;
  const to = mail.recipient ?? "";
  const words = languages[mail.language ?? reader.language];
  const stop = stopLink(context.world, { contact: reader.contact ?? reader.customer?.id ?? null, address: to, language: words.code });
  if (stop === null) return { hold: context.language.customer.reasons.noStopForm };
  const values = { ...commonValues(context, all, words), ...own(words) };
  const filling = { template: desk.templates()(letter, words.code), letter, values, words };
  const filled = fill(context, filling);
  const inTheWay = problemIn(context, filled, letter, words) ?? restOf(context, reader);
  if (inTheWay) return inTheWay;
  const written = render(context, filled, { ...filling, reader, stop });
  return { letter: { to, ...senderOf(context, values), ...written }, ...(after ? { after } : {}) };
}

/** The letter that a rule sends. */
export const letterOf = ({ rules }: Context, rule: LetterCode & EditableRule): LetterCode => rules[rule].letter ?? rule;
