/** SpreadsheetApp and Charts: embedded charts, their builders, their pictures; pictures over the grid; charts of a script's own data. */

function chartSheet_(use) {
  return withSheet((sheet) => {
    sheet.getRange("A1:C5").setValues([
      ["Label", "One", "Two"],
      ["A", 1, 4],
      ["B", 2, 3],
      ["C", 3, 2],
      ["D", 4, 1],
    ]);
    return use(sheet);
  });
}

/** The first bytes of a PNG file. */
function isPng_(blob) {
  same(blob.getContentType(), "image/png");
  same(blob.getBytes().slice(1, 4), [80, 78, 71]);
  isTrue(blob.getBytes().length > 500);
}

function conform_SpreadsheetApp_charts() {
  chartSheet_((sheet) => {
    const live = "GF test/testsheetschart.js";
    const { COLUMN } = Charts.ChartType;
    const build = () =>
      sheet.newChart().setChartType(COLUMN).addRange(sheet.getRange("A1:A5")).addRange(sheet.getRange("B1:B5")).setPosition(2, 3, 10, 20);
    check("a chart stands where it is put", live, () => {
      const chart = build().setOption("title", "Sizes").setNumHeaders(1).build();
      sheet.insertChart(chart);
      const place = chart.getContainerInfo();
      same([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()], [2, 3, 10, 20]);
      const [found] = sheet.getCharts();
      same(
        found.getRanges().map((range) => range.getA1Notation()),
        ["A1:A5", "B1:B5"],
      );
      same([found.getNumHeaders(), found.getTransposeRowsAndColumns(), typeof found.getChartId()], [1, false, "number"]);
      same(found.getOptions().get("title"), "Sizes");
    });
    check("it is a picture", "TD EmbeddedChart.getAs", () => {
      SpreadsheetApp.flush();
      const [chart] = sheet.getCharts();
      isPng_(chart.getAs("image/png"));
      isPng_(chart.getBlob());
    });
    check("it is changed and put back", "TD Sheet.updateChart", () => {
      const [chart] = sheet.getCharts();
      const { MERGE_ROWS } = Charts.ChartMergeStrategy;
      const { SHOW_BOTH } = Charts.ChartHiddenDimensionStrategy;
      const builder = chart.modify().setOption("title", "Other").setPosition(9, 9, 0, 0).setTransposeRowsAndColumns(true);
      sheet.updateChart(builder.setMergeStrategy(MERGE_ROWS).setHiddenDimensionStrategy(SHOW_BOTH).build());
      const [changed] = sheet.getCharts();
      same(
        [changed.getOptions().get("title"), changed.getContainerInfo().getAnchorRow(), changed.getChartId()],
        ["Other", 9, chart.getChartId()],
      );
      same([String(changed.getMergeStrategy()), String(changed.getHiddenDimensionStrategy())], ["MERGE_ROWS", "SHOW_BOTH"]);
      isTrue(changed.getTransposeRowsAndColumns());
    });
    check("its ranges follow their rows", "K chart-follows", () => {
      sheet.insertRowBefore(1);
      same(sheet.getCharts()[0].getRanges()[0].getA1Notation(), "A2:A6");
      sheet.deleteRow(1);
    });
    check("it is taken away", "TD Sheet.removeChart", () => {
      sheet.removeChart(sheet.getCharts()[0]);
      same(sheet.getCharts(), []);
    });
    check("a builder knows its ranges and its place", live, () => {
      const builder = build();
      same([String(builder.getChartType()), builder.getRanges().length, builder.getContainer().getAnchorColumn()], ["COLUMN", 2, 3]);
      same([builder.removeRange(sheet.getRange("B1:B5")).getRanges().length, builder.clearRanges().getRanges().length], [1, 0]);
    });
    check("hidden cells are no question of a chart without a type", "GF notes/oddities.md", () => {
      const { IGNORE_BOTH } = Charts.ChartHiddenDimensionStrategy;
      throwsException(() => sheet.newChart().setHiddenDimensionStrategy(IGNORE_BOTH), /Unexpected error/);
    });
  });
}

