/** SpreadsheetApp: tabs, rows and columns, and what follows when they move. */

function conform_SpreadsheetApp_tabs() {
  withSheet((sheet, spreadsheet) => {
    const fresh = () => `conformance ${Utilities.getUuid().slice(0, 8)}`;
    check("a tab knows its name, its number and its workbook", "TD Sheet.getName", () => {
      same(sheet.getSheetName(), sheet.getName());
      same(spreadsheet.getSheetByName(sheet.getName()).getSheetId(), sheet.getSheetId());
      same(spreadsheet.getSheetById(sheet.getSheetId()).getName(), sheet.getName());
      same(sheet.getParent().getId(), spreadsheet.getId());
      same(String(sheet.getType()), "GRID");
      same(spreadsheet.getSheets().length, spreadsheet.getNumSheets());
      same(spreadsheet.getSheets()[sheet.getIndex() - 1].getName(), sheet.getName());
    });
    check("a name that no tab bears gives null", "TD Spreadsheet.getSheetByName", () => same(spreadsheet.getSheetByName(fresh()), null));
    check("a new tab has 1000 rows and 26 columns", "public code", () => same([sheet.getMaxRows(), sheet.getMaxColumns()], [1000, 26]));
    check("insertSheet puts a tab where it is told", "TD Spreadsheet.insertSheet", () => {
      const name = fresh();
      const made = spreadsheet.insertSheet(name, 0);
      same([made.getName(), made.getIndex()], [name, 1]);
      spreadsheet.deleteSheet(made);
    });
    check("insertSheet copies a template", "TD Spreadsheet.insertSheet", () => {
      sheet.getRange("A1").setValue("from the template");
      const made = spreadsheet.insertSheet(fresh(), { template: sheet });
      same(made.getRange("A1").getValue(), "from the template");
      spreadsheet.deleteSheet(made);
    });
    check("a new tab becomes the active one; setActiveSheet changes that", "TD Spreadsheet.setActiveSheet", () => {
      const made = spreadsheet.insertSheet();
      same(spreadsheet.getActiveSheet().getSheetId(), made.getSheetId());
      spreadsheet.setActiveSheet(sheet);
      same([SpreadsheetApp.getActiveSheet().getName(), spreadsheet.getSheetName()], [sheet.getName(), sheet.getName()]);
      same(spreadsheet.getSheetId(), sheet.getSheetId());
      sheet.getRange("B2:C3").activate();
      spreadsheet.setActiveSheet(made);
      spreadsheet.setActiveSheet(sheet, true);
      same(spreadsheet.getActiveRange().getA1Notation(), "B2:C3");
      made.activate();
      same(SpreadsheetApp.getActive().getActiveSheet().getSheetId(), made.getSheetId());
      spreadsheet.deleteActiveSheet();
      same(spreadsheet.getSheetById(made.getSheetId()), null);
    });
    check("the active tab is renamed, moved, doubled", "TD Spreadsheet.moveActiveSheet", () => {
      const name = fresh();
      SpreadsheetApp.setActiveSheet(sheet);
      spreadsheet.renameActiveSheet(name);
      same(sheet.getName(), name);
      spreadsheet.moveActiveSheet(1);
      same(sheet.getIndex(), 1);
      const double = spreadsheet.duplicateActiveSheet();
      same(double.getRange("A1").getValue(), "from the template");
      spreadsheet.deleteSheet(double);
      const copy = sheet.copyTo(spreadsheet);
      same(copy.getRange("A1").getValue(), "from the template");
      spreadsheet.deleteSheet(copy);
    });
    check("a tab is hidden and shown", "TD Sheet.hideSheet", () => {
      same(sheet.hideSheet().isSheetHidden(), true);
      same(sheet.showSheet().isSheetHidden(), false);
    });
    check("a tab has a colour or none", "TD Sheet.setTabColor", () => {
      same(sheet.getTabColor(), null);
      same(sheet.setTabColor("#ff0000").getTabColor(), "#ff0000");
      same(sheet.getTabColorObject().asRgbColor().asHexString(), "#ff0000");
      sheet.setTabColorObject(SpreadsheetApp.newColor().setRgbColor("#00ff00").build());
      same(sheet.getTabColor(), "#00ff00");
      same(sheet.setTabColor(null).getTabColor(), null);
    });
    check("gridlines and direction", "TD Sheet.setHiddenGridlines", () => {
      same(sheet.setHiddenGridlines(true).hasHiddenGridlines(), true);
      same(sheet.setHiddenGridlines(false).hasHiddenGridlines(), false);
      same(sheet.setRightToLeft(true).isRightToLeft(), true);
      same(sheet.setRightToLeft(false).isRightToLeft(), false);
    });
    check("a tab without a form has no form's address", "TD Sheet.getFormUrl", () => same(sheet.getFormUrl(), null));
    check("there are no databases, drawings or pictures on it", "TD Sheet.getDrawings", () => {
      same([sheet.getDrawings(), sheet.getImages(), sheet.getSlicers(), sheet.getPivotTables(), sheet.getCharts()], [[], [], [], [], []]);
      same([sheet.getDataSourceTables(), sheet.getDataSourceFormulas(), sheet.getDataSourcePivotTables()], [[], [], []]);
    });
  });
}

