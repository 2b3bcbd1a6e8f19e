/** The clock that stands still: what the first screen says of it, and the one button that mends it. */
import type { Context } from "./context.ts";
import { isKeeper, isSilent, type Keeper, keeperIn, lastEnd, lastWork, silentHours, startClock } from "./keeper.ts";
import type { Clock } from "./ports.ts";
import type { ClockCause, ClockMended, ClockTrouble } from "./wire.ts";

/** Google's text where the day's time or calls are used up; in another language than English it is told as it came (platform.md 2). */
const spent = /too much computer time|too many times/i;

/** Why it stands still, as far as its keeper can be told. */
function causeOf({ world }: Context, { last }: Keeper, seen: ReturnType<Clock["look"]>): ClockCause {
  if (seen !== "ticks") return seen;
  const end = lastEnd(world.state);
  if (end && end.last < last) return "cutShort";
  if (!end?.failed) return "unknown";
  return spent.test(end.failed) ? "noQuota" : "failed";
}

function sentenceFor({ world, language }: Context, { keeper, hours, cause }: Pick<ClockTrouble, "keeper" | "hours" | "cause">): string {
  const words = language.messages.clock;
  const why = cause ? words.causes[cause](lastEnd(world.state)?.failed ?? "") : words.keptBy(keeper);
  return hours < 1 ? why : words.silent(hours, why);
}

/** Null where the clock ticks. Its keeper is told at once when the trigger is gone, everybody else when it is late. */
export function clockTrouble(context: Context): ClockTrouble | null {
  const { world, language, me } = context;
  const known = keeperIn(world.state);
  if (!known) return null;
  const mine = isKeeper(known, me);
  const seen = mine ? world.clock.look() : "ticks";
  const { ms } = world.now();
  const worked = lastWork(world.state) ?? known;
  if (!isSilent(worked, ms) && seen !== "noTrigger") return null;
  const what = { keeper: known.who, hours: silentHours(worked, ms), cause: mine ? causeOf(context, known, seen) : null };
  const words = language.messages.clock;
  return { ...what, mine, sentence: sentenceFor(context, what), button: mine ? words.mend : words.takeOver };
}

/** Starts the clock on behalf of whoever asks; where somebody else's ticks, or one's own does, nothing is done. */
export function mendClock(context: Context): ClockMended {
  const { world, language } = context;
  const words = language.messages.clock;
  const trouble = clockTrouble(context);
  if (!trouble) return { sentence: words.ticks };
  startClock(world);
  return { sentence: trouble.mine ? words.mended : words.tookOver };
}