function conform_SpreadsheetApp_chartBuilders() {
  chartSheet_((sheet) => {
    const style = Charts.newTextStyle().setColor("#ff0000").setFontName("Roboto").setFontSize(12).build();
    check("a style of text tells its parts", "TD Charts.TextStyle", () => {
      same([style.getColor(), style.getFontName(), style.getFontSize()], ["#ff0000", "Roboto", 12]);
    });
    const looks = (builder) => {
      builder.setTitle("T").setTitleTextStyle(style).setBackgroundColor("#ffffff").setColors(["#ff0000"]);
      return builder.setLegendPosition(Charts.Position.BOTTOM).setLegendTextStyle(style).reverseCategories();
    };
    const axes = (builder) => {
      builder.setXAxisTitle("x").setYAxisTitle("y").setXAxisTextStyle(style).setYAxisTextStyle(style);
      return builder.setXAxisTitleTextStyle(style).setYAxisTitleTextStyle(style);
    };
    const scaled = (builder) => axes(looks(builder)).setRange(0, 10).useLogScale();
    const { MEDIUM } = Charts.PointStyle;
    const kinds = {
      Area: (builder) => scaled(builder).setStacked().setPointStyle(MEDIUM),
      Bar: (builder) => scaled(builder).setStacked().reverseDirection(),
      Column: (builder) => scaled(builder).setStacked(),
      Combo: (builder) => scaled(builder).setStacked(),
      Histogram: (builder) => scaled(builder).setStacked(),
      Line: (builder) => scaled(builder).setPointStyle(MEDIUM).setCurveStyle(Charts.CurveStyle.SMOOTH),
      Pie: (builder) => looks(builder).set3D(),
      Scatter: (builder) => {
        axes(looks(builder)).setPointStyle(MEDIUM).setXAxisRange(0, 9).setYAxisRange(0, 9);
        return builder.setXAxisLogScale().setYAxisLogScale();
      },
      Table: (builder) => {
        builder.enablePaging(true).enablePaging(10).enablePaging(10, 1).enableRtlTable(false).enableSorting(true).setFirstRowNumber(3);
        builder.setInitialSortingAscending(1).setInitialSortingDescending(0);
        return builder.showRowNumberColumn(true).useAlternatingRowStyle(true);
      },
    };
    Object.keys(kinds).forEach((kind) => {
      check(`a ${kind} chart has a builder of its own and a picture`, `TD Embedded${kind}ChartBuilder`, () => {
        const typed = kinds[kind](sheet.newChart()[`as${kind}Chart`]());
        same(String(typed.getChartType()), kind.toUpperCase());
        const whole = typed.addRange(sheet.getRange("A1:C5")).setPosition(7, 1, 0, 0).setNumHeaders(1).setOption("width", 300);
        isPng_(whole.setOption("height", 200).build().getAs("image/png"));
        same(whole.setTransposeRowsAndColumns(false).setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).getRanges().length, 1);
        same(whole.removeRange(sheet.getRange("A1:C5")).clearRanges().getRanges(), []);
        same(whole.getContainer().getAnchorRow(), 7);
        whole.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.IGNORE_COLUMNS);
        same(String(whole.setChartType(Charts.ChartType.BAR).getChartType()), "BAR");
        Object.keys(kinds).forEach((other) => {
          same(String(whole[`as${other}Chart`]().getChartType()), other.toUpperCase());
        });
      });
    });
    check("the setters of a type stand on that type only", "GF notes/oddities.md", () => {
      same(typeof sheet.newChart().asColumnChart().setXAxisRange, "undefined");
      same(typeof sheet.newChart().setTitle, "undefined");
    });
    check("types change into one another", "TD EmbeddedChartBuilder.asAreaChart", () => {
      let builder = sheet.newChart();
      const order = ["Area", "Bar", "Column", "Combo", "Histogram", "Line", "Pie", "Scatter", "Table"];
      const types = order.map((kind) => {
        builder = builder[`as${kind}Chart`]();
        return String(builder.getChartType());
      });
      same(
        types,
        order.map((kind) => kind.toUpperCase()),
      );
    });
  });
}