function conform_SpreadsheetApp_rowsAndColumns() {
  withSheet((sheet) => {
    const column = () =>
      sheet
        .getRange("A1:A6")
        .getValues()
        .map(([value]) => value);
    const start = () => {
      sheet.clear();
      sheet.getRange("A1:A4").setValues([[1], [2], [3], [4]]);
    };
    start();
    check("rows are inserted before and after", "TD Sheet.insertRowsAfter", () => {
      const max = sheet.getMaxRows();
      sheet.insertRowBefore(2).insertRowAfter(2);
      same(column(), [1, "", "", 2, 3, 4]);
      sheet.deleteRow(2).deleteRows(2, 1);
      sheet.insertRowsBefore(1, 2).insertRowsAfter(2, 1);
      same(column(), ["", "", "", 1, 2, 3]);
      sheet.deleteRows(1, 3);
      sheet.insertRows(1);
      sheet.insertRows(1, 2);
      sheet.deleteRows(1, 3);
      same([column(), sheet.getMaxRows()], [[1, 2, 3, 4, "", ""], max]);
    });
    check("columns are inserted before and after", "TD Sheet.insertColumnsAfter", () => {
      const max = sheet.getMaxColumns();
      sheet.insertColumnBefore(1).insertColumnAfter(1).insertColumnsBefore(1, 2).insertColumnsAfter(4, 1);
      same(sheet.getRange(1, 6).getValue(), 1);
      sheet.deleteColumn(1).deleteColumns(1, 4);
      sheet.insertColumns(1);
      sheet.insertColumns(1, 1);
      sheet.deleteColumns(1, 2);
      same([sheet.getRange("A1").getValue(), sheet.getMaxColumns()], [1, max]);
    });
    check("rows move", "TD Sheet.moveRows", () => {
      start();
      sheet.moveRows(sheet.getRange("A1:A1"), 4);
      same(column().slice(0, 4), [2, 3, 1, 4]);
      sheet.moveRows(sheet.getRange("A3"), 1);
      same(column().slice(0, 4), [1, 2, 3, 4]);
    });
    check("columns move", "TD Sheet.moveColumns", () => {
      sheet.getRange("A1:C1").setValues([["a", "b", "c"]]);
      sheet.moveColumns(sheet.getRange("A1:A1"), 4);
      same(sheet.getRange("A1:C1").getValues(), [["b", "c", "a"]]);
      sheet.moveColumns(sheet.getRange("C1"), 1);
    });
    check("rows and columns are hidden and shown", "TD Sheet.hideRows", () => {
      sheet.hideRows(2);
      sheet.hideRows(4, 2);
      sheet.hideRow(sheet.getRange("A7"));
      same(
        [1, 2, 3, 4, 5, 6, 7].map((row) => sheet.isRowHiddenByUser(row)),
        [false, true, false, true, true, false, true],
      );
      sheet.showRows(2);
      sheet.showRows(4, 2);
      sheet.unhideRow(sheet.getRange("A7"));
      same(
        [2, 4, 5, 7].map((row) => sheet.isRowHiddenByUser(row)),
        [false, false, false, false],
      );
      sheet.hideColumns(2);
      sheet.hideColumns(4, 1);
      sheet.hideColumn(sheet.getRange("F1"));
      same(
        [2, 4, 5, 6].map((at) => sheet.isColumnHiddenByUser(at)),
        [true, true, false, true],
      );
      sheet.showColumns(2);
      sheet.showColumns(4, 1);
      sheet.unhideColumn(sheet.getRange("F1"));
      same(
        [2, 4, 6].map((at) => sheet.isColumnHiddenByUser(at)),
        [false, false, false],
      );
      same(sheet.isRowHiddenByFilter(2), false);
    });
    check("rows and columns are frozen", "TD Sheet.setFrozenRows", () => {
      sheet.setFrozenRows(2);
      sheet.setFrozenColumns(1);
      same([sheet.getFrozenRows(), sheet.getFrozenColumns()], [2, 1]);
      sheet.setFrozenRows(0);
      sheet.setFrozenColumns(0);
      same([sheet.getFrozenRows(), sheet.getFrozenColumns()], [0, 0]);
    });
    check("rows and columns have sizes", "GF test/testsheetsvalues.js", () => {
      same(sheet.setColumnWidth(2, 200).getColumnWidth(2), 200);
      same(sheet.setColumnWidths(3, 2, 90).getColumnWidth(4), 90);
      same(sheet.setRowHeight(3, 31).getRowHeight(3), 31);
      same(sheet.setRowHeights(4, 2, 40).getRowHeight(5), 40);
      same(sheet.setRowHeightsForced(4, 2, 8).getRowHeight(5), 8);
      sheet.getRange("A1").setValue("a rather long text that asks for a wide column");
      const wide = sheet.autoResizeColumn(1).getColumnWidth(1);
      isTrue(wide > 120);
      sheet.autoResizeColumns(1, 2);
      sheet.autoResizeRows(3, 1);
      isTrue(sheet.getRowHeight(3) > 10);
    });
    check("the spreadsheet does it through its active tab", "TD Spreadsheet.insertRowAfter", () => {
      const spreadsheet = sheet.getParent();
      spreadsheet.setActiveSheet(sheet);
      start();
      spreadsheet.insertRowBefore(1);
      spreadsheet.insertRowAfter(1);
      spreadsheet.insertRowsBefore(1, 1);
      spreadsheet.insertRowsAfter(1, 1);
      same(sheet.getRange("A5").getValue(), 1);
      spreadsheet.deleteRow(1);
      spreadsheet.deleteRows(1, 3);
      spreadsheet.insertColumnBefore(1);
      spreadsheet.insertColumnAfter(1);
      spreadsheet.insertColumnsBefore(1, 1);
      spreadsheet.insertColumnsAfter(1, 1);
      same(sheet.getRange("E1").getValue(), 1);
      spreadsheet.deleteColumn(1);
      spreadsheet.deleteColumns(1, 3);
      spreadsheet.hideRow(sheet.getRange("A2"));
      spreadsheet.hideColumn(sheet.getRange("B1"));
      same(
        [spreadsheet.isRowHiddenByUser(2), spreadsheet.isColumnHiddenByUser(2), spreadsheet.isRowHiddenByFilter(2)],
        [true, true, false],
      );
      spreadsheet.unhideRow(sheet.getRange("A2"));
      spreadsheet.unhideColumn(sheet.getRange("B1"));
      spreadsheet.setFrozenRows(1);
      spreadsheet.setFrozenColumns(1);
      same([spreadsheet.getFrozenRows(), spreadsheet.getFrozenColumns()], [1, 1]);
      spreadsheet.setFrozenRows(0);
      spreadsheet.setFrozenColumns(0);
      spreadsheet.setColumnWidth(1, 150);
      spreadsheet.setRowHeight(1, 50);
      same([spreadsheet.getColumnWidth(1), spreadsheet.getRowHeight(1)], [150, 50]);
      spreadsheet.autoResizeColumn(1);
      spreadsheet.sort(1, false);
      same(column().slice(0, 4), [4, 3, 2, 1]);
    });
  });
}

