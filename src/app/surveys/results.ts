/** What the Surveys page shows of a survey's answers: its scores, rates and themes in the last days, against the days before. */
import { addDays } from "../../crm/days.ts";
import { judging, type Question } from "../../crm/satisfaction/questions.ts";
import { answeredTokens, type Invitations, type Rate, responseRates } from "../../crm/satisfaction/rate.ts";
import { type Reading, readSurvey, type ScoreLine } from "../../crm/satisfaction/reading.ts";
import { changeOf, type Measure } from "../../crm/satisfaction/score.ts";
import { type Mentions, themesOf } from "../../crm/satisfaction/themes.ts";
import type { Day } from "../../schema/cell.ts";
import type { Context } from "../context.ts";
import { labelOf, readLabels } from "./labels.ts";
import { oddIn, ownScores, questionsFor } from "./ownQuestions.ts";
import { type ReadAnswers, readAnswers, readInvitations } from "./reading.ts";
import type { ApartAnswer, AskResults, Figure, QuestionResult, ResultGroup, Results, ThemeQuote, ThemeResult } from "./wire.ts";

interface Span {
  readonly from: Day;
  readonly until: Day;
}
const always: Span = { from: "0000-01-01", until: "9999-12-31" };

interface Spans {
  readonly now: Span;
  /** As many days before; null where all days are asked for. */
  readonly before: Span | null;
}

function spansOf(today: Day, days: number | null): Spans {
  const until = addDays(today, 1);
  if (days === null) return { now: { ...always, until }, before: null };
  const from = addDays(until, -days);
  return { now: { from, until }, before: { from: addDays(from, -days), until: from } };
}

/** Everything that is read for one survey. */
interface Ground {
  readonly context: Context;
  readonly asked: AskResults;
  readonly questions: readonly Question[];
  readonly read: ReadAnswers;
  readonly now: Reading;
  readonly before: Reading | null;
  readonly rates: readonly Rate[];
  /** Cells that were no scores, by question, in the rows that count. */
  readonly odd: ReadonlyMap<string, number>;
}

const measures: Readonly<Record<Question["scale"], Measure>> = { five: "top2", recommend: "nps", ease: "mean" };

const figure = (
  measured: { readonly value: number; readonly interval: { readonly low: number; readonly high: number } | null } | null,
): Figure | null => measured && { value: measured.value, low: measured.interval?.low ?? null, high: measured.interval?.high ?? null };

const sameLine = (one: ScoreLine, other: ScoreLine): boolean =>
  one.channel === other.channel && one.by === other.by && one.key === other.key && one.question === other.question;

function questionResult({ before, questions, odd }: Ground, line: ScoreLine): QuestionResult {
  const { score, question, tally, by, channel } = line;
  const measure = measures[questions.find(({ code }) => code === question)?.scale ?? "five"];
  const earlier = before?.lines.find((each) => sameLine(each, line));
  const hasOdd = by === "whole" && channel === "form";
  return {
    code: question,
    n: score.n,
    grey: score.grey,
    unusable: tally.unusable.text + tally.unusable.outside + (hasOdd ? (odd.get(question) ?? 0) : 0),
    mean: figure(score.mean),
    top2: figure(score.top2),
    nps: figure(score.nps),
    change: before === null ? null : earlier ? changeOf(tally, earlier.tally, measure) : "few",
    before: earlier?.score[measure]?.value ?? null,
  };
}

/** Each answer is counted by each question once, as a score or as none. */
const answersIn = ({ tally, score: { n } }: ScoreLine): number => n + tally.unusable.blank + tally.unusable.text + tally.unusable.outside;

const noRate: ResultGroup["rate"] = { sent: 0, bounced: 0, answered: 0, share: null };

function rateOf(rate: Rate | undefined): ResultGroup["rate"] {
  if (!rate) return noRate;
  const { sent, bounced, answered } = rate;
  return { sent, bounced, answered, share: rate.rate === null ? null : figure({ value: rate.rate, interval: rate.interval }) };
}

type GroupKey = Pick<ScoreLine, "channel" | "by" | "key">;

function groupOf(ground: Ground, { channel, by, key }: GroupKey, label: string): ResultGroup {
  const lines = ground.now.lines.filter((line) => line.channel === channel && line.by === by && line.key === key);
  const [first] = lines;
  return {
    key,
    label,
    n: first ? answersIn(first) : 0,
    questions: lines.map((line) => questionResult(ground, line)),
    rate: rateOf(ground.rates.find((rate) => rate.by === by && rate.key === key)),
  };
}

/** One for each key that has answers or invitations, in the order of their names. */
function groupsOf(ground: Ground): readonly ResultGroup[] {
  const { by } = ground.asked;
  if (by === "whole") return [];
  const keys = new Set([
    ...ground.now.lines.filter((line) => line.by === by && line.channel === "form").map(({ key }) => key),
    ...ground.rates.filter((rate) => rate.by === by).map(({ key }) => key),
  ]);
  const labels = readLabels(ground.context, by);
  const groups = [...keys].map((key) => groupOf(ground, { channel: "form", by, key }, labelOf(labels, key)));
  const collator = new Intl.Collator(ground.context.language.code, { numeric: true });
  return groups.sort((one, other) => collator.compare(one.label, other.label));
}

