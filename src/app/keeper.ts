/** Who keeps the workbook's clock, and whether it still ticks: its keeper may have left, or taken the permission back. */
import type { Moment } from "../schema/cell.ts";
import type { State, World } from "./ports.ts";
import { stateKeys } from "./stateKeys.ts";
import { readableForms } from "./surveys/forms.ts";

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
  /** When somebody started it, in milliseconds since 1970. */
  readonly started?: number | undefined;
  /** What the ticks must catch up with, until one of them has ended. */
  readonly stood?: Silence | undefined;
  /** Whether the tick before was cut off in the middle of its work. */
  readonly cut?: boolean;
}

/** How the last tick ended that did. */
export interface TickEnd {
  /** The `last` of its keeper. */
  readonly last: number;
  /** What it died of. */
  readonly failed: string | null;
  /** The `last` of the keeper of the last tick that did its work. */
  readonly well?: number | undefined;
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

/** Since when nothing was done: ticks that die every hour do no work. */
export function lastWork(state: State): Pick<Keeper, "last"> | undefined {
  const keeper = keeperIn(state);
  const { well = 0 } = lastEnd(state) ?? {};
  return keeper && { last: Math.max(keeper.started ?? 0, well) || keeper.last };
}

/** Somebody else, whose clock ticks. */
export function otherKeeper({ state, me, now }: World): Keeper | undefined {
  const known = keeperIn(state);
  return known && !isKeeper(known, me()) && !isSilent(known, now().ms) ? known : undefined;
}

/** What still has to be caught up with or told: what no tick has come to the end of, or a silence that ends now. */
function stoodBefore({ state, now, at }: World): Silence | undefined {
  const before = keeperIn(state);
  if (!before) return undefined;
  const end = lastEnd(state);
  const isTold = end?.last === before.last && end.failed === null;
  const open = isTold ? undefined : before.stood;
  const worked = lastWork(state) ?? before;
  if (open || !isSilent(worked, now().ms)) return open;
  return { from: at(worked.last).moment, hours: silentHours(worked, now().ms) };
}

/** Whether the last tick never came to its end. */
function wasCut({ state }: World): boolean {
  const { last = 0, started = 0 } = keeperIn(state) ?? {};
  return last > Math.max(lastEnd(state)?.last ?? 0, started);
}

/** Whoever this runs for keeps the clock from now on. */
export function keep(world: World): void {
  const { moment, ms } = world.now();
  const { started } = keeperIn(world.state) ?? {};
  world.state.set(keeperEntry({ who: world.me(), last: ms, moment, started, stood: stoodBefore(world), cut: wasCut(world) }));
}

/** A clock that was just started. */
function keepAnew(world: World): void {
  const { moment, ms } = world.now();
  world.state.set(keeperEntry({ who: world.me(), last: ms, moment, started: ms, stood: stoodBefore(world) }));
}

/** Answers to surveys are told of to whoever listens for them, and a keeper who is gone took that along. Without it the clock finds them, only later. */
function listen({ state, forms, log }: World): void {
  if (readableForms(state).length === 0) return;
  try {
    forms.listen();
  } catch (error) {
    log(`listening for answers: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Starts the clock on behalf of whoever this runs for. */
export function startClock(world: World): void {
  world.clock.start();
  keepAnew(world);
  listen(world);
}

export function noteEnd({ state }: World, failed: string | null): void {
  const { last = 0 } = keeperIn(state) ?? {};
  const well = failed === null ? last : lastEnd(state)?.well;
  state.set({ [stateKeys.clockEnd]: JSON.stringify({ last, failed, well } satisfies TickEnd) });
}

/** Whether the tick before this one was cut off in the middle of its work. */
export const wasCutShort = ({ state }: Pick<World, "state">): boolean => keeperIn(state)?.cut ?? false;

/** How long the clock had stood still before the tick that runs now; undefined where it had not. */
export const silenceBefore = ({ state }: Pick<World, "state">): Silence | undefined => keeperIn(state)?.stood;

/** Makes sure that somebody's clock ticks; false when it did already. */
export function ensureClock(world: World): boolean {
  if (otherKeeper(world)) return false;
  const known = keeperIn(world.state);
  const isAlive = known !== undefined && !isSilent(known, world.now().ms) && world.clock.look() === "ticks";
  if (isAlive) return false;
  startClock(world);
  return true;
}
