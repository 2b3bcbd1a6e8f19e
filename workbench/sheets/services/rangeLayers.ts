/** What lies over the cells of a range: validation, notes, links, check boxes, merges, groups. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { translated } from "../formulas/reference.ts";
import { encloses, intersects } from "../model/box.ts";
import { resultOf } from "../model/cell.ts";
import type { Rule } from "../model/rule.ts";
import { type Runs, runsOf } from "../model/runs.ts";
import { type Column, putCell } from "../model/sheet.ts";
import { writeValues } from "../model/write.ts";
import { DataValidation, newRule } from "./dataValidation.ts";
import { anything, install, made, makers, nothing, opt, or, table } from "./methods.ts";
import { checkSize, clearLayer, Range, type RangeMethods } from "./range.ts";

const on = makers<Range>();

const layer = { rule: (column: Column) => column.rule, note: (column: Column) => column.note };

/** Gives one layer of the range its values, by row and column within it. */
export function lay<T>(range: Range, runs: (column: Column) => Runs<T>, value: (row: number, column: number) => T | undefined): void {
  const { sheet, box } = range;
  sheet.columns.slice(box.left, box.left + box.columns).forEach((column, offset) => {
    runs(column).paste(box.top, box.rows, runsOf(Array.from({ length: box.rows }, (_, row) => value(row, offset))));
  });
  sheet.changed({ kind: "cells", box });
}

export const cellsOf = <T>({ box }: Range, value: (row: number, column: number) => T): T[][] =>
  Array.from({ length: box.rows }, (_, row) => Array.from({ length: box.columns }, (_, column) => value(box.top + row, box.left + column)));

/** A custom formula as it reads at a cell. */
function ruleFor(rule: Rule, row: number, column: number): Rule {
  const { anchor } = rule;
  const [formula] = rule.values;
  if (!anchor || typeof formula !== "string") return rule;
  const source = formula.startsWith("=") ? formula : `=${formula}`;
  return { ...rule, values: [translated(source, row - anchor.row, column - anchor.column)] };
}

const ruleAt = (range: Range, row: number, column: number): DataValidation | null => {
  const rule = range.sheet.columns[column]?.rule.at(row);
  return rule ? new DataValidation(range.session, ruleFor(rule, row, column)) : null;
};

/** A custom formula is written for the first cell of the range that gets the rule. */
function anchored({ box }: Range, rule: Rule | undefined): () => Rule | undefined {
  const made = rule?.criterion === "CUSTOM_FORMULA" ? Object.freeze({ ...rule, anchor: { row: box.top, column: box.left } }) : rule;
  return () => made;
}

const validation: RangeMethods = {
  getDataValidation: on.read([], (range) => ruleAt(range, range.box.top, range.box.left)),
  getDataValidations: on.read([], (range) => cellsOf(range, (row, column) => ruleAt(range, row, column))),
  setDataValidation: on.write([or(made(DataValidation), nothing)], (range, validation) => {
    range.session.later(range.sheet, range.box, () => lay(range, layer.rule, anchored(range, validation?.rule)));
    return range;
  }),
  setDataValidations: on.write([table(or(made(DataValidation), nothing))], (range, rules) => {
    checkSize(range.box, rules);
    const { top, left } = range.box;
    const at = (row: number, column: number): Range["box"] => ({ top: top + row, left: left + column, rows: 1, columns: 1 });
    range.session.later(range.sheet, range.box, () =>
      lay(range, layer.rule, (row, column) =>
        anchored(new Range(range.session, range.sheet, at(row, column)), rules[row]?.[column]?.rule)(),
      ),
    );
    return range;
  }),
  clearDataValidations: on.write([], (range) => {
    range.session.later(range.sheet, range.box, () => clearLayer(range, "rule"));
    return range;
  }),
};

/** Check boxes: a rule, and FALSE where the cell was empty, which counts as content (platform notes 5.1). */
function insertCheckboxes(range: Range, on: unknown, off: unknown): Range {
  const values = on === undefined ? [] : off === undefined ? [String(on)] : [String(on), String(off)];
  const rule: Rule = Object.freeze({ ...newRule, criterion: "CHECKBOX", values, allowInvalid: on !== undefined });
  range.session.later(range.sheet, range.box, () => {
    lay(range, layer.rule, () => rule);
    const blank = cellsOf(range, (row, column) => range.sheet.cell(row, column) === null);
    blank.forEach((line, row) => {
      line.forEach((empty, offset) => {
        const column = range.sheet.columns[range.box.left + offset];
        if (empty && column)
          putCell(range.sheet, range.box.top + row, column, off === undefined ? (on === undefined ? false : null) : String(off));
      });
    });
    range.sheet.changed({ kind: "cells", box: range.box });
  });
  return range;
}

