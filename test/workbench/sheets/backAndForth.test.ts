/** Changes of the grid that are taken back leave every formula, rule and mark as it was. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Bench, bench, call, member, range, sheet } from "./fake.ts";

const cell = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 })).map(([row, column]) => `${"ABCDEF"[column]}${row}`);
const dollar = fc.boolean();

/** The block between two cells, written from its first to its last. */
function ordered([from, to]: readonly [string, string]): string {
  const [columns, rows] = [[from[0], to[0]].sort(), [Number(from.slice(1)), Number(to.slice(1))].sort((a, b) => a - b)];
  return `${columns[0]}${rows[0]}:${columns[1]}${rows[1]}`;
}

const reference = fc.oneof(
  cell,
  fc.tuple(cell, dollar).map(([name, fixed]) => (fixed ? name.replace(/^([A-Z])(\d+)$/, "$$$1$$$2") : name)),
  fc.tuple(cell, cell).map(ordered),
  fc.constantFrom("A:A", "B:C", "2:3", "Other!A1", "Other!B2:C4"),
);
const formula = fc.array(reference, { minLength: 1, maxLength: 3 }).map((all) => `=SUM(${all.join(",")})`);
const sheets = fc.array(fc.tuple(cell, fc.oneof(formula, fc.integer(), fc.constantFrom("text", true))), { minLength: 1, maxLength: 12 });

function filled(contents: readonly (readonly [string, unknown])[]): Bench {
  const b = bench();
  const book = call(b.app, "getActiveSpreadsheet");
  const home = call(b.app, "getActiveSheet");
  const other = call(book, "insertSheet", "Other");
  call(call(other, "getRange", "A1"), "setFormula", "=SUM(Sheet1!A1:F12)");
  call(book, "setActiveSheet", home);
  for (const [name, content] of contents) call(range(b, name), "setValue", content);
  call(range(b, "C4:D6"), "setBackground", "#ff0000");
  call(range(b, "B2"), "setNote", "note");
  call(range(b, "5:5"), "addDeveloperMetadata", "row", "5");
  call(book, "setNamedRange", "name", range(b, "B3:C7"));
  return b;
}

/** Everything that a change of the grid may move; formulas by their text, and what they come to. */
function state(b: Bench): unknown {
  const book = call(b.app, "getActiveSpreadsheet");
  const all = call(sheet(b), "getRange", "A1:H16");
  const [row] = b.model.metadata;
  return {
    formulas: call(all, "getFormulas"),
    values: call(all, "getValues"),
    backgrounds: call(all, "getBackgrounds"),
    notes: call(all, "getNotes"),
    name: call(call(book, "getRangeByName", "name"), "getA1Notation"),
    mark: row?.where,
    other: call(call(call(book, "getSheetByName", "Other"), "getRange", "A1"), "getValue"),
  };
}

const at = fc.integer({ min: 1, max: 12 });
const count = fc.integer({ min: 1, max: 3 });

test("rows and columns that are inserted and deleted again", () => {
  fc.assert(
    fc.property(sheets, at, count, fc.boolean(), (contents, position, size, rows) => {
      const b = filled(contents);
      const before = state(b);
      call(sheet(b), rows ? "insertRowsBefore" : "insertColumnsBefore", position, size);
      call(sheet(b), rows ? "deleteRows" : "deleteColumns", position, size);
      expect(state(b)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("cells that are inserted and deleted again", () => {
  fc.assert(
    fc.property(sheets, cell, fc.constantFrom("ROWS", "COLUMNS"), (contents, place, dimension) => {
      const b = filled(contents);
      const way = member(b.app, "Dimension", dimension);
      const { formulas, values } = Object.fromEntries(Object.entries(state(b) ?? {}));
      call(range(b, place), "insertCells", way);
      call(range(b, place), "deleteCells", way);
      expect(state(b)).toMatchObject({ formulas, values });
    }),
    { numRuns: 60 },
  );
});

test("cells that are cut, pasted, and brought back", () => {
  fc.assert(
    fc.property(sheets, cell, (contents, place) => {
      const b = filled(contents);
      const before = state(b);
      call(range(b, place), "moveTo", range(b, "H16"));
      call(range(b, "H16"), "moveTo", range(b, place));
      expect(state(b)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

/** Blocks of which an edge was moved are another matter (K formulas-follow). */
test("rows that are moved down and up again", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          cell,
          fc.oneof(
            cell.map((name) => `=${name}`),
            fc.integer(),
          ),
        ),
        { maxLength: 10 },
      ),
      at,
      (contents, row) => {
        const b = filled(contents);
        const { name: _name, other: _other, ...before } = Object.fromEntries(Object.entries(state(b) ?? {}));
        call(sheet(b), "moveRows", range(b, `A${row}`), 15);
        call(sheet(b), "moveRows", range(b, "A14"), row);
        expect(state(b)).toMatchObject(before);
      },
    ),
    { numRuns: 60 },
  );
});
