/** One tick of the clock: it leaves a heartbeat before and after its work, and gives way to another keeper. */
import { openContext } from "./context.ts";
import { runDue } from "./jobs.ts";
import { type Keeper, keep, noteEnd, otherKeeper } from "./keeper.ts";
import type { World } from "./ports.ts";
import { noteTroubles } from "./trouble.ts";

/** Two clocks would do everything twice, on two people's quotas. */
function giveWay(world: World, to: Keeper): void {
  const { language, me } = openContext(world);
  world.clock.stop();
  noteTroubles(world, [language.messages.clock.gaveWay(me, to.who)]);
}

const saidOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);

export function tick(world: World): void {
  const other = otherKeeper(world);
  if (other) {
    giveWay(world, other);
    return;
  }
  keep(world);
  try {
    runDue(world);
  } catch (error) {
    noteEnd(world, saidOf(error));
    noteTroubles(world, [saidOf(error)]);
    throw error;
  }
  noteEnd(world, null);
}
