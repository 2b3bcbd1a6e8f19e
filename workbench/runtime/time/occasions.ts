/** What happens by itself: opening, editing, changing, answering a form, and the clock, each with its triggers and event objects. */
import { formEvent } from "../../forms/event.ts";
import type { rootsOf } from "../../services/roots.ts";
import { User, visibleEmail } from "../../services/session.ts";
import { authMode } from "../../services/triggers/script-app.ts";
import { addOnMenu } from "../../services/ui.ts";
import type { Bench } from "../bench.ts";
import type { Errand } from "../execution/errand.ts";
import type { CallAs, ExecutionReport, Menu } from "../execution/report.ts";
import { run } from "../execution/run.ts";
import type { FormSubmission, Scene } from "../execution/scene.ts";
import { mayRun } from "../people/people.ts";
import { codeOf } from "../script/projects.ts";
import { defines } from "../script/script.ts";
import { drawBelow } from "../world/random.ts";
import { clockEvent, firingAfter, type TriggerRecord } from "./schedule.ts";

type Roots = ReturnType<typeof rootsOf>;
type Details = (scene: Scene, roots: Roots) => Readonly<Record<string, unknown>>;

interface Occasion {
  readonly user: string;
  /** The simple trigger's function; `null` when there is none of this sort. */
  readonly simple: string | null;
  readonly event: TriggerRecord["event"];
  readonly details: Details;
  readonly as?: CallAs;
}

function eventArgs(details: Details, triggerUid: string | null): NonNullable<Errand["args"]> {
  return (scene, roots) => [
    {
      authMode: authMode[scene.execution.mode],
      source: roots.sheets().source(),
      user: new User(visibleEmail(scene, scene.execution.activeUser)),
      ...(triggerUid === null ? {} : { triggerUid }),
      ...details(scene, roots),
    },
  ];
}

const installed = ({ world }: Bench, event: TriggerRecord["event"], source: TriggerRecord["source"]): readonly TriggerRecord[] =>
  world.triggers.filter((trigger) => trigger.event === event && trigger.source === source);

/** The simple trigger as the person, then the installed ones as their makers, then what these fire by grading answers. */
async function happen(bench: Bench, { user, simple, event, details, as = {} }: Occasion): Promise<ExecutionReport[]> {
  const reports: ExecutionReport[] = [];
  if (!mayRun(bench.spreadsheet, bench.world, user)) return reports;
  if (simple !== null && defines(bench.script, simple)) {
    reports.push(
      await run(bench, { fn: simple, context: "simple", activeUser: user, effectiveUser: user, as, args: eventArgs(details, null) }),
    );
  }
  const here = installed(bench, event, "SPREADSHEETS").filter(({ sourceId }) => sourceId === bench.spreadsheet.id);
  for (const trigger of here) {
    const who = { context: "trigger", activeUser: user, effectiveUser: trigger.user } as const;
    reports.push(await run(bench, { fn: trigger.function, ...codeOf(bench, trigger), ...who, as, args: eventArgs(details, trigger.id) }));
  }
  return [...reports, ...(await submitted(bench))];
}

const onlyHelp: Menu = { title: addOnMenu, items: [{ kind: "item", label: "Help", function: "" }] };

/** Who may only look has no menus. An add-on that has asked for more than menus before anybody has used it here is left with "Help". */
export async function opened(bench: Bench, user: string): Promise<ExecutionReport[]> {
  const { screen, world } = bench;
  const isUnused = world.rules.profile === "add-on" && !world.enabled;
  screen.clearMenus(user);
  const reports = await happen(bench, { user, simple: "onOpen", event: "ON_OPEN", details: () => ({}) });
  const [simple] = reports;
  if (!isUnused || !simple || (simple.outcome === "done" && simple.refused.length === 0)) return reports;
  screen.clearMenus(user);
  screen.addMenu(user, onlyHelp);
  return reports;
}

/** Somebody gets the add-on while this file is open: `onInstall` has every right, and enables it here (D editor-auth-lifecycle.md). */
export async function added(bench: Bench, user: string): Promise<ExecutionReport[]> {
  bench.screen.clearMenus(user);
  if (!defines(bench.script, "onInstall")) return [];
  const args = eventArgs(() => ({}), null);
  const report = await run(bench, { fn: "onInstall", context: "menu", activeUser: user, effectiveUser: user, args });
  return [report, ...(await submitted(bench))];
}

