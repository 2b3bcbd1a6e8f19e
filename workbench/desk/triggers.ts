/** `desk triggers`: who has which trigger, and when it fires next. */

import { showWhen } from "../runtime/time/zone.ts";
import type { Workbench } from "../runtime/workbench.ts";
import { table } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

/** As their creators would, in the editor. */
function remove(bench: Workbench, fn: string): void {
  const found = bench.triggers().filter(({ function: name }) => name === fn);
  if (found.length === 0) complain(`There is no trigger of ${fn}.`);
  for (const { id, user } of found) bench.deleteTrigger(id, user);
}

export const triggersVerb: Verb = {
  usage: "triggers [delete FUNCTION]",
  says: "lists the triggers with their next firing, or deletes those of a function first",
  async run({ words: [what, fn], open }) {
    const bench = await open();
    if (what !== undefined && what !== "delete") complain(`Triggers have no ${what}. Try: triggers delete FUNCTION.`);
    if (what !== undefined) remove(bench, fn ?? complain("Say of which function."));
    const triggers = bench.triggers();
    const when = (next: number | null) => (next === null ? "" : showWhen(bench.spreadsheet.zone, next));
    const rows = triggers.map(({ function: fn, user, rule, next }) => [fn, user, rule, when(next)]);
    return { text: rows.length === 0 ? "No triggers." : table(["function", "user", "rule", "next"], rows), json: triggers };
  },
};
