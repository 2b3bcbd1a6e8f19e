/** What came in by the stop form: a token of ours stops mail, anything else stops nothing and is kept for a person to look at. */
import type { Rec } from "../../crm/entities.ts";
import { clipped } from "../../crm/satisfaction/given.ts";
import { stopByToken } from "../consent/stopByToken.ts";
import type { Context } from "../context.ts";
import { answerId, answerRow, type Taken, tokenIn } from "./answerRow.ts";

/** Somebody may have written their address instead: it stands where people see it. */
function forgedRow(context: Context, stop: Taken): Rec<"answer"> {
  const row = answerRow(context, stop, { claim: null, asked: undefined });
  return { ...row, verdict: "forged", odd: clipped(tokenIn(stop), context.language.survey.cut) };
}

/** Under the lock; safe to be called again for the same. */
export function takeStops(context: Context, stops: readonly Taken[]): void {
  const { tables } = context.world;
  const known = new Set(tables.columns("answer", ["id"]).values.id);
  const forged = stops.filter((stop) => {
    const { id: proof, given: at } = stop.answer;
    return !known.has(answerId(stop)) && stopByToken(context, { token: tokenIn(stop), proof, at }) === "forged";
  });
  if (forged.length > 0)
    tables.append(
      "answer",
      forged.map((stop) => forgedRow(context, stop)),
    );
}
