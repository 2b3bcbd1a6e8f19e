/** The one hourly trigger (the only shape that Google allows a published add-on; platform.md 6.1). */
import { isSilent, keeperEntry, keeperIn } from "../app/keeper.ts";
import type { State } from "../app/ports.ts";

const handler = "tick";

const me = (): string => Session.getEffectiveUser().getEmail();

/** Written down by every tick, so that another person's Set up knows the clock runs. */
export const noteTick = (state: State): void => state.set(keeperEntry({ who: me(), last: Date.now() }));

/** Google shows a person only their own triggers: of others', only the note tells (platform.md 3.2). */
function otherKeeps(state: State): boolean {
  const known = keeperIn(state);
  return known !== undefined && known.who !== me() && !isSilent(known, Date.now());
}

/** A trigger of mine that has not fired for long was switched off, or lost its permission: a new one takes its place. */
function dropSilent(state: State, mine: readonly GoogleAppsScript.Script.Trigger[]): boolean {
  const known = keeperIn(state);
  const isDead = mine.length > 0 && known !== undefined && isSilent(known, Date.now());
  if (isDead) for (const trigger of mine) ScriptApp.deleteTrigger(trigger);
  return isDead;
}

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** Ends the execution in Google's question for what the person has not ticked (D guides/Scopes.md). */
const insistOn = (...names: readonly string[]): void => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, names.map(scope));

/** Makes the trigger if nobody's runs; false when one did already. To look at one's triggers needs a permission too. */
export function startClock(state: State): boolean {
  insistOn("script.scriptapp");
  const mine = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  const runs = mine.length > 0 && !dropSilent(state, mine);
  if (runs || otherKeeps(state)) return false;
  insistOn("script.send_mail");
  ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  noteTick(state);
  return true;
}
