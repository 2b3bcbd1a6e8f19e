/** A workbook with a survey at the workbench, and what tests read of it. */
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { type Hands, openWorkbook } from "./google.ts";

export const shipped = ["quality", "speed", "service", "overall", "recommend", "open"].map((code) => ({ code }));

export const spring = (languages: readonly string[]) => ({ name: "Spring", languages, questions: shipped, once: "once-1234" });

interface Reply {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: { readonly kind: string; readonly survey?: { readonly id: string; readonly state: string } };
}

/** The reply of a verb, as the page gets it. */
export const ask = async (hands: Hands, name: string, input: unknown): Promise<Reply> =>
  JSON.parse(JSON.stringify(await hands.api(name, input)));

export async function build(hands: Hands, languages: readonly string[]): Promise<string> {
  let id = "";
  for (const language of languages) {
    const { value } = await ask(hands, "buildSurvey", { survey: id === "" ? spring(languages) : { id }, language });
    id = value?.survey?.id ?? id;
  }
  return id;
}

/** A workbook that is set up; whoever opens it closes its bench. */
export async function readyWorkbook(zone: string): Promise<Hands> {
  const hands = await openWorkbook(zone);
  await hands.setUp();
  return hands;
}

/** The rows of a tab, by heading. */
export function rowsOf(bench: Workbench, tab: string): readonly Readonly<Record<string, string>>[] {
  const sheet = bench.spreadsheet.sheetByName(tab);
  if (!sheet) return [];
  const shown = (row: number, column: number): string => String(sheet.cell(row, column) ?? "");
  const headings = Array.from({ length: sheet.lastColumn }, (_, column) => shown(0, column));
  return Array.from({ length: Math.max(0, sheet.lastRow - 1) }, (_, index) =>
    Object.fromEntries(headings.map((heading, column) => [heading, shown(index + 1, column)])),
  );
}

/** The token that a link fills in. */
export const tokenOf = (link: string): string => new URL(link).searchParams.toString().split("=").pop() ?? "";
