/** Case numbers: `K-2018-0001`, counted by year. */
import { yearOf } from "../../crm/days.ts";
import type { Work } from "../records/work.ts";
import { stateKeys } from "../stateKeys.ts";

/** The highest number given in this year, from the tab itself: the state does not travel with a copy of the workbook. */
function highestInTab({ context: { world } }: Work, year: string): number {
  const numbers = world.tables.columns("case", ["number"]).values.number;
  return numbers.reduce((highest, number) => Math.max(highest, Number(new RegExp(`^K-${year}-(\\d+)$`).exec(number ?? "")?.[1] ?? 0)), 0);
}

/** The next number; the action remembers it when it finishes. */
export function nextCaseNumber(work: Work): string {
  const { world } = work.context;
  const year = yearOf(world.now().day);
  const [known, last] = (work.remember[stateKeys.caseNumber] ?? world.state.get(stateKeys.caseNumber) ?? "").split(":");
  const next = (known === year ? Number(last) : highestInTab(work, year)) + 1;
  work.remember[stateKeys.caseNumber] = `${year}:${next}`;
  return `K-${year}-${String(next).padStart(4, "0")}`;
}
