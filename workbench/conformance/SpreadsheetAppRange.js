/** SpreadsheetApp: ranges: where they lie, how they are copied, sorted, filled, and selected. */

function conform_SpreadsheetApp_places() {
  withSheet((sheet, spreadsheet) => {
    const notation = (text) => sheet.getRange(text).getA1Notation();
    const live = "GF test/testsheetsdeveloper.js";
    check("notations come back as they mean", live, () => {
      same(["$C$3", "C5:B2", "5:7", "5:2", "D:F", "D:B"].map(notation), ["C3", "B2:C5", "5:7", "2:5", "D:F", "B:D"]);
      same(notation("A2:B"), "A2:B");
      same(sheet.getRange("R2C3").getA1Notation(), "C2");
      same(spreadsheet.getRange(`'${sheet.getName()}'!E10:F12`).getA1Notation(), "E10:F12");
    });
    check("open notations are not bounded", live, () => {
      const bounded = (text) => {
        const range = sheet.getRange(text);
        return [range.isStartRowBounded(), range.isEndRowBounded(), range.isStartColumnBounded(), range.isEndColumnBounded()];
      };
      same(bounded("A5:C10"), [true, true, true, true]);
      same(bounded("3:5"), [true, true, false, false]);
      same(bounded("B:D"), [false, false, true, true]);
      same(bounded("A2:B"), [true, false, true, true]);
    });
    check("a range knows where it lies", "TD Range", () => {
      const range = sheet.getRange(2, 3, 3, 2);
      same([range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()], [2, 3, 4, 4]);
      same([range.getNumRows(), range.getNumColumns(), range.getHeight(), range.getWidth(), range.getRowIndex()], [3, 2, 3, 2, 2]);
      same([range.getGridId(), range.getSheet().getName(), range.getA1Notation()], [sheet.getSheetId(), sheet.getName(), "C2:D4"]);
      same(range.getCell(2, 2).getA1Notation(), "D3");
      same(
        [range.offset(1, 1).getA1Notation(), range.offset(0, 0, 1).getA1Notation(), range.offset(-1, 0, 1, 1).getA1Notation()],
        ["D3:E5", "C2:D2", "C1"],
      );
      isTrue(range.canEdit());
    });
    check("no range has anything of a database", "TD Range.getDataSourceTables", () => {
      const range = sheet.getRange("A1");
      same([range.getDataSourceTables(), range.getDataSourcePivotTables(), range.getDataSourceFormulas()], [[], [], []]);
      same(range.getDataSourceFormula(), null);
    });
    check("fractions are cut off", "K fractions-cut", () => same(sheet.getRange(2.9, 3.1).getA1Notation(), "C2"));
    check("lists of ranges", "TD Sheet.getRangeList", () => {
      const list = sheet.getRangeList(["A1:B2", "D4"]);
      same(
        list.getRanges().map((range) => range.getA1Notation()),
        ["A1:B2", "D4"],
      );
      same(
        spreadsheet
          .getRangeList([`'${sheet.getName()}'!A1`])
          .getRanges()[0]
          .getA1Notation(),
        "A1",
      );
    });
    check("the region of the data", "GF test/testsheetssets.js", () => {
      sheet.getRange("B2:D4").setValues([
        ["B2", "C2", "D2"],
        ["B3", "C3", "D3"],
        ["B4", "C4", "D4"],
      ]);
      sheet.getRange("F6:G7").setValues([
        ["F6", "G6"],
        ["F7", "G7"],
      ]);
      const region = (text, dimension) => {
        const range = sheet.getRange(text);
        return (dimension ? range.getDataRegion(dimension) : range.getDataRegion()).getA1Notation();
      };
      same(
        ["C3", "B2:D4", "A1", "B1", "E3", "F6"].map((text) => region(text)),
        ["B2:D4", "B2:D4", "A1", "B1:D4", "B2:E4", "F6:G7"],
      );
      const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
      same([region("C3", ROWS), region("F7", ROWS), region("C3", COLUMNS), region("F7", COLUMNS)], ["C2:C4", "F6:F7", "B3:D3", "F7:G7"]);
    });
    check("the next cell with data", "GF test/testsheets.js", () => {
      const { UP, DOWN, NEXT, PREVIOUS } = SpreadsheetApp.Direction;
      const next = (text, direction) => sheet.getRange(text).getNextDataCell(direction).getA1Notation();
      same([next("B2", DOWN), next("B4", UP), next("B2", NEXT), next("D4", PREVIOUS)], ["B4", "B2", "D2", "B4"]);
      same([next("B2", PREVIOUS), next("A1", PREVIOUS), next("B1", DOWN)], ["A2", "A1", "B2"]);
    });
  });
}

