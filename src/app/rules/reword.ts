/** Keeps the sentences of the Rules tab in step with its parameters, and finds what is wrong there, once somebody has edited it. */
import { type RuleProblem, type RuleRow, type Rules, readRules } from "../../crm/rules/read.ts";
import { isRuleCode, ruleDefinitions } from "../../crm/rules/rules.ts";
import type { Wrong } from "../adopt/tab.ts";
import type { Context } from "../context.ts";
import { holdPlanned } from "../outbox/approval.ts";
import type { Inspected } from "../ports.ts";
import { rowSentence } from "./problems.ts";
import { rememberRules, rowsOfRules } from "./remember.ts";
import { isTurnedOn, settledEntries, settledIn } from "./settled.ts";

/** As `readRules` found them. */
interface Found {
  readonly rules: Rules;
  readonly problems: readonly RuleProblem[];
}

/** True when a sentence was written. */
export function rewordRules({ world, language }: Context, { values }: Inspected<"rule">, { rules, problems }: Found): boolean {
  const changes = values.id.flatMap((id, index) => {
    if (!isRuleCode(id)) return [];
    const at = index + 2;
    const wrong = problems.filter((problem) => problem.at === at);
    const sentence = rowSentence(language, rules[id], wrong);
    return values.sentence[index] === sentence ? [] : [{ at, set: { sentence } }];
  });
  if (changes.length > 0) world.tables.change("rule", changes);
  return changes.length > 0;
}

/** What happened while a rule was switched off causes nothing later: one that was switched on by hand counts from today. */
function begin({ world }: Context, rows: readonly RuleRow[]): readonly RuleRow[] {
  const { day } = world.now();
  const before = settledIn(world.state, "rule");
  const begun = new Set(
    rows.filter((row) => isRuleCode(row.id) && ruleDefinitions[row.id].since && isTurnedOn(before?.[row.id], row, day)),
  );
  if (begun.size > 0)
    world.tables.change(
      "rule",
      [...begun].map(({ at }) => ({ at, set: { since: day } })),
    );
  return rows.map((row) => (begun.has(row) ? { ...row, since: day } : row));
}

/** A rule that asks from now on asks about what is planned already. */
function ask(context: Context, rows: readonly RuleRow[]): void {
  const before = settledIn(context.world.state, "rule");
  const asking = rows.filter(({ id, switch: set }) => set === "ask" && before?.[id]?.switch === "on");
  if (asking.length > 0) holdPlanned(context, new Set(asking.map(({ id }) => id)));
}

/** Rewords, remembers, follows what was switched, and gives the cells that cannot be used. */
export function settleRules(context: Context): readonly Wrong[] {
  const { world, settings } = context;
  const tab = world.tables.inspect("rule");
  const rows = begin(context, rowsOfRules(tab));
  ask(context, rows);
  world.state.set(settledEntries(world.state, "rule", rows));
  const read = readRules(rows, { levels: settings.lists.level, setUp: "", made: true });
  rewordRules(context, tab, read);
  rememberRules(world, rows);
  return read.problems.filter(({ at }) => at > 0).map((problem) => ({ entity: "rule", ...problem }));
}
