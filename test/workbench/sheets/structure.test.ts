/** Tabs, rows, columns and what stands on them: everything follows when the grid changes. */
import { describe, expect, test } from "@jest/globals";
import { enter } from "../../../workbench/sheets/model/write.ts";
import { SpreadsheetModel } from "../../../workbench/sheets/model.ts";
import { bench, call, member, range, sheet, values } from "./fake.ts";

const book = (b: ReturnType<typeof bench>): unknown => call(b.app, "getActiveSpreadsheet");

describe("tabs", () => {
  test("a new workbook has one tab in its language, a new tab is 1000 by 26", () => {
    expect(bench({ locale: "zh_CN" }).model.sheets.map((tab) => tab.name)).toEqual(["工作表1"]);
    const b = bench();
    const added = call(book(b), "insertSheet", "Customers");
    expect([call(added, "getMaxRows"), call(added, "getMaxColumns"), call(added, "getIndex")]).toEqual([1000, 26, 2]);
    expect(call(call(b.app, "getActiveSheet"), "getName")).toBe("Customers");
  });

  test("names are unique, exact, and null where there is none", () => {
    const b = bench();
    call(book(b), "insertSheet", "Customers");
    expect(() => call(book(b), "insertSheet", "Customers")).toThrow(
      'A sheet with the name "Customers" already exists. Please enter another name.',
    );
    expect(call(book(b), "getSheetByName", "customers")).toBeNull();
    expect(call(book(b), "getSheetByName", "Customers")).toBe(call(book(b), "getSheetByName", "Customers"));
  });

  test("the last tab stays, and so does one with a linked form", () => {
    const b = bench();
    expect(() => call(book(b), "deleteSheet", sheet(b))).toThrow("You can't remove all the sheets in a document.");
    const added = call(book(b), "insertSheet");
    const model = b.model.sheets[1];
    if (model) model.formUrl = "https://docs.google.com/forms/d/1/viewform";
    expect(() => call(book(b), "deleteSheet", added)).toThrow(
      "You cannot delete a sheet with a linked form. Please unlink the form first.",
    );
  });

  test("a tab goes to any place among the others, and whoever was elsewhere comes back to what was selected there", () => {
    const b = bench();
    const [home, added] = [sheet(b), call(book(b), "insertSheet", "Customers")];
    call(book(b), "setActiveSheet", home);
    call(range(b, "B2:C4"), "activate");
    call(book(b), "setActiveSheet", home, true);
    call(book(b), "moveActiveSheet", 2);
    expect(b.model.sheets.map((tab) => tab.name)).toEqual(["Customers", "Sheet1"]);
    call(book(b), "setActiveSheet", added);
    call(book(b), "setActiveSheet", home, true);
    expect(call(call(book(b), "getActiveRange"), "getA1Notation")).toBe("B2:C4");
    call(book(b), "setActiveSheet", home);
    expect(call(call(book(b), "getActiveRange"), "getA1Notation")).toBe("A1");
    expect(() => call(book(b), "moveActiveSheet", 3)).toThrow("The sheet index is out of range.");
  });

  test("a workbook holds ten million cells and no more", () => {
    const b = bench();
    expect(() => call(sheet(b), "insertRowsAfter", 1000, 400_000)).toThrow(
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    );
  });
});

