/** The dry run: the very ticks of the days to come, in a world in which they have no effect. */
import { addDays, daysBetween } from "../../crm/days.ts";
import type { Rec } from "../../crm/entities.ts";
import type { Day, Moment } from "../../schema/cell.ts";
import { isSilent, keeperIn } from "../keeper.ts";
import type { Letter, Now, Tables, World } from "../ports.ts";
import { tick } from "../tick.ts";
import { type Left, leftIn } from "./left.ts";
import { rehearsalWorld } from "./world.ts";

/** The row of the Outbox that a letter goes for; none where the Outbox is gone and the owners are told past it. */
type Cause = Pick<Rec<"outbox">, "rule" | "rows">;

/** A letter that would go. */
export interface Caught {
  readonly moment: Moment;
  readonly cause: Cause;
  readonly letter: Letter;
}

export interface Rehearsal {
  readonly from: Day;
  /** The last day that was looked at in full; the one before `from` where there is none. */
  readonly to: Day;
  readonly whole: boolean;
  readonly letters: readonly Caught[];
  readonly left: readonly Left[];
}

const hour = 3_600_000;

/** The first tick that is still to come: an hour after the last, or at once where the clock must first be mended. */
function firstTick({ state, now }: World): number {
  const keeper = keeperIn(state);
  const { ms } = now();
  return keeper && !isSilent(keeper, ms) ? keeper.last + (Math.floor((ms - keeper.last) / hour) + 1) * hour : ms;
}

const trouble: Cause = { rule: "trouble", rows: null };

/** One mail is claimed at a time. */
function causeIn(tables: Tables): Cause {
  try {
    const { values } = tables.columns("outbox", ["state", "rule", "rows"]);
    const at = values.state.lastIndexOf("claimed");
    return at < 0 ? trouble : { rule: values.rule[at] ?? null, rows: values.rows[at] ?? null };
  } catch {
    return trouble;
  }
}

/** Ticks until the end of the days; gives the last day that was lived through. */
function live(real: World, to: Day, act: (now: Now) => void): Day {
  for (let ms = firstTick(real); ; ms += hour) {
    const now = real.at(ms);
    if (now.day > to) return to;
    if (real.timeIsUp()) return addDays(now.day, -1);
    act(now);
  }
}

/** What would go out in so many days, today among them, if nobody did anything. `begins` hears of each day, from 1. */
export function rehearse(real: World, days: number, begins: (day: number) => void): Rehearsal {
  const letters: Caught[] = [];
  const world = rehearsalWorld(real, (letter) => {
    letters.push({ moment: world.now().moment, cause: causeIn(world.tables), letter });
  });
  const from = real.now().day;
  const last = addDays(from, days - 1);
  let begun: Day | undefined;
  const to = live(real, last, (now) => {
    if (now.day !== begun) begins(daysBetween(from, now.day) + 1);
    begun = now.day;
    world.setNow(now);
    tick(world);
  });
  const seen = letters.filter(({ moment }) => moment.slice(0, 10) <= to);
  return { from, to, whole: to === last, letters: seen, left: leftIn(world, real.now().moment) };
}
