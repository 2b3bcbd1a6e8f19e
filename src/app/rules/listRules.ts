/** All rules as the sidebar shows them: sentences with their parameters, and what is wrong with any. */
import { type RuleField, type RuleRow, ruleFields } from "../../crm/rules/read.ts";
import { type EditableRule, type RuleDefinition, ruleCodes, ruleDefinitions } from "../../crm/rules/rules.ts";
import { ruleSentence } from "../../text/ruleSentence.ts";
import type { Context } from "../context.ts";
import { mayLead } from "../mayLead.ts";
import { problemSentence } from "./problems.ts";
import { knownRules } from "./remember.ts";
import type { RulesView, RuleValues, RuleView } from "./wire.ts";

function takes({ defaults, letter, levels, since }: RuleDefinition): readonly RuleField[] {
  const taken: Readonly<Record<RuleField, boolean>> = {
    switch: true,
    days: defaults.days !== null,
    hour: defaults.hour !== null,
    levels,
    letter: letter !== null,
    since,
  };
  return ruleFields.filter((field) => taken[field]);
}

/** What a rule holds whose row is gone. */
const blankRow: RuleValues = { switch: null, days: null, hour: null, levels: null, letter: null, since: null };

function viewOf({ language, rules, ruleProblems }: Context, code: EditableRule, row: RuleRow | undefined): RuleView {
  const definition = ruleDefinitions[code];
  const { switch: set, days, hour, levels, letter, since } = row ?? blankRow;
  const problems = ruleProblems.filter(({ id, at }) => id === code && at === (row?.at ?? 0));
  return {
    ...{ code, at: row?.at ?? 0, switch: set, days, hour, levels, letter, since },
    sentence: ruleSentence(rules[code], language),
    to: definition.to,
    does: definition.does,
    takes: takes(definition),
    bounds: definition.days ?? null,
    defaults: { days: definition.defaults.days, hour: definition.defaults.hour, letter: definition.letter },
    problems: problems.map((problem) => ({ field: problem.field, sentence: problemSentence(language, problem) })),
  };
}

export function rules(context: Context): RulesView {
  const rows = [...(knownRules(context.world.state) ?? [])].reverse();
  const byCode = new Map(rows.map((row) => [row.id, row]));
  return {
    mayEdit: mayLead(context),
    rules: ruleCodes.map((code) => viewOf(context, code, byCode.get(code))),
    levels: context.settings.lists.level,
  };
}

export function ruleView(context: Context, code: EditableRule): RuleView {
  const row = knownRules(context.world.state)?.find(({ id }) => id === code);
  return viewOf(context, code, row);
}
