/** Reads a survey: each question's score for all answers, and by campaign, touch-point, segment and manager. */

import type { Day } from "../../schema/cell.ts";
import { type Code, choices } from "../choices.ts";
import { dayOf } from "../days.ts";
import { type Question, readScore } from "./questions.ts";
import { type AnswerChannel, answerChannels, type Responses, type Verdict } from "./responses.ts";
import { count, emptyTally, type Score, scoreOf, type Tally } from "./score.ts";

export const cuts = choices.cut;
export type Cut = Code<"cut">;

export interface ScoreLine {
  /** Answers that were typed in stand apart from those of the form. */
  readonly channel: AnswerChannel;
  readonly by: Cut;
  /** Of the whole, and of answers of which it is not known, blank. */
  readonly key: string;
  readonly question: string;
  readonly tally: Tally;
  readonly score: Score;
}

export interface SurveyInput {
  readonly responses: Responses;
  /** As `judge` found them. */
  readonly verdicts: readonly Verdict[];
  readonly questions: readonly Question[];
  /** Days on which the answers were given: from `from`, before `until`. */
  readonly from: Day;
  readonly until: Day;
}

export interface Reading {
  /** By channel, cut and key, in the order of the questions; nobody is ranked. */
  readonly lines: readonly ScoreLine[];
  /** The rows of the span by verdict: those that count, and those that are kept apart. */
  readonly rows: Readonly<Record<Verdict, readonly number[]>>;
  /** Rows of which it is not known when they were given: they are in no span. */
  readonly undated: readonly number[];
}

/** The rows whose answers were given in the span. */
function rowsOf({ responses, verdicts: found, from, until }: SurveyInput): Reading["rows"] {
  const rows: Record<Verdict, number[]> = { counts: [], forged: [], repeated: [], edited: [], late: [] };
  responses.given.forEach((given, at) => {
    const day = given === null ? null : dayOf(given);
    if (day !== null && from <= day && day < until) rows[found[at] ?? "forged"].push(at);
  });
  return rows;
}

interface Group {
  readonly channel: AnswerChannel;
  readonly by: Cut;
  readonly key: string;
  readonly tallies: readonly Tally[];
}

function groupsOf(questions: readonly Question[]): { readonly at: (of: Omit<Group, "tallies">) => Group; readonly all: () => Group[] } {
  const groups = new Map<string, Group>();
  const at = (of: Omit<Group, "tallies">): Group => {
    const name = `${of.channel}\n${of.by}\n${of.key}`;
    const group = groups.get(name) ?? { ...of, tallies: questions.map(({ scale }) => emptyTally(scale)) };
    groups.set(name, group);
    return group;
  };
  return { at, all: () => [...groups.values()].sort(inOrder) };
}

const inOrder = (one: Group, other: Group): number =>
  answerChannels.indexOf(one.channel) - answerChannels.indexOf(other.channel) ||
  cuts.indexOf(one.by) - cuts.indexOf(other.by) ||
  (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);

/** One pass over the answers that count; a question whose column is missing has no n. */
export function readSurvey(input: SurveyInput): Reading {
  const { responses, questions } = input;
  const rows = rowsOf(input);
  const groups = groupsOf(questions);
  for (const channel of answerChannels) groups.at({ channel, by: "whole", key: "" });
  for (const row of rows.counts) {
    const channel = responses.channel[row] ?? "form";
    const reads = questions.map(({ code, scale }) => readScore(responses.scores[code]?.[row] ?? null, scale));
    for (const by of cuts) {
      const { tallies } = groups.at({ channel, by, key: by === "whole" ? "" : (responses[by][row] ?? "") });
      tallies.forEach((tally, question) => {
        count(tally, reads[question] ?? "blank");
      });
    }
  }
  const lines = groups
    .all()
    .flatMap(({ tallies, ...group }) =>
      tallies.map((tally, at) => ({ ...group, question: questions[at]?.code ?? "", tally, score: scoreOf(tally) })),
    );
  return { lines, rows, undated: responses.given.flatMap((given, at) => (given === null ? [at] : [])) };
}
