/** An answer has come: Google says so once, twice or never, and the next tick takes whatever this leaves. */
import { Broken } from "../broken.ts";
import { openContext } from "../context.ts";
import type { World } from "../ports.ts";
import { stateKeys } from "../stateKeys.ts";
import { takeAnswers } from "./intake.ts";

export function noticeAnswer(world: World): void {
  if (world.state.get(stateKeys.setUp) === undefined) return;
  try {
    takeAnswers(openContext(world));
  } catch (error) {
    if (!(error instanceof Broken && error.code === "busy")) throw error;
    world.log("Somebody else holds the lock: the next tick takes the answers.");
  }
}
