/** The clock: the only place that asks what time it is. */
import type { Now, World } from "../app/ports.ts";
import type { Zone } from "./zone.ts";

/** When the execution began: Google loads the script afresh for each (platform.md 1.3). */
const started = Date.now();

/** Google kills an execution after six minutes (platform.md 2); what remains is for finishing what is in hand. */
const enough = 4.5 * 60_000;

export const timeIsUp = (): boolean => Date.now() - started > enough;

/** The time in the workbook's zone: the start of the execution throughout, or any other instant. */
export function clockOf(zone: () => Zone): Pick<World, "now" | "at"> {
  let now: Now | undefined;
  const at = (ms: number): Now => {
    const moment = zone().wall(ms);
    return { day: moment.slice(0, 10), moment, ms };
  };
  return {
    at,
    now: () => {
      now ??= at(started);
      return now;
    },
  };
}
