/** What a person answers to a form. */
import { emailProblems, fillIn } from "../../forms/fill.ts";
import type { Answers, FormState } from "../../forms/state.ts";
import { submit } from "../../forms/submission.ts";
import type { Bench } from "../bench.ts";
import type { ExecutionReport } from "../execution/report.ts";
import { submitted } from "../time/occasions.ts";

/** Who answers a form, and which response is changed by it. */
export interface AnswerAs {
  readonly email?: string;
  readonly edit?: string;
}

/** What became of an answer to a form: the problems that kept it out, or the executions that it fired. */
export interface FormOutcome {
  readonly problems: readonly string[];
  readonly reports: readonly ExecutionReport[];
  /** The id of the response; `null` when there is none. */
  readonly response: string | null;
}

/** An answer that was taken: the id of the response, and the executions that it fires. */
export interface Received {
  readonly response: string;
  readonly reports: Promise<readonly ExecutionReport[]>;
}

/** A form by its id, its published id, its title or its file's name. */
export const formNamed = ({ world }: Bench, name: string): FormState | null =>
  world.forms.find((one) => !one.deleted && [one.id, one.publishedId, one.title, one.name].includes(name)) ?? null;

/** Takes answers, by item id, that have nothing wrong with them, and begins to run their triggers. */
export function respond(bench: Bench, form: FormState, { answers, email = "", edit }: AnswerAs & { readonly answers: Answers }): Received {
  const { world, books: shelf } = bench;
  const received = submit({ world, shelf }, form, { answers, email, at: world.now, ...(edit === undefined ? {} : { edit }) });
  bench.submissions.push(received);
  return { response: received.response, reports: submitted(bench) };
}

/** Fills a form in, by question title or `entry` number, and runs its triggers. */
export async function fillForm(
  bench: Bench,
  name: string,
  { given, ...how }: AnswerAs & { readonly given: Readonly<Record<string, unknown>> },
): Promise<FormOutcome> {
  const form = formNamed(bench, name);
  if (!form) return { problems: [`There is no form ${name}.`], reports: [], response: null };
  const { answers, problems: wrong } = fillIn(form, given);
  const problems = [...wrong, ...emailProblems(form, how)];
  if (problems.length > 0) return { problems, reports: [], response: null };
  const { response, reports } = respond(bench, form, { ...how, answers });
  return { problems: [], reports: await reports, response };
}
