/** Loans, savings and depreciation. */
import type { CellError, Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, whole } from "../function.ts";
import { fail, type Value } from "../value.ts";
import { finite, numbers, pairs, plainNumbers, tooMany } from "./lists.ts";
import { calculation } from "./numbers.ts";

/** The growth of one unit over so many periods, and of one unit paid in each. */
function annuity(rate: number, periods: number, atStart: number): { grown: number; paid: number } {
  const grown = (1 + rate) ** periods;
  return { grown, paid: rate === 0 ? periods : ((grown - 1) / rate) * (atStart ? 1 + rate : 1) };
}

function payment(rate: number, periods: number, { now = 0, end = 0, atStart = 0 }): number {
  const { grown, paid } = annuity(rate, periods, atStart);
  return -(now * grown + end) / paid;
}

function future(rate: number, periods: number, { each = 0, now = 0, atStart = 0 }): number {
  const { grown, paid } = annuity(rate, periods, atStart);
  return -(now * grown + each * paid);
}

/** The part of a payment that is interest. */
function interest(rate: number, period: number, { periods = 0, now = 0, end = 0, atStart = 0 }): number {
  const each = payment(rate, periods, { now, end, atStart });
  if (period === 1 && atStart) return 0;
  const owed = future(rate, atStart ? period - 2 : period - 1, { each, now, atStart });
  return (atStart ? owed - each : owed) * rate;
}

const parts = (show: (interestPart: number, each: number) => number): FormulaFunction =>
  calculation(([rate = 0, period = 1, periods = 0, now = 0, end = 0, atStart = 0]) => {
    if (period < 1 || period > periods) return fail("#NUM!");
    return finite(show(interest(rate, period, { periods, now, end, atStart }), payment(rate, periods, { now, end, atStart })));
  });

const cumulated = (show: (interestPart: number, each: number) => number): FormulaFunction =>
  calculation(([rate = 0, periods = 0, now = 0, first = 1, last = 1, atStart = 0]) => {
    if (rate <= 0 || periods <= 0 || now <= 0 || first < 1 || last < first || last > periods || tooMany(last)) return fail("#NUM!");
    const each = payment(rate, periods, { now, atStart });
    let sum = 0;
    for (let period = first; period <= last; period++) sum += show(interest(rate, period, { periods, now, atStart }), each);
    return finite(sum);
  });

/** Where a function is zero: Newton's way from a guess, and halving when that runs off. */
export function root(value: (x: number) => number, guess: number): Result {
  let x = guess;
  for (let round = 0; round < 100; round++) {
    const here = value(x);
    const step = Math.max(1e-7, Math.abs(x) * 1e-7);
    const next = x - (here * step) / (value(x + step) - here);
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - x) < 1e-11) return next;
    x = next;
  }
  return halved(value);
}