function conform_SpreadsheetApp_copying() {
  withSheet((sheet) => {
    const types = SpreadsheetApp.CopyPasteType;
    const start = () => {
      sheet.clear();
      return sheet
        .getRange("A1:B2")
        .setValues([
          [1, 2],
          [3, "=A1+B1"],
        ])
        .setBackground("#ff0000")
        .setNote("n");
    };
    check("copyTo copies values, formulas and looks", "GF test/testsheets.js", () => {
      start().copyTo(sheet.getRange("D1"));
      same(sheet.getRange("D1:E2").getFormulas(), [
        ["", ""],
        ["", "=D1+E1"],
      ]);
      same(sheet.getRange("D1:E2").getValues(), [
        [1, 2],
        [3, 3],
      ]);
      same(sheet.getRange("E2").getBackground(), "#ff0000");
    });
    check("a larger destination is filled as often as the source fits", "GF notes/oddities.md", () => {
      sheet.getRange("A1:B1").copyTo(sheet.getRange("G1:J2"));
      same(sheet.getRange("G1:J2").getValues(), [
        [1, 2, 1, 2],
        [1, 2, 1, 2],
      ]);
    });
    check("kinds of paste", "TD CopyPasteType", () => {
      start();
      sheet.getRange("A2:B2").copyTo(sheet.getRange("D1"), types.PASTE_VALUES, false);
      same([sheet.getRange("E1").getFormula(), sheet.getRange("E1").getValue()], ["", 3]);
      sheet.getRange("A2:B2").copyTo(sheet.getRange("D2"), types.PASTE_FORMULA, false);
      same([sheet.getRange("E2").getFormula(), sheet.getRange("E2").getBackground()], ["=D1+E1", "#ffffff"]);
      sheet.getRange("A1").copyTo(sheet.getRange("D3"), types.PASTE_FORMAT, false);
      same([sheet.getRange("D3").getValue(), sheet.getRange("D3").getBackground()], ["", "#ff0000"]);
      sheet.getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).build());
      sheet.getRange("A1").copyTo(sheet.getRange("D4"), types.PASTE_DATA_VALIDATION, false);
      same(String(sheet.getRange("D4").getDataValidation().getCriteriaType()), "NUMBER_EQUAL_TO");
      sheet.getRange("A1").clearDataValidations();
      sheet.setColumnWidth(1, 222);
      sheet.getRange("A1").copyTo(sheet.getRange("H1"), types.PASTE_COLUMN_WIDTHS, false);
      same(sheet.getColumnWidth(8), 222);
      sheet.getRange("A1:B1").copyTo(sheet.getRange("J1"), types.PASTE_NO_BORDERS, false);
      same(sheet.getRange("J1:K1").getValues(), [[1, 2]]);
      sheet.getRange("D4").clearDataValidations();
    });
    check("rows become columns", "TD Range.copyTo", () => {
      start();
      sheet.getRange("A1:B1").copyTo(sheet.getRange("D1"), types.PASTE_VALUES, true);
      same(sheet.getRange("D1:D2").getValues(), [[1], [2]]);
    });
    check("options say contents or formats only", "TD Range.copyTo", () => {
      start().copyTo(sheet.getRange("D1"), { contentsOnly: true });
      same([sheet.getRange("E2").getValue(), sheet.getRange("E2").getBackground()], [3, "#ffffff"]);
      sheet.getRange("A1").copyTo(sheet.getRange("G1"), { formatOnly: true });
      same([sheet.getRange("G1").getValue(), sheet.getRange("G1").getBackground()], ["", "#ff0000"]);
    });
    check("values and formats to places given in numbers", "TD Range.copyValuesToRange", () => {
      start().copyValuesToRange(sheet, 4, 5, 1, 2);
      same(sheet.getRange("D1:E2").getValues(), [
        [1, 2],
        [3, 3],
      ]);
      sheet.getRange("A1:B2").copyFormatToRange(sheet, 7, 8, 1, 2);
      same(sheet.getRange("H2").getBackground(), "#ff0000");
      sheet.getRange("A1:B2").copyValuesToRange(sheet.getSheetId(), 10, 11, 1, 2);
      sheet.getRange("A1:B2").copyFormatToRange(sheet.getSheetId(), 10, 11, 1, 2);
      same([sheet.getRange("K2").getValue(), sheet.getRange("K2").getBackground()], [3, "#ff0000"]);
    });
    check("merges and conditional formats are copied too", "K copy-merges", () => {
      sheet.clear();
      sheet.getRange("A1:B1").merge();
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenCellNotEmpty()
        .setBackground("#ff0000")
        .setRanges([sheet.getRange("A1:B2")]);
      sheet.setConditionalFormatRules([rule.build()]);
      sheet.getRange("A1:B2").copyTo(sheet.getRange("D4"));
      isTrue(sheet.getRange("D4:E4").isPartOfMerge());
      const [copied] = sheet.getConditionalFormatRules();
      same(
        copied.getRanges().map((range) => range.getA1Notation()),
        ["A1:B2", "D4:E5"],
      );
      sheet.clearConditionalFormatRules();
      sheet.getRange("A1:E5").breakApart();
    });
    check("moveTo cuts and pastes, also over itself", "GF test/testsheets.js", () => {
      sheet.clear();
      sheet
        .getRange("A1:B2")
        .setValues([
          ["A1", "B1"],
          ["A2", "B2"],
        ])
        .setBackground("#ff0000")
        .setFontWeight("bold");
      sheet.getRange("A1:B2").moveTo(sheet.getRange("B1"));
      same(sheet.getRange("A1:C2").getValues(), [
        ["", "A1", "B1"],
        ["", "A2", "B2"],
      ]);
      same([sheet.getRange("A1").getBackground(), sheet.getRange("C2").getFontWeight()], ["#ffffff", "bold"]);
    });
    check("formulas follow cells that are moved", "K formulas-follow-cells", () => {
      sheet.clear();
      sheet.getRange("A1").setValue(5);
      sheet.getRange("B1").setFormula("=A1");
      sheet.getRange("A1").moveTo(sheet.getRange("D4"));
      same([sheet.getRange("B1").getFormula(), sheet.getRange("B1").getValue()], ["=D4", 5]);
    });
    check("cells are inserted and deleted", "TD Range.insertCells", () => {
      sheet.clear();
      sheet.getRange("A1:B3").setValues([
        [1, "a"],
        [2, "b"],
        [3, "c"],
      ]);
      sheet.getRange("D1").setFormula("=SUM(A1:A3)");
      sheet.getRange("A2").insertCells(SpreadsheetApp.Dimension.ROWS);
      same(sheet.getRange("A1:B4").getValues(), [
        [1, "a"],
        ["", "b"],
        [2, "c"],
        [3, ""],
      ]);
      same(sheet.getRange("D1").getValue(), 6);
      sheet.getRange("A2").deleteCells(SpreadsheetApp.Dimension.ROWS);
      same(sheet.getRange("A1:B3").getValues(), [
        [1, "a"],
        [2, "b"],
        [3, "c"],
      ]);
      sheet.getRange("A1").insertCells(SpreadsheetApp.Dimension.COLUMNS);
      same(sheet.getRange("A1:C1").getValues(), [["", 1, "a"]]);
      sheet.getRange("A1").deleteCells(SpreadsheetApp.Dimension.COLUMNS);
      same(sheet.getRange("A1:B1").getValues(), [[1, "a"]]);
    });
  });
}