function conform_Charts_pictures() {
  const { STRING, NUMBER } = Charts.ColumnType;
  const table = Charts.newDataTable().addColumn(STRING, "Month").addColumn(NUMBER, "Sales").addColumn(NUMBER, "Costs");
  table.addRow(["Jan", 5, 3]).addRow(["Feb", 7, 4]).setValue(2, 0, "Mar").setValue(2, 1, 9);
  const data = table.build();
  const view = Charts.newDataViewDefinition().setColumns([0, 2]).build();
  const style = Charts.newTextStyle().setFontSize(10).build();
  const looks = (builder) => {
    builder.setTitle("T").setTitleTextStyle(style).setColors(["#ff0000", "#00ff00"]).setBackgroundColor("#ffffff");
    return builder.setLegendPosition(Charts.Position.TOP).setLegendTextStyle(style).reverseCategories();
  };
  const axes = (builder) => {
    builder.setXAxisTitle("x").setYAxisTitle("y").setXAxisTextStyle(style).setYAxisTextStyle(style);
    return builder.setXAxisTitleTextStyle(style).setYAxisTitleTextStyle(style);
  };
  const { LARGE } = Charts.PointStyle;
  const kinds = {
    Column: (builder) => axes(looks(builder)).setRange(0, 10).useLogScale().setStacked(),
    Bar: (builder) => axes(looks(builder)).setRange(0, 10).useLogScale().setStacked().reverseDirection(),
    Line: (builder) => axes(looks(builder)).setRange(0, 10).useLogScale().setPointStyle(LARGE).setCurveStyle(Charts.CurveStyle.SMOOTH),
    Area: (builder) => axes(looks(builder)).setRange(0, 10).useLogScale().setStacked().setPointStyle(LARGE),
    Pie: (builder) => looks(builder).set3D(),
    Scatter: (builder) => axes(looks(builder)).setPointStyle(LARGE).setXAxisRange(0, 9).setYAxisRange(0, 9),
    Table: (builder) =>
      builder.enablePaging(true).enableSorting(false).showRowNumberColumn(true).useAlternatingRowStyle(true).setFirstRowNumber(1),
  };
  Object.keys(kinds).forEach((kind) => {
    check(`a ${kind} chart out of a table is a picture`, `TD Charts.new${kind}Chart`, () => {
      const builder = kinds[kind](Charts[`new${kind}Chart`]().setDataTable(data));
      const chart = builder.setDimensions(300, 200).setDataViewDefinition(view).setOption("fontName", "Arial").build();
      isPng_(chart.getAs("image/png"));
      isPng_(chart.getBlob());
      same(chart.getOptions().get("fontName"), "Arial");
    });
  });
  check("tables and scatters have settings of their own", "TD Charts.newTableChart", () => {
    const tables = Charts.newTableChart().enableRtlTable(true).setInitialSortingAscending(0).setInitialSortingDescending(1);
    isPng_(tables.setDataTable(data).build().getAs("image/png"));
    isPng_(Charts.newScatterChart().setXAxisLogScale().setYAxisLogScale().setDataTable(table).build().getAs("image/png"));
  });
  check("a row needs a value for each column", "K data-table-row", () => throwsException(() => Charts.newDataTable().addRow([1]), /./));
}

function conform_SpreadsheetApp_images() {
  chartSheet_((sheet) => {
    const picture = () =>
      sheet.newChart().asPieChart().addRange(sheet.getRange("A1:B5")).setPosition(9, 9, 0, 0).build().getAs("image/png");
    check("a picture floats over a cell", "TD OverGridImage", () => {
      const image = sheet.insertImage(picture(), 2, 3, 4, 5);
      same([image.getAnchorCell().getA1Notation(), image.getAnchorCellXOffset(), image.getAnchorCellYOffset()], ["B3", 4, 5]);
      same(
        [image.getSheet().getName(), image.getWidth(), image.getHeight()],
        [sheet.getName(), image.getInherentWidth(), image.getInherentHeight()],
      );
      image.setWidth(50).setHeight(40).setAnchorCell(sheet.getRange("D4")).setAnchorCellXOffset(1).setAnchorCellYOffset(2);
      const [found] = sheet.getImages();
      same([found.getWidth(), found.getHeight(), found.getAnchorCell().getA1Notation()], [50, 40, "D4"]);
      same(found.resetSize().getWidth(), found.getInherentWidth());
      found.setAltTextTitle("title").setAltTextDescription("words").assignScript("conformance");
      same([found.getAltTextTitle(), found.getAltTextDescription(), found.getScript()], ["title", "words", "conformance"]);
      same(found.getUrl(), null);
      isTrue(found.replace(picture()).getInherentWidth() > 0);
      isTrue(sheet.getParent().getImages().length >= 1);
      found.remove();
      same(sheet.getImages(), []);
    });
    check("the spreadsheet puts one on its active tab", "TD Spreadsheet.insertImage", () => {
      const spreadsheet = sheet.getParent();
      spreadsheet.setActiveSheet(sheet);
      spreadsheet.insertImage(picture(), 1, 1).remove();
      spreadsheet.insertImage(picture(), 1, 1, 2, 3);
      same(sheet.getImages()[0].getAnchorCellYOffset(), 3);
    });
    check("what is no picture is refused", "K image-refused", () => {
      throwsException(() => sheet.insertImage(Utilities.newBlob("text", "text/plain"), 1, 1), /./);
    });
  });
}