function conform_SpreadsheetApp_followingFormulas() {
  withSheet((sheet, spreadsheet) => {
    const other = spreadsheet.insertSheet(`conformance ${Utilities.getUuid().slice(0, 8)}`);
    const name = sheet.getName();
    sheet.getRange("A1:A4").setValues([[1], [2], [3], [4]]);
    sheet.getRange("C1").setFormula("=SUM(A1:A4)");
    sheet.getRange("C2").setFormula("=$A$2");
    other.getRange("A1").setFormula(`='${name}'!A3`);
    const formulas = () => [sheet.getRange("C1").getFormula(), other.getRange("A1").getFormula()];
    check("references grow and move with inserted rows, on other tabs too", "K formulas-follow", () => {
      sheet.insertRowAfter(2);
      same(formulas(), ["=SUM(A1:A5)", `='${name}'!A4`]);
      same([sheet.getRange("C1").getValue(), other.getRange("A1").getValue()], [10, 3]);
    });
    check("references shrink with deleted rows", "K formulas-follow", () => {
      sheet.deleteRow(3);
      same(formulas(), ["=SUM(A1:A4)", `='${name}'!A3`]);
    });
    check("a reference whose cell is deleted is lost", "K formulas-follow", () => {
      sheet.getRange("D4").setFormula("=A4+1");
      sheet.insertRowBefore(1);
      sheet.getRange("E1").setFormula("=A5");
      sheet.deleteRow(5);
      same(sheet.getRange("E1").getValue(), "#REF!");
      sheet.deleteRow(1);
    });
    check("dollar signs keep references when copied", "TD Range.copyTo", () => {
      sheet.getRange("C2").copyTo(sheet.getRange("D3"));
      same(sheet.getRange("D3").getFormula(), "=$A$2");
      sheet.getRange("C1").setFormula("=A1").copyTo(sheet.getRange("D2"));
      same(sheet.getRange("D2").getFormula(), "=B2");
    });
    check("a tab's new name is written into formulas", "K formulas-follow", () => {
      const fresh = `conformance it's ${Utilities.getUuid().slice(0, 8)}`;
      sheet.setName(fresh);
      same(other.getRange("A1").getFormula(), `='${fresh.replace("'", "''")}'!A3`);
      same(other.getRange("A1").getValue(), 3);
    });
    check("columns move and formulas follow", "K formulas-follow", () => {
      sheet.getRange("F1").setFormula("=B9");
      sheet.getRange("B9").setValue("nine");
      sheet.insertColumnBefore(1);
      same([sheet.getRange("G1").getFormula(), sheet.getRange("G1").getValue()], ["=C9", "nine"]);
    });
    check("named ranges follow", "TD Spreadsheet.setNamedRange", () => {
      const mark = `conf_${Utilities.getUuid().slice(0, 8)}`;
      spreadsheet.setNamedRange(mark, sheet.getRange("C9"));
      sheet.insertRowBefore(1);
      same(spreadsheet.getRangeByName(mark).getA1Notation(), "C10");
      spreadsheet.removeNamedRange(mark);
    });
    spreadsheet.deleteSheet(other);
  });
}