describe("rows and columns", () => {
  const filled = () => {
    const b = bench();
    call(range(b, "A1:C3"), "setValues", [
      ["id", "name", "sum"],
      [1, "Ann", "=A2*2"],
      [2, "Bob", "=A3*2"],
    ]);
    call(range(b, "B2"), "setNote", "note of Ann");
    call(b.app, "flush");
    return b;
  };

  test("inserted rows push values, notes and references down", () => {
    const b = filled();
    call(sheet(b), "insertRowsBefore", 2, 2);
    expect(values(b, "B1:B5")).toEqual([["name"], [""], [""], ["Ann"], ["Bob"]]);
    expect(call(range(b, "C4"), "getFormula")).toBe("=A4*2");
    expect(call(range(b, "B4"), "getNote")).toBe("note of Ann");
    expect(call(sheet(b), "getMaxRows")).toBe(1002);
  });

  test("deleted columns take their cells, and formulas that read them show it", () => {
    const b = filled();
    call(sheet(b), "deleteColumn", 1);
    expect(call(range(b, "A1:B1"), "getValues")).toEqual([["name", "sum"]]);
    expect(call(range(b, "B2"), "getFormula")).toBe("=#REF!*2");
  });

  test("moved columns keep their content and formulas follow", () => {
    const b = filled();
    call(sheet(b), "moveColumns", range(b, "A:A"), 4);
    expect(values(b, "A1:C1")).toEqual([["name", "sum", "id"]]);
    expect(call(range(b, "B2"), "getFormula")).toBe("=C2*2");
  });

  test("moved rows land before the row that was named", () => {
    const b = filled();
    call(sheet(b), "moveRows", range(b, "A2:A2"), 4);
    expect(values(b, "B1:B3")).toEqual([["name"], ["Bob"], ["Ann"]]);
    call(sheet(b), "moveRows", range(b, "A3:A3"), 2);
    expect(values(b, "B1:B3")).toEqual([["name"], ["Ann"], ["Bob"]]);
  });

  test("a new row takes looks and rules from its neighbour, not its note", () => {
    const b = filled();
    call(range(b, "B2"), "setBackground", "#ff0000");
    call(sheet(b), "insertRowAfter", 2);
    expect([call(range(b, "B3"), "getBackground"), call(range(b, "B3"), "getNote")]).toEqual(["#ff0000", ""]);
  });

  test.each([
    ["deleteRows", [1, 1000], "You can't delete all the rows on the sheet."],
    ["deleteRows", [1000, 2], "Those rows are out of bounds."],
    ["deleteColumns", [26, 2], "Those columns are out of bounds."],
  ])("%s%j is refused", (name, args, message) => {
    const b = bench();
    expect(() => call(sheet(b), name, ...args)).toThrow(message);
  });

  test("hidden, frozen and sized rows and columns are remembered", () => {
    const b = bench();
    call(sheet(b), "setFrozenRows", 1);
    call(sheet(b), "setColumnWidths", 2, 2, 150);
    call(sheet(b), "hideRows", 5, 2);
    call(sheet(b), "insertRowBefore", 2);
    expect([
      call(sheet(b), "getFrozenRows"),
      call(sheet(b), "getColumnWidth", 3),
      call(sheet(b), "isRowHiddenByUser", 6),
      call(sheet(b), "isRowHiddenByUser", 5),
    ]).toEqual([1, 150, true, false]);
  });

  test("groups fold and unfold their rows", () => {
    const b = bench();
    call(range(b, "A3:A5"), "shiftRowGroupDepth", 1);
    expect([call(sheet(b), "getRowGroupDepth", 4), call(sheet(b), "getRowGroupDepth", 6)]).toEqual([1, 0]);
    call(call(sheet(b), "getRowGroup", 4, 1), "collapse");
    expect(call(sheet(b), "isRowHiddenByUser", 5)).toBe(true);
  });
});

