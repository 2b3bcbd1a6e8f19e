/** Which tabs somebody edited by hand since the add-on last looked at them. */
import { type EntityName, entityNames } from "../crm/entities.ts";
import type { World } from "./ports.ts";
import { stateKeys } from "./stateKeys.ts";

const names = (text: string | undefined): readonly EntityName[] => {
  const given = new Set((text ?? "").split(","));
  return entityNames.filter((name) => given.has(name));
};

export const dirtyNames = ({ state }: World): readonly EntityName[] => names(state.get(stateKeys.dirty));

/** Tabs that wait to be adopted, those among them whose adoption was cut short. */
export const waitingNames = ({ state }: World): readonly EntityName[] =>
  names(`${state.get(stateKeys.dirty) ?? ""},${state.get(stateKeys.adopting) ?? ""}`);

export const dirtyEntry = (dirty: readonly EntityName[]): Record<string, string> => ({ [stateKeys.dirty]: dirty.join(",") });
export const adoptingEntry = (adopting: readonly EntityName[]): Record<string, string> => ({ [stateKeys.adopting]: adopting.join(",") });

/** Notes that somebody edited a tab. Writes nothing when that is known. */
export function markDirty(world: World, name: EntityName): void {
  const dirty = dirtyNames(world);
  if (!dirty.includes(name)) world.state.set(dirtyEntry([...dirty, name]));
}