function conform_SpreadsheetApp_namedRanges() {
  withSheet((sheet, spreadsheet) => {
    const name = `conf_${Utilities.getUuid().slice(0, 8)}`;
    const mine = () => sheet.getNamedRanges().filter((one) => one.getName().startsWith(name));
    check("a range gets a name", "TD Spreadsheet.setNamedRange", () => {
      spreadsheet.setNamedRange(name, sheet.getRange("B2:C3"));
      same(spreadsheet.getRangeByName(name).getA1Notation(), "B2:C3");
      same(sheet.getRange(name).getA1Notation(), "B2:C3");
      same(
        mine().map((one) => [one.getName(), one.getRange().getA1Notation()]),
        [[name, "B2:C3"]],
      );
    });
    check("a formula may use the name", "D sheets named ranges", () => {
      sheet.getRange("B2:C2").setValues([[1, 2]]);
      same(sheet.getRange("E1").setFormula(`=SUM(${name})`).getValue(), 3);
    });
    check("names are found on the spreadsheet too", "GF test/testsheetsrange.js", () => {
      same(spreadsheet.getNamedRanges().filter((one) => one.getName() === name).length, 1);
    });
    check("a named range is renamed and moved", "GF test/testsheetsrange.js", () => {
      const [named] = mine();
      named.setName(`${name}_b`);
      named.setRange(sheet.getRange("D4"));
      same(
        mine().map((one) => [one.getName(), one.getRange().getA1Notation()]),
        [[`${name}_b`, "D4"]],
      );
    });
    check("a name may be taken away", "TD NamedRange.remove", () => {
      mine().forEach((one) => {
        one.remove();
      });
      same([mine(), spreadsheet.getRangeByName(`${name}_b`)], [[], null]);
      spreadsheet.setNamedRange(name, sheet.getRange("A1"));
      spreadsheet.removeNamedRange(name);
      same(spreadsheet.getRangeByName(name), null);
    });
    check("a name that would be a cell is refused", "K named-range-name", () => {
      throwsException(() => spreadsheet.setNamedRange("A1", sheet.getRange("A1")), /./);
    });
  });
}

