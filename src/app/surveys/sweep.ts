/** When the clock reads survey forms: after Google's word that it could not be taken at once, and all of them a few times a day, for Google may say nothing. */
import type { Context } from "../context.ts";
import type { State, World } from "../ports.ts";
import { type BuiltForm, isStop, openForms, readableForms } from "./forms.ts";
import { takeAnswers } from "./intake.ts";

/** State keys: when all forms were last read, and Google's last word of an answer, blank once it was taken; in milliseconds since 1970. */
const [sweptKey, noticedKey] = ["answers.swept", "answers.noticed"] as const;

/** So long, in milliseconds, an answer waits of which Google says nothing. */
const patience = 6 * 3_600_000;

export const answersDue = ({ state, now }: World): boolean =>
  openForms(state).length > 0 && (Boolean(state.get(noticedKey)) || now().ms - Number(state.get(sweptKey) ?? 0) >= patience);

/** Takes the answer of which Google has spoken; one that this execution leaves, or that does not show yet, is taken with the next tick. */
export function takeNoticed(context: Context, isWanted: (built: BuiltForm) => boolean): void {
  const { state, now } = context.world;
  if (!readableForms(state).some((built) => !isStop(built) && isWanted(built))) return;
  const word = String(now().ms);
  state.set({ [noticedKey]: word });
  const { ended, count } = takeAnswers(context, isWanted);
  if (ended && count > 0) forget(state, word);
}

/** Another may have come meanwhile. */
function forget(state: State, word: string | undefined): void {
  if (word && state.get(noticedKey) === word) state.set({ [noticedKey]: "" });
}

/** The job; false where the time was up before every form was read. */
export function sweepAnswers(context: Context): boolean {
  const { state, now } = context.world;
  const word = state.get(noticedKey);
  if (!takeAnswers(context).ended) return false;
  state.set({ [sweptKey]: String(now().ms) });
  forget(state, word);
  return true;
}
