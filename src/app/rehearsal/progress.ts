/** How far a dry run is, and whether anybody still waits for it: told through the cache, for it runs in one execution and is asked after in others. */
import { Broken } from "../broken.ts";
import type { Context } from "../context.ts";

/** `run` is a key that the page has made up for one dry run. */
export interface Run {
  readonly run: string;
}

const dayKey = ({ run }: Run): string => `rehearsal.day ${run}`;
const stopKey = ({ run }: Run): string => `rehearsal.stop ${run}`;

/** The day that it lives through now, from 1; 0 where it has not begun, or nobody knows. */
export const rehearsing = ({ world }: Context, run: Run): number => Number(world.cache.get(dayKey(run)) ?? 0);

/** Nobody waits for it any more. */
export function stopRehearsing({ world }: Context, run: Run): null {
  world.cache.set(stopKey(run), "stop");
  return null;
}

/** Throws `Broken("stopped")` once nobody waits for it any more. */
export function mustBeAwaited({ world }: Context, run: Run): void {
  if (world.cache.get(stopKey(run)) !== undefined) throw new Broken("stopped");
}

/** Hears of each day as it begins. */
export const teller =
  (context: Context, run: Run) =>
  (day: number): void => {
    mustBeAwaited(context, run);
    context.world.cache.set(dayKey(run), String(day));
  };
