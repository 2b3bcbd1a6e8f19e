/** Functions that `@formulajs/formulajs` gets right, behind our values. */
import * as formulajs from "@formulajs/formulajs";
import { CellError, type ErrorCode, type Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, perCell, whole } from "../function.ts";
import { fail, flat, Grid, isError, toNumber, toText, type Value } from "../value.ts";
import { numbers } from "./math.ts";

const codes: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The library hands errors back as `Error` objects whose message is the code. */
function ours(value: unknown): Result {
  if (value instanceof Error) return new CellError(codes.find((code) => code === value.message) ?? "#VALUE!");
  if (typeof value === "number") return Number.isFinite(value) ? value : fail("#NUM!");
  return typeof value === "string" || typeof value === "boolean" ? value : fail("#VALUE!");
}

function library(name: string): (...args: unknown[]) => unknown {
  const found: unknown = Reflect.get(formulajs, name);
  if (typeof found !== "function") throw new Error(`formulajs has no ${name}`);
  return (...args) => found(...args);
}

/** Numbers in, a number out, cell by cell. */
const numeric = (name: string): FormulaFunction => {
  const run = library(name);
  return perCell((args, { model }) => {
    const values = args.map((value) => toNumber(value, model.locale));
    return values.find(isError) ?? ours(run(...values));
  });
};

/** All numbers of all arguments. */
const statistic = (name: string): FormulaFunction => {
  const run = library(name);
  return whole((args, { model }) => {
    const values = numbers(args, model.locale);
    return Array.isArray(values) ? ours(run(values)) : values;
  });
};

/** A range of numbers, then plain numbers. */
const ranged = (name: string, rangeAt = 0): FormulaFunction => {
  const run = library(name);
  return whole((args, { model }) => {
    const values = args.map((arg, index) => (index === rangeAt ? numbers([arg], model.locale) : toNumber(first(arg), model.locale)));
    return values.find((value): value is CellError => value instanceof CellError) ?? ours(run(...values));
  });
};

/** Ranges of the same size, each a list. */
const paired = (name: string): FormulaFunction => {
  const run = library(name);
  return whole((args) => {
    const lists = args.map((arg) => (arg instanceof Grid ? flat(arg).map((value) => (isError(value) ? value.code : value)) : first(arg)));
    return ours(run(...lists));
  });
};

/** Texts in, a text or number out. */
const textual = (name: string): FormulaFunction => {
  const run = library(name);
  return perCell((args, { model }) => ours(run(...args.map((value) => (typeof value === "number" ? value : toText(value, model.locale))))));
};

const first = (value: Value): Result => flat(value)[0] ?? null;

const table = (names: string, make: (name: string) => FormulaFunction): FunctionTable =>
  Object.fromEntries(names.split(" ").map((name) => [name, make(name)]));

export const libraryFunctions: FunctionTable = {
  ...table(
    "ABS ACOS ACOSH ASIN ASINH ATAN ATAN2 ATANH CEILING COMBIN COS COSH DEGREES EVEN EXP FACT FLOOR LN LOG LOG10 MROUND ODD POWER QUOTIENT RADIANS",
    numeric,
  ),
  ...table(
    "SIGN SIN SINH SQRT TAN TANH TRUNC ISEVEN ISODD PMT PV FV NPER RATE IPMT PPMT SLN SYD DB DDB EFFECT NOMINAL PI BITAND BITOR BITXOR",
    numeric,
  ),
  ...table("NORMDIST NORMINV NORMSDIST NORMSINV BINOMDIST EXPONDIST PERMUT FISHER FISHERINV GAMMALN STANDARDIZE", numeric),
  ...table("MEDIAN STDEVP STDEVS VARP VARS GEOMEAN HARMEAN SUMSQ AVEDEV DEVSQ KURT SKEW GCD LCM IRR", statistic),
  ...table("LARGE SMALL TRIMMEAN PERCENTILEINC PERCENTILEEXC QUARTILEINC QUARTILEEXC", ranged),
  STDEV: statistic("STDEVS"),
  VAR: statistic("VARS"),
  MODE: statistic("MODESNGL"),
  PERCENTILE: ranged("PERCENTILEINC"),
  QUARTILE: ranged("QUARTILEINC"),
  PERCENTRANK: ranged("PERCENTRANKINC"),
  RANK: ranged("RANKEQ", 1),
  NPV: ranged("NPV", 1),
  ...table("CORREL COVAR PEARSON SLOPE INTERCEPT RSQ FORECAST STEYX SUMX2MY2 SUMX2PY2 SUMXMY2", paired),
  ...table("CHAR CODE CLEAN EXACT PROPER REPT ROMAN ARABIC UNICHAR UNICODE BASE DECIMAL HEX2DEC DEC2HEX BIN2DEC DEC2BIN", textual),
};
