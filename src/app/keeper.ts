/** Who keeps the workbook's clock, and whether it still ticks: its keeper may have left, or taken the permission back. */
import type { Moment } from "../schema/cell.ts";
import type { State, World } from "./ports.ts";
import { stateKeys } from "./stateKeys.ts";

/** How long nothing ran. */
export interface Silence {
  readonly from: Moment;
  readonly hours: number;
}

export interface Keeper {
  /** The address of the person on whose behalf the clock runs. */
  readonly who: string;
  /** When it last ticked or was started, in milliseconds since 1970. */
  readonly last: number;
  /** The same by the clock on the wall. */
  readonly moment: Moment;
  /** What the ticks must catch up with, until one of them has ended. */
  readonly stood?: Silence | undefined;
}

/** How the last tick ended that did. */
export interface TickEnd {
  /** The `last` of its keeper. */
  readonly last: number;
  /** What it died of. */
  readonly failed: string | null;
}

const hour = 3_600_000;
/** Google runs an hourly trigger every hour or so; after so many milliseconds it has stopped. */
const silence = 3 * hour;

export function keeperIn(state: State): Keeper | undefined {
  const text = state.get(stateKeys.clock);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Written without the lock, and so in a place of its own: whoever takes the clock over meanwhile keeps it. */
export function lastEnd(state: State): TickEnd | undefined {
  const text = state.get(stateKeys.clockEnd);
  return text === undefined ? undefined : JSON.parse(text);
}

export const keeperEntry = (keeper: Keeper): Record<string, string> => ({ [stateKeys.clock]: JSON.stringify(keeper) });

export const isSilent = ({ last }: Pick<Keeper, "last">, ms: number): boolean => ms - last >= silence;
export const silentHours = ({ last }: Pick<Keeper, "last">, ms: number): number => Math.floor((ms - last) / hour);

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
export const isKeeper = ({ who }: Pick<Keeper, "who">, person: string): boolean => isSame(who, person);

/** Somebody else, whose clock ticks. */
export function otherKeeper({ state, me, now }: World): Keeper | undefined {
  const known = keeperIn(state);
  return known && !isKeeper(known, me()) && !isSilent(known, now().ms) ? known : undefined;
}

/** What still has to be caught up with or told: what no tick has come to the end of, or a silence that ends now. */
function stoodBefore({ state, now }: World): Silence | undefined {
  const before = keeperIn(state);
  if (!before) return undefined;
  const end = lastEnd(state);
  const isTold = end?.last === before.last && end.failed === null;
  const open = isTold ? undefined : before.stood;
  if (open || !isSilent(before, now().ms)) return open;
  return { from: before.moment, hours: silentHours(before, now().ms) };
}

/** Whoever this runs for keeps the clock from now on. */
export function keep(world: World): void {
  const { moment, ms } = world.now();
  world.state.set(keeperEntry({ who: world.me(), last: ms, moment, stood: stoodBefore(world) }));
}

export function noteEnd({ state }: World, failed: string | null): void {
  const { last = 0 } = keeperIn(state) ?? {};
  state.set({ [stateKeys.clockEnd]: JSON.stringify({ last, failed } satisfies TickEnd) });
}

/** How long the clock had stood still before the tick that runs now; undefined where it had not. */
export const silenceBefore = ({ state }: Pick<World, "state">): Silence | undefined => keeperIn(state)?.stood;

/** Makes sure that somebody's clock ticks; false when it did already. */
export function ensureClock(world: World): boolean {
  if (otherKeeper(world)) return false;
  const known = keeperIn(world.state);
  const isAlive = known !== undefined && !isSilent(known, world.now().ms) && world.clock.look() === "ticks";
  if (isAlive) return false;
  world.clock.start();
  keep(world);
  return true;
}
