/** Which tabs somebody edited by hand since the add-on last looked at them. */
import { type EntityName, entityNames } from "../crm/entities.ts";
import type { World } from "./ports.ts";
import { stateKeys } from "./stateKeys.ts";

/** A key for each tab: an edit is noted without the lock, and must not be lost to somebody who takes another tab off one list. */
const keyOf = (name: EntityName): string => `${stateKeys.dirty}.${name}`;

export const dirtyNames = ({ state }: World): readonly EntityName[] => entityNames.filter((name) => Boolean(state.get(keyOf(name))));

/** Tabs that wait to be adopted, those among them whose adoption was cut short. */
export function waitingNames(world: World): readonly EntityName[] {
  const adopting = new Set((world.state.get(stateKeys.adopting) ?? "").split(","));
  const dirty = dirtyNames(world);
  return entityNames.filter((name) => dirty.includes(name) || adopting.has(name));
}

/** What the state must hold once these tabs are clean; nothing for those that are. */
export const cleanEntries = (world: World, names: readonly EntityName[]): Record<string, string> =>
  Object.fromEntries(dirtyNames(world).flatMap((name) => (names.includes(name) ? [[keyOf(name), ""]] : [])));
export const adoptingEntry = (adopting: readonly EntityName[]): Record<string, string> => ({ [stateKeys.adopting]: adopting.join(",") });

export const dirtyEntry = (name: EntityName): Record<string, string> => ({ [keyOf(name)]: "1" });

/** Notes that somebody edited a tab. Writes nothing when that is known. */
export const markDirty = ({ state }: World, name: EntityName): void => state.set(dirtyEntry(name));
