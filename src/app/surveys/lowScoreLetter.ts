/** Writes the letter on a low score from its answer and its task, as they stand when it goes. */
import { cut } from "../../crm/letters/shape.ts";
import { hoursLater } from "../../crm/outbox/backOff.ts";
import { isMissed } from "../../crm/rules/fate.ts";
import { writeLowScore } from "../../mail/lowScore.tsx";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import type { DueMail } from "../outbox/queue.ts";
import type { Composed } from "../outbox/send.ts";
import { scoresOf } from "./scoresLine.ts";

/** So much of an open answer fits into a letter; the rest is a click away. */
const longest = 2000;

/** A recovery that broke off is made with one of the next ticks; one that never is, is not waited for longer than its rule allows. */
function withoutTask({ world, language, rules }: Context, { period }: Pick<DueMail, "period">, isRecovered: boolean): Composed {
  const { day, moment } = world.now();
  const { noTask, noTaskYet } = language.campaigns.nothing;
  if (isRecovered || isMissed(rules.lowScore, period ?? "", day)) return { nothing: noTask };
  return { later: hoursLater(moment, 1), reason: noTaskYet };
}

type LowScoreMail = Pick<DueMail, "recipient" | "language" | "period" | "rows">;

export function composeLowScore(context: Context, mail: LowScoreMail): Composed {
  const { world, language, people } = context;
  const [answerId = "", taskId = ""] = mail.rows;
  const answer = world.tables.find("answer", answerId);
  if (!answer) return { nothing: language.campaigns.nothing.noAnswer };
  const task = world.tables.find("task", answer.record.recovery ?? taskId);
  if (!task) return withoutTask(context, mail, answer.record.recovery !== null);
  const words = mail.language ? languages[mail.language] : language;
  const { record } = answer;
  const owner = task.record.owner ?? "";
  const data = {
    who: record.contactName ?? record.customerName ?? "",
    customer: record.customerName,
    campaign: record.campaignName,
    given: record.given,
    channel: record.channel && words.choices.answerChannel[record.channel],
    manager: people.find(({ email }) => email === owner)?.name ?? owner,
    due: task.record.due ?? world.now().day,
    scores: scoresOf(record, words).map(({ tone, ...score }) => ({ ...score, low: tone === "complaint" })),
    words: cut(record.open ?? "", longest),
    taskLink: world.workbook.link("task", task.at),
    answerLink: world.workbook.link("answer", answer.at),
  };
  return { letter: { to: mail.recipient ?? "", ...writeLowScore(data, words) } };
}
