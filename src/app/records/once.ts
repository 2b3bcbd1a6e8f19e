/** Knows a save that comes a second time because the answer to the first was lost: it finds what the first one made. */
import type { EntityName } from "../../crm/entities.ts";
import type { Values } from "../../schema/row.ts";
import type { World } from "../ports.ts";
import { stateKeys } from "../stateKeys.ts";
import { type Held, hold, type Work } from "./work.ts";

/** So many of the latest saves are remembered, well below what one value of the state holds. */
const most = 60;

/** The form's own key, and the id of the record that it made. */
type Made = readonly (readonly [key: string, id: string])[];

const madeIn = ({ state }: World): Made => JSON.parse(state.get(stateKeys.made) ?? "[]");

/** The record that an earlier save under this key made, if it still stands. */
export function madeBefore(work: Work, name: EntityName, key: string | undefined): Held | undefined {
  const id = key === undefined ? undefined : madeIn(work.context.world).find(([known]) => known === key)?.[1];
  return id === undefined ? undefined : hold(work, name, id);
}

/** The action remembers at its end what it made under this key. */
export function rememberMade(work: Work, key: string | undefined, { id }: Held): void {
  if (key !== undefined) work.remember[stateKeys.made] = JSON.stringify([...madeIn(work.context.world), [key, id]].slice(-most));
}

/** What is said; what was left blank took its default the first time. */
export const said = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
