/** Ranges behave as Google's: what they read, what they write, and what they refuse in which words. */
import { describe, expect, test } from "@jest/globals";
import { bench, call, member, range, sheet, shown, values } from "./fake.ts";

describe("reading", () => {
  test("an empty tab has no last row, and its data range is one empty cell", () => {
    const b = bench();
    expect(call(sheet(b), "getLastRow")).toBe(0);
    expect(call(call(sheet(b), "getDataRange"), "getA1Notation")).toBe("A1");
    expect(call(call(sheet(b), "getDataRange"), "getValues")).toEqual([[""]]);
  });

  test("formats do not count as content, check boxes do", () => {
    const b = bench();
    call(range(b, "C9"), "setBackground", "#ff0000");
    expect(call(sheet(b), "getLastRow")).toBe(0);
    call(range(b, "B3:B5"), "insertCheckboxes");
    expect([call(sheet(b), "getLastRow"), call(sheet(b), "getLastColumn")]).toEqual([5, 2]);
  });

  test("an open range reaches to the last row of the grid", () => {
    const b = bench();
    expect(call(range(b, "A2:B"), "getNumRows")).toBe(999);
    expect(call(range(b, "2:3"), "getA1Notation")).toBe("2:3");
    expect(call(range(b, "A:C"), "getA1Notation")).toBe("A:C");
  });

  test("values come back as numbers, truth values, texts and dates; blanks as empty text", () => {
    const b = bench({ zone: "Asia/Shanghai" });
    call(range(b, "A1:E1"), "setValues", [["5", "TRUE", "text", "1/2/2018", ""]]);
    expect(values(b, "A1:E1")).toEqual([[5, true, "text", new Date("2018-01-01T16:00:00Z"), ""]]);
    expect(shown(b, "A1:E1")).toEqual([["5", "TRUE", "text", "1/2/2018", ""]]);
  });

  test.each(["America/New_York", "Asia/Shanghai", "Europe/Berlin"])("a date cell in %s gives back the instant that was written", (zone) => {
    const b = bench({ zone });
    const instants = [
      "2018-03-11T06:59:00Z",
      "2018-03-11T07:01:00Z",
      "2018-11-04T08:30:00Z",
      "2018-01-02T00:00:00Z",
      "1999-12-31T23:59:59Z",
    ].map((text) => new Date(text));
    call(
      range(b, 1, 1, 5, 1),
      "setValues",
      instants.map((instant) => [instant]),
    );
    expect(values(b, 1, 1, 5, 1)).toEqual(instants.map((instant) => [instant]));
  });

  test("a day at midnight of the workbook's zone shows without a time, another instant with one", () => {
    const b = bench({ zone: "Asia/Shanghai" });
    call(range(b, "A1"), "setValue", new Date("2018-01-01T16:00:00Z"));
    call(range(b, "A2"), "setValue", new Date("2018-01-02T01:30:00Z"));
    expect(shown(b, "A1:A2")).toEqual([["1/2/2018"], ["1/2/2018 9:30:00"]]);
  });
});

describe("writing", () => {
  test("a text format set before the write keeps what would be parsed", () => {
    const b = bench();
    call(range(b, "A1:A2"), "setNumberFormat", "@");
    call(range(b, "A1:A2"), "setValues", [["007"], ["=1+1"]]);
    expect(values(b, "A1:A2")).toEqual([["007"], ["=1+1"]]);
  });

  test("a leading apostrophe is not returned", () => {
    const b = bench();
    call(range(b, "A1"), "setValue", "'+1 (555) 123");
    expect(values(b, "A1")).toEqual([["+1 (555) 123"]]);
  });

  test("a phone number with a plus becomes an error", () => {
    const b = bench();
    call(range(b, "A1"), "setValue", "+1 (555) 123-4567");
    expect(values(b, "A1")).toEqual([["#ERROR!"]]);
  });

  test("null clears a cell", () => {
    const b = bench();
    call(range(b, "A1"), "setValue", "x");
    call(range(b, "A1"), "setValue", null);
    expect(call(sheet(b), "getLastRow")).toBe(0);
  });

  test("appendRow writes under the last content and makes rows when there are none left", () => {
    const b = bench();
    call(sheet(b), "deleteRows", 3, 998);
    for (const name of ["a", "b", "c"]) call(sheet(b), "appendRow", [name, 1]);
    expect(values(b, "A1:B3")).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ]);
    expect(call(sheet(b), "getMaxRows")).toBe(3);
  });

  test.each([
    [
      [["a"], ["b"], ["c"]],
      "The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.",
    ],
    [
      [
        ["a", "b"],
        ["c", "d"],
      ],
      "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.",
    ],
  ])("data of the wrong size is refused in Google's words", (data, message) => {
    const b = bench();
    expect(() => call(range(b, "A1:A2"), "setValues", data)).toThrow(message);
  });

  test("a call with wrong parameters names their types and the method", () => {
    const b = bench();
    expect(() => call(range(b, "A1"), "setValues", "x")).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => call(range(b, "A1"), "setTextRotation", "a", 1)).toThrow(
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.setTextRotation.",
    );
    expect(() => call(sheet(b), "getRange")).toThrow(
      "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });

  test("a text above 50,000 characters is refused", () => {
    const b = bench();
    call(range(b, "A1"), "setValue", "x".repeat(50_001));
    expect(() => call(b.app, "flush")).toThrow("Your input contains more than the maximum of 50000 characters in a single cell.");
  });
});

