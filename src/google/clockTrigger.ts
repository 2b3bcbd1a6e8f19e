/** The one hourly trigger (the only shape that Google allows a published add-on; platform.md 6.1). */
import { isSilent, lastWork, silentHours } from "../app/keeper.ts";
import type { Clock, State } from "../app/ports.ts";

const handler = "tick";

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
/** Without these a tick dies before it has done anything. */
const needed = ["script.scriptapp", "spreadsheets.currentonly", "script.send_mail"].map(scope);

/** Ends the execution in Google's question for what the person has not ticked (D guides/Scopes.md). */
const insist = (): void => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, needed);

/** Google shows a person only their own triggers (platform.md 3.2). */
const mine = (): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

function drop(): void {
  for (const trigger of mine()) ScriptApp.deleteTrigger(trigger);
}

/** A bound script whose keeper has lost a permission is not started at all (platform.md 3.2). */
const isAllowed = (): boolean =>
  ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;

/** To look at one's triggers needs a permission too. */
function look(): ReturnType<Clock["look"]> {
  try {
    if (mine().length === 0) return "noTrigger";
    return isAllowed() ? "ticks" : "noPermission";
  } catch {
    return "noPermission";
  }
}

export const googleClock: Clock = {
  look,
  start: () => {
    insist();
    drop();
    ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  },
  stop: drop,
};

/** For how many whole hours the clock has stood still, out of the document's properties alone; undefined where it ticks. */
export function hoursOfSilence(state: State): number | undefined {
  const worked = lastWork(state);
  return worked && isSilent(worked, Date.now()) ? silentHours(worked, Date.now()) : undefined;
}
