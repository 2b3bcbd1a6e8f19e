/** Distributions that the library lacks or gets wrong, from those that it gets right. */
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, whole } from "../function.ts";
import { fail, gridOf, type Value } from "../value.ts";
import { library, ours } from "./library.ts";
import { numbers, pairs, plainNumbers } from "./lists.ts";
import { calculation } from "./numbers.ts";
import { variance } from "./spread.ts";

/** Shares are given from the other end: of 1, what is left. */
const rest = (value: Result): Result => (typeof value === "number" ? 1 - value : value);

const chi = (x: number, freedom: number): Result => ours(library("CHISQ.DIST")(x, Math.trunc(freedom), true));

/** The place at which a rising function of positive numbers reaches a value, between two bounds that are halved. */
function inverted(rises: (x: number) => Result, wanted: number): Result {
  if (wanted <= 0 || wanted >= 1) return wanted === 0 ? 0 : fail("#NUM!");
  let [low, high] = [0, 1];
  while (Number(rises(high)) < wanted && high < 1e9) high *= 2;
  for (let round = 0; round < 200 && high - low > 1e-15 * high; round++) {
    const middle = (low + high) / 2;
    if (Number(rises(middle)) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const chiInverse = (share: (chance: number) => number): FormulaFunction =>
  calculation(([chance = 0, freedom = 1]) => (freedom < 1 ? fail("#NUM!") : inverted((x) => chi(x, freedom), share(chance))));

const chiTest = whole(([actual = null, expected = null]) => {
  const found = pairs(actual, expected);
  if (!Array.isArray(found)) return found;
  const { height, width } = gridOf(actual);
  const distance = found.reduce((sum, [seen, wanted]) => sum + (seen - wanted) ** 2 / wanted, 0);
  return rest(chi(distance, height > 1 && width > 1 ? (height - 1) * (width - 1) : height * width - 1));
});

/** The mean without a share of the lowest and highest values. */
const trimmed = whole(([range = null, share = null], { model }) => {
  const values = numbers([range], model.locale);
  const given = plainNumbers([share], model.locale);
  if (!Array.isArray(values)) return values;
  if (!Array.isArray(given)) return given;
  const [part = 0] = given;
  if (part < 0 || part >= 1) return fail("#NUM!");
  const off = Math.floor((values.length * part) / 2 + 1e-9);
  const kept = [...values].sort((x, y) => x - y).slice(off, values.length - off);
  return kept.length === 0 ? fail("#NUM!") : meanOf(kept);
});

/** Student's distribution to the right of a positive place, on one side. */
const tail = (x: number, freedom: number): Result => ours(library("TDIST")(x, freedom, 1));

function student(x: number, freedom: number): Result {
  const beyond = tail(Math.abs(x), freedom);
  return x >= 0 ? rest(beyond) : beyond;
}

function studentDensity(x: number, n: number): number {
  const log = (value: number): number => Number(library("GAMMALN")(value));
  return (Math.exp(log((n + 1) / 2) - log(n / 2)) / Math.sqrt(n * Math.PI)) * (1 + (x * x) / n) ** (-(n + 1) / 2);
}

const right = (name: string): FormulaFunction =>
  calculation(([x = 0, first = 1, second = 1]) => (x < 0 || first < 1 ? fail("#NUM!") : rest(ours(library(name)(x, first, second, true)))));

const fTest = whole((args) => {
  const [a, b] = [0, 1].map((index) => numbers([args[index] ?? null]));
  if (!Array.isArray(a)) return a ?? null;
  if (!Array.isArray(b)) return b ?? null;
  const [first, second] = [variance(1)(a), variance(1)(b)];
  if (typeof first !== "number" || typeof second !== "number" || first === 0 || second === 0) return fail("#DIV/0!");
  const below = ours(library("F.DIST")(first / second, a.length - 1, b.length - 1, true));
  return typeof below === "number" ? 2 * Math.min(below, 1 - below) : below;
});

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Compared {
  readonly t: number;
  readonly freedom: number;
}

/** 1 pairs, 2 equal variances, 3 unequal ones. */
function compared(a: readonly number[], b: readonly number[], type: number): Compared | null {
  const [first, second] = [Number(variance(1)(a)), Number(variance(1)(b))];
  const [n, m] = [a.length, b.length];
  const distance = meanOf(a) - meanOf(b);
  if (type === 1) {
    const apart = a.map((value, index) => value - (b[index] ?? 0));
    return { t: meanOf(apart) / Math.sqrt(Number(variance(1)(apart)) / n), freedom: n - 1 };
  }
  if (type === 2) {
    const pooled = ((n - 1) * first + (m - 1) * second) / (n + m - 2);
    return { t: distance / Math.sqrt(pooled * (1 / n + 1 / m)), freedom: n + m - 2 };
  }
  if (type !== 3) return null;
  const [x, y] = [first / n, second / m];
  return { t: distance / Math.sqrt(x + y), freedom: (x + y) ** 2 / (x ** 2 / (n - 1) + y ** 2 / (m - 1)) };
}

/** Student's distribution at any freedom, whole or not, by the incomplete beta function. */
function share({ t, freedom }: Compared): Result {
  const found = ours(library("BETA.DIST")(freedom / (freedom + t * t), freedom / 2, 0.5, true));
  return typeof found === "number" ? found / 2 : found;
}

const tTest = whole((args: readonly Value[], { model }) => {
  const [first = null, second = null, tails = null, type = null] = args;
  const given = plainNumbers([tails, type], model.locale);
  if (!Array.isArray(given)) return given;
  const [sides = 1, how = 1] = given.map(Math.trunc);
  const both = how === 1 ? pairs(first, second) : null;
  if (both && !Array.isArray(both)) return both;
  const [a, b] = both ? [both.map(([x]) => x), both.map(([, y]) => y)] : [numbers([first]), numbers([second])];
  if (!Array.isArray(a)) return a;
  if (!Array.isArray(b)) return b;
  const found = compared(a, b, how);
  if (!found || sides < 1 || sides > 2) return fail("#NUM!");
  const one = share(found);
  return typeof one === "number" ? one * sides : one;
});

/** The value at a share of a sorted list; `place` counts from 0 and may lie between two. */
const quantile = (place: (share: number, count: number) => number, parts: number): FormulaFunction =>
  whole(([range = null, chance = null], { model }) => {
    const values = numbers([range], model.locale);
    const given = plainNumbers([chance], model.locale);
    if (!Array.isArray(values)) return values;
    if (!Array.isArray(given)) return given;
    const wanted = parts === 1 ? (given[0] ?? 0) : Math.trunc(given[0] ?? 0) / parts;
    const sorted = [...values].sort((x, y) => x - y);
    const at = place(wanted, sorted.length);
    if (!(at >= 0 && at <= sorted.length - 1) || wanted < 0 || wanted > 1) return fail("#NUM!");
    const low = sorted[Math.floor(at)] ?? 0;
    return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
  });

const inclusive = (wanted: number, count: number): number => wanted * (count - 1);
const exclusive = (wanted: number, count: number): number => wanted * (count + 1) - 1;

const nth = (fromEnd: boolean): FormulaFunction =>
  whole(([range = null, place = null], { model }) => {
    const values = numbers([range], model.locale);
    const given = plainNumbers([place], model.locale);
    if (!Array.isArray(values)) return values;
    if (!Array.isArray(given)) return given;
    const sorted = [...values].sort((x, y) => (fromEnd ? y - x : x - y));
    const at = Math.trunc(given[0] ?? 0);
    return sorted[at - 1] ?? fail("#NUM!", `Function ${fromEnd ? "LARGE" : "SMALL"} parameter 2 value ${at} is out of range.`);
  });

const beta = calculation(([x = 0, a = 1, b = 1, low = 0, high = 1]) => ours(library("BETA.DIST")(x, a, b, true, low, high)));

const gammaLog = calculation(([x = 0]) => (x <= 0 ? fail("#NUM!") : ours(library("GAMMALN")(x))));

export const distributionFunctions: FunctionTable = {
  GAMMALN: gammaLog,
  "GAMMALN.PRECISE": gammaLog,
  BETADIST: beta,
  "CHISQ.DIST.RT": calculation(([x = 0, freedom = 1]) => (x < 0 ? fail("#NUM!") : rest(chi(x, freedom)))),
  CHIDIST: calculation(([x = 0, freedom = 1]) => (x < 0 ? fail("#NUM!") : rest(chi(x, freedom)))),
  "CHISQ.INV": chiInverse((chance) => chance),
  "CHISQ.INV.RT": chiInverse((chance) => 1 - chance),
  CHIINV: chiInverse((chance) => 1 - chance),
  "CHISQ.TEST": chiTest,
  CHITEST: chiTest,
  TRIMMEAN: trimmed,
  "F.DIST.RT": right("F.DIST"),
  FDIST: right("F.DIST"),
  FINV: calculation(([chance = 0, first = 1, second = 1]) => ours(library("F.INV.RT")(chance, first, second))),
  "T.DIST": calculation(([x = 0, freedom = 1, cumulative = 1]) =>
    freedom < 1 ? fail("#NUM!") : cumulative ? student(x, Math.trunc(freedom)) : studentDensity(x, Math.trunc(freedom)),
  ),
  TINV: calculation(([chance = 0, freedom = 1]) => ours(library("T.INV.2T")(chance, freedom))),
  "F.TEST": fTest,
  FTEST: fTest,
  "T.TEST": tTest,
  TTEST: tTest,
  PERCENTILE: quantile(inclusive, 1),
  "PERCENTILE.INC": quantile(inclusive, 1),
  "PERCENTILE.EXC": quantile(exclusive, 1),
  QUARTILE: quantile(inclusive, 4),
  "QUARTILE.INC": quantile(inclusive, 4),
  "QUARTILE.EXC": quantile(exclusive, 4),
  LARGE: nth(true),
  SMALL: nth(false),
};
