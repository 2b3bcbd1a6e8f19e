/** Who keeps the workbook's clock, and whether it still ticks: its keeper may have left, or taken the permission back. */
import type { State } from "./ports.ts";
import { stateKeys } from "./stateKeys.ts";

export interface Keeper {
  /** The address of the person on whose behalf the clock runs. */
  readonly who: string;
  /** When it last ticked, in milliseconds since 1970. */
  readonly last: number;
}

/** Google runs an hourly trigger every hour or so; after so many milliseconds it has stopped. */
const silence = 26 * 3_600_000;

export function keeperIn(state: State): Keeper | undefined {
  const text = state.get(stateKeys.clock);
  return text === undefined ? undefined : JSON.parse(text);
}

export const keeperEntry = (keeper: Keeper): Record<string, string> => ({ [stateKeys.clock]: JSON.stringify(keeper) });

export const isSilent = ({ last }: Keeper, ms: number): boolean => ms - last >= silence;
