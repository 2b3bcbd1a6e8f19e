/** The rows of the Rules tab, remembered with the workbook so that nobody reads the tab twice. */
import { type RuleField, type RuleRow, ruleFields } from "../../crm/rules/read.ts";
import type { Inspected, State, World } from "../ports.ts";
import { readSnapshot, snapshotEntries } from "../snapshot.ts";
import { stateKeys } from "../stateKeys.ts";

const isField = (field: string): field is RuleField => ruleFields.some((each) => each === field);

function unreadAt({ problems }: Inspected<"rule">, at: number): RuleRow["unread"] {
  const found = problems.filter((problem) => problem.at === at && isField(problem.field));
  return Object.fromEntries(found.map((problem) => [problem.field, problem.found.slice(0, 60)]));
}

/** The rows as they stand. */
export function rowsOfRules(tab: Inspected<"rule">): readonly RuleRow[] {
  const { values } = tab;
  return values.id.flatMap((id, index): RuleRow[] => {
    if (id === "") return [];
    const at = index + 2;
    const numbers = { days: values.days[index] ?? null, hour: values.hour[index] ?? null, since: values.since[index] ?? null };
    const words = { switch: values.switch[index] ?? null, levels: values.levels[index] ?? null, letter: values.letter[index] ?? null };
    return [{ id, at, ...numbers, ...words, unread: unreadAt(tab, at) }];
  });
}

/** Reads the tab afresh, unless it has just been read. */
export function rememberRules(world: World, rows = rowsOfRules(world.tables.inspect("rule"))): readonly RuleRow[] {
  world.state.set(snapshotEntries(stateKeys.rules, JSON.stringify(rows)));
  return rows;
}

/** As they were last read; undefined in a workbook whose rules nobody has read yet. */
export function knownRules(state: State): readonly RuleRow[] | undefined {
  const text = readSnapshot(state, stateKeys.rules);
  return text === undefined ? undefined : JSON.parse(text);
}
