/** Reads what has come in by forms, each for itself: what one fails in keeps no other from being read. */
import type { World } from "../ports.ts";
import type { Taken } from "./answerRow.ts";
import { type BuiltForm, seenEntry, seenUntil } from "./forms.ts";

/** Google may show an answer later than one that came after it: the last quarter of an hour is read again. */
const overlap = 15 * 60_000;

export interface Read {
  readonly taken: readonly Taken[];
  /** What the state is to hold once they are in the tab. */
  readonly seen: Readonly<Record<string, string>>;
  readonly failures: readonly unknown[];
  /** False where the time was up before every form was read. */
  readonly ended: boolean;
}

/** A form that is gone has no answers; the daily look at the forms tells of it. */
export function readForms(world: World, forms: readonly BuiltForm[]): Read {
  const taken: Taken[] = [];
  const seen: Record<string, string> = {};
  const failures: unknown[] = [];
  for (const built of forms) {
    if (world.timeIsUp()) return { taken, seen, failures, ended: false };
    try {
      const found = world.forms.answers(built.form.made.id, seenUntil(world.state, built));
      if (!found || found.answers.length === 0) continue;
      taken.push(...found.answers.map((answer) => ({ built, answer, items: found.items })));
      Object.assign(seen, seenEntry(built, world.now().ms - overlap));
    } catch (error) {
      failures.push(error);
    }
  }
  return { taken, seen, failures, ended: true };
}

/** Once what could be read is in its tab: the first failure is the caller's. */
export function throwFailure({ failures }: Read): void {
  if (failures.length > 0) throw failures[0];
}
