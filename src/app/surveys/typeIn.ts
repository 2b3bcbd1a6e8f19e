/** Takes in an answer that a customer gave by phone or in an interview: typed in by a colleague, marked as such, reported apart. */
import { addDays, dayOf } from "../../crm/days.ts";
import { titleOf } from "../../crm/satisfaction/formPlan.ts";
import { type AskedItem, readGiven } from "../../crm/satisfaction/given.ts";
import { scales } from "../../crm/satisfaction/questions.ts";
import type { Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { act } from "../records/act.ts";
import { madeBefore, rememberMade } from "../records/once.ts";
import { textOf } from "../records/values.ts";
import { finishWork, type Held, hold, make, type Work } from "../records/work.ts";
import type { UndoRef } from "../wire.ts";
import { knownSurvey } from "./forms.ts";
import { questionsIn } from "./plans.ts";
import { afterAnswers } from "./recovery.ts";
import { questionsInRow } from "./surveyRow.ts";
import type { AnswerTyped, SurveyQuestion, TypeAnswer, Wrong } from "./wire.ts";

/** Without a bound of its own, a campaign's answer by one person counts once in so many days. */
const usualDays = 30;

interface Found {
  readonly survey: Held;
  readonly customer: Held;
  readonly contact: Held | undefined;
  readonly campaign: Held | undefined;
}

const isGiven = ({ scores, words }: TypeAnswer): boolean =>
  Object.keys(scores).length > 0 || Object.values(words).some((each) => each.trim() !== "");

/** Scores that the scale does not have, or of no question. */
function wrongScores({ language }: Context, { scores }: TypeAnswer, questions: readonly SurveyQuestion[]): readonly Wrong[] {
  return Object.entries(scores).flatMap(([code, score]): Wrong[] => {
    const scale = questions.find((question) => question.code === code)?.scale ?? "five";
    const { least, most } = scales[scale === "open" ? "five" : scale];
    const isRight = Number.isInteger(score) && score >= least && score <= most;
    return isRight ? [] : [{ field: `scores.${code}`, sentence: language.campaigns.outside(least, most) }];
  });
}

function find(work: Work, { survey, customer, contact, campaign }: TypeAnswer): Found | readonly Wrong[] {
  const { messages, entities, campaigns } = work.context.language;
  const { expected } = messages;
  const rows = { survey: hold(work, "survey", survey), customer: hold(work, "customer", customer) };
  const who = contact === null ? undefined : hold(work, "contact", contact);
  const gone = (field: "survey" | "customer" | "contact", id: string): Wrong => ({
    field,
    sentence: expected.reference?.(entities[field].one, id) ?? "",
  });
  const wrong = [
    ...(rows.survey ? [] : [gone("survey", survey)]),
    ...(rows.customer ? [] : [gone("customer", customer)]),
    ...(contact !== null && !who ? [gone("contact", contact)] : []),
    ...(who && textOf(who.record.customer) !== customer ? [{ field: "contact", sentence: campaigns.notOfCustomer }] : []),
  ];
  if (!rows.survey || !rows.customer || wrong.length > 0) return wrong;
  return {
    survey: rows.survey,
    customer: rows.customer,
    contact: who,
    campaign: campaign === null ? undefined : hold(work, "campaign", campaign),
  };
}

/** Whether the same person's answer in this campaign was typed in a short time before. */
function isRepeated({ context: { world } }: Work, { channel, touchPoint, day }: TypeAnswer, { contact, campaign }: Found): boolean {
  if (!contact || !campaign) return false;
  const { values } = world.tables.columns("answer", ["contact", "campaign", "channel", "touchPoint", "verdict", "given"]);
  const days = Number(campaign.record.answerDays ?? usualDays);
  return values.contact.some((id, at) => {
    const isSame = id === contact.id && values.campaign[at] === campaign.id && values.channel[at] === channel;
    const given = dayOf(values.given[at] ?? "");
    const isNear = given > addDays(day, -days) && given < addDays(day, days);
    return isSame && isNear && (values.touchPoint[at] ?? null) === touchPoint && values.verdict[at] === "counts";
  });
}

/** Scores and words as the form's answers are kept. */
function given({ language }: Context, { scores, words }: TypeAnswer, questions: readonly SurveyQuestion[]): Values {
  const items = questionsIn({ questions }, language.code).map((question): AskedItem => {
    const { code, scale } = question;
    const value = scale === "open" ? words[code] : scores[code];
    return {
      code,
      scale,
      title: titleOf(question, language.survey.form),
      otherScale: null,
      value: value === undefined ? "" : String(value),
    };
  });
  const { scores: read, ...said } = readGiven(items, language.survey.cut);
  return { ...read, ...said };
}

function answerOf(work: Work, asked: TypeAnswer, { survey, customer, contact, campaign }: Found): Values {
  const { context } = work;
  const { moment, day: today } = context.world.now();
  const { channel, day, touchPoint } = asked;
  return {
    given: day === today ? moment : `${day}T12:00`,
    channel,
    verdict: isRepeated(work, asked, { survey, customer, contact, campaign }) ? "repeated" : "counts",
    contact: contact?.id ?? null,
    contactName: contact?.record.name ?? null,
    customer: customer.id,
    customerName: customer.record.name ?? null,
    survey: survey.id,
    campaign: campaign?.id ?? null,
    campaignName: campaign?.record.name ?? null,
    touchPoint,
    level: customer.record.level ?? null,
    manager: customer.record.owner ?? null,
    language: context.language.code,
    typedBy: context.me,
    submission: `typed ${asked.once}`,
  };
}

const questionsOf = ({ world: { state } }: Context, { id, record }: Held): readonly SurveyQuestion[] =>
  knownSurvey(state, id)?.questions ?? questionsInRow({ questions: textOf(record.questions) });

const savedAs = ({ id, at, record }: Held, recovery: boolean, undo: UndoRef | null): AnswerTyped => ({
  ...{ kind: "saved", id, at, recovery, undo },
  counts: record.verdict === "counts",
});

function typed(work: Work, asked: TypeAnswer): AnswerTyped {
  const { context } = work;
  const twin = madeBefore(work, "answer", asked.once);
  if (twin) return savedAs(twin, twin.record.recovery !== null, null);
  const found = find(work, asked);
  if (!("survey" in found)) return { kind: "invalid", problems: found };
  const questions = questionsOf(context, found.survey);
  const problems = wrongScores(context, asked, questions);
  if (problems.length > 0) return { kind: "invalid", problems };
  const held = make(work, "answer", { ...answerOf(work, asked, found), ...given(context, asked, questions) }, { placed: true });
  rememberMade(work, asked.once, held);
  const undo = finishWork(work, "created", { name: "answer", id: held.id });
  const tasks = afterAnswers(context, held.at);
  return savedAs(held, tasks > 0, tasks > 0 ? null : undo);
}

export function typeAnswer(context: Context, asked: TypeAnswer): AnswerTyped {
  const { language, world } = context;
  const problems: readonly Wrong[] = [
    ...(isGiven(asked) ? [] : [{ field: "scores", sentence: language.campaigns.notSaid }]),
    ...(asked.day > world.now().day ? [{ field: "day", sentence: language.campaigns.later }] : []),
  ];
  return problems.length > 0 ? { kind: "invalid", problems } : act(context, (work) => typed(work, asked));
}
