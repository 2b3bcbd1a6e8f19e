/** `desk new`: a workbench with one empty tab. */
import { rm } from "node:fs/promises";
import { holdsWorkbench } from "../runtime/store/folder.ts";
import { showWhen } from "../runtime/time/zone.ts";
import { Workbench } from "../runtime/workbench.ts";
import { containerOf } from "./call-options.ts";
import { one, wholeNumber } from "./options.ts";
import { rulesOf } from "./rules.ts";
import { complain, type Verb } from "./verb.ts";

const createOptions = ["locale", "zone", "now", "user"] as const;

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
      create: { ...create, rules: rulesOf(options), ...(container ? { container } : {}) },
      ...(seed === undefined ? {} : { seed }),
    };
    await (await Workbench.open(fresh)).close();
    if (exists) await rm(at, { recursive: true });
    const bench = await Workbench.open({ ...fresh, dir: at });
    const { locale, zone } = bench.spreadsheet;
    const now = showWhen(zone, bench.now());
    const { owner } = bench;
    await bench.close();
    return { text: `A new workbench in ${at}: ${locale}, ${zone}, ${now}, owned by ${owner}.`, json: { at, locale, zone, now, owner } };
  },
};
