/** Saves what a supervisor made of one rule's parameters. */
import * as z from "zod";
import { entities, type Rec } from "../../crm/entities.ts";
import { type RuleProblem, type RuleRow, readRules } from "../../crm/rules/read.ts";
import { ruleCodes, ruleDefinitions } from "../../crm/rules/rules.ts";
import { rowOf, type Values } from "../../schema/row.ts";
import { type Context, openContext } from "../context.ts";
import { act } from "../records/act.ts";
import { readInput } from "../records/input.ts";
import { merge } from "../records/merge.ts";
import { amend, finishWork, type Held, hold, type Work } from "../records/work.ts";
import { ruleView } from "./listRules.ts";
import { rowSentence } from "./problems.ts";
import type { RuleSaved } from "./wire.ts";

const cells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const saveRuleInput = z.object({
  code: z.enum(ruleCodes),
  /** The row where it was last seen. */
  at: z.number().int().min(0).nullable(),
  /** What the page showed at first, and what it says now: any cells. */
  original: cells,
  mine: cells,
});

function rowFrom({ at, unread }: Held, record: Rec<"rule">): RuleRow {
  const { id, switch: set, days, hour, levels, letter, since } = record;
  const misread = unread.filter((field) => (record as Values)[field] === null);
  return { id, at, switch: set, days, hour, levels, letter, since, unread: Object.fromEntries(misread.map((field) => [field, ""])) };
}

/** What happened while a rule was switched off causes nothing later, unless somebody says so. */
function fromToday({ world }: Context, { record }: Held, changed: Values): Values {
  const { id, switch: before } = record;
  const code = ruleCodes.find((each) => each === id);
  const isTurnedOn = before === "off" && changed.switch !== undefined && !("since" in changed);
  return code && ruleDefinitions[code].since && isTurnedOn ? { since: world.now().day } : {};
}

interface Worded {
  readonly set: Values;
  /** Of the cells that are changed; what is wrong beside them stays for another time. */
  readonly problems: readonly RuleProblem[];
}

/** What stands in a cell that could not be read is known from the last time the tab was read. */
function foundIn({ ruleProblems }: Context, problem: RuleProblem): RuleProblem {
  const known = ruleProblems.find(({ id, at, field }) => id === problem.id && at === problem.at && field === problem.field);
  return problem.found === "" && known ? known : problem;
}

function word(context: Context, held: Held, changed: Values): Worded {
  const set = { ...changed, ...fromToday(context, held, changed) };
  const row = rowFrom(held, rowOf(entities.rule.fields, held.id, { ...held.record, ...set }));
  const { rules, problems } = readRules([row], { levels: context.settings.lists.level, setUp: "" });
  const code = ruleCodes.find((each) => each === held.id);
  const wrong = problems.map((problem) => foundIn(context, problem));
  const sentence = code ? rowSentence(context.language, rules[code], wrong) : held.record.sentence;
  return { set: { ...set, sentence: sentence ?? null }, problems: problems.filter(({ field }) => field in changed) };
}

function write(work: Work, { code, original }: z.infer<typeof saveRuleInput>, mine: Values, held: Held): RuleSaved {
  const { context } = work;
  const { changed, conflicts } = merge(original, mine, held.record);
  if (conflicts.length > 0) return { kind: "conflict", rule: ruleView(openContext(context.world), code), conflicts };
  const { set, problems } = word(context, held, changed);
  if (problems.length > 0) return { kind: "invalid", problems: problems.map(({ field, expected, found }) => ({ field, expected, found })) };
  const after = amend(work, held, set);
  const undo = finishWork(work, "updated", after);
  return { kind: "saved", rule: ruleView(openContext(context.world), code), undo };
}

/** `gone` where its row is: Set up brings it back. */
export function saveRule(context: Context, asked: z.infer<typeof saveRuleInput>): RuleSaved {
  const { values, problems } = readInput(context, "rule", asked.mine);
  if (problems.length > 0) return { kind: "invalid", problems };
  return act(context, (work) => {
    const held = hold(work, "rule", asked.code, asked.at);
    return held ? write(work, asked, values, held) : { kind: "gone" };
  });
}
