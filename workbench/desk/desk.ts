/** The desk: drives a workbench from a shell, one verb a call. */
import { statSync } from "node:fs";
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
import { type Options, one, readCommandLine } from "./options.ts";
import { peopleVerb } from "./people.ts";
import { homeOf, projectOf } from "./project.ts";
import { getVerb, postVerb } from "./request.ts";
import { faultsOf, rulesOf } from "./rules.ts";
import { sheetVerb } from "./sheet.ts";
import { sheetsVerb } from "./sheets.ts";
import { triggersVerb } from "./triggers.ts";
import { typeVerb } from "./type.ts";
import { type Answer, complain, type Request, type Verb } from "./verb.ts";

const verbs: Readonly<Record<string, Verb>> = {
  new: newVerb,
  call: callVerb,
  type: typeVerb,
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
  /** Where the workbench is kept unless `--at` says otherwise; those of other scripts (`--script`) lie in it, each by its folder's name. */
  readonly at: string;
  /** The built script. */
  readonly script: string;
  /** The conformance programs. */
  readonly conformance: string;
}

const common = [
  "Every verb takes",
  "  --script DIR  the Apps Script project to run, as clasp would push it; without it the one the workbench was made for, or else the one built here",
  "  --at DIR      the workbench's folder; without it .workbench, or .workbench/NAME for the project in the folder NAME",
  "  --json        the answer for programs",
  "Google itself: --profile bound|add-on, --language english|user (of its messages), --drift yes|no (of daily triggers when clocks change); kept.",
];

const verbNamed = (name: string | undefined) => (name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined);

/** Of one verb, or of all. */
function help(name?: string): Answer {
  const verb = verbNamed(name);
  const told = verb ? [verb] : Object.values(verbs);
  const lines = told.map(({ usage, says }) => `  ${usage}\n      ${says}`);
  return {
    text: ["npm run -s desk -- VERB", ...lines, "", ...common].join("\n"),
    json: told.map(({ usage, says }) => ({ usage, says })),
  };
}

/** Where the workbench is, and what it runs. */
function placesOf(options: Options, folders: DeskFolders) {
  const [own, named] = [one(options, "script"), one(options, "at")];
  const at = path.resolve(named ?? (own === undefined ? folders.at : homeOf(folders.at, own)));
  const make = `new${own === undefined ? "" : ` --script ${own}`}${own === undefined || named !== undefined ? ` --at ${at}` : ""}`;
  return { at, script: path.resolve(own ?? projectOf(at) ?? folders.script), make };
}

/** Mistakes that no verb has to look for. */
function refuseUnknown(options: Options): void {
  const script = one(options, "script");
  const found = script === undefined ? undefined : statSync(script, { throwIfNoEntry: false });
  if (script !== undefined && !found) complain(`There is no folder ${script}.`);
  if (found?.isFile()) complain(`${script} is not a folder. --script takes the project's folder; eval runs single files.`);
  const nobody = options.get("user")?.find((user) => !user.includes("@"));
  if (nobody !== undefined) complain(`--user needs an e-mail address, not ${nobody}.`);
}

async function answer(args: readonly string[], folders: DeskFolders): Promise<Answer> {
  const { words, options } = readCommandLine(args);
  const [name, ...rest] = words;
  if (name === undefined || options.has("help")) return help(name);
  const verb = verbNamed(name);
  if (!verb) return complain(`The desk knows no ${name}; it knows ${Object.keys(verbs).join(", ")}.`);
  refuseUnknown(options);
  const { at, script, make } = placesOf(options, folders);
  let bench: Workbench | null = null;
  const open: Request["open"] = async () => {
    if (!holdsWorkbench(at)) complain(`There is no workbench in ${at}; make one with: npm run -s desk -- ${make}`);
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
