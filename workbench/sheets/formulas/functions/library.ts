/** Functions that `@formulajs/formulajs` gets right, behind our values. */
import * as formulajs from "@formulajs/formulajs";
import { CellError, type ErrorCode, type Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, perCell, whole } from "../function.ts";
import { fail, isError, toNumber, toText } from "../value.ts";
import { numbers, pairs } from "./lists.ts";

const codes: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The library hands errors back as `Error` objects whose message is the code. */
export function ours(value: unknown): Result {
  if (value instanceof Error) return new CellError(codes.find((code) => code === value.message) ?? "#VALUE!");
  if (typeof value === "number") return Number.isFinite(value) ? value : fail("#NUM!");
  return typeof value === "string" || typeof value === "boolean" ? value : fail("#VALUE!");
}

/** A function of the library (what it throws is a value it cannot work with), under Google's name: `T.DIST` is the member `DIST` of `T`, or `TDIST`. */
export function library(name: string): (...args: unknown[]) => unknown {
  const flat: unknown = Reflect.get(formulajs, name);
  const [home = "", ...members] = name.split(".");
  const found: unknown = typeof flat === "function" ? flat : members.reduce(memberOf, Reflect.get(formulajs, home));
  if (typeof found !== "function") throw new Error(`formulajs has no ${name}`);
  return (...args) => {
    try {
      return found(...args);
    } catch {
      return new Error("#VALUE!");
    }
  };
}

function memberOf(home: unknown, name: string): unknown {
  return typeof home === "function" || (typeof home === "object" && home !== null) ? Reflect.get(home, name) : undefined;
}

/** Numbers in, a number out, cell by cell. */
const numeric = (name: string): FormulaFunction => {
  const run = library(name);
  return perCell((args, { model }) => {
    const values = args.map((value) => toNumber(value, model.locale));
    return values.find(isError) ?? ours(run(...values));
  });
};

/** As `numeric`, for functions that count their way up to a number: beyond a million they would count for ever. */
const counted = (name: string): FormulaFunction => {
  const run = library(name);
  return perCell((args, { model }) => {
    const values = args.map((value) => toNumber(value, model.locale));
    return values.find(isError) ?? (values.some((value) => Math.abs(Number(value)) > 1e6) ? fail("#NUM!") : ours(run(...values)));
  });
};

/** The least number of values, fewer than which are a division by zero. */
const fewest: Readonly<Record<string, number>> = { KURT: 4, SKEW: 3, "SKEW.P": 3, "VAR.S": 2, "STDEV.S": 2, "VAR.P": 1, "STDEV.P": 1 };

/** All numbers of all arguments. */
const statistic = (name: string): FormulaFunction => {
  const run = library(name);
  return whole((args, { model }) => {
    const values = numbers(args, model.locale);
    if (!Array.isArray(values)) return values;
    return values.length < (fewest[name] ?? 1) ? fail(name in fewest ? "#DIV/0!" : "#NUM!") : ours(run(values));
  });
};

/** Two ranges of the same size, of which the pairs of numbers count. */
const paired = (name: string): FormulaFunction => {
  const run = library(name);
  return whole(([first = null, second = null]) => {
    const found = pairs(first, second);
    if (!Array.isArray(found)) return found;
    return found.length === 0
      ? fail("#DIV/0!")
      : ours(
          run(
            found.map(([x]) => x),
            found.map(([, y]) => y),
          ),
        );
  });
};

/** Complex numbers are written `1-i`, not `1-1i`; hexadecimal ones in capitals. */
const written = (value: Result): Result => (typeof value === "string" ? value.replace(/(^|[+-])1([ij])$/, "$1$2") : value);

const capitals = (value: Result): Result => (typeof value === "string" ? value.toUpperCase() : value);

/** Texts in, a text or number out. */
const textual = (name: string): FormulaFunction => shown(name, (value) => value);

const complex = (name: string): FormulaFunction => shown(name, written);

/** The parts of complex numbers are plain ones. */
const part = (name: string): FormulaFunction => shown(name, (value) => (typeof value === "string" ? Number(value) : value));

/** Ten digits at the most, as many as the formats of these numbers have. */
const digits = (name: string): FormulaFunction => {
  const run = library(name);
  return perCell(([value = null, places], { model }) => {
    const wanted = places === undefined ? 0 : toNumber(places, model.locale);
    if (isError(wanted)) return wanted;
    if (wanted > 10 || wanted < 0) return fail("#NUM!");
    const given = typeof value === "number" ? value : toText(value, model.locale);
    return capitals(ours(places === undefined ? run(given) : run(given, wanted)));
  });
};

