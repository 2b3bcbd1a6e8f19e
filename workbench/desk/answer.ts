/** `desk answer`: fills a form in, as whoever got its link. */
import { readFile } from "node:fs/promises";
import type { AnswerAs } from "../runtime/people/respond.ts";
import { type Options, one } from "./options.ts";
import { count, executionTable } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

async function readAnswers(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, "utf8").catch(() => complain(`There is no file ${file}.`));
  try {
    const answers: unknown = JSON.parse(text);
    if (typeof answers === "object" && answers !== null && !Array.isArray(answers)) return Object.fromEntries(Object.entries(answers));
  } catch {
    return complain(`${file} is not JSON.`);
  }
  return complain(`${file} must hold one object: question or entry number → answer.`);
}

function asWhom(options: Options): AnswerAs {
  const [email, edit] = [one(options, "email"), one(options, "edit")];
  return { ...(email === undefined ? {} : { email }), ...(edit === undefined ? {} : { edit }) };
}

export const answerVerb: Verb = {
  usage: "answer FORM ANSWERS.json [--email EMAIL] [--edit RESPONSE]",
  says: "fills a form in (by id or title; answers by question, `Grid [Row]` or entry number), or changes a response, and runs its triggers",
  async run({ words, options, open }) {
    const [form, file] = words;
    if (form === undefined || file === undefined) return complain("Which form, and which answers? Try: answer FORM ANSWERS.json");
    const answers = await readAnswers(file);
    const bench = await open();
    const outcome = await bench.answer(form, answers, asWhom(options));
    if (outcome.problems.length > 0) return { text: outcome.problems.join("\n"), json: outcome, failed: true };
    const list = outcome.reports.length === 0 ? [] : [executionTable(outcome.reports, bench.spreadsheet.zone)];
    return { text: [...list, `Answered; ${count(outcome.reports.length, "execution")}.`].join("\n"), json: outcome };
  },
};
