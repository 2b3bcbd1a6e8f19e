/** Does an action whole or not at all: under the lock, and taken back where it breaks off. */
import type { Value, Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { retitle } from "./references.ts";
import type { Step } from "./steps.ts";
import { amend, beginWork, drop, hold, make, type Work } from "./work.ts";

/** The values to go back to: those that still stand as the action left them. */
const former = (changes: NonNullable<Step["changes"]>, record: Values): Values =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([field, [before, after]]): [string, Value][] =>
      (record[field] ?? null) === after ? [[field, before]] : [],
    ),
  );

function revertOne(work: Work, step: Step): void {
  if (step.dropped) {
    make(work, step.entity, step.dropped, { id: step.id });
    return;
  }
  const held = hold(work, step.entity, step.id, step.at || null);
  if (!held) return;
  if (step.changes) retitle(work, held, amend(work, held, former(step.changes, held.record)));
  else drop(work, held);
}

/** Takes these steps back, the last first. */
export function revert(work: Work, steps: readonly Step[]): void {
  for (const step of [...steps].reverse()) revertOne(work, step);
}

/** An action that broke off must leave nothing behind, or it is done twice when it is tried again. */
function takeBack({ context, steps }: Work): void {
  try {
    revert(beginWork(context), steps);
  } catch (error) {
    context.world.log(`taking back: ${String(error)}`);
  }
}

/** Does the work under the lock. Where it throws, what it wrote is taken back. */
export function act<T>(context: Context, run: (work: Work) => T): T {
  return context.world.lock(() => {
    const work = beginWork(context);
    try {
      return run(work);
    } catch (error) {
      takeBack(work);
      throw error;
    }
  });
}
