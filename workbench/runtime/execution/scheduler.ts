/** Decides whose service call is carried out next, so that overlapping executions interleave the same way again under the same seed. */
import { type Chance, drawBelow } from "../world/random.ts";

interface Waiting {
  readonly id: number;
  readonly serve: () => void;
}

export interface Scheduler {
  /** An execution has begun: it computes until it asks for something or ends. */
  started(id: number): void;
  /** It asks; `serve` carries the call out when its turn has come. */
  ask(id: number, serve: () => void): void;
  /** It goes on computing after a wait for a lock or a person. */
  resumed(id: number): void;
  /** It waits for a lock or a person, and computes nothing. */
  blocked(id: number): void;
  ended(id: number): void;
  /** Whether anything computes or is about to. */
  busy(): boolean;
}

/** First come, first served. */
export function firstComeFirstServed(): Scheduler {
  const computing = new Set<number>();
  return {
    started: (id) => void computing.add(id),
    ask: (_id, serve) => serve(),
    resumed: (id) => void computing.add(id),
    blocked: (id) => void computing.delete(id),
    ended: (id) => void computing.delete(id),
    busy: () => computing.size > 0,
  };
}

/**
 * Waits until every execution asks for something, then draws one of them: the computer's own timing has no say. Nothing is drawn for one
 * alone, so that it meets the same chances in a worker and in-process.
 */
export function drawn(chance: Chance): Scheduler {
  const computing = new Set<number>();
  let waiting: Waiting[] = [];
  const turn = () => {
    if (computing.size > 0 || waiting.length === 0) return;
    const inOrder = [...waiting].sort((one, other) => one.id - other.id);
    const chosen = inOrder[inOrder.length === 1 ? 0 : drawBelow(chance, inOrder.length)];
    if (!chosen) return;
    waiting = waiting.filter((one) => one !== chosen);
    computing.add(chosen.id);
    chosen.serve();
  };
  const leave = (id: number) => {
    computing.delete(id);
    waiting = waiting.filter((one) => one.id !== id);
    queueMicrotask(turn);
  };
  return {
    started: (id) => void computing.add(id),
    ask: (id, serve) => {
      computing.delete(id);
      waiting.push({ id, serve });
      turn();
    },
    resumed: (id) => void computing.add(id),
    blocked: leave,
    ended: leave,
    busy: () => computing.size > 0 || waiting.length > 0,
  };
}
