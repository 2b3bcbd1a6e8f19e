/** One sender at a time: a lease that another takes over once whoever held it must be dead. */
import type { World } from "../ports.ts";

const leaseKey = "outbox.lease";
/** Longer than the six minutes an execution may live (platform.md 2), counted from its start. */
const leaseMs = 7 * 60_000;

/** False when another sender lives. */
export function takeLease(world: World): boolean {
  return world.lock(() => {
    if (Number(world.state.get(leaseKey) ?? 0) > world.now().ms) return false;
    world.state.set({ [leaseKey]: String(world.now().ms + leaseMs) });
    return true;
  });
}

/** What the state holds once the sender is done. */
export const leaseEnd = { [leaseKey]: "" } as const;
