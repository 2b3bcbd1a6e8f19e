/** An answer has come: Google says so once, twice or never, and the next tick takes whatever this leaves. */
import { Broken } from "../broken.ts";
import { type Context, openContext } from "../context.ts";
import type { World } from "../ports.ts";
import { stateKeys } from "../stateKeys.ts";
import { type BuiltForm, readableForms } from "./forms.ts";
import { takeStops } from "./stopAnswers.ts";
import { takeNoticed } from "./sweep.ts";

/** Google names a form by its own id or by that of its page, or not at all; of a form that nobody knows, every form is read. */
function wanted({ state }: World, form: string | undefined): (built: BuiltForm) => boolean {
  const isIt = ({ form: { made } }: BuiltForm): boolean => form !== undefined && `${made.id} ${made.url}`.includes(form);
  return readableForms(state).some(isIt) ? isIt : () => true;
}

/** Whatever the stop form fails in, answers are taken all the same. */
function take(context: Context, isWanted: (built: BuiltForm) => boolean): void {
  try {
    takeStops(context, isWanted);
  } finally {
    takeNoticed(context, isWanted);
  }
}

export function noticeAnswer(world: World, form: string | undefined): void {
  if (world.state.get(stateKeys.setUp) === undefined) return;
  try {
    take(openContext(world), wanted(world, form));
  } catch (error) {
    if (!(error instanceof Broken && error.code === "busy")) throw error;
    world.log("Somebody else holds the lock: the next tick takes the answers.");
  }
}