function conform_SpreadsheetApp_groups() {
  withSheet((sheet) => {
    const depths = () => [1, 2, 3, 4, 5, 6].map((row) => sheet.getRowGroupDepth(row));
    check("groups nest", "GF test/testsheetsexotics.js", () => {
      sheet.getRange("A2:A5").shiftRowGroupDepth(1);
      sheet.getRange("A3:A4").shiftRowGroupDepth(1);
      same(depths(), [0, 1, 2, 2, 1, 0]);
      const group = sheet.getRowGroup(3, 2);
      same([group.getDepth(), group.getRange().getRow(), group.getRange().getNumRows(), group.isCollapsed()], [2, 3, 2, false]);
    });
    check("a group folds and unfolds", "TD Group.collapse", () => {
      const group = sheet.getRowGroup(2, 1);
      same(group.collapse().isCollapsed(), true);
      same(group.expand().isCollapsed(), false);
    });
    check("the toggle stands after or before the group", "TD Group.getControlIndex", () => {
      const control = (where) => {
        sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition[where]);
        same(String(sheet.getRowGroupControlPosition()), where);
        return sheet.getRowGroup(2, 1).getControlIndex();
      };
      same([control("AFTER"), control("BEFORE")], [6, 1]);
      sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
      same(String(sheet.getColumnGroupControlPosition()), "BEFORE");
    });
    check("all groups fold at once, or down to a depth", "TD Sheet.expandRowGroupsUpToDepth", () => {
      const folded = () => [sheet.getRowGroup(2, 1).isCollapsed(), sheet.getRowGroup(3, 2).isCollapsed()];
      sheet.collapseAllRowGroups();
      same(folded(), [true, true]);
      sheet.expandRowGroupsUpToDepth(1);
      same(folded(), [false, true]);
      sheet.expandAllRowGroups();
      same(folded(), [false, false]);
    });
    check("a range folds its outermost groups, and unfolds all", "GF test/testsheetsexotics.js", () => {
      sheet.getRange("A1:A10").collapseGroups();
      same([sheet.getRowGroup(2, 1).isCollapsed(), sheet.getRowGroup(3, 2).isCollapsed()], [true, false]);
      sheet.getRange("A3:A4").expandGroups();
      same([sheet.getRowGroup(2, 1).isCollapsed(), sheet.getRowGroup(3, 2).isCollapsed()], [false, false]);
    });
    check("columns are grouped likewise", "TD Range.shiftColumnGroupDepth", () => {
      sheet.getRange("C1:E1").shiftColumnGroupDepth(2);
      same([sheet.getColumnGroupDepth(3), sheet.getColumnGroupDepth(6)], [2, 0]);
      same(sheet.getColumnGroup(3, 2).getRange().getA1Notation().replace(/\d/g, ""), "C:E");
      sheet.collapseAllColumnGroups();
      isTrue(sheet.getColumnGroup(3, 1).isCollapsed());
      sheet.expandColumnGroupsUpToDepth(2);
      same(sheet.getColumnGroup(3, 1).isCollapsed(), false);
      sheet.collapseAllColumnGroups();
      sheet.expandAllColumnGroups();
      same(sheet.getColumnGroup(3, 2).isCollapsed(), false);
    });
    check("groups are taken away", "TD Group.remove", () => {
      sheet.getRowGroup(3, 2).remove();
      same(depths(), [0, 1, 1, 1, 1, 0]);
      sheet.getRange("A1:A10").shiftRowGroupDepth(-8);
      same(depths(), [0, 0, 0, 0, 0, 0]);
    });
    check("a group that is not there is refused", "K no-such-group", () => throwsException(() => sheet.getRowGroup(20, 1), /./));
  });
}

