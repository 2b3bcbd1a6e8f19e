/** The answers to surveys as columns, and which of them count. */

import type { Cell, Day, Moment } from "../../schema/cell.ts";
import { type Code, choices } from "../choices.ts";
import { dayOf } from "../days.ts";

/** How an answer came: by the form, or typed in by a colleague. */
export const answerChannels = choices.answerChannel;
export type AnswerChannel = Code<"answerChannel">;

type Column<T> = readonly (T | null)[];

/** Index i of each column is one answer. */
export interface Responses {
  /** The form's name for the answer, the same after an edit; of one typed in, any name of its own. */
  readonly submission: readonly string[];
  readonly token: Column<string>;
  readonly given: Column<Moment | Day>;
  readonly channel: Column<AnswerChannel>;
  readonly person: Column<string>;
  readonly campaign: Column<string>;
  readonly touchPoint: Column<string>;
  readonly segment: Column<string>;
  readonly manager: Column<string>;
  /** By the code of the question. */
  readonly scores: Readonly<Record<string, Column<Cell>>>;
  readonly open: Column<string>;
}

/** What a token was signed for. */
export interface Claim {
  readonly person: string;
  readonly campaign: string;
  readonly touchPoint: string | null;
  /** The last day on which an answer counts; null for ever. */
  readonly until: Day | null;
}

/** What a token says, or null when it is not one of ours. */
export type Verify = (token: string) => Claim | null;

/** `edited` and `repeated` come after the answer that counts: the same submission again, or another. */
export type Verdict = Code<"verdict">;

/** What a row leaves blank, and what was not signed, contradicts nothing. */
const agrees = (said: string | null | undefined, signed: string | null): boolean =>
  said === null || said === undefined || signed === null || said === signed;

const isTyped = (channel: AnswerChannel | null | undefined): boolean => channel === "phone" || channel === "interview";

interface Ticket {
  /** Of one key, one answer counts. */
  readonly key: string;
  readonly until: Day | null;
}

/** What makes an answer one of ours: a token that was signed for what it says, or a colleague who typed it in. */
function ticketOf(responses: Responses, at: number, verify: Verify): Ticket | null {
  const { submission, token, person, campaign, touchPoint, channel } = responses;
  const signed = token[at]?.trim() ?? "";
  if (signed === "") {
    if (!isTyped(channel[at])) return null;
    const whose = person[at] && campaign[at] ? [person[at], campaign[at], touchPoint[at] ?? "", channel[at]] : [submission[at]];
    return { key: JSON.stringify(whose), until: null };
  }
  const claim = verify(signed);
  const isTrue =
    claim !== null && agrees(person[at], claim.person) && agrees(campaign[at], claim.campaign) && agrees(touchPoint[at], claim.touchPoint);
  return isTrue ? { key: signed, until: claim.until } : null;
}

/** Rows by the time when they were given, whatever order the tab is in; those without a time last. */
function inTime(given: Responses["given"]): readonly number[] {
  const time = (at: number): string => given[at] ?? "9999";
  return given.map((_, at) => at).sort((one, other) => (time(one) < time(other) ? -1 : time(one) > time(other) ? 1 : one - other));
}

/**
 * A verdict on each answer: of each token the first that is valid and in time counts. One typed in without a token counts once for a person,
 * campaign, touch-point and channel. `verify` is asked once for each token.
 */
export function judge(responses: Responses, verify: Verify): readonly Verdict[] {
  const claims = new Map<string, Claim | null>();
  const ask: Verify = (token) => {
    const known = claims.get(token);
    const claim = known === undefined ? verify(token) : known;
    claims.set(token, claim);
    return claim;
  };
  const counted = new Map<string, string>();
  const found: Verdict[] = responses.given.map(() => "forged");
  for (const at of inTime(responses.given)) {
    const ticket = ticketOf(responses, at, ask);
    if (ticket === null) continue;
    const submission = responses.submission[at] ?? "";
    const first = counted.get(ticket.key);
    if (first !== undefined) found[at] = first === submission ? "edited" : "repeated";
    else if (ticket.until !== null && dayOf(responses.given[at] ?? "9999") > ticket.until) found[at] = "late";
    else {
      found[at] = "counts";
      counted.set(ticket.key, submission);
    }
  }
  return found;
}
