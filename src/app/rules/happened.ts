/** Notes that something happened of which rules must take note, so that a tick that finds no such note reads nothing. */
import type { EntityName } from "../../crm/entities.ts";
import { dirtyEntry } from "../dirty.ts";
import type { World } from "../ports.ts";
import { stateKeys } from "../stateKeys.ts";

const stirring = new Set<EntityName>(["case", "visit", "order"]);

/** What the state must hold once rows of these tabs were adopted. */
export const stirredEntry = (names: readonly EntityName[]): Record<string, string> =>
  names.some((name) => stirring.has(name)) ? { [stateKeys.happened]: "1" } : {};

/** The same once they were written: rules and campaigns are looked through and planned anew, as if they were edited by hand. */
export const happenedEntry = (names: readonly EntityName[]): Record<string, string> => ({
  ...stirredEntry(names),
  ...(names.includes("rule") ? dirtyEntry("rule") : {}),
  ...(names.includes("campaign") ? dirtyEntry("campaign") : {}),
});

/** Set while somebody takes note: what an execution that died had in its hands is looked at anew. */
const takingKey = "rules.taking";

export const hasHappened = ({ state }: World): boolean => Boolean(state.get(stateKeys.happened) || state.get(takingKey));

/** Does the work with the note taken away first, so that what happens meanwhile is noted anew. Where the work fails, has no time to end, or dies, it is done again. */
export function takeNote({ state }: World, work: () => boolean): boolean {
  state.set({ [stateKeys.happened]: "", [takingKey]: "1" });
  const ended = work();
  if (ended) state.set({ [takingKey]: "" });
  return ended;
}