function conform_SpreadsheetApp_pivotTables() {
  withSheet((sheet) => {
    const { SUM, COUNTA, AVERAGE } = SpreadsheetApp.PivotTableSummarizeFunction;
    sheet.getRange("A1:C6").setValues([
      ["Region", "Year", "Amount"],
      ["East", 2020, 10],
      ["West", 2020, 20],
      ["East", 2021, 30],
      ["West", 2021, 40],
      ["East", 2021, 50],
    ]);
    const source = sheet.getRange("A1:C6");
    check("a pivot table counts by groups", "K pivot-layout", () => {
      const table = sheet.getRange("F1").createPivotTable(source);
      table.addRowGroup(1);
      const value = table.addPivotValue(3, SUM);
      value.setDisplayName("Total");
      same(sheet.getRange("F1:G4").getValues(), [
        ["Region", "Total"],
        ["East", 90],
        ["West", 60],
        ["Grand Total", 150],
      ]);
      same([table.getAnchorCell().getA1Notation(), table.getSourceDataRange().getA1Notation()], ["F1", "A1:C6"]);
      same(String(table.getValuesDisplayOrientation()), "COLUMNS");
    });
    check("it follows its source", "K pivot-refresh", () => {
      sheet.getRange("C2").setValue(110);
      same(sheet.getRange("G2").getValue(), 190);
      sheet.getRange("C2").setValue(10);
    });
    check("its groups are sorted, named, without totals", "TD PivotGroup", () => {
      const [table] = sheet.getPivotTables();
      const [group] = table.getRowGroups();
      same(group.clearSort().moveToIndex(0).getIndex(), 0);
      same([String(group.getDimension()), group.getIndex(), group.getSourceDataColumn()], ["ROWS", 0, 1]);
      same([group.isSortAscending(), group.totalsAreShown(), group.areLabelsRepeated()], [true, true, false]);
      group.sortDescending().showTotals(false).showRepeatedLabels().setDisplayName("Where");
      same([group.isSortAscending(), group.totalsAreShown(), group.areLabelsRepeated()], [false, false, true]);
      same(sheet.getRange("F1:G4").getValues(), [
        ["Where", "Total"],
        ["West", 60],
        ["East", 90],
        ["", ""],
      ]);
      group.sortAscending().hideRepeatedLabels().resetDisplayName().showTotals(true);
      same(sheet.getRange("F1").getValue(), "Region");
      isTrue(group.getPivotTable().getRowGroups().length === 1);
    });
    check("its values are summarised otherwise", "TD PivotValue", () => {
      const [value] = sheet.getPivotTables()[0].getPivotValues();
      same(
        [String(value.getSummarizedBy()), value.getSourceDataColumn(), String(value.getDisplayType()), value.getFormula()],
        ["SUM", 3, "DEFAULT", null],
      );
      value.summarizeBy(AVERAGE);
      same(sheet.getRange("G2:G3").getValues(), [[30], [30]]);
      value.summarizeBy(COUNTA);
      same(sheet.getRange("G2:G3").getValues(), [[3], [2]]);
      value.summarizeBy(SUM);
      isTrue(value.getPivotTable().getPivotValues().length === 1);
    });
    check("its source is filtered", "TD PivotFilter", () => {
      const [table] = sheet.getPivotTables();
      const filter = table.addFilter(2, SpreadsheetApp.newFilterCriteria().setVisibleValues(["2021"]).build());
      same(sheet.getRange("G2:G3").getValues(), [[80], [40]]);
      same([filter.getSourceDataColumn(), filter.getFilterCriteria().getVisibleValues(), table.getFilters().length], [2, ["2021"], 1]);
      filter.setFilterCriteria(SpreadsheetApp.newFilterCriteria().whenNumberEqualTo(2020).build());
      same(sheet.getRange("G2:G3").getValues(), [[10], [20]]);
      isTrue(filter.getPivotTable().getFilters().length === 1);
      filter.remove();
      same(sheet.getRange("G2:G3").getValues(), [[90], [60]]);
    });
    check("columns are grouped too", "K pivot-layout", () => {
      const [table] = sheet.getPivotTables();
      table.addColumnGroup(2);
      same(sheet.getRange("F1:I5").getValues(), [
        ["Total", "Year", "", ""],
        ["Region", 2020, 2021, "Grand Total"],
        ["East", 10, 80, 90],
        ["West", 20, 40, 60],
        ["Grand Total", 30, 120, 150],
      ]);
      same(
        table.getColumnGroups().map((group) => String(group.getDimension())),
        ["COLUMNS"],
      );
      table.getColumnGroups()[0].remove();
      same(table.getColumnGroups(), []);
    });
    check("it goes, and what it filled with it", "TD PivotTable.remove", () => {
      const [table] = sheet.getPivotTables();
      table.getPivotValues()[0].remove();
      table.remove();
      same([sheet.getPivotTables(), sheet.getRange("F1:I5").isBlank()], [[], true]);
    });
  });
}