function conform_SpreadsheetApp_arranging() {
  withSheet((sheet) => {
    const put = (values) => sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
    check("sort takes columns of the tab, ascending or not", "GF test/testsheetsvalues.js", () => {
      const range = put([
        [3, "b"],
        [1, "a"],
        [2, "b"],
      ]);
      same(range.sort(1).getValues(), [
        [1, "a"],
        [2, "b"],
        [3, "b"],
      ]);
      same(range.sort({ column: 2, ascending: false }).getValues(), [
        [2, "b"],
        [3, "b"],
        [1, "a"],
      ]);
      same(
        range
          .sort([
            { column: 2, ascending: true },
            { column: 1, ascending: false },
          ])
          .getValues(),
        [
          [1, "a"],
          [3, "b"],
          [2, "b"],
        ],
      );
      same(range.sort([2, 1]).getValues(), [
        [1, "a"],
        [2, "b"],
        [3, "b"],
      ]);
    });
    check("truth values stand behind numbers", "GF test/testsheetsvalues.js", () => {
      sheet.clear();
      const range = put([[false], [10], [15]]);
      same(range.sort({ column: 1, ascending: false }).getValues(), [[false], [15], [10]]);
    });
    check("empty cells come last both ways", "K sort-blanks-last", () => {
      sheet.clear();
      const range = put([[2], [""], [1]]);
      same(range.sort(1).getValues(), [[1], [2], [""]]);
      same(range.sort({ column: 1, ascending: false }).getValues(), [[2], [1], [""]]);
    });
    check("a tab sorts all its rows", "TD Sheet.sort", () => {
      sheet.clear();
      put([["heading"], [2], [3], [1]]);
      sheet.setFrozenRows(1);
      sheet.sort(1);
      same(sheet.getRange("A1:A4").getValues(), [["heading"], [1], [2], [3]]);
      sheet.sort(1, false);
      same(sheet.getRange("A2:A4").getValues(), [[3], [2], [1]]);
      sheet.setFrozenRows(0);
    });
    check("duplicates go", "GF test/testsheetsvalues.js", () => {
      sheet.clear();
      const rest = put([
        ["foo", "bar"],
        ["bar", "foo"],
        ["foo", "foo"],
        ["bar", "foo"],
      ]).removeDuplicates();
      same(
        [rest.getA1Notation(), rest.getValues()],
        [
          "A1:B3",
          [
            ["foo", "bar"],
            ["bar", "foo"],
            ["foo", "foo"],
          ],
        ],
      );
      same(rest.removeDuplicates([2]).getValues(), [
        ["foo", "bar"],
        ["bar", "foo"],
      ]);
    });
    check("white space is trimmed", "GF test/testsheetsvalues.js", () => {
      sheet.clear();
      const range = put([
        [" before", "after "],
        ["two  middle", "   =SUM(1,2)"],
      ]).trimWhitespace();
      same(range.getValues(), [
        ["before", "after"],
        ["two middle", "=SUM(1,2)"],
      ]);
    });
    check("rows are shuffled", "TD Range.randomize", () => {
      sheet.clear();
      const before = Array.from({ length: 30 }, (_, index) => [index]);
      const after = put(before).randomize().getValues();
      isTrue(shown_(after) !== shown_(before));
      same(
        after.sort((a, b) => a[0] - b[0]),
        before,
      );
    });
    check("texts are split into columns", "GF test/testsheetssets.js", () => {
      sheet.clear();
      put([["a1,b1,c1"], ["a2"], ["a3,b3,c3"], ["a4,,c4"]]).splitTextToColumns();
      same(sheet.getRange("A1:C4").getValues(), [
        ["a1", "b1", "c1"],
        ["a2", "", ""],
        ["a3", "b3", "c3"],
        ["a4", "", "c4"],
      ]);
      sheet.clear();
      put([["x:y"]]).splitTextToColumns(":");
      same(sheet.getRange("A1:B1").getValues(), [["x", "y"]]);
      put([["p q"]]).splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);
      same(sheet.getRange("A1:B1").getValues(), [["p", "q"]]);
    });
    check("series go on", "GF test/testsheets.js", () => {
      const { DEFAULT_SERIES, ALTERNATE_SERIES } = SpreadsheetApp.AutoFillSeries;
      sheet.clear();
      put([[1], [2], [3], [4]]).autoFill(sheet.getRange("A1:A10"), DEFAULT_SERIES);
      same(
        sheet
          .getRange("A1:A10")
          .getValues()
          .map(([value]) => value),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      );
      sheet.clear();
      sheet
        .getRange("E1:H1")
        .setValues([[10, 8, 6, 4]])
        .autoFill(sheet.getRange("B1:H1"), DEFAULT_SERIES);
      same(sheet.getRange("B1:H1").getValues(), [[16, 14, 12, 10, 8, 6, 4]]);
      sheet.clear();
      put([[1], [2]]).autoFill(sheet.getRange("A1:A4"), ALTERNATE_SERIES);
      same(sheet.getRange("A1:A4").getValues(), [[1], [2], [1], [2]]);
    });
    check("a series goes on as far as its neighbour", "GF test/testsheets.js", () => {
      sheet.clear();
      put(Array.from({ length: 5 }, (_, index) => [index]));
      sheet
        .getRange("B1:B2")
        .setValues([["Jan"], ["Feb"]])
        .autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      same(
        sheet
          .getRange("B1:B6")
          .getValues()
          .map(([value]) => value),
        ["Jan", "Feb", "Mar", "Apr", "May", ""],
      );
    });
    check("a series goes on in one direction only", "K autofill-texts", () => {
      const fill = (to) => sheet.getRange("A1:A4").autoFill(sheet.getRange(to), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      throwsException(() => fill("C1:C5"), /destination range must contain the source range/);
      throwsException(() => fill("A1:B10"), /AutoFill destination range must extend the source range in only one direction\./);
    });
  });
}