const shown = (name: string, show: (value: Result) => Result): FormulaFunction => {
  const run = library(name);
  return perCell((args, { model }) =>
    show(ours(run(...args.map((value) => (typeof value === "number" ? value : toText(value, model.locale)))))),
  );
};

const table = (names: string, make: (name: string) => FormulaFunction): FunctionTable =>
  Object.fromEntries(names.split(" ").map((name) => [name, make(name)]));

export const libraryFunctions: FunctionTable = {
  ...table("ACOS ACOSH ACOTH ASIN ASINH ATAN ATANH COS COSH COT COTH CSC CSCH SEC SECH SIN SINH TAN TANH SQRTPI", numeric),
  ...table("COMBIN DEGREES EXP LN LOG10 PERMUTATIONA RADIANS", numeric),
  ...table("BETA.DIST BETA.INV BETAINV CHISQ.DIST", numeric),
  ...table("EXPON.DIST EXPONDIST F.DIST F.INV F.INV.RT FISHER FISHERINV GAMMA GAMMA.DIST GAMMA.INV GAMMADIST", numeric),
  ...table("GAMMAINV GAUSS LOGINV LOGNORM.DIST LOGNORM.INV", numeric),
  ...table("NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NORMDIST NORMINV NORMSINV PHI STANDARDIZE", numeric),
  ...table("T.DIST.2T T.DIST.RT T.INV T.INV.2T TDIST WEIBULL.DIST CONFIDENCE.NORM CONFIDENCE.T", numeric),
  ...table("BITAND BITLSHIFT BITOR BITRSHIFT BITXOR DELTA GESTEP ERF ERFC", numeric),
  ...table("AVEDEV DEVSQ GCD GEOMEAN HARMEAN KURT LCM MEDIAN SKEW SKEW.P VAR.P VAR.S STDEV.P STDEV.S", statistic),
  ...table("CORREL COVARIANCE.P COVARIANCE.S PEARSON SLOPE INTERCEPT RSQ STEYX SUMX2MY2 SUMX2PY2 SUMXMY2", paired),
  ...table("EXACT PROPER UNICHAR UNICODE CHAR CODE", textual),
  ...table("BIN2DEC BIN2HEX BIN2OCT DEC2BIN DEC2HEX DEC2OCT HEX2BIN HEX2DEC HEX2OCT OCT2BIN OCT2DEC OCT2HEX", digits),
  ...table("IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER", complex),
  ...table("IMPRODUCT IMSEC IMSECH IMSIN IMSINH IMSQRT IMSUB IMSUM IMTAN COMPLEX", complex),
  ...table("IMABS IMAGINARY IMARGUMENT IMREAL", part),
  IMTANH: perCell(([value = null]) => written(ours(library("IMDIV")(library("IMSINH")(toText(value)), library("IMCOSH")(toText(value)))))),
  IMCOTH: perCell(([value = null]) => written(ours(library("IMDIV")(library("IMCOSH")(toText(value)), library("IMSINH")(toText(value)))))),
  IMLOG: perCell(([value = null, base = null]) =>
    written(ours(library("IMDIV")(library("IMLN")(toText(value)), String(Math.log(Number(base)))))),
  ),
  STDEV: statistic("STDEV.S"),
  STDEVP: statistic("STDEV.P"),
  VAR: statistic("VAR.S"),
  VARP: statistic("VAR.P"),
  COVAR: paired("COVARIANCE.P"),
  ...table(
    "BINOM.DIST BINOM.INV BINOMDIST CRITBINOM FACT FACTDOUBLE HYPGEOM.DIST HYPGEOMDIST MULTINOMIAL NEGBINOM.DIST NEGBINOMDIST POISSON.DIST",
    counted,
  ),
  POISSON: counted("POISSON.DIST"),
  WEIBULL: numeric("WEIBULL.DIST"),
  CONFIDENCE: numeric("CONFIDENCE.NORM"),
  "ERF.PRECISE": numeric("ERF"),
  "ERFC.PRECISE": numeric("ERFC"),
  NORMSDIST: perCell(([x = null], { model }) => {
    const at = toNumber(x, model.locale);
    return isError(at) ? at : ours(library("NORM.S.DIST")(at, true));
  }),
  LOGNORMDIST: perCell((args, { model }) => {
    const values = args.map((value) => toNumber(value, model.locale));
    return values.find(isError) ?? ours(library("LOGNORM.DIST")(...values, true));
  }),
};