describe("places that are none", () => {
  test.each([
    [[0, 1], "The starting row of the range is too small."],
    [[1, 0], "The starting column of the range is too small."],
    [[1, 1, 0, 1], "The number of rows in the range must be at least 1."],
    [[1, 1, 1, 0], "The number of columns in the range must be at least 1."],
    [[1001, 1], "The coordinates of the range are outside the dimensions of the sheet."],
    [["A0"], "Range not found"],
    [["nonsense!A1"], "Range not found"],
  ])("getRange(%j) throws", (where, message) => {
    expect(() => range(bench(), ...where)).toThrow(message);
  });
});

describe("the write buffer", () => {
  test("another execution does not see a write before it is flushed", () => {
    const b = bench();
    const other = b.other();
    call(range(b, "A1"), "setValue", "mine");
    expect(values(other, "A1")).toEqual([[""]]);
    call(b.app, "flush");
    expect(values(other, "A1")).toEqual([["mine"]]);
  });

  test("the end of an execution flushes, a kill loses what was not flushed", () => {
    const b = bench();
    call(range(b, "A1"), "setValue", "kept");
    b.end("failed");
    const second = b.other();
    call(range(second, "A2"), "setValue", "lost");
    second.end("killed");
    expect(values(b, "A1:A2")).toEqual([["kept"], [""]]);
  });

  test("a value that a rule rejects is thrown at the next read and is not written", () => {
    const b = bench();
    const rule = call(
      call(call(call(b.app, "newDataValidation"), "requireValueInList", ["Publish", "Draft"]), "setAllowInvalid", false),
      "build",
    );
    call(range(b, "M2"), "setDataValidation", rule);
    call(range(b, "M2"), "setValue", "Nonsense");
    expect(() => values(b, "M2")).toThrow(
      "The data you entered in cell M2 violates the data validation rules set on this cell. Please enter one of the following values: Publish, Draft.",
    );
    expect(values(b, "M2")).toEqual([[""]]);
    call(range(b, "M2"), "setValue", "Draft");
    expect(values(b, "M2")).toEqual([["Draft"]]);
  });

  test("a rule allows invalid data unless it says otherwise", () => {
    const b = bench();
    call(range(b, "A1"), "setDataValidation", call(call(call(b.app, "newDataValidation"), "requireNumberBetween", 1, 5), "build"));
    call(range(b, "A1"), "setValue", 9);
    expect(values(b, "A1")).toEqual([[9]]);
  });
});

describe("what calls cost", () => {
  test("making ranges is free, reads and writes count their cells, a search moves none", () => {
    const b = bench();
    const block = range(b, "A1:B10");
    expect(b.trips).toEqual([]);
    call(block, "getValues");
    call(block, "setBackground", "#fff000");
    call(b.app, "flush");
    call(call(sheet(b), "createTextFinder", "x"), "findNext");
    expect(b.trips).toEqual([
      { sort: "read", cells: 20 },
      { sort: "write", cells: 20 },
      { sort: "flush", cells: 20 },
      { sort: "find", cells: 0 },
    ]);
  });
});

