/** What came in by the stop form: a token of ours stops mail, anything else stops nothing and is kept for a person to look at. */
import type { Rec } from "../../crm/entities.ts";
import { readStopToken } from "../../crm/letters/stopToken.ts";
import { clipped } from "../../crm/satisfaction/given.ts";
import { type StopRequest, stopByToken } from "../consent/stopByToken.ts";
import type { Context } from "../context.ts";
import { answerId, answerRow, type Taken, tokenIn } from "./answerRow.ts";
import { damagedEntry } from "./damagedStops.ts";
import { type BuiltForm, stopForms } from "./forms.ts";
import { readForms, throwFailure } from "./readForms.ts";

const requestOf = (stop: Taken): StopRequest => ({ token: tokenIn(stop), proof: stop.answer.id, at: stop.answer.given });

/** Somebody may have written their address instead: it stands where people see it. */
function forgedRow(context: Context, stop: Taken): Rec<"answer"> {
  const row = answerRow(context, stop, { claim: null, asked: undefined });
  return { ...row, verdict: "forged", odd: clipped(tokenIn(stop), context.language.survey.cut) };
}

function keepDamaged(context: Context, damaged: readonly Taken[]): void {
  const { tables, state } = context.world;
  const known = new Set(tables.columns("answer", ["id"]).values.id);
  const fresh = damaged.filter((stop) => !known.has(answerId(stop)));
  if (fresh.length > 0)
    tables.append(
      "answer",
      fresh.map((stop) => forgedRow(context, stop)),
    );
  state.set(damagedEntry);
  for (const stop of fresh) stopByToken(context, requestOf(stop));
}

/** Those that can be read first of all, for which nothing but Consents and the Outbox is needed. Under the lock; safe to be called again for the same. */
function stopAll(context: Context, stops: readonly Taken[]): void {
  const { world } = context;
  const isOurs = (stop: Taken): boolean => readStopToken((text) => world.sign(text), tokenIn(stop)) !== undefined;
  const damaged: Taken[] = [];
  for (const stop of stops) {
    if (isOurs(stop)) stopByToken(context, requestOf(stop));
    else damaged.push(stop);
  }
  if (damaged.length > 0) keepDamaged(context, damaged);
}

/** Of every stop form, or of those that are wanted; false where the time was up before all were read. */
export function takeStops(context: Context, isWanted: (built: BuiltForm) => boolean = () => true): boolean {
  const { world } = context;
  const read = readForms(world, stopForms(world.state).filter(isWanted));
  if (read.taken.length > 0)
    world.lock(() => {
      stopAll(context, read.taken);
      world.tables.flush();
      world.state.set(read.seen);
    });
  throwFailure(read);
  return read.ended;
}
