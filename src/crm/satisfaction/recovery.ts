/** Low scores: whom somebody must call, and by when. */
import type { Day } from "../../schema/cell.ts";
import { addDays, dayOf } from "../days.ts";
import { workingDay } from "../visits/cadence.ts";
import { type Question, readScore, toneOf } from "./questions.ts";
import type { Responses, Verdict } from "./responses.ts";

export interface Recovery {
  /** One for an invitation, however often it is answered. */
  readonly key: string;
  /** The row of the answer. */
  readonly at: number;
  /** The questions that were answered low, with their scores, in the survey's order. */
  readonly low: readonly { readonly question: string; readonly score: number }[];
  readonly due: Day;
}

export interface RecoveryOptions {
  readonly questions: readonly Question[];
  /** Days from the answer in which the customer is to be called; a weekend's becomes Monday's. */
  readonly within: number;
  /** Keys of the recoveries that there are already. */
  readonly known: ReadonlySet<string>;
}

/** An unhappy customer who is late, or who has made the score lower since, is unhappy all the same; a forged or second answer is nobody's. */
const heard: readonly Verdict[] = ["counts", "late", "edited"];

/** An invitation's token is another one each time; what was typed in without one is known by its person, campaign and touch-point, within a day. */
export function recoveryKey({ token, given, person, campaign, touchPoint, submission }: Responses, at: number): string {
  const signed = token[at]?.trim() ?? "";
  if (signed !== "") return signed;
  return person[at] ? [person[at], campaign[at] ?? "", touchPoint[at] ?? "", dayOf(given[at] ?? "")].join("/") : (submission[at] ?? "");
}

/** The recoveries that are due and not yet opened, in the order of the answers. */
export function recoveriesDue(responses: Responses, found: readonly Verdict[], options: RecoveryOptions): readonly Recovery[] {
  const keys = new Set(options.known);
  const due: Recovery[] = [];
  responses.given.forEach((given, at) => {
    const verdict = found[at];
    if (given === null || verdict === undefined || !heard.includes(verdict)) return;
    const low = options.questions.flatMap(({ code, scale }) => {
      const score = readScore(responses.scores[code]?.[at] ?? null, scale);
      return typeof score === "number" && toneOf(score, scale) === "complaint" ? [{ question: code, score }] : [];
    });
    const key = recoveryKey(responses, at);
    if (low.length === 0 || keys.has(key)) return;
    keys.add(key);
    due.push({ key, at, low, due: workingDay(addDays(dayOf(given), options.within)) });
  });
  return due;
}