function typedOf(ground: Ground): Results["typed"] {
  const { answerChannel } = ground.context.language.choices;
  return (["phone", "interview"] as const).flatMap((channel) => {
    const { rate, ...group } = groupOf(ground, { channel, by: "whole", key: "" }, answerChannel[channel]);
    return group.n === 0 ? [] : [{ ...group, channel }];
  });
}

function themesIn({ context, questions, read, now }: Ground): Pick<Results, "themes" | "otherWords"> {
  const { settings, language } = context;
  const words = [settings.themesEn, settings.themesZhCN, settings.themesZhTW];
  const { themes, other } = themesOf(read.responses, { rows: now.rows.counts, judging: judging(questions), words });
  const labels: Readonly<Record<string, string>> = language.campaigns.theme;
  const quotes = ({ quotes: found }: Mentions): readonly ThemeQuote[] =>
    found.map(({ at, text }) => ({ id: read.columns.id[at] ?? "", at: at + 2, text, customerName: read.columns.customerName[at] ?? null }));
  return {
    themes: themes.map(
      ({ code, n, tones: { praise, complaint } }): ThemeResult => ({
        label: labels[code] ?? code,
        n,
        praise: praise.n,
        complaint: complaint.n,
        praiseQuotes: quotes(praise),
        complaintQuotes: quotes(complaint),
      }),
    ),
    otherWords: other.length,
  };
}

const verdictsApart = ["forged", "repeated", "edited", "late"] as const;
const mostApart = 50;

function apartOf({ now, read: { columns } }: Ground): Pick<Results, "apart" | "apartCounts"> {
  const all = verdictsApart.flatMap((verdict) => now.rows[verdict].map((at) => ({ verdict, at })));
  const given = (at: number): string => columns.given[at] ?? "";
  all.sort((one, other) => (given(one.at) < given(other.at) ? 1 : given(one.at) > given(other.at) ? -1 : 0));
  const apart = all.slice(0, mostApart).map(
    ({ verdict, at }): ApartAnswer => ({
      id: columns.id[at] ?? "",
      at: at + 2,
      verdict,
      given: columns.given[at] ?? null,
      contactName: columns.contactName[at] ?? null,
      customerName: columns.customerName[at] ?? null,
    }),
  );
  const count = (verdict: ApartAnswer["verdict"]): number => now.rows[verdict].length;
  return { apart, apartCounts: { forged: count("forged"), repeated: count("repeated"), edited: count("edited"), late: count("late") } };
}

function recoveryIn({ context: { world }, now, read: { columns } }: Ground): Results["recovery"] {
  const rows = [...now.rows.counts, ...now.rows.late, ...now.rows.edited];
  const tasks = new Set(rows.flatMap((at) => columns.recovery[at] ?? []));
  if (tasks.size === 0) return { open: 0, done: 0 };
  const { values } = world.tables.columns("task", ["id", "status"]);
  const states = values.id.flatMap((id, at) => (tasks.has(id) ? [values.status[at] ?? null] : []));
  return { open: states.filter((status) => status === "open").length, done: states.filter((status) => status === "done").length };
}

/** The answers to one survey alone, its own questions' scores among them. */
function answersTo(context: Context, survey: string): { readonly read: ReadAnswers; readonly questions: readonly Question[] } {
  const { columns, responses, verdicts } = readAnswers(context.world.tables);
  const { scored, own } = questionsFor(context, survey);
  const given = responses.given.map((moment, at) => (columns.survey[at] === survey ? moment : null));
  const scores = { ...responses.scores, ...ownScores(columns.others, own) };
  return { read: { columns, responses: { ...responses, given, scores }, verdicts }, questions: scored };
}

/** The invitations of the survey's campaigns. */
function invitationsTo({ world: { tables } }: Context, survey: string): Invitations {
  const { values } = tables.columns("campaign", ["id", "survey"]);
  const campaigns = new Set(values.id.filter((_, at) => values.survey[at] === survey));
  const all = readInvitations(tables);
  return { ...all, sent: all.sent.map((sent, at) => (campaigns.has(all.campaign[at] ?? "") ? sent : null)) };
}

function groundOf(context: Context, asked: AskResults): Ground {
  const { read, questions } = answersTo(context, asked.survey);
  const { responses, verdicts } = read;
  const spans = spansOf(context.world.now().day, asked.days);
  const reading = (span: Span): Reading => readSurvey({ responses, verdicts, questions, ...span });
  const now = reading(spans.now);
  const invitations = invitationsTo(context, asked.survey);
  const rates = responseRates(invitations, answeredTokens(responses, verdicts, questions), spans.now);
  const odd = oddIn(context, asked.survey, read.columns.odd, now.rows.counts);
  return { context, asked, questions, read, now, before: spans.before && reading(spans.before), rates, odd };
}

export function surveyResults(context: Context, asked: AskResults): Results {
  const ground = groundOf(context, asked);
  return {
    all: groupOf(ground, { channel: "form", by: "whole", key: "" }, context.language.choices.cut.whole),
    typed: typedOf(ground),
    groups: groupsOf(ground),
    ...themesIn(ground),
    ...apartOf(ground),
    recovery: recoveryIn(ground),
  };
}
