/** Statistics of whole ranges. */
import type { Result } from "../../model/cell.ts";
import { arrays, type FormulaFunction, type FunctionTable, type Scope, whole } from "../function.ts";
import { column, fail, flat, Grid, gridOf, isError, single, toBoolean, toNumber, type Value } from "../value.ts";
import { library, ours } from "./library.ts";
import { finite, numbers, pairs, plainNumbers, total } from "./lists.ts";
import { deviation } from "./spread.ts";

/** The value that comes most often; of several, the first in the list. */
function modes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? [] : [...counts].filter(([, count]) => count === most).map(([value]) => value);
}

const mode = whole((args) => {
  const values = numbers(args);
  if (!Array.isArray(values)) return values;
  return modes(values)[0] ?? fail("#N/A", "No mode value exists.");
});

type Ranking = (above: number, equal: number) => number;

const rank = (way: Ranking): FormulaFunction =>
  whole(([value = null, range = null, ascending = false], { model }) => {
    const wanted = toNumber(single(value), model.locale);
    if (isError(wanted)) return wanted;
    const values = numbers([range], model.locale);
    if (!Array.isArray(values)) return values;
    const up = toBoolean(single(ascending));
    if (isError(up)) return up;
    const equal = values.filter((one) => one === wanted).length;
    if (equal === 0) return fail("#N/A", "The value does not occur in the range.");
    return way(values.filter((one) => (up ? one < wanted : one > wanted)).length, equal);
  });

/** `between` gives the share of a value at a place among so many. */
const percentRank = (between: (place: number, count: number) => number): FormulaFunction =>
  whole(([range = null, value = null, digits = 3], { model }) => {
    const values = numbers([range], model.locale);
    const given = plainNumbers([value, digits], model.locale);
    if (!Array.isArray(values)) return values;
    if (!Array.isArray(given)) return given;
    const [wanted = 0, places = 3] = given;
    const sorted = [...values].sort((a, b) => a - b);
    const below = sorted.filter((one) => one < wanted).length;
    const [low, high] = [sorted[below - 1], sorted[below]];
    if (high === undefined || (high !== wanted && low === undefined)) return fail("#N/A");
    const place = high === wanted || low === undefined ? below : below - 1 + (wanted - low) / (high - low);
    const factor = 10 ** Math.trunc(places);
    return places < 1 ? fail("#NUM!") : Math.trunc(Number((between(place, sorted.length) * factor).toPrecision(12))) / factor;
  });

function frequency([data = null, classes = null]: readonly Value[]): Value {
  const values = numbers([data]);
  const edges = numbers([classes]);
  if (!Array.isArray(values)) return values;
  if (!Array.isArray(edges)) return edges;
  const sorted = [...edges].sort((a, b) => a - b);
  const counts = new Array<number>(sorted.length + 1).fill(0);
  for (const value of values) {
    const at = sorted.findIndex((edge) => value <= edge);
    const index = at < 0 ? sorted.length : at;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const order = edges.map((edge) => sorted.indexOf(edge));
  return column([...order.map((index) => counts[index] ?? 0), counts[sorted.length] ?? 0]);
}

function forecast([at = null, known = null, by = null]: readonly Value[], { model }: Scope): Value {
  const x = toNumber(single(at), model.locale);
  if (isError(x)) return x;
  const found = pairs(known, by);
  if (!Array.isArray(found)) return found;
  const line = fitted(found.map(([y, place]) => [place, y]));
  return line ? line.slope * x + line.start : fail("#DIV/0!");
}

/** The straight line nearest to the points. */
function fitted(points: readonly (readonly [number, number])[]): { slope: number; start: number } | null {
  const [meanX, meanY] = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length);
  if (meanX === undefined || meanY === undefined) return null;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return { slope, start: meanY - slope * meanX };
}

/** A line (or, `growing`, an exponential curve) through known points: its factors, or its values elsewhere. */
const curve = (growing: boolean, show: (line: { slope: number; start: number }, at: Grid) => Value): FormulaFunction =>
  arrays(([known = null, by, elsewhere]) => {
    const y = flat(known);
    const x: readonly Result[] = by === undefined ? y.map((_, index) => index + 1) : flat(by);
    const found = pairs(column(x), column(y));
    if (!Array.isArray(found)) return found;
    if (growing && found.some(([, value]) => value <= 0)) return fail("#NUM!");
    const line = fitted(found.map(([place, value]) => [place, growing ? Math.log(value) : value]));
    return line ? show(line, gridOf(elsewhere ?? by ?? column(x))) : fail("#NUM!");
  });

