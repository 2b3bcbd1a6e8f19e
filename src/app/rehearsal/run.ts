/** The dry run: the very ticks of the days to come, in a world in which they have no effect. */
import { addDays, daysBetween } from "../../crm/days.ts";
import type { Rec } from "../../crm/entities.ts";
import type { Day, Moment } from "../../schema/cell.ts";
import { openContext } from "../context.ts";
import { isSilent, keeperIn } from "../keeper.ts";
import { pretendStopForm } from "../letters/stopForm.ts";
import { composer } from "../outbox/letters.ts";
import { type DueMail, idsIn, isWaiting } from "../outbox/queue.ts";
import type { Composed } from "../outbox/send.ts";
import type { Letter, Now, Tables, World } from "../ports.ts";
import { tick } from "../tick.ts";
import { type RehearsalWorld, rehearsalWorld } from "./world.ts";

type Row = Rec<"outbox">;

/** The row of the Outbox that a letter goes for; none where the Outbox is gone and the owners are told past it. */
type Cause = Pick<Row, "key" | "rule" | "rows">;

/** A letter that would go. */
export interface Caught {
  readonly moment: Moment;
  readonly cause: Cause;
  readonly letter: Letter;
}

/** A mail that would still stand in the Outbox, and its letter as it would be. */
export type Left = DueMail & Pick<Row, "due" | "state" | "subject" | "body" | "reason">;

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

/** One mail is claimed at a time. */
function claimed(tables: Tables): Cause {
  const { values } = tables.columns("outbox", ["state", "key", "rule", "rows"]);
  const at = values.state.lastIndexOf("claimed");
  return at < 0
    ? { key: null, rule: "trouble", rows: null }
    : { key: values.key[at] ?? null, rule: values.rule[at] ?? null, rows: values.rows[at] ?? null };
}

function causeIn(tables: Tables): Cause {
  try {
    return claimed(tables);
  } catch {
    return { key: null, rule: "trouble", rows: null };
  }
}

type Standing = Omit<Left, "subject" | "body">;

const fields = ["id", "key", "rule", "recipient", "language", "period", "due", "state", "changed", "reason", "asked", "rows"] as const;

/** What waits for its turn, for an approval, or for a person's word; and what is cancelled since this moment for want of an approval. */
function standing(world: World, since: Moment): readonly Standing[] {
  const { values } = world.tables.columns("outbox", fields);
  const { notApproved } = openContext(world).language.rules;
  const wasLetGo = ({ state, reason }: Standing, at: number): boolean =>
    state === "cancelled" && reason === notApproved && (values.changed[at] ?? "") >= since;
  return values.id
    .map((id, at) => ({
      ...{ id, key: values.key[at] ?? null, rule: values.rule[at] ?? null, recipient: values.recipient[at] ?? null },
      ...{ language: values.language[at] ?? null, period: values.period[at] ?? null, due: values.due[at] ?? null },
      ...{ state: values.state[at] ?? null, reason: values.reason[at] ?? null, rows: idsIn(values.rows[at]) },
      asked: values.asked[at] === true || values.state[at] === "held",
    }))
    .filter(
      (mail, at) => ["held", "failed", "unknown"].includes(mail.state ?? "") || isWaiting(mail.state, mail.due) || wasLetGo(mail, at),
    );
}

type Letterlike = Pick<Left, "subject" | "body" | "reason">;

function asLeft(composed: Composed, reason: string | null): Letterlike {
  if ("letter" in composed) return { subject: composed.letter.subject, body: composed.letter.text, reason };
  const why = "nothing" in composed ? composed.nothing : "hold" in composed ? composed.hold : composed.reason;
  return { subject: null, body: null, reason: reason ?? why };
}

/** Its letter as of the moment when it is due, which may lie beyond the days looked at; or why there would be none. */
function letterOf(world: RehearsalWorld, mail: Standing): Letterlike {
  const moment = mail.due ?? world.now().moment;
  world.setNow({ ...world.now(), day: moment.slice(0, 10), moment });
  try {
    return asLeft(composer(openContext(world))(mail), mail.reason);
  } catch (error) {
    return { subject: null, body: null, reason: mail.reason ?? (error instanceof Error ? error.message : String(error)) };
  }
}

/** What waits is shown as it would read; what it waits for, its state and reason say. */
function leftIn(world: RehearsalWorld, since: Moment): readonly Left[] {
  pretendStopForm(world);
  return standing(world, since).map((mail) => ({ ...mail, ...letterOf(world, mail) }));
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