describe("developer metadata", () => {
  test("follows its column when columns are moved, inserted and deleted", () => {
    const b = bench();
    const add = (column: string, key: string): unknown =>
      call(range(b, `${column}:${column}`), "addDeveloperMetadata", key, "v", member(b.app, "DeveloperMetadataVisibility", "DOCUMENT"));
    add("B", "name");
    add("C", "mail");
    const where = (key: string): unknown => {
      const found = call(call(call(sheet(b), "createDeveloperMetadataFinder"), "withKey", key), "find");
      return Array.isArray(found) ? found.map((one) => call(call(call(one, "getLocation"), "getColumn"), "getColumn")) : found;
    };
    call(sheet(b), "moveColumns", range(b, "B:B"), 6);
    expect([where("name"), where("mail")]).toEqual([[5], [2]]);
    call(sheet(b), "insertColumnBefore", 1);
    expect([where("name"), where("mail")]).toEqual([[6], [3]]);
    call(sheet(b), "deleteColumn", 3);
    expect([where("name"), where("mail")]).toEqual([[5], []]);
  });

  test("lies on a workbook, a tab, a whole row or a whole column, nowhere else", () => {
    const b = bench();
    call(book(b), "addDeveloperMetadata", "a", "1");
    call(sheet(b), "addDeveloperMetadata", "b");
    call(range(b, "3:3"), "addDeveloperMetadata", "c", "3");
    expect(() => call(range(b, "A1:B2"), "addDeveloperMetadata", "d")).toThrow(
      "Adding developer metadata to arbitrary ranges is not currently supported.",
    );
    expect(
      call(call(call(book(b), "createDeveloperMetadataFinder"), "find"), "map", (one: unknown) => [
        call(one, "getKey"),
        call(one, "getValue"),
      ]),
    ).toEqual([
      ["a", "1"],
      ["b", null],
      ["c", "3"],
    ]);
  });
});

