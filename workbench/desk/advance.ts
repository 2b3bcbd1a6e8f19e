/** `desk advance`: pushes the clock, and lists what it fired. */
import { showWhen } from "../runtime/time/zone.ts";
import { one } from "./options.ts";
import { count, executionTable } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const advanceVerb: Verb = {
  usage: "advance 7d | --to 2026-03-09T10:00 [--late-ms N] [--miss-every N]",
  says: "pushes the clock (90m, 3h, 7d, 2w) and lists every execution that it fired",
  async run({ words, options, open }) {
    const [by] = words;
    const to = one(options, "to");
    if ((by === undefined) === (to === undefined)) complain("How far? Try: advance 7d, or: advance --to 2026-03-09T10:00");
    const bench = await open();
    const before = bench.mails().length;
    const executions = await bench.advance(to === undefined ? { by: by ?? "" } : { to });
    const now = showWhen(bench.spreadsheet.zone, bench.now());
    const mails = bench.mails().length - before;
    const list = executions.length === 0 ? [] : [executionTable(executions, bench.spreadsheet.zone)];
    const text = [...list, `It is ${now}. ${count(executions.length, "execution")}, ${count(mails, "mail")}.`].join("\n");
    return { text, json: { now, mails, executions } };
  },
};