function eachCheckbox(range: Range, value: (rule: Rule) => unknown): Range {
  range.session.later(range.sheet, range.box, () => {
    for (const [row, line] of cellsOf(range, (row, column) => range.sheet.columns[column]?.rule.at(row)).entries()) {
      for (const [column, rule] of line.entries()) {
        if (rule?.criterion !== "CHECKBOX") continue;
        writeValues(range.session.model, range.sheet, { top: range.box.top + row, left: range.box.left + column, rows: 1, columns: 1 }, [
          [value(rule)],
        ]);
      }
    }
  });
  return range;
}

const boxes: RangeMethods = {
  insertCheckboxes: on.write([opt(anything), opt(anything)], insertCheckboxes),
  removeCheckboxes: on.write([], (range) => {
    range.session.later(range.sheet, range.box, () => {
      const kept = cellsOf(range, (row, column) => range.sheet.columns[column]?.rule.at(row));
      lay(range, layer.rule, (row, column) => (kept[row]?.[column]?.criterion === "CHECKBOX" ? undefined : kept[row]?.[column]));
    });
    return range;
  }),
  check: on.write([], (range) => eachCheckbox(range, (rule) => rule.values[0] ?? true)),
  uncheck: on.write([], (range) => eachCheckbox(range, (rule) => (rule.values.length > 0 ? (rule.values[1] ?? null) : false))),
  isChecked: on.read([], (range) => {
    const states = cellsOf(range, (row, column) => {
      const rule = range.sheet.columns[column]?.rule.at(row);
      return rule?.criterion === "CHECKBOX" ? resultOf(range.sheet.cell(row, column)) === (rule.values[0] ?? true) : null;
    }).flat();
    return states.every((state) => state === states[0]) ? states[0] : null;
  }),
};

/** In a block of notes, live Google writes whole numbers with a fraction (GF test/testsheets.js; issue 429373214). */
function noteOf(note: unknown): string | undefined {
  if (note === null || note === undefined || note === "") return undefined;
  return typeof note === "number" && Number.isInteger(note) ? note.toFixed(1) : String(note);
}

const notes: RangeMethods = {
  getNote: on.read([], ({ sheet, box }) => sheet.columns[box.left]?.note.at(box.top) ?? ""),
  getNotes: on.read([], (range) => cellsOf(range, (row, column) => range.sheet.columns[column]?.note.at(row) ?? "")),
  setNote: on.write([anything], (range, note) => {
    const text = note === null || note === undefined || note === "" ? undefined : String(note);
    range.session.later(range.sheet, range.box, () => lay(range, layer.note, () => text));
    return range;
  }),
  setNotes: on.write([table(anything)], (range, notes) => {
    checkSize(range.box, notes);
    range.session.later(range.sheet, range.box, () => lay(range, layer.note, (row, column) => noteOf(notes[row]?.[column])));
    return range;
  }),
  clearNote: on.write([], (range) => {
    range.session.later(range.sheet, range.box, () => clearLayer(range, "note"));
    return range;
  }),
};

function merge(range: Range, by: "all" | "rows" | "columns"): Range {
  const { sheet, box } = range;
  range.session.later(sheet, box, () => {
    const kept = sheet.merges.filter((other) => !intersects(other, box));
    if (sheet.merges.some((other) => intersects(other, box) && !encloses(box, other)))
      throw new GoogleError("You must select all cells in a merged range to merge or unmerge them.");
    const parts =
      by === "all"
        ? [box]
        : by === "rows"
          ? Array.from({ length: box.rows }, (_, row) => ({ ...box, top: box.top + row, rows: 1 }))
          : Array.from({ length: box.columns }, (_, column) => ({ ...box, left: box.left + column, columns: 1 }));
    sheet.merges = [...kept, ...parts.filter((part) => part.rows * part.columns > 1)];
    for (const part of parts) emptyBehind(range, part);
    sheet.changed({ kind: "features" });
  });
  return range;
}

/** Only the first cell of a merged range keeps its content. */
function emptyBehind({ sheet }: Range, part: Range["box"]): void {
  for (let left = part.left; left < part.left + part.columns; left++) {
    const column = sheet.columns[left];
    for (let row = part.top; column && row < Math.min(part.top + part.rows, column.cells.length); row++) {
      if (row > part.top || left > part.left) putCell(sheet, row, column, null);
    }
  }
  sheet.changed({ kind: "cells", box: part });
}

const merging: RangeMethods = {
  merge: on.write([], (range) => merge(range, "all")),
  mergeAcross: on.write([], (range) => merge(range, "rows")),
  mergeVertically: on.write([], (range) => merge(range, "columns")),
  breakApart: on.write([], (range) => {
    range.session.later(range.sheet, range.box, () => {
      range.sheet.merges = range.sheet.merges.filter((other) => !intersects(other, range.box));
      range.sheet.changed({ kind: "features" });
    });
    return range;
  }),
  isPartOfMerge: on.read([], ({ sheet, box }) => sheet.merges.some((other) => encloses(other, box))),
  getMergedRanges: on.read([], ({ session, sheet, box }) =>
    sheet.merges.filter((other) => intersects(other, box)).map((other) => new Range(session, sheet, other)),
  ),
};

install(Range, "SpreadsheetApp.Range", { ...validation, ...boxes, ...notes, ...merging });
