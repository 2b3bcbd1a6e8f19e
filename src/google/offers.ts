/** Drop-downs in cells. They help and never forbid: a rule that forbids would make our own writes throw (platform.md 5.2). */
import type { Offer } from "../app/ports.ts";
import type { Tabs } from "./tabs.ts";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Google takes at most 500 values in a list (K). */
const mostValues = 500;

function ruleFor({ book }: Tabs, what: Offer): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  const builder = SpreadsheetApp.newDataValidation();
  if ("values" in what) return builder.requireValueInList([...what.values.slice(0, mostValues)], true);
  const sheet = book().getSheetById(what.sheet);
  const range = sheet?.getRange(2, what.column + 1, sheet.getMaxRows() - 1, 1);
  return range ? builder.requireValueInRange(range, true) : builder;
}

/** Gives the cells their drop-down. A column that somebody made typed refuses rules; it keeps what it has (platform.md 5.3). */
export function offer(
  tabs: Tabs,
  cells: GoogleAppsScript.Spreadsheet.Range,
  { what, help }: { readonly what: Offer; readonly help: string },
): void {
  if ("values" in what && what.values.length === 0) return;
  const rule = ruleFor(tabs, what).setAllowInvalid(true).setHelpText(help).build();
  try {
    cells.setDataValidation(rule);
  } catch (error) {
    console.warn(String(error));
  }
}

/** What a rule that stands offers. */
export function offered(rule: Rule | null): Offer | "other" | null {
  if (rule === null) return null;
  const type = rule.getCriteriaType();
  const [first]: unknown[] = rule.getCriteriaValues();
  if (type === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return Array.isArray(first) ? { values: first.map(String) } : "other";
  if (type !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) return "other";
  const [range]: GoogleAppsScript.Spreadsheet.Range[] = rule.getCriteriaValues();
  return range ? { sheet: range.getSheet().getSheetId(), column: range.getColumn() - 1 } : "other";
}
