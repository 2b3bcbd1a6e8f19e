/** SpreadsheetApp: filters, their criteria, slicers. */

function conform_SpreadsheetApp_filters() {
  withSheet((sheet) => {
    const live = "GF test/testsheetssets.js";
    const start = () => {
      if (sheet.getFilter()) sheet.getFilter().remove();
      sheet.getRange("A1:D5").setValues([
        ["Header 1", "Header 2", "Header 3", "Header 4"],
        ["A", 10, "X", 50],
        ["C", 30, "Y", 20],
        ["B", 20, "Z", 30],
        ["D", 10, "X", 10],
      ]);
      return sheet.getRange("A1:D5").createFilter();
    };
    check("a tab has one filter or none", live, () => {
      same([sheet.getFilter(), sheet.getRange("A1").getFilter()], [null, null]);
      const filter = start();
      same(filter.getRange().getA1Notation(), "A1:D5");
      same(
        [sheet.getFilter(), sheet.getRange("B2:C4").getFilter(), sheet.getRange("F1:F5").getFilter()].map((one) =>
          one.getRange().getA1Notation(),
        ),
        ["A1:D5", "A1:D5", "A1:D5"],
      );
      filter.remove();
      same(sheet.getFilter(), null);
    });
    check("a filter sorts below its headings", live, () => {
      const filter = start();
      filter.sort(2, true);
      same(sheet.getRange("A2:D5").getValues(), [
        ["A", 10, "X", 50],
        ["D", 10, "X", 10],
        ["B", 20, "Z", 30],
        ["C", 30, "Y", 20],
      ]);
      const spec = filter.getColumnSortSpec(2);
      same([spec.getDimensionIndex(), spec.isAscending(), String(spec.getSortOrder())], [2, true, "ASCENDING"]);
      same([spec.getBackgroundColor(), spec.getForegroundColor()], [null, null]);
      filter.sort(3, false);
      same(sheet.getRange("A2:A5").getValues(), [["B"], ["C"], ["A"], ["D"]]);
      same(String(filter.getColumnSortSpec(3).getSortOrder()), "DESCENDING");
      throwsException(
        () => filter.getColumnSortSpec(4).getSortOrder(),
        /Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec\./,
      );
    });
    check("criteria of a column are set, read and removed", live, () => {
      const filter = start();
      filter.setColumnFilterCriteria(4, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(25).build());
      const found = filter.getColumnFilterCriteria(4);
      same([String(found.getCriteriaType()), found.getCriteriaValues()], ["NUMBER_GREATER_THAN", [25]]);
      filter.removeColumnFilterCriteria(4);
      same(filter.getColumnFilterCriteria(4), null);
    });
    const hides = (says, column, make, rows) =>
      check(says, "TD Sheet.isRowHiddenByFilter", () => {
        start().setColumnFilterCriteria(column, make(SpreadsheetApp.newFilterCriteria()).build());
        SpreadsheetApp.flush();
        same(
          [1, 2, 3, 4, 5, 6].filter((row) => sheet.isRowHiddenByFilter(row)),
          rows,
        );
      });
    hides("numbers that are too small", 4, (wants) => wants.whenNumberGreaterThan(25), [3, 5]);
    hides("values that are ticked off", 3, (wants) => wants.setHiddenValues(["X"]), [2, 5]);
    hides("values that are not ticked", 3, (wants) => wants.setVisibleValues(["Y"]), [2, 4, 5]);
    hides("texts", 1, (wants) => wants.whenTextEqualTo("b"), [2, 3, 5]);
    hides("texts but one", 1, (wants) => wants.whenTextNotEqualTo("A"), [2]);
    hides("any of several texts", 1, (wants) => wants.whenTextEqualToAny(["A", "C"]), [4, 5]);
    hides("none of several texts", 1, (wants) => wants.whenTextNotEqualToAny(["A", "C"]), [2, 3]);
    hides("any of several numbers", 2, (wants) => wants.whenNumberEqualToAny([10]), [3, 4]);
    hides("none of several numbers", 2, (wants) => wants.whenNumberNotEqualToAny([10]), [2, 5]);
    hides("a formula", 2, (wants) => wants.whenFormulaSatisfied("=B2>15"), [2, 5]);
    check("cells of another colour are hidden", "TD FilterCriteriaBuilder.setVisibleBackgroundColor", () => {
      const red = SpreadsheetApp.newColor().setRgbColor("#ff0000").build();
      const filter = start();
      sheet.getRange("A3").setBackground("#ff0000").setFontColor("#ff0000");
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setVisibleBackgroundColor(red).build());
      same(
        [2, 3, 4, 5].filter((row) => sheet.isRowHiddenByFilter(row)),
        [2, 4, 5],
      );
      same(filter.getColumnFilterCriteria(1).getVisibleBackgroundColor().asRgbColor().asHexString(), "#ff0000");
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setVisibleForegroundColor(red).build());
      same(
        [2, 3, 4, 5].filter((row) => sheet.isRowHiddenByFilter(row)),
        [2, 4, 5],
      );
      same(filter.getColumnFilterCriteria(1).getVisibleForegroundColor().asRgbColor().asHexString(), "#ff0000");
    });
    check("a column that is none is refused", "K filter-column", () => {
      const filter = start();
      throwsException(() => filter.setColumnFilterCriteria(9, SpreadsheetApp.newFilterCriteria().whenCellEmpty().build()), /./);
      throwsException(() => filter.sort(0, true), /./);
    });
    check("filters move with their rows", "K filter-follows", () => {
      start();
      sheet.insertRowBefore(1);
      same(sheet.getFilter().getRange().getA1Notation(), "A2:D6");
    });
  });
}

