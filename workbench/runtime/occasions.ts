/** What happens by itself: opening, editing, changing, answering a form, and the clock, each with its triggers and event objects. */
import { formEvent } from "../forms/event.ts";
import type { rootsOf } from "../services/roots.ts";
import { authMode } from "../services/script-app.ts";
import { User, visibleEmail } from "../services/session.ts";
import { type Bench, type Errand, run } from "./bench.ts";
import type { CallAs, ExecutionReport } from "./report.ts";
import type { FormSubmission, Scene } from "./scene.ts";
import { clockEvent, nextFiring, type TriggerRecord } from "./schedule.ts";
import { defines } from "./script.ts";

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

function installed({ world }: Bench, event: TriggerRecord["event"], source: TriggerRecord["source"]): readonly TriggerRecord[] {
  return world.triggers.filter((trigger) => trigger.event === event && trigger.source === source);
}

/** The simple trigger as the person, then the installed ones as their makers. */
async function happen(bench: Bench, { user, simple, event, details, as = {} }: Occasion): Promise<ExecutionReport[]> {
  const reports: ExecutionReport[] = [];
  if (simple !== null && defines(bench.script, simple)) {
    reports.push(
      await run(bench, { fn: simple, context: "simple", activeUser: user, effectiveUser: user, as, args: eventArgs(details, null) }),
    );
  }
  for (const trigger of installed(bench, event, "SPREADSHEETS")) {
    const who = { context: "trigger", activeUser: user, effectiveUser: trigger.user } as const;
    reports.push(await run(bench, { fn: trigger.function, ...who, as, args: eventArgs(details, trigger.id) }));
  }
  return reports;
}

export function opened(bench: Bench, user: string): Promise<ExecutionReport[]> {
  bench.screen.clearMenus(user);
  return happen(bench, { user, simple: "onOpen", event: "ON_OPEN", details: () => ({}) });
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

/** Runs the triggers of the answers that have come in, those of the linked spreadsheet and those of the form itself. */
export async function submitted(bench: Bench): Promise<ExecutionReport[]> {
  const reports: ExecutionReport[] = [];
  for (let event = bench.submissions.shift(); event; event = bench.submissions.shift()) {
    for (const trigger of triggersOf(bench, event)) {
      const answer = event;
      const args: Errand["args"] = (scene, roots) => [
        { authMode: authMode.FULL, triggerUid: trigger.id, ...formEvent(scene, roots.sheets(), { answer, source: trigger.source }) },
      ];
      reports.push(await run(bench, { fn: trigger.function, context: "trigger", activeUser: "", effectiveUser: trigger.user, args }));
    }
  }
  return reports;
}

function triggersOf(bench: Bench, { form, row }: FormSubmission): TriggerRecord[] {
  const ofForm = installed(bench, "ON_FORM_SUBMIT", "FORMS").filter(({ sourceId }) => sourceId === form);
  return row ? [...ofForm, ...installed(bench, "ON_FORM_SUBMIT", "SPREADSHEETS")] : ofForm;
}

/** The trigger that is due first, no later than `until`. */
export function due({ world }: Bench, until: number): TriggerRecord | null {
  const waiting = world.triggers.filter(({ next }) => next !== null && next <= until);
  return waiting.reduce<TriggerRecord | null>((first, one) => (!first || (one.next ?? 0) < (first.next ?? 0) ? one : first), null);
}

/** Moves the clock to a trigger's time and fires it; it runs as its maker, with nobody at the keyboard. */
export async function fire(bench: Bench, trigger: TriggerRecord): Promise<ExecutionReport> {
  const { world } = bench;
  world.now = Math.max(world.now, trigger.next ?? world.now);
  trigger.next = trigger.rule && trigger.rule.kind !== "once" ? nextFiring(trigger.rule, world.now, trigger.made) : null;
  bench.tell({ kind: "clock", now: world.now });
  const event = { authMode: authMode.FULL, ...clockEvent(world.now, trigger.id) };
  return run(bench, {
    fn: trigger.function,
    context: "trigger",
    activeUser: "",
    effectiveUser: trigger.user,
    args: () => [event],
  });
}
