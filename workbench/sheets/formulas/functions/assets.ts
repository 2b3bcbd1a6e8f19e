/** Depreciation, and papers sold below their value. */
import type { Result } from "../../model/cell.ts";
import type { FunctionTable } from "../function.ts";
import { fail } from "../value.ts";
import { finite, tooMany } from "./lists.ts";
import { calculation } from "./numbers.ts";

/** What is written off in one period when a share of the rest goes each time. */
function declining(cost: number, salvage: number, { life = 1, period = 1, factor = 2 }): number {
  const share = Math.min(1, factor / life);
  const before = cost * (1 - share) ** (period - 1);
  return Math.max(0, Math.min(before * share, before - salvage));
}

/** VDB: as DDB, but straight from where that is more. */
function variable(cost: number, salvage: number, { life = 1, from = 0, to = 0, factor = 2, never = 0 }): number {
  let [rest, sum] = [cost, 0];
  for (let period = 0; period < Math.ceil(to); period++) {
    const share = Math.max(0, Math.min((rest * factor) / life, rest - salvage));
    const straight = (rest - salvage) / (life - period);
    const off = never ? share : Math.max(share, straight);
    const part = Math.max(0, Math.min(period + 1, to) - Math.max(period, from));
    sum += off * part;
    rest -= off;
  }
  return sum;
}

const discount = (from: number, to: number): number => (to - from) / 360;

/** What a bill yields as a bond would; beyond half a year interest is paid twice. */
function bondYield(days: number, rate: number): Result {
  if (days <= 182) return finite((365 * rate) / (360 - rate * days));
  const price = 1 - (rate * days) / 360;
  const term = days / 365;
  return finite((2 * Math.sqrt(term ** 2 - (2 * term - 1) * (1 - 1 / price)) - 2 * term) / (2 * term - 1));
}

export const assetFunctions: FunctionTable = {
  SLN: calculation(([cost = 0, salvage = 0, life = 0]) => (life === 0 ? fail("#DIV/0!") : (cost - salvage) / life)),
  SYD: calculation(([cost = 0, salvage = 0, life = 0, period = 0]) =>
    period < 1 || period > life ? fail("#NUM!") : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  DB: calculation(([cost = 0, salvage = 0, life = 1, period = 1, month = 12]) => {
    if (period < 1 || period > life + 1 || tooMany(period)) return fail("#NUM!");
    const share = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
    let [rest, off] = [cost, 0];
    for (let at = 1; at <= period; at++) {
      off = at === 1 ? (cost * share * month) / 12 : at > life ? (rest * share * (12 - month)) / 12 : rest * share;
      rest -= off;
    }
    return finite(off);
  }),
  DDB: calculation(([cost = 0, salvage = 0, life = 1, period = 1, factor = 2]) =>
    period < 1 || period > life ? fail("#NUM!") : finite(declining(cost, salvage, { life, period, factor })),
  ),
  VDB: calculation(([cost = 0, salvage = 0, life = 1, from = 0, to = 0, factor = 2, never = 0]) =>
    from < 0 || to < from || to > life || tooMany(to) ? fail("#NUM!") : finite(variable(cost, salvage, { life, from, to, factor, never })),
  ),
  TBILLPRICE: calculation(([from = 0, to = 0, rate = 0]) =>
    to <= from || to - from > 366 || rate <= 0 ? fail("#NUM!") : 100 * (1 - rate * discount(from, to)),
  ),
  TBILLYIELD: calculation(([from = 0, to = 0, price = 0]) =>
    to <= from || to - from > 366 || price <= 0 ? fail("#NUM!") : (100 - price) / price / discount(from, to),
  ),
  TBILLEQ: calculation(([from = 0, to = 0, rate = 0]) =>
    to <= from || to - from > 366 || rate <= 0 ? fail("#NUM!") : bondYield(to - from, rate),
  ),
  DOLLARDE: calculation(([price = 0, fraction = 0]) => {
    const parts = Math.trunc(fraction);
    if (parts < 1) return fail(parts < 0 ? "#NUM!" : "#DIV/0!");
    const whole = Math.trunc(price);
    return whole + ((price - whole) * 10 ** Math.ceil(Math.log10(parts))) / parts;
  }),
  DOLLARFR: calculation(([price = 0, fraction = 0]) => {
    const parts = Math.trunc(fraction);
    if (parts < 1) return fail(parts < 0 ? "#NUM!" : "#DIV/0!");
    const whole = Math.trunc(price);
    return whole + ((price - whole) * parts) / 10 ** Math.ceil(Math.log10(parts));
  }),
};
