/** One sender at a time: a lease that another takes over once whoever held it must be dead. */
import type { World } from "../ports.ts";

const leaseKey = "outbox.lease";
/** Longer than the six minutes an execution may live (platform.md 2), counted from its start. */
const leaseMs = 7 * 60_000;

/** False when another sender lives. A lease that ends later than any can was taken by a clock that has been set back since. */
export function takeLease(world: World): boolean {
  return world.lock(() => {
    const now = world.now().ms;
    const end = Number(world.state.get(leaseKey) ?? 0);
    if (end > now && end <= now + leaseMs) return false;
    world.state.set({ [leaseKey]: String(now + leaseMs) });
    return true;
  });
}

/** What the state holds once the sender is done. */
export const leaseEnd = { [leaseKey]: "" } as const;
