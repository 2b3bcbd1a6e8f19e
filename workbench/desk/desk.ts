/** The desk: drives a workbench from a shell, one verb a call. */
import path from "node:path";
import { holdsWorkbench } from "../runtime/store/folder.ts";
import { Workbench } from "../runtime/workbench.ts";
import { advanceVerb } from "./advance.ts";
import { answerVerb } from "./answer.ts";
import { callVerb } from "./call.ts";
import { conformanceVerb } from "./conformance.ts";
import { coverageVerb } from "./coverage.ts";
import { draftVerb } from "./draft.ts";
import { evalVerb } from "./eval.ts";
import { formsVerb } from "./forms.ts";
import { logVerb } from "./log.ts";
import { mailsVerb } from "./mails.ts";
import { newVerb } from "./new.ts";
import { one, readCommandLine } from "./options.ts";
import { peopleVerb } from "./people.ts";
import { getVerb, postVerb } from "./request.ts";
import { faultsOf, rulesOf } from "./rules.ts";
import { sheetVerb } from "./sheet.ts";
import { sheetsVerb } from "./sheets.ts";
import { triggersVerb } from "./triggers.ts";
import { type Answer, complain, type Request, type Verb } from "./verb.ts";

const verbs: Readonly<Record<string, Verb>> = {
  new: newVerb,
  call: callVerb,
  eval: evalVerb,
  advance: advanceVerb,
  mails: mailsVerb,
  draft: draftVerb,
  get: getVerb,
  post: postVerb,
  sheets: sheetsVerb,
  sheet: sheetVerb,
  triggers: triggersVerb,
  people: peopleVerb,
  log: logVerb,
  forms: formsVerb,
  answer: answerVerb,
  conformance: conformanceVerb,
  coverage: coverageVerb,
};

export interface DeskFolders {
  /** Where the workbench is kept unless `--at` says otherwise. */
  readonly at: string;
  /** The built script. */
  readonly script: string;
  /** The conformance programs. */
  readonly conformance: string;
}

function help(): Answer {
  const lines = Object.values(verbs).map(({ usage, says }) => `  ${usage}\n      ${says}`);
  const all = "Every verb takes --at DIR (the workbench's folder) and --json (the answer for programs).";
  const rules =
    "Google itself: --profile bound|add-on, --language english|user (of its messages), --drift yes|no (of daily triggers when clocks change); kept.";
  return {
    text: ["npm run -s desk -- VERB", ...lines, "", all, rules].join("\n"),
    json: Object.values(verbs).map(({ usage, says }) => ({ usage, says })),
  };
}

async function answer(args: readonly string[], folders: DeskFolders): Promise<Answer> {
  const { words, options } = readCommandLine(args);
  const [name, ...rest] = words;
  if (name === undefined || options.has("help")) return help();
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) return complain(`The desk knows no ${name}; it knows ${Object.keys(verbs).join(", ")}.`);
  const at = path.resolve(one(options, "at") ?? folders.at);
  const script = path.resolve(one(options, "script") ?? folders.script);
  let bench: Workbench | null = null;
  const open: Request["open"] = async () => {
    if (!holdsWorkbench(at)) complain(`There is no workbench in ${at}; make one with: npm run -s desk -- new --at ${at}`);
    bench = await Workbench.open({ dir: at, script });
    bench.setRules(rulesOf(options));
    bench.arrange(faultsOf(options));
    return bench;
  };
  try {
    return await verb.run({ words: rest, options, at, script, open, conformance: folders.conformance });
  } finally {
    await closed(bench);
  }
}

const closed = async (bench: Workbench | null) => bench?.close();

/** Answers one command line; gives the exit code. */
export async function desk(args: readonly string[], folders: DeskFolders): Promise<number> {
  const json = args.includes("--json");
  const given = await answer(args, folders).catch((error: unknown): Answer => {
    if (!(error instanceof Error)) throw error;
    return { text: error.message, json: { error: error.message }, failed: true };
  });
  if (given.aside && !json) process.stderr.write(`${given.aside}\n`);
  const body = json ? JSON.stringify(given.json, null, 2) : given.text;
  if (body) (given.failed && !json ? process.stderr : process.stdout).write(`${body}\n`);
  return given.failed ? 1 : 0;
}
