/** Takes in one piece of a file: decides on every record, and writes what is new and what differs. */
import { entities } from "../../crm/entities.ts";
import type { RowProblem } from "../../crm/import/table.ts";
import type { Context } from "../context.ts";
import type { Decision } from "./decide.ts";
import { directories } from "./directory.ts";
import type { ChunkInput } from "./input.ts";
import { type Planned, planChunk } from "./plan.ts";
import { writeChunk } from "./write.ts";

/** What became of a record: the file's row, what was done, and why: what it was found by, or what it lacks. */
export type Outcome = readonly [row: number, what: Decision["what"], why: string, title: string, fields: readonly string[]];

export interface ChunkReport {
  readonly created: number;
  readonly updated: number;
  /** Records that the workbook has already as the file has them, and those that were left out. */
  readonly skipped: number;
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly RowProblem[];
}

function outcome({ entity }: ChunkInput, { given, decision }: Planned): Outcome {
  const title = String(given.values[entities[entity].title] ?? given.values.productName ?? "");
  const why = decision.what === "skip" ? decision.why : decision.what === "create" ? "" : decision.by;
  return [given.row, decision.what, why, title.slice(0, 80), decision.what === "update" ? Object.keys(decision.set) : []];
}

function problemsOf({ entity }: ChunkInput, { given, decision }: Planned): RowProblem[] {
  if (decision.what !== "skip") return given.problems;
  const [target, found] = [`${entity}.${decision.field}`, String(given.values[decision.field] ?? "")];
  return [...given.problems, { row: given.row, heading: "", target, code: decision.why, found, isSkipped: true }];
}

function run(context: Context, chunk: ChunkInput): ChunkReport {
  const find = directories(context.world);
  const plan = planChunk(context, chunk, find);
  if (!chunk.isDry) writeChunk(context, chunk, { plan, find });
  const count = (what: Decision["what"]): number => plan.decided.filter(({ decision }) => decision.what === what).length;
  return {
    created: count("create"),
    updated: count("update"),
    skipped: count("same") + count("skip"),
    outcomes: plan.decided.map((each) => outcome(chunk, each)),
    problems: plan.decided.flatMap((each) => problemsOf(chunk, each)),
  };
}

/** Within one lock, from reading to writing. Importing the same again changes nothing. */
export const importChunk = (context: Context, chunk: ChunkInput): ChunkReport =>
  chunk.isDry ? run(context, chunk) : context.world.lock(() => run(context, chunk));
