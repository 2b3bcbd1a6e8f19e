/** The performance summary of a week, month or quarter: whom it is about, and the letter itself, sent or only looked at. */
import type { Rec } from "../../crm/entities.ts";
import type { Place } from "../../crm/insight/attention.ts";
import type { Board } from "../../crm/insight/board.ts";
import { lastEnded, type Period, readPeriod } from "../../crm/insight/periods.ts";
import type { Subject } from "../../crm/insight/team.ts";
import { owns, viewOf } from "../../crm/insight/view.ts";
import { type WrittenSummary, writeSummary } from "../../mail/summary.tsx";
import { basesOf } from "../../mail/summaryModel.ts";
import type { SummaryData, SummaryLinks } from "../../mail/summaryShape.ts";
import { type Language, languages } from "../../text/language.ts";
import { sayIn } from "../../text/say.ts";
import type { Context } from "../context.ts";
import type { Composed } from "../outbox/send.ts";
import type { Letter } from "../ports.ts";
import type { Person } from "../wire.ts";
import { readEvidence } from "./evidence.ts";
import { openBoard } from "./openBoard.ts";
import { type Places, placesIn } from "./places.ts";
import { type SummaryRule, summaryKinds } from "./planSummaries.ts";
import { figuresOf } from "./refresh.ts";
import { noteSummary } from "./summaryRows.ts";

/** The team of someone who has one, else the person. */
function subjectOf(board: Board, person: Person): Subject | undefined {
  const own = board.subjects.filter((each) => each.owner === person.email);
  return own.find((each) => each.whole) ?? own.find((each) => each.scope === "team") ?? own.find((each) => each.scope === "person");
}

/** Whether there is anything that a letter could speak of: customers in care, or figures. */
function isEmpty(board: Board, subject: Subject): boolean {
  const { customer } = board.ledger.data;
  return subject.whole ? customer.id.length === 0 && board.ledger.firstDay === undefined : !owns(board, subject);
}

type Asked = Pick<Rec<"outbox">, "recipient" | "period" | "language">;

interface Found {
  readonly person: Person;
  readonly period: Period;
  readonly words: Language;
}

/** Whom it is for and what it speaks of; or why there is no letter. */
function read({ people, language }: Context, { recipient, period, language: code }: Asked): Found | { readonly nothing: string } {
  const { letter } = language.summary;
  const person = people.find((each) => each.email === recipient);
  const found = readPeriod(period ?? "");
  if (!person) return { nothing: letter.notInTeam };
  return found ? { person, period: found, words: code ? languages[code] : language } : { nothing: letter.noPeriod };
}

/** What the letter is made of; undefined where there is nothing to speak of. */
function dataFor({ world, settings }: Context, { person, period }: Found, known: { readonly board: Board; readonly evidence: Places }) {
  const subject = subjectOf(known.board, person);
  if (!subject || isEmpty(known.board, subject)) return undefined;
  const view = viewOf(known.board, subject, period, { keyLevels: settings.keyLevels, cadence: settings.cadence });
  const row = ({ entity, at }: Place): string => world.workbook.link(entity, at);
  const links: SummaryLinks = { basis: known.evidence.link, row, figures: world.workbook.link("kpi") };
  return { view, currency: settings.currency, links } satisfies SummaryData;
}

function letterOf({ settings }: Context, { person, period, words }: Found, written: WrittenSummary): Letter {
  const { subject, html, text, charts, model } = written;
  const letter = { to: person.email, subject, html, text, charts };
  if (settings.summaryPdf !== "on") return letter;
  const name = words.summary.letter.pdf(model.title, sayIn(words, settings.currency).period(period.key));
  return { ...letter, pdf: { name: `${name}.pdf`, html: written.print() } };
}

/** The letter of one planned summary, about the rows as they are now; the evidence it links to is written first, and what it said once all have gone. */
export function composeSummary(context: Context, mail: Asked): Composed {
  const found = read(context, mail);
  if ("nothing" in found) return found;
  const figures = figuresOf(context);
  const data = dataFor(context, found, figures);
  if (!data) return { nothing: context.language.summary.letter.nobody };
  const { person, period, words } = found;
  figures.evidence.add(basesOf(data, words));
  const written = writeSummary(data, words);
  const sent = { recipient: person.email, period: period.key, model: written.model, words };
  return { letter: letterOf(context, found, written), after: () => noteSummary(context, sent) };
}

/** The same letter as it would read now, and nothing written: a number whose rows are not listed yet has no link. */
export function previewSummary(context: Context, mail: Asked): { readonly letter: Letter } | { readonly nothing: string } {
  const found = read(context, mail);
  if ("nothing" in found) return found;
  const evidence = placesIn(context, readEvidence(context.world.tables));
  const data = dataFor(context, found, { board: openBoard(context), evidence });
  if (!data) return { nothing: context.language.summary.letter.nobody };
  return { letter: letterOf(context, found, writeSummary(data, found.words)) };
}

/** What somebody's next summary of a kind would say, before any was planned. */
export function previewNext(context: Context, rule: SummaryRule, recipient = context.me): ReturnType<typeof previewSummary> {
  const period = lastEnded(summaryKinds[rule], context.world.now().day);
  const language = context.people.find((each) => each.email === recipient)?.language ?? context.language.code;
  return previewSummary(context, { recipient, period: period.key, language });
}