function conform_SpreadsheetApp_filterCriteria() {
  const live = "GF test/testsheetssets.js";
  const day = new Date("2023-01-01T00:00:00.000Z");
  const { TODAY, TOMORROW, YESTERDAY } = SpreadsheetApp.RelativeDate;
  const cases = [
    ["whenCellEmpty", [], "CELL_EMPTY"],
    ["whenCellNotEmpty", [], "CELL_NOT_EMPTY"],
    ["whenDateAfter", [day], "DATE_AFTER"],
    ["whenDateAfter", [TODAY], "DATE_AFTER_RELATIVE"],
    ["whenDateBefore", [day], "DATE_BEFORE"],
    ["whenDateBefore", [TOMORROW], "DATE_BEFORE_RELATIVE"],
    ["whenDateEqualTo", [day], "DATE_EQUAL_TO"],
    ["whenDateEqualTo", [YESTERDAY], "DATE_EQUAL_TO_RELATIVE"],
    ["whenFormulaSatisfied", ["=A1>10"], "CUSTOM_FORMULA"],
    ["whenNumberBetween", [10, 20], "NUMBER_BETWEEN"],
    ["whenNumberEqualTo", [42], "NUMBER_EQUAL_TO"],
    ["whenNumberGreaterThan", [100], "NUMBER_GREATER_THAN"],
    ["whenNumberGreaterThanOrEqualTo", [100], "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
    ["whenNumberLessThan", [5], "NUMBER_LESS_THAN"],
    ["whenNumberLessThanOrEqualTo", [5], "NUMBER_LESS_THAN_OR_EQUAL_TO"],
    ["whenNumberNotBetween", [10, 20], "NUMBER_NOT_BETWEEN"],
    ["whenNumberNotEqualTo", [0], "NUMBER_NOT_EQUAL_TO"],
    ["whenTextContains", ["foo"], "TEXT_CONTAINS"],
    ["whenTextDoesNotContain", ["bar"], "TEXT_DOES_NOT_CONTAIN"],
    ["whenTextEndsWith", ["baz"], "TEXT_ENDS_WITH"],
    ["whenTextEqualTo", ["exact"], "TEXT_EQUAL_TO"],
    ["whenTextStartsWith", ["start"], "TEXT_STARTS_WITH"],
    ["whenDateNotEqualTo", [day], "DATE_NOT_EQUAL_TO"],
  ];
  cases.forEach(([method, args, type]) => {
    check(`${method} gives ${type}`, live, () => {
      const built = SpreadsheetApp.newFilterCriteria()
        [method](...args)
        .build();
      const given = args.map((value) => (value instanceof Date ? value : String(value)));
      same(
        [String(built.getCriteriaType()), built.getCriteriaValues().map((value) => (value instanceof Date ? value : String(value)))],
        [type, given],
      );
    });
  });
  check("several days at once", "TD FilterCriteriaBuilder.whenDateEqualToAny", () => {
    const builder = SpreadsheetApp.newFilterCriteria().whenDateEqualToAny([day]);
    same(builder.getCriteriaValues(), [day]);
    same(builder.whenDateNotEqualToAny([day]).build().getCriteriaValues(), [day]);
  });
  check("a builder tells what it holds, and copies are their own", live, () => {
    const builder = SpreadsheetApp.newFilterCriteria().whenNumberEqualTo(50);
    const copy = builder.copy();
    builder.whenNumberEqualTo(100).setHiddenValues(["a"]).setVisibleValues(["b"]);
    same([copy.build().getCriteriaValues(), copy.getCriteriaValues(), String(copy.getCriteriaType())], [[50], [50], "NUMBER_EQUAL_TO"]);
    same([builder.getHiddenValues(), builder.getVisibleValues()], [["a"], ["b"]]);
    same([builder.getVisibleBackgroundColor(), builder.getVisibleForegroundColor()], [null, null]);
    const built = builder.build();
    same([built.getHiddenValues(), built.getVisibleValues(), built.copy().build().getCriteriaValues()], [["a"], ["b"], [100]]);
  });
  check("withCriteria takes any", "TD FilterCriteriaBuilder.withCriteria", () => {
    const built = SpreadsheetApp.newFilterCriteria().withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN, [1, 2]).build();
    same([String(built.getCriteriaType()), built.getCriteriaValues()], ["NUMBER_BETWEEN", [1, 2]]);
  });
}

