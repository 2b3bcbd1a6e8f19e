/** Keeps the sentences of the Rules tab in step with its parameters, and finds what is wrong there, once somebody has edited it. */
import { type Rules, readRules } from "../../crm/rules/read.ts";
import { isRuleCode } from "../../crm/rules/rules.ts";
import { ruleSentence } from "../../text/ruleSentence.ts";
import type { Wrong } from "../adopt/tab.ts";
import type { Context } from "../context.ts";
import type { Inspected } from "../ports.ts";
import { rememberRules, rowsOfRules } from "./remember.ts";

/** True when a sentence was written. */
export function rewordRules({ world, language }: Context, { values }: Inspected<"rule">, rules: Rules): boolean {
  const changes = values.id.flatMap((id, index) => {
    if (!isRuleCode(id)) return [];
    const sentence = ruleSentence(rules[id], language);
    return values.sentence[index] === sentence ? [] : [{ at: index + 2, set: { sentence } }];
  });
  if (changes.length > 0) world.tables.change("rule", changes);
  return changes.length > 0;
}

/** Rewords, remembers, and gives the cells that cannot be used. */
export function settleRules(context: Context): readonly Wrong[] {
  const { world, settings } = context;
  const tab = world.tables.inspect("rule");
  const rows = rowsOfRules(tab);
  const { rules, problems } = readRules(rows, { levels: settings.lists.level, setUp: "" });
  rewordRules(context, tab, rules);
  rememberRules(world, rows);
  return problems.map((problem) => ({ entity: "rule", ...problem }));
}
