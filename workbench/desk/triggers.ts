/** `desk triggers`: who has which trigger, and when it fires next. */
import { showWhen } from "../runtime/time/zone.ts";
import { table } from "./show.ts";
import type { Verb } from "./verb.ts";

export const triggersVerb: Verb = {
  usage: "triggers",
  says: "lists the triggers with their next firing",
  async run({ open }) {
    const bench = await open();
    const triggers = bench.triggers();
    const when = (next: number | null) => (next === null ? "" : showWhen(bench.spreadsheet.zone, next));
    const rows = triggers.map(({ function: fn, user, rule, next }) => [fn, user, rule, when(next)]);
    return { text: rows.length === 0 ? "No triggers." : table(["function", "user", "rule", "next"], rows), json: triggers };
  },
};
