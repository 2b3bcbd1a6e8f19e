/** `Trigger`, and how one is installed. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { type EnumMember, enumeration, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { ClockRule } from "../../runtime/time/rule.ts";
import { nextFiring, type TriggerRecord } from "../../runtime/time/schedule.ts";
import { quota, text } from "../../runtime/words/limits.ts";
import { drawBelow, drawHex } from "../../runtime/world/random.ts";

export const eventType = enumeration("EventType", ["CLOCK", "ON_OPEN", "ON_EDIT", "ON_FORM_SUBMIT", "ON_CHANGE", "ON_EVENT_UPDATED"]);
export const triggerSource = enumeration("TriggerSource", ["SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR"]);

export class Trigger extends GoogleObject implements Pick<GoogleAppsScript.Script.Trigger, "getHandlerFunction" | "getUniqueId"> {
  override readonly googleName = "Trigger";

  constructor(private readonly record: TriggerRecord) {
    super();
  }

  getUniqueId(): string {
    return this.record.id;
  }

  getHandlerFunction(): string {
    return this.record.function;
  }

  getEventType(): EnumMember {
    return eventType[this.record.event];
  }

  getTriggerSource(): EnumMember {
    return triggerSource[this.record.source];
  }

  getTriggerSourceId(): string | null {
    return this.record.sourceId === "" ? null : this.record.sourceId;
  }
}

/** What a builder has found out about a trigger. */
export interface TriggerPlan {
  readonly function: string;
  readonly source: TriggerRecord["source"];
  readonly event: TriggerRecord["event"];
  readonly sourceId: string;
  readonly rule: ClockRule | null;
}

const kinds = { CLOCK: "time-based", ON_OPEN: "open", ON_EDIT: "edit", ON_CHANGE: "change", ON_FORM_SUBMIT: "form submit" } as const;

/**
 * A published add-on may have one trigger of a kind for each user and document, for this document only, and not oftener than hourly (D
 * workspace-add-ons/concepts/editor-triggers.md).
 */
function refuseAddOn({ spreadsheet }: Scene, own: readonly TriggerRecord[], { event, sourceId, rule }: TriggerPlan): void {
  if (sourceId !== "" && sourceId !== spreadsheet.id) throw new GoogleError(text.addOnFile);
  if (rule?.kind === "minutes") throw new GoogleError(text.addOnHourly);
  if (own.some((trigger) => trigger.event === event)) throw new GoogleError(text.addOnTriggers(kinds[event]));
}

/** The triggers that the person whose rights count has in this script: nobody sees another's (D reference/script/ScriptApp.md). */
export const ownTriggers = ({ world, execution, script }: Scene): TriggerRecord[] =>
  world.triggers.filter(({ user, project }) => user === execution.effectiveUser && project === script.project);

/** Adds a trigger for the person whose rights count; twenty are the limit. */
export function install(scene: Scene, plan: TriggerPlan): Trigger {
  const { world, execution, script, tell } = scene;
  execution.meter.roundTrip("store");
  const own = ownTriggers(scene);
  if (world.rules.profile === "add-on") refuseAddOn(scene, own, plan);
  if (own.length >= quota.triggersPerUser) throw new GoogleError(text.tooManyTriggers);
  const made = execution.now();
  const next = plan.rule && (plan.rule.kind === "once" ? Math.max(plan.rule.at, made) : nextFiring(plan.rule, made, made));
  const id = String(1_000_000_000 + drawBelow(world.chance, 9_000_000_000)) + drawHex(world.chance, 4);
  const record: TriggerRecord = {
    id,
    user: execution.effectiveUser,
    made,
    next,
    ...plan,
    ...(script.project === undefined ? {} : { project: script.project }),
  };
  world.triggers.push(record);
  tell({ kind: "triggers" });
  return new Trigger(record);
}