const along =
  (value: (line: { slope: number; start: number }, x: number) => number) =>
  (line: { slope: number; start: number }, at: Grid): Value =>
    new Grid(at.rows.map((row) => row.map((x) => (typeof x === "number" ? value(line, x) : fail("#VALUE!")))));

const weighted = whole((args) => {
  let [sum, weight] = [0, 0];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const found = pairs(args[index] ?? null, args[index + 1] ?? null);
    if (!Array.isArray(found)) return found;
    for (const [value, times] of found) [sum, weight] = [sum + value * times, weight + times];
  }
  return weight === 0 ? fail("#DIV/0!") : sum / weight;
});

const probability = whole(([places = null, chances = null, low = null, high], { model }) => {
  const found = pairs(places, chances);
  const ends = plainNumbers([low, high ?? low], model.locale);
  if (!Array.isArray(found)) return found;
  if (!Array.isArray(ends)) return ends;
  const [from = 0, to = 0] = ends;
  const sum = total(found.map(([, chance]) => chance));
  if (Math.abs(sum - 1) > 1e-9 || found.some(([, chance]) => chance <= 0 || chance > 1)) return fail("#NUM!");
  return total(found.flatMap(([x, chance]) => (x >= from && x <= to ? [chance] : [])));
});

const zTest = whole(([range = null, mean = null, sigma], { model }) => {
  const values = numbers([range], model.locale);
  const given = plainNumbers([mean, sigma ?? 0], model.locale);
  if (!Array.isArray(values)) return values;
  if (!Array.isArray(given)) return given;
  const spread = sigma === undefined ? deviation(1)(values) : (given[1] ?? 0);
  if (typeof spread !== "number") return spread;
  const z = (total(values) / values.length - (given[0] ?? 0)) / (spread / Math.sqrt(values.length));
  const below = ours(library("NORM.S.DIST")(z, true));
  return typeof below === "number" ? finite(1 - below) : below;
});

const margin = whole(([range = null, confidence = null], { model }) => {
  const values = numbers([range], model.locale);
  const level = toNumber(single(confidence), model.locale);
  if (!Array.isArray(values)) return values;
  if (isError(level)) return level;
  const spread = deviation(1)(values);
  return typeof spread === "number" ? ours(library("CONFIDENCE.T")(1 - level, spread, values.length)) : spread;
});

export const statisticFunctions: FunctionTable = {
  MODE: mode,
  "MODE.SNGL": mode,
  "MODE.MULT": whole((args) => {
    const values = numbers(args);
    if (!Array.isArray(values)) return values;
    const found = modes(values);
    return found.length === 0 ? fail("#N/A", "No mode value exists.") : column(found);
  }),
  RANK: rank((above) => above + 1),
  "RANK.EQ": rank((above) => above + 1),
  "RANK.AVG": rank((above, equal) => above + (equal + 1) / 2),
  PERCENTRANK: percentRank((place, count) => place / (count - 1)),
  "PERCENTRANK.INC": percentRank((place, count) => place / (count - 1)),
  "PERCENTRANK.EXC": percentRank((place, count) => (place + 1) / (count + 1)),
  FREQUENCY: arrays(frequency),
  FORECAST: whole(forecast),
  "FORECAST.LINEAR": whole(forecast),
  LINEST: curve(false, ({ slope, start }) => new Grid([[slope, start]])),
  LOGEST: curve(true, ({ slope, start }) => new Grid([[Math.exp(slope), Math.exp(start)]])),
  TREND: curve(
    false,
    along(({ slope, start }, x) => start + slope * x),
  ),
  GROWTH: curve(
    true,
    along(({ slope, start }, x) => Math.exp(start + slope * x)),
  ),
  "AVERAGE.WEIGHTED": weighted,
  PROB: probability,
  "Z.TEST": zTest,
  ZTEST: zTest,
  MARGINOFERROR: margin,
};
