/** What follows a low score: a task for the customer's manager, and word to the supervisor; once for each invitation, wherever it is cut short. */

import { cut } from "../../crm/letters/shape.ts";
import { fateOf } from "../../crm/rules/fate.ts";
import { concerns, isAtWork, type Rule } from "../../crm/rules/read.ts";
import { shippedQuestions } from "../../crm/satisfaction/questions.ts";
import { type Recovery, recoveriesDue, recoveryKey } from "../../crm/satisfaction/recovery.ts";
import type { Responses, Verdict } from "../../crm/satisfaction/responses.ts";
import type { Context } from "../context.ts";
import type { DecidedMail } from "../outbox/plan.ts";
import { planMail } from "../outbox/plan.ts";
import { act } from "../records/act.ts";
import { textOf } from "../records/values.ts";
import { amend, finishWork, type Held, hold, make, type Work } from "../records/work.ts";
import { reread } from "../rules/replan.ts";
import type { Person } from "../wire.ts";
import { recoverySource } from "./recoveryTasks.ts";
import { scoresLine } from "./scoresLine.ts";

interface Read {
  readonly ids: readonly string[];
  readonly responses: Responses;
  readonly verdicts: readonly Verdict[];
  /** Keys of answers whose recovery is seen to, to the last step. */
  readonly known: ReadonlySet<string>;
  readonly levels: readonly (string | null)[];
}

/** The answers from this row of the sheet on. */
function readAnswers({ world }: Context, from: number): Read {
  const fields = [
    "id",
    "given",
    "channel",
    "verdict",
    "contact",
    "campaign",
    "touchPoint",
    "level",
    "submission",
    "token",
    "overall",
    "quality",
    "speed",
    "service",
    "recommend",
    "recovery",
  ] as const;
  const { values } = world.tables.columns("answer", fields, from);
  const { id: ids, given, channel, campaign, touchPoint, token, level: segment, overall, quality, speed, service, recommend } = values;
  const blank = ids.map(() => null);
  const responses: Responses = {
    submission: values.submission.map((submission) => submission ?? ""),
    ...{ given, channel, campaign, touchPoint, token, segment },
    person: values.contact,
    manager: blank,
    open: blank,
    scores: { overall, quality, speed, service, recommend },
  };
  const known = values.recovery.flatMap((task, at) => (task ? [recoveryKey(responses, at)] : []));
  return { ids, responses, verdicts: values.verdict.map((verdict) => verdict ?? "forged"), known: new Set(known), levels: segment };
}

/** Whom it falls to: the customer's owner while active, else the supervisor. */
const responsible = ({ people, settings, me }: Context, owners: readonly (string | null)[]): string =>
  owners.find((owner) => people.some(({ email }) => email === owner)) ?? (settings.supervisor || me);

/** Who is told: the one to whom the manager reports, else the supervisor of Settings. */
function bossOf({ people, settings }: Context, owner: string): Person | undefined {
  const above = people.find(({ email }) => email === owner)?.reportsTo;
  return people.find(({ email }) => email === above) ?? people.find(({ email }) => email === settings.supervisor);
}

/** The task of a recovery that was begun before, if there is one. */
function taskOf({ context: { world } }: Work, source: string): { readonly id: string; readonly owner: string | null } | undefined {
  const found = world.tables.where("task", "sourceId", source, 1)[0];
  return found && { id: found.record.id, owner: found.record.owner };
}

/** The answer itself has the rest. */
const longestQuote = 1000;

function openTask(work: Work, answer: Held, { due, key }: Recovery): { readonly id: string; readonly owner: string | null } {
  const { context } = work;
  const words = context.language.campaigns.recovery;
  const { record } = answer;
  const customer = textOf(record.customer);
  const held = customer === null ? undefined : hold(work, "customer", customer);
  const owner = responsible(context, [textOf(held?.record.owner), textOf(record.manager)]);
  const who = textOf(record.contactName) ?? textOf(record.customerName) ?? "";
  const open = textOf(record.open);
  const remark = [
    words.scores(scoresLine(record, context.language)),
    ...(open === null ? [] : [words.quote(cut(open, longestQuote))]),
  ].join("\n");
  const task = make(work, "task", {
    subject: words.subject(who),
    customer,
    customerName: held?.record.name ?? null,
    owner,
    due,
    priority: "high",
    status: "open",
    remark,
    sourceId: recoverySource(key),
    origin: "planned",
  });
  return { id: task.id, owner };
}

interface Seen {
  readonly answer: Held;
  readonly task: { readonly id: string; readonly owner: string | null };
  readonly key: string;
  readonly isNew: boolean;
}

/** Word to the supervisor, as the rule has it. */
function notice(context: Context, { answer, task, key }: Seen): DecidedMail[] {
  const { day, moment } = context.world.now();
  const boss = bossOf(context, task.owner ?? "");
  if (!boss) return [];
  const fate = fateOf(context.rules.lowScore, moment, day);
  const language = boss.language ?? context.language.code;
  const mail = {
    key: `lowScore:${boss.email}:${key}`,
    rule: "lowScore",
    recipient: boss.email,
    language,
    period: day,
    due: moment,
  } as const;
  return [{ ...mail, rows: [answer.id, task.id], ...(fate === "held" ? { state: "held" as const } : {}) }];
}

/** What the rule leaves out: answers given before it began, and customers of other levels. */
const isMeant = (rule: Rule, { responses, levels }: Read, { at }: Recovery): boolean =>
  (responses.given[at] ?? "") >= rule.since && concerns(rule, levels[at] ?? null);

/** The answer bears its task last of all: one that does not is looked at again. */
function see(work: Work, due: readonly Recovery[], { ids }: Read): number {
  const { context } = work;
  const seen = due.flatMap((recovery): Seen[] => {
    const answer = hold(work, "answer", ids[recovery.at] ?? "");
    if (!answer) return [];
    const before = taskOf(work, recoverySource(recovery.key));
    const task = before ?? openTask(work, answer, recovery);
    return [{ answer, task, key: recovery.key, isNew: before === undefined }];
  });
  planMail(
    context.world,
    seen.flatMap((each) => notice(context, each)),
  );
  for (const { answer, task } of seen) amend(work, answer, { recovery: task.id });
  const first = seen[0];
  if (first) finishWork(work, "created", { name: "task", id: first.task.id });
  return seen.filter(({ isNew }) => isNew).length;
}

/** Sees to the low scores among the answers from this row of the tab on, or among all; what was seen to is left alone. Gives how many tasks were opened. */
export function recoverLow(context: Context, from = 2): number {
  const rule = context.rules.lowScore;
  if (!isAtWork(rule)) return 0;
  return act(context, (work) => {
    const read = readAnswers(context, from);
    const { known, responses, verdicts } = read;
    const due = recoveriesDue(responses, verdicts, { questions: shippedQuestions, within: context.settings.recoveryDays, known });
    const meant = due.filter((recovery) => isMeant(rule, read, recovery));
    return meant.length === 0 ? 0 : see(work, meant, read);
  });
}

/** What follows once answers stand in their tab, from this row on: recovery of low scores, and the readings are made anew with the next tick. */
export function afterAnswers(context: Context, from = 2): number {
  context.world.state.set(reread);
  return recoverLow(context, from);
}