function conform_SpreadsheetApp_slicers() {
  withSheet((sheet) => {
    sheet.getRange("A1:B3").setValues([
      ["Name", "Size"],
      ["a", 1],
      ["b", 2],
    ]);
    check("a slicer stands on a tab and filters a column", "TD Slicer", () => {
      const slicer = sheet.insertSlicer(sheet.getRange("A1:B3"), 5, 4, 10, 20);
      same([slicer.getRange().getA1Notation(), slicer.getColumnPosition(), slicer.getFilterCriteria()], ["A1:B3", null, null]);
      const place = slicer.getContainerInfo();
      same([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()], [5, 4, 10, 20]);
      slicer.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build());
      same([slicer.getColumnPosition(), slicer.getFilterCriteria().getCriteriaValues()], [2, [1]]);
      slicer.setTitle("Sizes").setTitleHorizontalAlignment("center").setBackgroundColor("#ff0000").setApplyToPivotTables(false);
      same([slicer.getTitle(), slicer.getTitleHorizontalAlignment(), slicer.isAppliedToPivotTables()], ["Sizes", "center", false]);
      same([slicer.getBackgroundColor(), slicer.getBackgroundColorObject().asRgbColor().asHexString()], ["#ff0000", "#ff0000"]);
      slicer.setBackgroundColorObject(SpreadsheetApp.newColor().setRgbColor("#00ff00").build()).setPosition(1, 1, 0, 0);
      same([slicer.getBackgroundColor(), slicer.getContainerInfo().getAnchorRow()], ["#00ff00", 1]);
      slicer.setTitleTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build());
      same(slicer.getTitleTextStyle().isBold(), true);
      same(slicer.setRange(sheet.getRange("A1:A3")).getRange().getA1Notation(), "A1:A3");
      same(sheet.getSlicers().length, 1);
      slicer.remove();
      same(sheet.getSlicers(), []);
    });
  });
}
