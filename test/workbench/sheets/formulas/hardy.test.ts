/** Whatever a function is handed, it answers with a value or an error that a cell can hold: it neither throws nor hangs. */
import { expect, test } from "@jest/globals";
import { arity } from "../../../../workbench/sheets/formulas/arity.ts";
import { functions } from "../../../../workbench/sheets/formulas/functions/all.ts";
import { ours } from "./engines.ts";
import { type Dice, diceOf, typedSheet } from "./generate.ts";

const numbers = ["1", "0", "-1", "-3.5", "1E300", "43102", "300"];
const others = ['"text"', '""', '"A1"', '"2018-01-02"', "TRUE", "", "1/0", "NA()", "LAMBDA(x,x)"];
const ranges = ["A1", "E3", "Z99", "A1:A5", "B2:B9", "E1:E12", "A1:C4", "D1:D12", "A:A", "10:10", "{1,2;3,4}", '{"a";2}'];

function callOf(name: string, dice: Dice): string {
  const [least, most] = arity(name);
  const count = Math.min(least + dice.below(3), Number.isFinite(most) ? most : 5);
  const kind = (): readonly [string, ...string[]] => {
    const [first = "", ...rest] = dice.pick([numbers, others, ranges]);
    return [first, ...rest];
  };
  const args = Array.from({ length: count }, () => dice.pick(kind())).join(",");
  return dice.below(3) === 0 ? `=ARRAYFORMULA(${name}(${args}))` : `=${name}(${args})`;
}

test.each([101, 102])(
  "seed %i",
  (seed) => {
    const dice = diceOf(seed);
    const cells = typedSheet(dice);
    for (const name of Object.keys(functions)) {
      const formula = callOf(name, dice);
      const answer = ours(cells, [{ row: 1, column: 12, rows: 1, columns: 1, formula }])[0]?.[0]?.[0];
      const sound = typeof answer === "string" || typeof answer === "boolean" || Number.isFinite(answer);
      expect([formula, sound]).toEqual([formula, true]);
    }
  },
  60_000,
);
