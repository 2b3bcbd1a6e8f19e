/** What the clock runs, in this order: each job asks what is due and not yet done, never what hour it is. */
import type { EntityName } from "../crm/entities.ts";
import type { Day } from "../schema/cell.ts";
import { formatOf } from "../text/format.ts";
import { adoptRows } from "./adopt.ts";
import { Broken, type BrokenCode } from "./broken.ts";
import { type Context, openContext } from "./context.ts";
import { dirtyNames, waitingNames } from "./dirty.ts";
import { refreshFigures } from "./insight/refresh.ts";
import { keepSummaries } from "./insight/summaryRows.ts";
import { silenceBefore, wasCutShort } from "./keeper.ts";
import { rememberTold } from "./letters/known.ts";
import type { FateWords } from "./outbox/fate.ts";
import { letGo } from "./outbox/letGo.ts";
import { composer } from "./outbox/letters.ts";
import { nextMailKey } from "./outbox/plan.ts";
import type { DueMail } from "./outbox/queue.ts";
import { sendDue } from "./outbox/send.ts";
import { showForecast, showPlanned } from "./outbox/showForecast.ts";
import { openSentences, type StockRow } from "./outbox/stock.ts";
import type { World } from "./ports.ts";
import { hasHappened } from "./rules/happened.ts";
import { planAll, planEvents } from "./rules/plan.ts";
import { ruleSentences } from "./rules/problems.ts";
import { doneKey, replan, reread } from "./rules/replan.ts";
import { planTasks } from "./rules/tasks.ts";
import { sentenceOf } from "./sentence.ts";
import { listsDiffer, refreshLists } from "./setup/lists.ts";
import { stateKeys } from "./stateKeys.ts";
import { runCampaigns } from "./surveys/campaigns.ts";
import { checkForms, formSentences, goneForms } from "./surveys/check.ts";
import { damagedSentences } from "./surveys/damagedStops.ts";
import { hasSurveys, openForms, stopForms } from "./surveys/forms.ts";
import { hasUnmailed } from "./surveys/invite.ts";
import { readAllAnswers } from "./surveys/scores.ts";
import { takeStops } from "./surveys/stopAnswers.ts";
import { answersDue, sweepAnswers } from "./surveys/sweep.ts";
import { tellTrouble } from "./trouble.ts";
import { planVisits } from "./visits/care.ts";

interface Job {
  readonly name: string;
  /** Decided from the state alone: a tick with nothing due reads no tab. `doneOn` is the day the job last ended. */
  due(context: Context, doneOn: Day | undefined): boolean;
  /** False when its time was up: then the next tick goes on. */
  run(context: Context): unknown;
}

const onceADay = ({ world }: Context, doneOn: Day | undefined): boolean => doneOn !== world.now().day;

/** What stands in the Outbox of a mail that did not simply go. */
const fateWords = ({ messages }: Context["language"]): FateWords => ({
  failure: (error) => {
    if (error instanceof Broken) return messages.broken[error.code](error.details);
    return error instanceof Error ? error.message : String(error);
  },
  unknown: messages.mail.mayHaveGone,
  copied: messages.mail.copied,
});

function andShow(context: Context, ended: boolean): boolean {
  showPlanned(context);
  return ended;
}

/** What nobody approved in time makes room first. */
function planAnew(context: Context): boolean {
  letGo(context);
  return andShow(context, planAll(context));
}

