/** Runs generated sheets through both engines and tells where they differ. */
import { functions } from "../../../../workbench/sheets/formulas/functions/all.ts";
import { type Answer, ironCalc, knownToIronCalc, ours, type Question } from "./engines.ts";
import { type Dice, diceOf, filledIn, typedSheet } from "./generate.ts";
import { signatures, spilling } from "./signatures.ts";

export interface Difference {
  readonly name: string;
  readonly formula: string;
  readonly ours: Answer;
  readonly theirs: Answer;
  /** The generated sheet, to look it up. */
  readonly seed: number;
}

export interface Comparison {
  readonly sheets: number;
  readonly cases: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}

/** What both engines know. */
export function shared(): string[] {
  const mine = Object.keys(functions);
  const known = knownToIronCalc(mine);
  return mine.filter((name) => known.has(name)).sort();
}

const size = { rows: 20, columns: 6 } as const;

function questionsFor(names: readonly string[], dice: Dice): (Question & { readonly name: string })[] {
  let row = 8;
  let lone = 0;
  return names.map((name) => {
    const [first = "", ...rest] = signatures[name] ?? [];
    const formula = `=${name}(${filledIn(dice.pick([first, ...rest]), dice)})`;
    if (!spilling.has(name)) return { name, formula, row: 1 + lone++, column: 12, rows: 1, columns: 1 };
    row += size.rows;
    return { name, formula, row, column: 12, ...size };
  });
}

/** Every function has its turn, a few on each sheet. */
export function compareEngines(names: readonly string[], sheets: number, perSheet: number): Comparison {
  const cases = new Map<string, number>();
  const differences: Difference[] = [];
  for (let seed = 0; seed < sheets; seed++) {
    const dice = diceOf(seed + 1);
    const cells = typedSheet(dice);
    const turn = Array.from({ length: perSheet }, (_, index) => names[(seed * perSheet + index) % names.length] ?? "");
    const questions = questionsFor(turn, dice);
    const [mine, other] = [ours(cells, questions), ironCalc(cells, questions)];
    questions.forEach(({ name, formula }, index) => {
      if (other[index]?.[0]?.[0] === "#N/IMPL!") return;
      cases.set(name, (cases.get(name) ?? 0) + 1);
      const found = firstDifference(mine[index] ?? [], other[index] ?? []);
      if (found) differences.push({ name, formula, ...found, seed });
    });
  }
  return { sheets, cases, differences };
}

type Block = readonly (readonly Answer[])[];

function firstDifference(mine: Block, other: Block): { ours: Answer; theirs: Answer } | null {
  for (const [down, line] of other.entries()) {
    for (const [right, theirs] of line.entries()) {
      const here = mine[down]?.[right] ?? "";
      if (!alike(here, theirs)) return { ours: here, theirs };
    }
  }
  return null;
}

function alike(a: Answer, b: Answer): boolean {
  if (typeof a === "string" && typeof b === "string") return a === b || alikeComplex(a, b);
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return a === b || Math.abs(a - b) <= 1e-9 + 1e-7 * Math.max(Math.abs(a), Math.abs(b));
}

const complexNumber = /^(-?[\d.]+(?:[eE][+-]?\d+)?)?(?:([+-]?[\d.]*(?:[eE][+-]?\d+)?)i)?$/;

/** Complex numbers are texts; their parts are compared as numbers are. */
function alikeComplex(a: string, b: string): boolean {
  const [x, y] = [complexNumber.exec(a), complexNumber.exec(b)];
  if (!x || !y || a === "" || b === "") return false;
  const part = (text: string | undefined): number => (text === undefined ? 0 : /^[+-]?$/.test(text) ? Number(`${text}1`) : Number(text));
  return alike(part(x[1]), part(y[1])) && alike(part(x[2]), part(y[2]));
}