describe("looks", () => {
  test("a look set on a range is read back cell by cell, and an unknown colour is ignored", () => {
    const b = bench();
    call(range(b, "A1:B2"), "setBackground", "yellow");
    call(range(b, "B2"), "setBackgrounds", [["#0f0"]]);
    call(range(b, "A1"), "setBackground", "no such colour");
    expect(call(range(b, "A1:B2"), "getBackgrounds")).toEqual([
      ["#ffff00", "#ffff00"],
      ["#ffff00", "#00ff00"],
    ]);
    call(range(b, "A1:B2"), "setFontWeights", [
      ["bold", null],
      [null, "bold"],
    ]);
    expect(call(range(b, "A1:B2"), "getFontWeights")).toEqual([
      ["bold", "normal"],
      ["normal", "bold"],
    ]);
  });

  test("a number format changes what is shown, not what is stored", () => {
    const b = bench();
    call(range(b, "A1"), "setValue", 0.256);
    call(range(b, "A1"), "setNumberFormat", "0.0%");
    expect([values(b, "A1"), shown(b, "A1"), call(range(b, "A1"), "getNumberFormat")]).toEqual([[[0.256]], [["25.6%"]], "0.0%"]);
    call(range(b, "A1"), "setNumberFormat", "general");
    expect(shown(b, "A1")).toEqual([["0.256"]]);
  });

  test("wrap strategies are enumeration members, the same object each time", () => {
    const b = bench();
    const clip = member(b.app, "WrapStrategy", "CLIP");
    call(range(b, "A1"), "setWrapStrategy", clip);
    expect(call(range(b, "A1"), "getWrapStrategy")).toBe(clip);
    expect(call(range(b, "A1"), "getWrap")).toBe(false);
  });

  test("notes and links lie on their cells", () => {
    const b = bench();
    call(range(b, "A1"), "setNote", "wrong e-mail");
    const link = call(call(call(call(b.app, "newRichTextValue"), "setText", "12"), "setLinkUrl", "https://example.com"), "build");
    call(range(b, "A2"), "setRichTextValue", link);
    expect(call(range(b, "A1:A2"), "getNotes")).toEqual([["wrong e-mail"], [""]]);
    expect(call(call(range(b, "A2"), "getRichTextValue"), "getLinkUrl")).toBe("https://example.com");
    expect(values(b, "A2")).toEqual([["12"]]);
    call(range(b, "A2"), "setValue", "plain");
    expect(call(call(range(b, "A2"), "getRichTextValue"), "getLinkUrl")).toBeNull();
  });
});

describe("moving cells about", () => {
  test("sorting puts numbers before texts and empty cells last, both ways, and carries looks and notes", () => {
    const b = bench();
    call(range(b, "A1:B4"), "setValues", [
      ["b", 1],
      [3, 2],
      ["", 3],
      ["A", 4],
    ]);
    call(range(b, "A1"), "setNote", "the b");
    call(range(b, "A1:B4"), "sort", 1);
    expect(values(b, "A1:B4")).toEqual([
      [3, 2],
      ["A", 4],
      ["b", 1],
      ["", 3],
    ]);
    expect(call(range(b, "A3"), "getNote")).toBe("the b");
    call(range(b, "A1:B4"), "sort", [{ column: 1, ascending: false }]);
    expect(values(b, "B1:B4")).toEqual([[1], [4], [2], [3]]);
  });

  test("copyTo repeats the source over a larger target; contentsOnly copies values", () => {
    const b = bench();
    call(range(b, "A1"), "setValue", "=1+1");
    call(range(b, "A1"), "setBackground", "#ff0000");
    call(range(b, "A1"), "copyTo", range(b, "B1:C2"), { contentsOnly: true });
    expect(values(b, "B1:C2")).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(call(range(b, "B1"), "getFormula")).toBe("");
    expect(call(range(b, "B1"), "getBackground")).toBe("#ffffff");
  });

  test("a search finds cells by what they show, wholly or in part, with or without case", () => {
    const b = bench();
    call(range(b, "A1:A3"), "setValues", [["C-1"], ["c-12"], ["x"]]);
    const find = (...settings: [string, unknown][]): unknown => {
      const finder = call(range(b, "A:A"), "createTextFinder", "C-1");
      for (const [name, value] of settings) call(finder, name, value);
      const found = call(finder, "findAll");
      return Array.isArray(found) ? found.map((one) => call(one, "getA1Notation")) : found;
    };
    expect(find()).toEqual(["A1", "A2"]);
    expect(find(["matchCase", true])).toEqual(["A1"]);
    expect(find(["matchEntireCell", true])).toEqual(["A1"]);
    const finder = call(sheet(b), "createTextFinder", "c-");
    expect([call(call(finder, "findNext"), "getRow"), call(call(finder, "findNext"), "getRow"), call(finder, "findNext")]).toEqual([
      1,
      2,
      null,
    ]);
    expect(call(call(sheet(b), "createTextFinder", "c-"), "replaceAllWith", "K")).toBe(2);
    expect(values(b, "A1:A3")).toEqual([["K1"], ["K12"], ["x"]]);
  });
});