const jobs: readonly Job[] = [
  { name: "adopt", due: ({ world }) => waitingNames(world).length > 0, run: ({ world }) => adoptRows(world) },
  { name: "lists", due: listsDiffer, run: (context) => context.world.lock(() => refreshLists(context)) },
  { name: "visits", due: onceADay, run: planVisits },
  { name: "stops", due: ({ world }) => stopForms(world.state).length > 0, run: (context) => takeStops(context) },
  { name: "answers", due: ({ world }) => answersDue(world), run: sweepAnswers },
  {
    name: "forms",
    due: (context, doneOn) => (onceADay(context, doneOn) ? openForms : goneForms)(context.world.state).length > 0,
    run: checkForms,
  },
  { name: "figures", due: onceADay, run: refreshFigures },
  { name: "tasks", due: onceADay, run: planTasks },
  { name: "plan", due: onceADay, run: planAnew },
  {
    name: "campaigns",
    due: (context, doneOn) => onceADay(context, doneOn) || hasUnmailed(context.world.state),
    run: (context) => andShow(context, runCampaigns(context)),
  },
  { name: "scores", due: (context, doneOn) => onceADay(context, doneOn) && hasSurveys(context.world.state), run: readAllAnswers },
  { name: "events", due: ({ world }) => hasHappened(world), run: (context) => andShow(context, planEvents(context)) },
  {
    name: "send",
    due: ({ world }) => {
      const next = world.state.get(nextMailKey);
      return next !== undefined && next !== "" && next <= world.now().moment;
    },
    run: (context) => {
      const words = fateWords(context.language);
      const atEnd = (gone: readonly DueMail[], rows: readonly StockRow[]): void => {
        rememberTold(context.world, gone);
        showForecast(context, rows);
        keepSummaries(context);
      };
      sendDue(context.world, { compose: composer(context), words, atEnd });
    },
  },
];

/** What passes by itself: the next tick tries again, and nobody need be told. */
const passing = new Set<BrokenCode>(["busy", "mailQuota"]);

/** Runs one job. A failure is written down and keeps no other job from running; the next tick tries again. Gives the sentences about it. */
function runJob(context: Context, job: Job): readonly string[] {
  const { world } = context;
  try {
    const ended = job.run(context) !== false;
    if (ended) world.state.set({ [doneKey(job.name)]: world.now().day });
    return [];
  } catch (error) {
    world.log(`${job.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const isPassing = error instanceof Broken && passing.has(error.code);
    return isPassing ? [] : [sentenceOf(world, context.language, error).slice(0, 500)];
  }
}

/** What was missed is caught up with, or listed with its reason; that it was missed, the owners are told. */
function silenceSentences({ world, language }: Context): readonly string[] {
  const silence = silenceBefore(world);
  const { moment } = formatOf(language.code);
  return silence ? [language.messages.clock.stood(moment(silence.from), moment(world.now().moment))] : [];
}

/** The hourly tick. Leaves what it has no time for to the next one; what it cannot do, the owners are told. */
export function runDue(world: World): void {
  if (world.state.get(stateKeys.setUp) === undefined) return;
  const touched = dirtyNames(world);
  const context = openContext(world);
  const { unread, language } = context;
  const sentences = [
    ...(unread ? [language.messages.broken[unread.code](unread.details)] : []),
    ...silenceSentences(context),
    ...runAll(context, touched),
    ...openSentences(context),
    ...formSentences(context),
    ...damagedSentences(context),
  ];
  tellTrouble(context, [...new Set(sentences)]);
}

/** What is planned depends on these tabs. */
const planned = new Set<EntityName>(["member", "setting", "rule", "survey", "campaign"]);

/** What is read of answers depends on these: one marked as bounced, for example. */
const answered = new Set<EntityName>(["answer", "invitation", "member", "setting", "campaign"]);

/** What has cut one tick off may cut the next one off, too: mail that is due goes before it, but not before it is known who has stopped mail. */
function inOrder(world: World): readonly Job[] {
  if (!wasCutShort(world)) return jobs;
  const first = jobs.filter(({ name }) => name === "stops" || name === "send");
  return [...first, ...jobs.filter((job) => !first.includes(job))];
}

/** `touched`: the tabs that somebody edited by hand before this tick. */
function runAll(opened: Context, touched: readonly EntityName[]): readonly string[] {
  const { world } = opened;
  if (touched.some((name) => planned.has(name))) world.state.set(replan);
  if (touched.some((name) => answered.has(name))) world.state.set(reread);
  let context = opened;
  const troubles: string[] = [];
  for (const job of inOrder(world)) {
    if (!job.due(context, world.state.get(doneKey(job.name)))) continue;
    if (world.timeIsUp()) break;
    troubles.push(...runJob(context, job));
    if (job.name === "adopt") context = openContext(world);
  }
  return [...troubles, ...ruleSentences(context)];
}