export interface Edited {
  /** The tab's gid. */
  readonly sheet: number;
  readonly a1: string;
  /** The one cell's texts; absent for more than one cell, or when the cell was or is empty. */
  readonly value?: string;
  readonly oldValue?: string;
}

export async function edited(bench: Bench, user: string, { sheet, a1, ...values }: Edited): Promise<ExecutionReport[]> {
  const details: Details = (_scene, roots) => ({ range: roots.sheets().range(sheet, a1), ...values });
  const simple = await happen(bench, { user, simple: "onEdit", event: "ON_EDIT", details });
  return [...simple, ...(await changed(bench, user, "EDIT"))];
}

export function changed(bench: Bench, user: string, changeType: string): Promise<ExecutionReport[]> {
  return happen(bench, { user, simple: null, event: "ON_CHANGE", details: () => ({ changeType }) });
}

function answered(bench: Bench, trigger: TriggerRecord, answer: FormSubmission): Promise<ExecutionReport> {
  const args: Errand["args"] = (scene, roots) => [
    { authMode: authMode.FULL, triggerUid: trigger.id, ...formEvent(scene, roots.sheets(), { answer, source: trigger.source }) },
  ];
  return run(bench, {
    fn: trigger.function,
    ...codeOf(bench, trigger),
    context: "trigger",
    activeUser: "",
    effectiveUser: trigger.user,
    args,
  });
}

/** Runs the triggers of the answers that have come in, those of the linked spreadsheet and those of the form itself. */
export async function submitted(bench: Bench): Promise<ExecutionReport[]> {
  const reports: ExecutionReport[] = [];
  for (let event = bench.submissions.shift(); event; event = bench.submissions.shift()) {
    for (const trigger of triggersOf(bench, event)) {
      const times = bench.faults.duplicateSubmits ? [event, event] : [event];
      reports.push(...(await Promise.all(times.map((answer) => answered(bench, trigger, answer)))));
    }
  }
  return reports;
}

function triggersOf(bench: Bench, { form, row }: FormSubmission): TriggerRecord[] {
  const ofForm = installed(bench, "ON_FORM_SUBMIT", "FORMS").filter(({ sourceId }) => sourceId === form);
  return row ? [...ofForm, ...installed(bench, "ON_FORM_SUBMIT", "SPREADSHEETS").filter(({ sourceId }) => sourceId === row.book)] : ofForm;
}

/** When the next clock trigger is due; `null` without one. */
export function nextDue({ world }: Bench): number | null {
  const times = world.triggers.flatMap(({ next }) => (next === null ? [] : [next]));
  return times.length === 0 ? null : Math.min(...times);
}

/** The triggers that are due first and together, no later than `until`. */
export function due(bench: Bench, until: number): readonly TriggerRecord[] {
  const first = nextDue(bench);
  return first === null || first > until ? [] : bench.world.triggers.filter(({ next }) => next === first);
}

/** Whether a firing takes place; every n-th of a recurring trigger may be arranged not to. */
function takesPlace({ world, faults }: Bench, { rule }: TriggerRecord): boolean {
  world.firings += 1;
  return rule?.kind === "once" || !faults.missEvery || world.firings % faults.missEvery !== 0;
}

function fire(bench: Bench, trigger: TriggerRecord): Promise<ExecutionReport>[] {
  const { world } = bench;
  const { rule, made, next } = trigger;
  trigger.next = rule && next !== null ? firingAfter({ rule, made, drift: world.rules.drift }, next, world.now) : null;
  if (!takesPlace(bench, trigger)) return [];
  const event = { authMode: authMode.FULL, ...clockEvent(world.now, trigger.id) };
  const who = { context: "trigger", activeUser: "", effectiveUser: trigger.user } as const;
  return [run(bench, { fn: trigger.function, ...codeOf(bench, trigger), ...who, args: () => [event] })];
}

/** Moves the clock to the time of these triggers, or a little later, and fires them; nothing keeps them from overlapping. */
export function fireTogether(bench: Bench, triggers: readonly TriggerRecord[]): Promise<ExecutionReport[]> {
  const { world, faults } = bench;
  const late = faults.lateMs ? drawBelow(world.chance, faults.lateMs + 1) : 0;
  world.now = Math.max(world.now, (triggers[0]?.next ?? world.now) + late);
  bench.tell({ kind: "clock", now: world.now });
  return Promise.all(triggers.flatMap((trigger) => fire(bench, trigger)));
}
