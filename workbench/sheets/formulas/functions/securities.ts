/** Papers that bear interest: between a day of settlement and one of maturity, by one of the five ways to count days. */
import type { Result } from "../../model/cell.ts";
import type { FormulaFunction, FunctionTable } from "../function.ts";
import { fail, isError } from "../value.ts";
import { days360, yearFraction } from "./calendar.ts";
import { monthEnd, monthsLater } from "./dates.ts";
import { finite } from "./lists.ts";
import { root } from "./money.ts";
import { calculation } from "./numbers.ts";

type Terms = (years: number, given: readonly number[]) => number;

/** Functions of settlement, maturity, two numbers and a basis; `years` is the time between the days. */
const discounted = (run: Terms): FormulaFunction =>
  calculation(([from = 0, to = 0, first = 0, second = 0, basis = 0]) => {
    if (from >= to || first <= 0 || second <= 0) return fail("#NUM!");
    const years = yearFraction([from, to, basis]);
    return typeof years === "number" ? finite(run(years, [first, second])) : years;
  });

interface Coupons {
  /** The days of interest before and after the settlement. */
  readonly last: number;
  readonly next: number;
  /** How many are still to come. */
  readonly count: number;
}

/** Days of interest lie whole periods before maturity; one at a month's end falls on the ends of months. */
function coupons(settlement: number, maturity: number, frequency: number): Coupons {
  const [start, end] = [Math.floor(settlement), Math.floor(maturity)];
  const atEnd = monthEnd(end) === end;
  const before = (count: number): number => {
    const day = monthsLater(end, (-count * 12) / frequency);
    return isError(day) ? 0 : atEnd ? monthEnd(day) : day;
  };
  let count = 0;
  while (before(count) > start) count++;
  return { last: before(count), next: before(count - 1), count };
}

/** The days of a period, of its part before the settlement, and of its part after it. */
function daysOf(settlement: number, { last, next }: Coupons, { frequency = 1, basis = 0 }): { all: number; past: number; left: number } {
  const thirty = basis === 0 || basis === 4;
  const all = basis === 1 ? next - last : basis === 3 ? 365 / frequency : 360 / frequency;
  const past = thirty ? days360(last, settlement, basis === 4) : settlement - last;
  return { all, past, left: thirty ? all - past : next - settlement };
}

/** Up to the year 9999, which is the last that a cell's day may have. */
const valid = (settlement: number, maturity: number, frequency: number): boolean =>
  settlement >= 0 && settlement < maturity && maturity < 2_958_466 && [1, 2, 4].includes(frequency);

type CouponAnswer = (found: Coupons, days: ReturnType<typeof daysOf>) => number;

const coupon = (run: CouponAnswer): FormulaFunction =>
  calculation(([settlement = 0, maturity = 0, frequency = 1, basis = 0]) => {
    if (!valid(settlement, maturity, frequency) || basis < 0 || basis > 4) return fail("#NUM!");
    const found = coupons(settlement, maturity, frequency);
    return run(found, daysOf(Math.floor(settlement), found, { frequency, basis: Math.trunc(basis) }));
  });

interface Bond {
  readonly settlement: number;
  readonly maturity: number;
  readonly rate: number;
  readonly redemption: number;
  readonly frequency: number;
  readonly basis: number;
}

/** What each payment is worth today and in how many periods it comes; then what interest the seller has earned already. */
function payments(
  bond: Bond,
  yearly: number,
): { readonly flows: readonly { readonly at: number; readonly worth: number }[]; readonly accrued: number } {
  const { settlement, maturity, rate, redemption, frequency, basis } = bond;
  const found = coupons(settlement, maturity, frequency);
  const { all, past } = daysOf(Math.floor(settlement), found, { frequency, basis });
  const left = all - past;
  const each = (100 * rate) / frequency;
  const accrued = (each * past) / all;
  if (found.count === 1 && redemption > 0) {
    const worth = (redemption + each) / (1 + ((left / all) * yearly) / frequency);
    return { flows: [{ at: left / all, worth }], accrued };
  }
  const flows = Array.from({ length: found.count }, (_, index) => {
    const at = left / all + index;
    const paid = each + (index === found.count - 1 ? redemption : 0);
    return { at, worth: paid / (1 + yearly / frequency) ** at };
  });
  return { flows, accrued };
}

function price(bond: Bond, yearly: number): number {
  const { flows, accrued } = payments(bond, yearly);
  return flows.reduce((sum, { worth }) => sum + worth, 0) - accrued;
}

/** Macaulay's: the payments' times in years, weighed by what they are worth. */
function duration(bond: Bond, yearly: number): number {
  const { settlement, maturity, rate, frequency, basis } = bond;
  const found = coupons(settlement, maturity, frequency);
  const { all, past } = daysOf(Math.floor(settlement), found, { frequency, basis });
  const left = all - past;
  let [weighed, worth] = [0, 0];
  for (let index = 0; index < found.count; index++) {
    const at = left / all + index;
    const now = ((100 * rate) / frequency + (index === found.count - 1 ? 100 : 0)) / (1 + yearly / frequency) ** at;
    [weighed, worth] = [weighed + now * at, worth + now];
  }
  return weighed / worth / frequency;
}

const bonded = (run: (bond: Bond, third: number) => Result): FormulaFunction =>
  calculation(([settlement = 0, maturity = 0, rate = 0, third = 0, redemption = 100, frequency = 1, basis = 0]) => {
    if (!valid(settlement, maturity, frequency) || rate < 0 || redemption <= 0) return fail("#NUM!");
    return run({ settlement, maturity, rate, redemption, frequency, basis: Math.trunc(basis) }, third);
  });

const lasting = (run: (years: number, yearly: number, frequency: number) => number): FormulaFunction =>
  calculation(([settlement = 0, maturity = 0, rate = 0, yearly = 0, frequency = 1, basis = 0]) => {
    if (!valid(settlement, maturity, frequency) || rate < 0 || yearly < 0) return fail("#NUM!");
    const bond = { settlement, maturity, rate, redemption: 100, frequency, basis: Math.trunc(basis) };
    return finite(run(duration(bond, yearly), yearly, frequency));
  });

export const securityFunctions: FunctionTable = {
  DISC: discounted((years, [paid = 0, redemption = 0]) => (redemption - paid) / redemption / years),
  INTRATE: discounted((years, [paid = 0, redemption = 0]) => (redemption - paid) / paid / years),
  RECEIVED: discounted((years, [paid = 0, rate = 0]) => paid / (1 - rate * years)),
  PRICEDISC: discounted((years, [rate = 0, redemption = 0]) => redemption - rate * redemption * years),
  YIELDDISC: discounted((years, [paid = 0, redemption = 0]) => (redemption / paid - 1) / years),
  ACCRINTM: discounted((years, [rate = 0, par = 0]) => par * rate * years),
  COUPPCD: coupon(({ last }) => last),
  COUPNCD: coupon(({ next }) => next),
  COUPNUM: coupon(({ count }) => count),
  COUPDAYS: coupon((_found, { all }) => all),
  COUPDAYBS: coupon((_found, { past }) => past),
  COUPDAYSNC: coupon((_found, { left }) => left),
  PRICE: bonded((bond, yearly) => (yearly < 0 ? fail("#NUM!") : finite(price(bond, yearly)))),
  YIELD: bonded((bond, paid) => (paid <= 0 ? fail("#NUM!") : root((yearly) => price(bond, yearly) - paid, 0.05))),
  DURATION: lasting((years) => years),
  MDURATION: lasting((years, yearly, frequency) => years / (1 + yearly / frequency)),
};
