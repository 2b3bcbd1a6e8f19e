/** Functions that Google has and that ask the world outside, which the workbench has not: each says so. */
import { type FunctionTable, whole } from "../function.ts";
import { fail } from "../value.ts";

const names = "DETECTLANGUAGE GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML".split(" ");

export const outsideFunctions: FunctionTable = Object.fromEntries(
  names.map((name) => [name, whole(() => fail("#N/A", `${name} is not supported by the workbench.`))]),
);
