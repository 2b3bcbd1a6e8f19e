/** The one hourly trigger (the only shape that Google allows a published add-on; platform.md 6.1). */
import type { State } from "../app/ports.ts";

const handler = "tick";
const stateKey = "clock";
/** When somebody else's clock has been silent for so long, its owner has left. */
const silence = 26 * 3_600_000;

/** Who keeps the clock, and when it last ticked. */
interface Keeper {
  readonly who: string;
  readonly last: number;
}

const keeper = (state: State): Keeper | undefined => {
  const text = state.get(stateKey);
  return text === undefined ? undefined : JSON.parse(text);
};

const me = (): string => Session.getEffectiveUser().getEmail();

/** Written down by every tick, so that another person's Set up knows the clock runs. */
export const noteTick = (state: State): void => state.set({ [stateKey]: JSON.stringify({ who: me(), last: Date.now() } satisfies Keeper) });

/** Google shows a person only their own triggers: of others', only the note tells (platform.md 3.2). */
function otherKeeps(state: State): boolean {
  const known = keeper(state);
  return known !== undefined && known.who !== me() && Date.now() - known.last < silence;
}

/** Makes the trigger if nobody's runs; false when one did already. */
export function startClock(state: State): boolean {
  const mine = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler);
  if (mine || otherKeeps(state)) return false;
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [
    "https://www.googleapis.com/auth/script.scriptapp",
    "https://www.googleapis.com/auth/script.send_mail",
  ]);
  ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  noteTick(state);
  return true;
}
