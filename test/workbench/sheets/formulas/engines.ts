/** The two engines side by side: ours and IronCalc. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { CellError, resultOf } from "../../../../workbench/sheets/model/cell.ts";
import { writeValues } from "../../../../workbench/sheets/model/write.ts";
import { SpreadsheetModel } from "../../../../workbench/sheets/model.ts";

export type Answer = number | string | boolean;

/** Where a formula is asked for its result: row and column from 1, and the size of the block to read. */
export interface Question {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
}

export function loadIronCalc(): void {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
}

/** The names among these that IronCalc knows. */
export function knownToIronCalc(names: readonly string[]): Set<string> {
  const model = new Model("names", "en", "UTC", "en");
  model.pauseEvaluation();
  names.forEach((name, index) => {
    model.setUserInput(0, index + 1, 1, `=${name}(1)`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const known = new Set(names.filter((_, index) => model.getFormattedCellValue(0, index + 1, 1) !== "#NAME?"));
  model.free();
  return known;
}

type Block = readonly (readonly Answer[])[];

export function ironCalc(cells: readonly (readonly string[])[], questions: readonly Question[]): Block[] {
  const model = new Model("oracle", "en", "UTC", "en");
  model.pauseEvaluation();
  cells.forEach((line, row) => {
    line.forEach((text, column) => {
      if (text !== "") model.setUserInput(0, row + 1, column + 1, text);
    });
  });
  for (const { row, column, formula } of questions) model.setUserInput(0, row, column, formula);
  model.resumeEvaluation();
  model.evaluate();
  for (const { row, column, rows, columns } of questions)
    model.updateRangeStyle({ sheet: 0, row, column, width: columns, height: rows }, "num_fmt", "0.0000000000000E+00");
  const answers = questions.map((question) => block(question, (row, column) => theirs(model, row, column)));
  model.free();
  return answers;
}

const block = ({ row, column, rows, columns }: Question, read: (row: number, column: number) => Answer): Block =>
  Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_, right) => read(row + down, column + right)));

/** IronCalc's cell types are those of TYPE: 1 number, 2 text, 4 truth value, 16 error. */
function theirs(model: Model, row: number, column: number): Answer {
  const text = model.getFormattedCellValue(0, row, column);
  const type = model.getCellType(0, row, column);
  if (type === 1) return text === "" ? "" : Number(text);
  return type === 4 ? text === "TRUE" : text;
}

export function ours(cells: readonly (readonly string[])[], questions: readonly Question[]): Block[] {
  const model = SpreadsheetModel.create();
  model.now = () => Date.UTC(2018, 0, 2, 12);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no tab");
  writeValues(model, sheet, { top: 0, left: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
  for (const { row, column, formula } of questions)
    writeValues(model, sheet, { top: row - 1, left: column - 1, rows: 1, columns: 1 }, [[formula]]);
  model.settle();
  return questions.map((question) =>
    block(question, (row, column) => {
      const value = resultOf(sheet.cell(row - 1, column - 1));
      return value instanceof CellError ? value.code : (value ?? "");
    }),
  );
}