describe("protections", () => {
  const protect = (b: ReturnType<typeof bench>): unknown => call(range(b, "A1:A3"), "protect");

  test("a new protection restricts nobody; removing editors does; the owner always may", () => {
    const b = bench();
    const amy = b.other("amy@example.com");
    const protection = protect(b);
    call(range(amy, "A1"), "setValue", 1);
    expect(values(amy, "A1")).toEqual([[1]]);
    call(protection, "removeEditors", call(protection, "getEditors"));
    call(range(amy, "A1"), "setValue", 2);
    expect(() => values(amy, "A1")).toThrow(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
    call(range(b, "A1"), "setValue", 3);
    expect(values(b, "A1")).toEqual([[3]]);
  });

  test("a warning stops no script", () => {
    const b = bench();
    call(protect(b), "setWarningOnly", true);
    const amy = b.other("amy@example.com");
    call(range(amy, "A1"), "setValue", 5);
    expect(values(amy, "A1")).toEqual([[5]]);
  });
});

describe("filters, names, rules", () => {
  test("a tab has one filter", () => {
    const b = bench();
    call(range(b, "A1:C9"), "createFilter");
    expect(() => call(range(b, "A1:C9"), "createFilter")).toThrow("You can't create a filter in a sheet that already has a filter.");
    call(sheet(b), "insertColumnBefore", 1);
    expect(call(call(call(sheet(b), "getFilter"), "getRange"), "getA1Notation")).toBe("B1:D9");
  });

  test("a named range follows its cells", () => {
    const b = bench();
    call(book(b), "setNamedRange", "Lists", range(b, "B2:B5"));
    call(sheet(b), "insertRowBefore", 3);
    expect(call(call(book(b), "getRangeByName", "Lists"), "getA1Notation")).toBe("B2:B6");
  });

  test("conditional formats keep their ranges and conditions", () => {
    const b = bench();
    const rule = call(
      call(call(call(call(b.app, "newConditionalFormatRule"), "whenNumberGreaterThan", 5), "setBackground", "#ff0000"), "setRanges", [
        range(b, "A1:A9"),
      ]),
      "build",
    );
    call(sheet(b), "setConditionalFormatRules", [rule]);
    call(sheet(b), "insertRowBefore", 1);
    const [kept] = [call(sheet(b), "getConditionalFormatRules")].flat();
    expect(call(call(kept, "getRanges"), "map", (one: unknown) => call(one, "getA1Notation"))).toEqual(["A2:A10"]);
    expect(call(call(call(kept, "getBooleanCondition"), "getCriteriaType"), "toString")).toBe("NUMBER_GREATER_THAN");
  });

  test("a drop-down gives back its list and its flag", () => {
    const b = bench();
    call(
      range(b, "A1"),
      "setDataValidation",
      call(call(call(b.app, "newDataValidation"), "requireValueInList", ["a", "b"], true), "build"),
    );
    const rule = call(range(b, "A1"), "getDataValidation");
    expect([call(rule, "getCriteriaValues"), call(rule, "getAllowInvalid")]).toEqual([[["a", "b"], true], true]);
  });
});

describe("charts", () => {
  test("a chart is built with its type's methods, kept on the tab, and drawn as a PNG", () => {
    const b = bench();
    call(range(b, "A1:B4"), "setValues", [
      ["月", "销售额"],
      ["一月", 10],
      ["二月", 30],
      ["三月", 20],
    ]);
    const plain = call(call(sheet(b), "newChart"), "addRange", range(b, "A1:B4"));
    expect(() => call(plain, "setTitle", "x")).toThrow("not a function");
    const built = call(call(call(call(plain, "asColumnChart"), "setTitle", "销售"), "setPosition", 5, 1, 0, 0), "build");
    call(sheet(b), "insertChart", built);
    const [chart] = [call(sheet(b), "getCharts")].flat();
    expect(call(call(chart, "getOptions"), "get", "title")).toBe("销售");
    const blob = call(chart, "getAs", "image/png");
    const bytes = call(blob, "getBytes");
    expect(Array.isArray(bytes) ? bytes.slice(0, 4) : bytes).toEqual([-119, 80, 78, 71]);
    expect(call(bytes, "slice", 5000)).not.toEqual([]);
    call(sheet(b), "removeChart", chart);
    expect(call(sheet(b), "getCharts")).toEqual([]);
  });
});

describe("what is kept", () => {
  test("a workbook survives JSON, and goes on where it was", () => {
    const b = bench({ locale: "de_DE", zone: "Europe/Berlin" });
    call(range(b, "A1:C2"), "setValues", [
      ["1.2.2018", "12,5", "=A1+1"],
      ["'007", "x", ""],
    ]);
    call(range(b, "A1:A9"), "setDataValidation", call(call(call(b.app, "newDataValidation"), "requireDate"), "build"));
    call(range(b, "B1"), "setNote", "n");
    call(sheet(b), "setFrozenRows", 1);
    call(range(b, "B:B"), "addDeveloperMetadata", "k");
    const before = [values(b, "A1:C2"), call(range(b, "A1:C2"), "getDisplayValues"), call(range(b, "C1"), "getFormula")];
    const json = JSON.parse(JSON.stringify({ book: b.model, tabs: b.model.sheets.map((tab) => b.model.sheetJSON(tab)) }));
    const again = SpreadsheetModel.fromJSON(json.book, json.tabs);
    expect(again.sheets.map((tab) => again.sheetJSON(tab))).toEqual(json.tabs);
    expect(again.toJSON()).toEqual(json.book);
    expect(before).toEqual([
      [
        [new Date("2018-01-31T23:00:00Z"), 12.5, new Date("2018-02-01T23:00:00Z")],
        ["007", "x", ""],
      ],
      [
        ["01.02.2018", "12,5", "02.02.2018"],
        ["007", "x", ""],
      ],
      "=A1+1",
    ]);
  });

  test("a hand edit tells what was and what is, and every change is told to the page", () => {
    const b = bench();
    const seen: string[] = [];
    const stop = b.model.onPatch((tab, patch) => seen.push(`${tab} ${patch.kind}`));
    const [tab] = b.model.sheets;
    expect(tab && enter(b.model, tab, { row: 1, column: 0 }, "12%")).toEqual({ before: null, after: 0.12 });
    expect(tab && enter(b.model, tab, { row: 1, column: 0 }, "")).toEqual({ before: 0.12, after: null });
    stop();
    call(range(b, "A1"), "setValue", 1);
    call(b.app, "flush");
    expect(seen).toEqual(["0 cells", "0 cells"]);
  });
});
