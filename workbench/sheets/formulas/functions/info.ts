/** What sort of thing a value or a cell is. */
import { columnName } from "../../model/a1.ts";
import { FormulaCell, type Result } from "../../model/cell.ts";
import { isMoment } from "../../model/display.ts";
import { parseEntry } from "../../model/entry.ts";
import { formatOfFormula } from "../formats.ts";
import { type FormulaFunction, type FunctionTable, lazy, perCell, type Scope, whole } from "../function.ts";
import { broadcast, fail, Grid, isError, single, toText, type Value } from "../value.ts";

const is = (test: (value: Result) => boolean): FormulaFunction =>
  whole((args, scope) => {
    const value = args[0] ?? null;
    return value instanceof Grid && scope.array ? broadcast([value], ([one = null]) => test(one)) : test(single(value));
  });

/** The numbers of ERROR.TYPE. */
const errorTypes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERROR!"] as const;

function errorType([value = null]: readonly Value[]): Value {
  const one = single(value);
  const at = isError(one) ? errorTypes.indexOf(one.code) : -1;
  return at < 0 ? fail("#N/A", "The argument is not an error.") : at + 1;
}

/** 1 number, 2 text, 4 truth value, 16 error, 64 several values. */
function typeOf([value = null]: readonly Value[]): number {
  if (value instanceof Grid && (value.height > 1 || value.width > 1)) return 64;
  const one = single(value);
  if (isError(one)) return 16;
  return typeof one === "boolean" ? 4 : typeof one === "string" ? 2 : 1;
}

/** What CELL tells of the upper left cell of a range. */
function cellInfo([kind = null, range = null]: readonly Value[], { model }: Scope): Value {
  if (!(range instanceof Grid) || !range.at) return fail("#N/A", "Argument must be a range.");
  const { sheet, box } = range.at;
  const value = single(range);
  switch (toText(single(kind), model.locale).toLowerCase()) {
    case "address":
      return `$${columnName(box.left)}$${box.top + 1}`;
    case "row":
      return box.top + 1;
    case "col":
      return box.left + 1;
    case "contents":
      return value;
    case "type":
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    case "width":
      return Math.round((sheet.tracks.columns.pixels.at(box.left) ?? 100) / 10);
    case "color":
    case "parentheses":
      return 0;
    case "prefix":
      return typeof value === "string" ? "'" : "";
    default:
      return fail("#VALUE!", "Function CELL parameter 1 value is not known.");
  }
}

const formulaAt = (value: Value): FormulaCell | null => {
  const at = value instanceof Grid ? value.at : undefined;
  const cell = at?.sheet.cell(at.box.top, at.box.left);
  return cell instanceof FormulaCell ? cell : null;
};

/** A date: a text that reads as one, or a number under a date format. */
const isDate = lazy((args, scope) => {
  const value = single(scope.evaluate(args[0], scope));
  if (typeof value === "string") return isMoment(parseEntry(value, { locale: scope.model.locale }).format);
  return typeof value === "number" && isMoment(formatOfFormula(args[0], scope));
});

const email = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;
const url =
  /^(?:(?:https?|ftp|mailto|gopher|telnet|aim|news):(?:\/\/)?)?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

export const infoFunctions: FunctionTable = {
  NA: whole(() => fail("#N/A")),
  ISBLANK: is((value) => value === null),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && value.code !== "#N/A"),
  ISNA: is((value) => isError(value) && value.code === "#N/A"),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISEMAIL: perCell(([value = null]) => typeof value === "string" && email.test(value)),
  ISURL: perCell(([value = null]) => typeof value === "string" && url.test(value)),
  ISDATE: isDate,
  ISREF: whole(([value = null]) => value instanceof Grid && value.at !== undefined),
  ISFORMULA: whole(([value = null]) => formulaAt(value) !== null),
  FORMULATEXT: whole(([value = null]) => formulaAt(value)?.source ?? fail("#N/A", "The cell holds no formula.")),
  "ERROR.TYPE": whole(errorType),
  TYPE: whole(typeOf),
  CELL: whole(cellInfo),
  N: whole(([value = null]) => {
    const one = single(value);
    return typeof one === "number" || isError(one) ? one : one === true ? 1 : 0;
  }),
  SHEET: whole(([value], { model, sheet }) => {
    const home = value instanceof Grid && value.at ? value.at.sheet : typeof value === "string" ? model.sheetByName(value) : sheet;
    return home ? model.sheets.indexOf(home) + 1 : fail("#N/A");
  }),
  SHEETS: whole((_args, { model }) => model.sheets.length),
};