function halved(value: (x: number) => number): Result {
  const places = [-0.99, -0.9, -0.5, -0.1, 0, 0.1, 0.5, 1, 5, 100];
  const at = places.findIndex((place, index) => index > 0 && value(places[index - 1] ?? 0) * value(place) <= 0);
  let [low = 0, high = 0] = places.slice(Math.max(0, at - 1));
  if (at < 1) return fail("#NUM!", "The calculation did not converge.");
  for (let round = 0; round < 200; round++) {
    const middle: number = (low + high) / 2;
    if (value(low) * value(middle) <= 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

const worth = (rate: number, flows: readonly number[]): number => flows.reduce((sum, flow, index) => sum + flow / (1 + rate) ** index, 0);

const mixedSigns = (flows: readonly number[]): boolean => flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);

/** A list of payments and plain numbers after it. */
const flowing = (run: (flows: readonly number[], given: readonly number[]) => Result): FormulaFunction =>
  whole(([range = null, ...rest], { model }) => {
    const flows = numbers([range], model.locale);
    const given = plainNumbers(rest, model.locale);
    if (!Array.isArray(flows)) return flows;
    return Array.isArray(given) ? run(flows, given) : given;
  });

interface Dated {
  readonly flows: readonly (readonly [number, number])[];
  readonly worth: (rate: number) => number;
}

function dated(values: Value, days: Value): Dated | CellError {
  const flows = pairs(values, days);
  if (!Array.isArray(flows)) return flows;
  const start = flows[0]?.[1] ?? 0;
  if (flows.some(([, day]) => day < start)) return fail("#NUM!");
  return {
    flows,
    worth: (rate) => flows.reduce((sum, [flow, day]) => sum + flow / (1 + rate) ** ((Math.floor(day) - Math.floor(start)) / 365), 0),
  };
}

const npv = whole(([rate = null, ...rest], { model }) => {
  const [given, flows] = [plainNumbers([rate], model.locale), numbers(rest, model.locale)];
  if (!Array.isArray(given)) return given;
  if (!Array.isArray(flows)) return flows;
  const by = given[0] ?? 0;
  return by === -1 ? fail("#DIV/0!") : finite(worth(by, flows) / (1 + by));
});

const mirr = flowing((flows, [finance = 0, reinvest = 0]) => {
  if (!mixedSigns(flows)) return fail("#DIV/0!");
  const count = flows.length - 1;
  const gained = flows.reduce((sum, flow, index) => sum + Math.max(flow, 0) * (1 + reinvest) ** (count - index), 0);
  const spent = flows.reduce((sum, flow, index) => sum + Math.min(flow, 0) / (1 + finance) ** index, 0);
  return finite((gained / -spent) ** (1 / count) - 1);
});

const xnpv = whole(([rate = null, values = null, days = null], { model }) => {
  const given = plainNumbers([rate], model.locale);
  if (!Array.isArray(given)) return given;
  const found = dated(values, days);
  return "worth" in found ? finite(found.worth(given[0] ?? 0)) : found;
});

const xirr = whole(([values = null, days = null, guess = 0.1], { model }) => {
  const given = plainNumbers([guess], model.locale);
  if (!Array.isArray(given)) return given;
  const found = dated(values, days);
  if (!("worth" in found)) return found;
  return mixedSigns(found.flows.map(([flow]) => flow)) ? root(found.worth, given[0] ?? 0.1) : fail("#NUM!");
});

export const moneyFunctions: FunctionTable = {
  PMT: calculation(([rate = 0, periods = 0, now = 0, end = 0, atStart = 0]) =>
    periods === 0 ? fail("#NUM!") : finite(payment(rate, periods, { now, end, atStart })),
  ),
  FV: calculation(([rate = 0, periods = 0, each = 0, now = 0, atStart = 0]) => finite(future(rate, periods, { each, now, atStart }))),
  PV: calculation(([rate = 0, periods = 0, each = 0, end = 0, atStart = 0]) => {
    const { grown, paid } = annuity(rate, periods, atStart);
    return finite(-(end + each * paid) / grown);
  }),
  NPER: calculation(([rate = 0, each = 0, now = 0, end = 0, atStart = 0]) => {
    if (rate === 0) return each === 0 ? fail("#DIV/0!") : -(now + end) / each;
    const part = (each * (atStart ? 1 + rate : 1)) / rate;
    return finite(Math.log((part - end) / (now + part)) / Math.log(1 + rate));
  }),
  RATE: calculation(([periods = 0, each = 0, now = 0, end = 0, atStart = 0, guess = 0.1]) => {
    const rest = (rate: number): number => {
      const { grown, paid } = annuity(rate, periods, atStart);
      return now * grown + each * paid + end;
    };
    return root(rest, guess);
  }),
  IPMT: parts((part) => part),
  PPMT: parts((part, each) => each - part),
  ISPMT: calculation(([rate = 0, period = 0, periods = 0, now = 0]) => finite(now * rate * (period / periods - 1))),
  CUMIPMT: cumulated((part) => part),
  CUMPRINC: cumulated((part, each) => each - part),
  NPV: npv,
  IRR: flowing((flows, [guess = 0.1]) => (mixedSigns(flows) ? root((rate) => worth(rate, flows), guess) : fail("#NUM!"))),
  MIRR: mirr,
  XNPV: xnpv,
  XIRR: xirr,
  EFFECT: calculation(([rate = 0, periods = 0]) =>
    rate <= 0 || periods < 1 ? fail("#NUM!") : (1 + rate / Math.trunc(periods)) ** Math.trunc(periods) - 1,
  ),
  NOMINAL: calculation(([rate = 0, periods = 0]) =>
    rate <= 0 || periods < 1 ? fail("#NUM!") : ((1 + rate) ** (1 / Math.trunc(periods)) - 1) * Math.trunc(periods),
  ),
  RRI: calculation(([periods = 0, now = 0, end = 0]) =>
    periods <= 0 || now === 0 ? fail("#NUM!") : finite((end / now) ** (1 / periods) - 1),
  ),
  PDURATION: calculation(([rate = 0, now = 0, end = 0]) =>
    rate <= 0 || now <= 0 || end <= 0 ? fail("#NUM!") : (Math.log(end) - Math.log(now)) / Math.log(1 + rate),
  ),
  FVSCHEDULE: whole(([now = null, rates = null], { model }) => {
    const given = plainNumbers([now], model.locale);
    const list = numbers([rates], model.locale);
    if (!Array.isArray(given)) return given;
    return Array.isArray(list) ? list.reduce((sum, rate) => sum * (1 + rate), given[0] ?? 0) : list;
  }),
};
