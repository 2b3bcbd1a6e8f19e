/** `desk new`: a workbench with one empty tab. */
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { readScript } from "../runtime/script/script.ts";
import { holdsWorkbench } from "../runtime/store/folder.ts";
import { showWhen } from "../runtime/time/zone.ts";
import { Workbench } from "../runtime/workbench.ts";
import { containerOf } from "./call-options.ts";
import { type Options, one, wholeNumber } from "./options.ts";
import { rememberProject } from "./project.ts";
import { rulesOf } from "./rules.ts";
import { complain, type Verb } from "./verb.ts";

const createOptions = ["locale", "zone", "now", "user"] as const;

/** Somebody's own project gives the workbook its name and its time zone, as where Google makes both for the same person. */
async function ofProject(script: string, options: Options): Promise<{ name?: string; zone?: string }> {
  if (!options.has("script")) return {};
  const { files, zone } = await readScript(script);
  if (files.length === 0) complain(`There are no .gs or .js files in ${script}. Give the folder that clasp pushes.`);
  return { name: path.basename(script), zone };
}

/** Workbenches of other projects may lie in folders below. */
async function clear(at: string): Promise<void> {
  const entries = await readdir(at, { withFileTypes: true });
  for (const entry of entries) if (entry.isFile()) await rm(path.join(at, entry.name));
}

export const newVerb: Verb = {
  usage:
    "new [--locale zh_CN] [--zone Asia/Shanghai] [--now 2026-03-02T08:00] [--user boss@example.com] [--container form|none] [--profile add-on] [--language user] [--drift no] [--mail-slip N] [--seed N] [--force]",
  says: "makes a workbench with an empty workbook",
  async run({ at, script, options }) {
    const exists = holdsWorkbench(at);
    if (exists && !options.has("force")) complain(`There is a workbench in ${at} already; --force replaces it.`);
    const create = Object.fromEntries(
      createOptions.flatMap((name) => (one(options, name) === undefined ? [] : [[name, one(options, name)]])),
    );
    const container = containerOf(options);
    const seed = wholeNumber(options, "seed");
    const fresh = {
      script,
      create: { ...(await ofProject(script, options)), ...create, rules: rulesOf(options), ...(container ? { container } : {}) },
      ...(seed === undefined ? {} : { seed }),
    };
    await (await Workbench.open(fresh)).close();
    if (exists) await clear(at);
    const bench = await Workbench.open({ ...fresh, dir: at });
    const { locale, zone } = bench.spreadsheet;
    const now = showWhen(zone, bench.now());
    const { owner } = bench;
    await bench.close();
    if (options.has("script")) await rememberProject(at, script);
    const runs = options.has("script") ? `\nIt runs ${script}.` : "";
    return {
      text: `A new workbench in ${at}: ${locale}, ${zone}, ${now}, owned by ${owner}.${runs}`,
      json: { at, locale, zone, now, owner },
    };
  },
};
