/** Whether an execution may begin at all, and with which rights and in which language it runs. */
import type { Bench } from "../bench.ts";
import { used } from "../people/allowance.ts";
import { languageOf, mayRun, personOf, quotasOf } from "../people/people.ts";
import { quota, text } from "../words/limits.ts";
import type { Errand } from "./errand.ts";
import type { ExecutionPlan } from "./execution.ts";
import type { AuthMode } from "./service.ts";

/** An add-on that nobody has used in this file yet opens without any rights; every other simple trigger has few (platform.md 3.1). */
function modeOf({ world }: Bench, { context, fn }: Errand): AuthMode {
  if (context === "custom") return "CUSTOM_FUNCTION";
  if (context !== "simple") return "FULL";
  return world.rules.profile === "add-on" && fn === "onOpen" && !world.enabled ? "NONE" : "LIMITED";
}

export function rightsOf(bench: Bench, errand: Errand): Pick<ExecutionPlan, "mode" | "consent" | "language"> {
  const { world, spreadsheet } = bench;
  const language = world.rules.language === "user" ? languageOf(world, errand.effectiveUser, spreadsheet.locale) : "en";
  return { mode: modeOf(bench, errand), consent: personOf(world, errand.effectiveUser).granted, language };
}

/** A bound script does not start where its permission was lost; an add-on dies at its first forbidden call (platform.md 3.2). */
const lostPermission = ({ world }: Bench, { context, effectiveUser }: Errand) =>
  world.rules.profile === "bound" && context !== "simple" && personOf(world, effectiveUser).granted?.length === 0;

/** A trigger of somebody whose triggers have used up the day's computer time does not run (D quotas page). */
const tired = ({ world }: Bench, { context, effectiveUser }: Errand) =>
  context === "trigger" && used(world.triggerUse, effectiveUser, world.now) >= quotasOf(world, effectiveUser).triggerRuntimeMs;

/** Google's sentence for an execution that does not begin, or `null`. */
export function turnedAway(bench: Bench, errand: Errand): string | null {
  const { effectiveUser } = errand;
  if (!mayRun(bench.spreadsheet, bench.world, effectiveUser)) return text.noAccess;
  if ((bench.running.get(effectiveUser) ?? 0) >= quota.executions) return text.tooManyAtOnce;
  if (tired(bench, errand)) return text.computerTime;
  return lostPermission(bench, errand) ? text.unauthorised : null;
}

/** Whoever runs anything of an add-on but its simple triggers enables it in this file. */
export function begun({ world, running }: Bench, { context, effectiveUser }: Errand): void {
  running.set(effectiveUser, (running.get(effectiveUser) ?? 0) + 1);
  if (context !== "simple" && context !== "custom") world.enabled = true;
}

export function over({ running }: Bench, { effectiveUser }: Errand): void {
  running.set(effectiveUser, (running.get(effectiveUser) ?? 1) - 1);
}