function conform_SpreadsheetApp_selecting() {
  withSheet((sheet, spreadsheet) => {
    sheet.getRange("A1:B3").setValues([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const notations = (list) => list.getRanges().map((range) => range.getA1Notation());
    check("a range is activated", "TD Range.activate", () => {
      same(sheet.getRange("A1:B2").activate().getA1Notation(), "A1:B2");
      const found = [SpreadsheetApp.getActiveRange(), spreadsheet.getActiveRange(), sheet.getActiveRange()];
      same(
        found.map((range) => range.getA1Notation()),
        ["A1:B2", "A1:B2", "A1:B2"],
      );
      same(
        [sheet.getActiveCell(), spreadsheet.getActiveCell()].map((range) => range.getA1Notation()),
        ["A1", "A1"],
      );
    });
    check("the current cell moves within the selection", "TD Range.activateAsCurrentCell", () => {
      sheet.getRange("B2").activateAsCurrentCell();
      const current = [SpreadsheetApp.getCurrentCell(), spreadsheet.getCurrentCell(), sheet.getCurrentCell()];
      same(
        current.map((range) => range.getA1Notation()),
        ["B2", "B2", "B2"],
      );
      same(sheet.getActiveRange().getA1Notation(), "A1:B2");
      sheet.getRange("D9").activateAsCurrentCell();
      same(sheet.getActiveRange().getA1Notation(), "D9");
    });
    check("several ranges are selected", "TD RangeList.activate", () => {
      sheet.getRangeList(["A1:B2", "D4"]).activate();
      same([SpreadsheetApp, spreadsheet, sheet].map((of) => notations(of.getActiveRangeList()))[0], ["A1:B2", "D4"]);
      same(
        [spreadsheet, sheet].map((of) => notations(of.getActiveRangeList())),
        [
          ["A1:B2", "D4"],
          ["A1:B2", "D4"],
        ],
      );
      sheet.setActiveRangeList(sheet.getRangeList(["A1", "C3"]));
      spreadsheet.setActiveRangeList(sheet.getRangeList(["A1", "C3"]));
      SpreadsheetApp.setActiveRangeList(sheet.getRangeList(["A1", "C3"]));
      same(notations(sheet.getActiveRangeList()), ["A1", "C3"]);
    });
    check("a selection tells all of it", "TD Selection", () => {
      [SpreadsheetApp, spreadsheet, sheet].forEach((of) => {
        const selection = of.getSelection();
        same([selection.getActiveSheet().getName(), selection.getCurrentCell().getA1Notation()], [sheet.getName(), "C3"]);
        same([selection.getActiveRange().getA1Notation(), notations(selection.getActiveRangeList())], ["C3", ["A1", "C3"]]);
      });
      sheet.getRange("A1").activate();
      same(sheet.getSelection().getNextDataRange(SpreadsheetApp.Direction.DOWN).getA1Notation(), "A1:A3");
    });
    check("the setters select too", "TD Spreadsheet.setActiveRange", () => {
      const active = () => sheet.getActiveRange().getA1Notation();
      SpreadsheetApp.setActiveRange(sheet.getRange("B1"));
      same(active(), "B1");
      spreadsheet.setActiveRange(sheet.getRange("B2"));
      same(active(), "B2");
      sheet.setActiveRange(sheet.getRange("B3"));
      same(active(), "B3");
      sheet.setActiveSelection("A1:B1");
      same(active(), "A1:B1");
      spreadsheet.setActiveSelection("A2:B2");
      same(active(), "A2:B2");
      sheet.setCurrentCell(sheet.getRange("C1"));
      spreadsheet.setCurrentCell(sheet.getRange("C2"));
      SpreadsheetApp.setCurrentCell(sheet.getRange("C3"));
      same(sheet.getCurrentCell().getA1Notation(), "C3");
      SpreadsheetApp.setActiveSpreadsheet(spreadsheet);
      same(SpreadsheetApp.getActiveSpreadsheet().getId(), spreadsheet.getId());
    });
  });
}