function conform_SpreadsheetApp_linkedForm() {
  withSheet((_sheet, spreadsheet) => {
    const form = FormApp.create(`conformance ${Utilities.getUuid().slice(0, 8)}`);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
    SpreadsheetApp.flush();
    const linked = spreadsheet.getSheets().find((sheet) => sheet.getFormUrl() !== null && sheet.getFormUrl().includes(form.getId()));
    check("a tab that takes a form's answers cannot be deleted", "public code", () => {
      throwsException(() => spreadsheet.deleteSheet(linked), "You cannot delete a sheet with a linked form. Please unlink the form first.");
    });
    form.removeDestination();
    SpreadsheetApp.flush();
    check("it can be deleted when the form lets it go", "public code", () => {
      spreadsheet.deleteSheet(linked);
      same(spreadsheet.getSheetById(linked.getSheetId()), null);
    });
    DriveApp.getFileById(form.getId()).setTrashed(true);
  });
}

function conform_SpreadsheetApp_settings() {
  withSheet((sheet, spreadsheet) => {
    check("a workbook has an id, an address and a name", "TD Spreadsheet.getId", () => {
      isTrue(spreadsheet.getUrl().includes(spreadsheet.getId()));
      same(SpreadsheetApp.openById(spreadsheet.getId()).getId(), spreadsheet.getId());
      same(SpreadsheetApp.openByUrl(spreadsheet.getUrl()).getId(), spreadsheet.getId());
      const name = spreadsheet.getName();
      spreadsheet.rename(`${name} renamed`);
      same(spreadsheet.getName(), `${name} renamed`);
      spreadsheet.rename(name);
    });
    check("messages are shown over the grid", "TD Spreadsheet.toast", () => {
      spreadsheet.toast("message");
      spreadsheet.toast("message", "title");
      spreadsheet.toast("message", "title", 1);
      throwsException(() => spreadsheet.toast(), /don't match the method signature for SpreadsheetApp\.Spreadsheet\.toast\./);
    });
    check("menus come and go", "TD Spreadsheet.addMenu", () => {
      const name = `conformance ${Utilities.getUuid().slice(0, 8)}`;
      spreadsheet.addMenu(name, [{ name: "Run", functionName: "conformance" }, null, { name: "Again", functionName: "conformance" }]);
      spreadsheet.updateMenu(name, [{ name: "Run", functionName: "conformance" }]);
      spreadsheet.removeMenu(name);
      throwsException(() => spreadsheet.addMenu(name), /don't match the method signature for SpreadsheetApp\.Spreadsheet\.addMenu\./);
    });
    check("protections of all tabs are found", "TD Spreadsheet.getProtections", () => {
      const before = spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
      const protection = sheet.getRange("A1:B2").protect();
      same(spreadsheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, before + 1);
      protection.remove();
    });
    check("it is worked out anew at an interval", "TD Spreadsheet.setRecalculationInterval", () => {
      const before = spreadsheet.getRecalculationInterval();
      spreadsheet.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
      same(String(spreadsheet.getRecalculationInterval()), "HOUR");
      spreadsheet.setRecalculationInterval(before);
    });
    check("circles may be gone round", "TD Spreadsheet.setIterativeCalculationEnabled", () => {
      const before = spreadsheet.isIterativeCalculationEnabled();
      spreadsheet.setIterativeCalculationEnabled(true);
      isTrue(spreadsheet.isIterativeCalculationEnabled());
      [0, 10001].forEach((cycles) => throwsException(() => spreadsheet.setMaxIterativeCalculationCycles(cycles), /./));
      throwsException(() => spreadsheet.setIterativeCalculationConvergenceThreshold(-1), /./);
      spreadsheet.setMaxIterativeCalculationCycles(20);
      spreadsheet.setIterativeCalculationConvergenceThreshold(0.1);
      same([spreadsheet.getMaxIterativeCalculationCycles(), spreadsheet.getIterativeCalculationConvergenceThreshold()], [20, 0.1]);
      spreadsheet.setIterativeCalculationEnabled(before);
    });
    check("there are no databases", "TD Spreadsheet.getDataSources", () => {
      same([spreadsheet.getDataSources(), spreadsheet.getDataSourceSheets(), spreadsheet.getDataSourceTables()], [[], [], []]);
      same([spreadsheet.getDataSourceFormulas(), spreadsheet.getDataSourcePivotTables()], [[], []]);
      same(spreadsheet.getDataSourceRefreshSchedules(), []);
    });
    check("a workbook is a PDF file", "TD Spreadsheet.getAs", () => {
      const pdf = spreadsheet.getAs("application/pdf");
      same([pdf.getContentType(), pdf.getDataAsString().slice(0, 4)], ["application/pdf", "%PDF"]);
      same(spreadsheet.getBlob().getContentType(), "application/pdf");
    });
    check("a theme has colours and a font", "TD SpreadsheetTheme", () => {
      const theme = spreadsheet.getSpreadsheetTheme();
      const types = SpreadsheetApp.ThemeColorType;
      isTrue(theme.getThemeColors().map(String).includes("ACCENT1"));
      theme.setConcreteColor(types.ACCENT1, 255, 0, 0).setFontFamily("Roboto");
      theme.setConcreteColor(types.ACCENT2, SpreadsheetApp.newColor().setRgbColor("#00ff00").build());
      const set = spreadsheet.setSpreadsheetTheme(theme);
      same([set.getFontFamily(), set.getConcreteColor(types.ACCENT1).asRgbColor().asHexString()], ["Roboto", "#ff0000"]);
      same(set.getConcreteColor(types.ACCENT2).asRgbColor().asHexString(), "#00ff00");
      isTrue(spreadsheet.resetSpreadsheetTheme().getConcreteColor(types.ACCENT1).asRgbColor().asHexString() !== "#ff0000");
    });
  });
}
