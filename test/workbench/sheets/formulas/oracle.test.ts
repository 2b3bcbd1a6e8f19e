/** Formulas agree with IronCalc, which somebody else wrote, on generated sheets: every function that both know, but for differences explained. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Comparison, compareEngines, shared } from "./compare.ts";
import { loadIronCalc } from "./engines.ts";
import { explain, explanations } from "./explained.ts";
import { signatures } from "./signatures.ts";

/** More sheets, when somebody wants a longer run: `ORACLE_SHEETS=20000`. */
const sheets = Number(process.env.ORACLE_SHEETS ?? 1000);
const perSheet = 10;

/** Functions that both know but whose results cannot be the same in two engines, or which are values of no cell. */
const incomparable: readonly string[] = ["LAMBDA", "NOW", "RAND", "RANDARRAY", "RANDBETWEEN", "TODAY"];

let names: string[];
let result: Comparison;

beforeAll(() => {
  loadIronCalc();
  names = shared().filter((name) => !incomparable.includes(name));
  result = compareEngines(names, sheets, perSheet);
}, 120_000);

describe(`${sheets} generated sheets`, () => {
  test("cover every function that both engines know", () => {
    expect(names.filter((name) => !signatures[name])).toEqual([]);
    expect(Object.keys(signatures).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(430);
  });

  test("ask at least twenty questions of each", () => {
    expect(names.filter((name) => (result.cases.get(name) ?? 0) < 20)).toEqual([]);
  });

  test("leave no difference unexplained", () => {
    const unexplained = result.differences.filter((difference) => !explain(difference));
    const asked = [...result.cases.values()].reduce((sum, count) => sum + count, 0);
    const told = `${result.sheets} sheets, ${names.length} functions, ${asked} cases, ${Math.min(...result.cases.values())} or more for each, `;
    console.log(`${told}${result.differences.length} differences, ${unexplained.length} unexplained.`);
    expect(unexplained.slice(0, 20)).toEqual([]);
  });

  test("explain only what both know", () => {
    expect(explanations.flatMap((one) => one.functions).filter((name) => !names.includes(name))).toEqual([]);
  });
});
