/** The response rate: who answered of those whom the invitation reached. */
import type { Day, Moment } from "../../schema/cell.ts";
import { dayOf } from "../days.ts";
import { type Interval, wilson } from "../insight/statistics.ts";
import { type Question, readScore } from "./questions.ts";
import { type Cut, cuts } from "./reading.ts";
import type { Responses, Verdict } from "./responses.ts";
import { leastAnswers } from "./score.ts";

type Column<T> = readonly (T | null)[];

/** Index i of each column is one invitation. */
export interface Invitations {
  readonly token: Column<string>;
  /** When it went; null for one that did not. */
  readonly sent: Column<Moment | Day>;
  /** Marked by hand: whether mail was delivered cannot be seen from Apps Script. */
  readonly bounced: Column<boolean>;
  readonly campaign: Column<string>;
  readonly touchPoint: Column<string>;
  readonly segment: Column<string>;
  readonly manager: Column<string>;
}

export interface Rate {
  readonly by: Cut;
  readonly key: string;
  readonly sent: number;
  /** Less those that were answered after all. */
  readonly bounced: number;
  readonly answered: number;
  /** Answered of sent less bounced; null when none arrived. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  readonly grey: boolean;
}

/** The tokens whose answers by the form count and give at least one score: complete, in the sense of AAPOR's response rates. */
export function answeredTokens(responses: Responses, found: readonly Verdict[], questions: readonly Question[]): ReadonlySet<string> {
  const isScored = (at: number): boolean =>
    questions.some(({ code, scale }) => typeof readScore(responses.scores[code]?.[at] ?? null, scale) === "number");
  const tokens = responses.token.flatMap((token, at) =>
    token !== null && found[at] === "counts" && (responses.channel[at] ?? "form") === "form" && isScored(at) ? [token.trim()] : [],
  );
  return new Set(tokens);
}

type Counts = { -readonly [K in "sent" | "bounced" | "answered"]: Rate[K] };

function rateOf({ sent, bounced, answered }: Counts): Pick<Rate, "rate" | "interval" | "grey"> {
  const reached = sent - bounced;
  return reached === 0
    ? { rate: null, interval: null, grey: true }
    : { rate: answered / reached, interval: wilson(answered, reached), grey: answered < leastAnswers };
}

/** Rates of the invitations that went from `from` on and before `until`, for all, by campaign, touch-point, segment and manager. */
export function responseRates(
  invitations: Invitations,
  answered: ReadonlySet<string>,
  { from, until }: { readonly from: Day; readonly until: Day },
): readonly Rate[] {
  const groups = new Map<string, { readonly by: Cut; readonly key: string; readonly counts: Counts }>();
  invitations.sent.forEach((sent, at) => {
    const day = sent === null ? "" : dayOf(sent);
    if (day < from || day >= until) return;
    const isAnswered = answered.has(invitations.token[at]?.trim() ?? "");
    for (const by of cuts) {
      const key = by === "whole" ? "" : (invitations[by][at] ?? "");
      const name = `${by}\n${key}`;
      const group = groups.get(name) ?? { by, key, counts: { sent: 0, bounced: 0, answered: 0 } };
      groups.set(name, group);
      group.counts.sent++;
      if (isAnswered) group.counts.answered++;
      else if (invitations.bounced[at] === true) group.counts.bounced++;
    }
  });
  const sorted = [...groups.values()].sort((one, other) => cuts.indexOf(one.by) - cuts.indexOf(other.by) || (one.key < other.key ? -1 : 1));
  return sorted.map(({ by, key, counts }) => ({ by, key, ...counts, ...rateOf(counts) }));
}
