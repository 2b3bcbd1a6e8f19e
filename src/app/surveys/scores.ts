/** Writes what the answers of all surveys come to into the Scores and Themes tabs, when anything about them has changed. */
import { entities, type Rec } from "../../crm/entities.ts";
import { judging, shippedQuestions } from "../../crm/satisfaction/questions.ts";
import { answeredTokens, type Rate, responseRates } from "../../crm/satisfaction/rate.ts";
import { type Cut, cuts, readSurvey, type ScoreLine } from "../../crm/satisfaction/reading.ts";
import { type Mentions, type Theme, themesOf } from "../../crm/satisfaction/themes.ts";
import { blank } from "../../schema/entity.ts";
import { tidy } from "../../schema/number.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { type Labels, labelOf, readLabels } from "./labels.ts";
import { readAnswers, readInvitations } from "./reading.ts";
import { recoverLow } from "./recovery.ts";

/** State key: the fingerprint of the readings last written. */
const writtenKey = "surveys.written";

const always = { from: "0000-01-01", until: "9999-12-31" };

type LabelsBy = ReadonlyMap<Cut, Labels>;

const idOf = (entity: "score" | "theme", parts: readonly string[]): string => `${entities[entity].prefix}-${fingerprint(parts.join("\n"))}`;
const tidied = (value: number | undefined): number | null => (value === undefined ? null : tidy(value));

/** Of the whole there is no key to name. */
const keyIn = (labels: LabelsBy, { by, key }: Pick<ScoreLine, "by" | "key">, language: Context["language"]): string =>
  by === "whole" ? language.choices.cut.whole : labelOf(labels.get(by) ?? { known: new Map(), unknown: "" }, key);

function scoreRow({ language }: Context, labels: LabelsBy, line: ScoreLine): Rec<"score"> {
  const { channel, by, key, question, score } = line;
  const { mean, top2, nps } = score;
  const questions: Readonly<Record<string, string>> = language.entities.answer.fields;
  return {
    ...blank(entities.score, idOf("score", [channel, by, key, question])),
    channel,
    by,
    key: keyIn(labels, line, language),
    question: questions[question] ?? question,
    n: score.n,
    mean: tidied(mean?.value),
    meanLow: tidied(mean?.interval?.low),
    meanHigh: tidied(mean?.interval?.high),
    top2: tidied(top2?.value),
    top2Low: tidied(top2?.interval.low),
    top2High: tidied(top2?.interval.high),
    nps: tidied(nps?.value),
    npsLow: tidied(nps?.interval?.low),
    npsHigh: tidied(nps?.interval?.high),
    few: score.grey,
  };
}

function rateRow({ language }: Context, labels: LabelsBy, line: Rate): Rec<"score"> {
  const { by, key, sent, bounced, answered, rate, interval, grey } = line;
  return {
    ...blank(entities.score, idOf("score", ["rate", by, key])),
    channel: "form",
    by,
    key: keyIn(labels, line, language),
    question: language.campaigns.responseRate,
    n: answered,
    ...{ sent, bounced },
    rate: rate === null ? null : tidy(rate),
    rateLow: tidied(interval?.low),
    rateHigh: tidied(interval?.high),
    few: grey,
  };
}

const quotesOf = ({ quotes }: Mentions): string | null => quotes.map(({ text }) => `“${text}”`).join("\n") || null;

function themeRow({ language }: Context, { code, n, tones }: Theme): Rec<"theme"> {
  const labels: Readonly<Record<string, string>> = language.campaigns.theme;
  return {
    ...blank(entities.theme, idOf("theme", [code])),
    theme: labels[code] ?? code,
    n,
    praise: tones.praise.n,
    complaint: tones.complaint.n,
    neutral: tones.neutral.n,
    unscored: tones.unscored.n,
    praiseQuotes: quotesOf(tones.praise),
    complaintQuotes: quotesOf(tones.complaint),
  };
}

interface Readings {
  readonly scores: readonly Rec<"score">[];
  readonly themes: readonly Rec<"theme">[];
}

function read(context: Context): Readings {
  const { world, settings } = context;
  const { responses, verdicts } = readAnswers(world.tables);
  const invitations = readInvitations(world.tables);
  if (verdicts.length === 0 && invitations.id.length === 0) return { scores: [], themes: [] };
  const { lines, rows } = readSurvey({ responses, verdicts, questions: shippedQuestions, ...always });
  const rates = responseRates(invitations, answeredTokens(responses, verdicts, shippedQuestions), always);
  const words = [settings.themesEn, settings.themesZhCN, settings.themesZhTW];
  const { themes } = themesOf(responses, { rows: rows.counts, judging: judging(shippedQuestions), words });
  const labels = new Map(cuts.map((by) => [by, readLabels(context, by)]));
  const answered = lines.filter(({ score, channel, by }) => score.n > 0 || (channel === "form" && by === "whole"));
  return {
    scores: [...answered.map((line) => scoreRow(context, labels, line)), ...rates.map((line) => rateRow(context, labels, line))],
    themes: themes.map((theme) => themeRow(context, theme)),
  };
}

const sameIds = (standing: readonly string[], wanted: readonly { readonly id: string }[]): boolean =>
  standing.length === wanted.length && wanted.every(({ id }, at) => standing[at] === id);

/** True where the tabs had to be written. */
export function writeScores(context: Context): boolean {
  const { world } = context;
  const readings = read(context);
  const print = fingerprint(JSON.stringify(readings));
  const stands = (name: "score" | "theme", rows: readonly { readonly id: string }[]): boolean =>
    sameIds(world.tables.columns(name, ["id"]).values.id, rows);
  if (world.state.get(writtenKey) === print && stands("score", readings.scores) && stands("theme", readings.themes)) return false;
  world.lock(() => {
    world.tables.replace("score", readings.scores);
    world.tables.replace("theme", readings.themes);
    world.state.set({ [writtenKey]: print });
  });
  return true;
}

/** The job: low scores that an execution which died left unseen, and the readings. */
export function readAllAnswers(context: Context): void {
  recoverLow(context);
  writeScores(context);
}
