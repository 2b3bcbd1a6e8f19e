/** SpreadsheetApp: what it refuses, and in which words. */

function conform_SpreadsheetApp_bounds() {
  withSheet((sheet, spreadsheet) => {
    const refuses = (says, run, message, source) => check(says, source || "public code", () => throwsException(run, message));
    const outside = "The coordinates of the range are outside the dimensions of the sheet.";
    refuses("row 0", () => sheet.getRange(0, 1), "The starting row of the range is too small.");
    refuses("column 0", () => sheet.getRange(1, 0), "The starting column of the range is too small.");
    refuses("no rows", () => sheet.getRange(1, 1, 0, 1), "The number of rows in the range must be at least 1.");
    refuses("no columns", () => sheet.getRange(1, 1, 1, 0), "The number of columns in the range must be at least 1.");
    refuses("below the grid", () => sheet.getRange(sheet.getMaxRows() + 1, 1), outside, "K range-outside-at-once");
    refuses("right of the grid", () => sheet.getRange(1, sheet.getMaxColumns() + 1), outside, "K range-outside-at-once");
    refuses("a notation that is none", () => sheet.getRange("nonsense!!"), "Range not found");
    refuses("a tab that is not there", () => spreadsheet.getRange("'no such tab'!A1"), "Range not found");
    refuses("an offset of no rows", () => sheet.getRange("A1").offset(0, 0, 0), /number of rows/, "GF test/testsheetsvui.js");
    refuses("an offset of no columns", () => sheet.getRange("A1").offset(0, 0, 1, 0), /number of columns/, "GF test/testsheetsvui.js");
    refuses(
      "an offset above the grid",
      () => sheet.getRange("A1").offset(-1, 0),
      "The starting row of the range is too small.",
      "K offset-outside",
    );
    refuses("a cell outside its range", () => sheet.getRange("A1:B2").getCell(3, 1), /./, "TD Range.getCell");
    refuses(
      "too few rows of data",
      () => sheet.getRange("A1:A3").setValues([[1], [2]]),
      "The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.",
    );
    refuses(
      "too many columns of data",
      () =>
        sheet.getRange("A1:A2").setValues([
          [1, 2],
          [3, 4],
        ]),
      "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.",
    );
    refuses(
      "formulas of another size",
      () => sheet.getRange("A1:A2").setFormulas([["=1"]]),
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    );
    refuses("rows out of bounds", () => sheet.deleteRow(sheet.getMaxRows() + 1), "Those rows are out of bounds.");
    refuses("columns out of bounds", () => sheet.deleteColumn(sheet.getMaxColumns() + 1), "Those columns are out of bounds.");
    refuses("a column beyond ZZZ", () => sheet.insertColumnsAfter(1, 18278), /./, "K column-limit");
    refuses("all rows", () => sheet.deleteRows(1, sheet.getMaxRows()), "You can't delete all the rows on the sheet.", "K delete-all-rows");
    refuses(
      "all columns",
      () => sheet.deleteColumns(1, sheet.getMaxColumns()),
      "You can't delete all the columns on the sheet.",
      "K delete-all-columns",
    );
    refuses("freezing everything", () => sheet.setFrozenRows(sheet.getMaxRows()), /freeze/, "K freeze-all");
  });
}

function conform_SpreadsheetApp_signatures() {
  withSheet((sheet, spreadsheet) => {
    const range = sheet.getRange("A1");
    const source = "GF notes/oddities.md; public code";
    const mismatch = (types, method, run) =>
      check(`${method}(${types})`, source, () =>
        throwsException(run, `The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`),
      );
    mismatch("String", "Range.setValues", () => range.setValues("foo"));
    mismatch("SpreadsheetApp.Range", "Range.setValues", () => range.setValues(range));
    mismatch("String,number", "Range.setTextRotation", () => range.setTextRotation("a", 1));
    mismatch("(class)", "Range.setTextRotation", () => range.setTextRotation({}));
    mismatch("String", "Range.copyTo", () => range.copyTo("not a range"));
    mismatch("", "Range.copyTo", () => range.copyTo());
    mismatch("null", "Range.setShowHyperlink", () => range.setShowHyperlink(null));
    mismatch("String,number", "Sheet.getRange", () => sheet.getRange("A1", 2));
    mismatch("String,String", "Sheet.getRange", () => sheet.getRange("1", "2"));
    mismatch("number", "Sheet.getRange", () => sheet.getRange(1));
    mismatch("null", "Sheet.deleteRow", () => sheet.deleteRow(null));
    mismatch("String", "Sheet.deleteRow", () => sheet.deleteRow("x"));
    mismatch("null", "Spreadsheet.setActiveSheet", () => spreadsheet.setActiveSheet(null));
    mismatch("String", "DataValidationBuilder.requireDateAfter", () => SpreadsheetApp.newDataValidation().requireDateAfter("=i1"));
    mismatch("String", "Range.setNotes", () => range.setNotes("foo"));
    check("errors are Exceptions whose message has no prefix", "D guides/migrate to the v8runtime.md", () => {
      let error = null;
      try {
        sheet.getRange(0, 1);
      } catch (caught) {
        error = caught;
      }
      same(
        [error instanceof Error, error.name, String(error)],
        [true, "Exception", "Exception: The starting row of the range is too small."],
      );
    });
  });
}

function conform_SpreadsheetApp_limits() {
  withSheet((sheet) => {
    check("50,000 characters are the most of a cell", "K cell-text-limit", () => {
      sheet.getRange("A1").setValue("x".repeat(50000));
      SpreadsheetApp.flush();
      same(sheet.getRange("A1").getValue().length, 50000);
      throwsException(() => {
        sheet.getRange("A1").setValue("x".repeat(50001));
        SpreadsheetApp.flush();
      }, "Your input contains more than the maximum of 50000 characters in a single cell.");
    });
    check("10,000,000 cells are the most of a workbook", "public code", () => {
      throwsException(
        () => sheet.insertRowsAfter(1, 9999999),
        "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
      );
    });
    check("a refused write leaves what stood there", "K refused-write", () => {
      same(sheet.getRange("A1").getValue().length, 50000);
    });
  });
}

function conform_SpreadsheetApp_tabErrors() {
  withSheet((sheet, spreadsheet) => {
    const taken = (name) => `A sheet with the name "${name}" already exists. Please enter another name.`;
    const other = spreadsheet.insertSheet(`conformance ${Utilities.getUuid().slice(0, 8)}`);
    const name = sheet.getName();
    check("two tabs cannot have one name", "public code", () => {
      throwsException(() => other.setName(name), taken(name));
      throwsException(() => spreadsheet.insertSheet(name), taken(name));
    });
    check("a filter beside a filter", "GF test/testsheetssets.js", () => {
      sheet.getRange("A1:B2").createFilter();
      throwsException(() => sheet.getRange("A1:C3").createFilter(), "You can't create a filter in a sheet that already has a filter.");
    });
    const cell = other.getRange("A1");
    spreadsheet.deleteSheet(other);
    check("what is left of a deleted tab is of no use", "public code", () => {
      throwsException(() => other.getLastRow(), `Sheet ${other.getSheetId()} not found`);
      throwsException(() => other.appendRow(["x"]), `Sheet ${other.getSheetId()} not found`);
      throwsException(() => cell.getValue(), `Sheet ${other.getSheetId()} not found`);
    });
    check("a deleted tab is found no more", "TD Spreadsheet.getSheetByName", () =>
      same(spreadsheet.getSheetById(other.getSheetId()), null),
    );
  });
}

/** The methods of ranges and tabs that the reference lists. */
var rangeMethods_ = `
  activate activateAsCurrentCell addDeveloperMetadata applyColumnBanding applyRowBanding autoFill autoFillToNeighbor
  breakApart canEdit check clear clearContent clearDataValidations clearFormat clearNote collapseGroups copyFormatToRange
  copyTo copyValuesToRange createDeveloperMetadataFinder createFilter createPivotTable createTextFinder deleteCells
  expandGroups getA1Notation getBackground getBackgroundColor getBackgroundColors getBackgroundObject getBackgroundObjects
  getBackgrounds getBandings getCell getColumn getColumnIndex getDataRegion getDataSourceFormula getDataSourceFormulas
  getDataSourcePivotTables getDataSourceTables getDataValidation getDataValidations getDeveloperMetadata getDisplayValue
  getDisplayValues getFilter getFontColor getFontColorObject getFontColorObjects getFontColors getFontFamilies
  getFontFamily getFontLine getFontLines getFontSize getFontSizes getFontStyle getFontStyles getFontWeight getFontWeights
  getFormula getFormulaR1C1 getFormulas getFormulasR1C1 getGridId getHeight getHorizontalAlignment getHorizontalAlignments
  getLastColumn getLastRow getMergedRanges getNextDataCell getNote getNotes getNumColumns getNumRows getNumberFormat
  getNumberFormats getRichTextValue getRichTextValues getRow getRowIndex getSheet getTextDirection getTextDirections
  getTextRotation getTextRotations getTextStyle getTextStyles getValue getValues getVerticalAlignment
  getVerticalAlignments getWidth getWrap getWrapStrategies getWrapStrategy getWraps insertCells insertCheckboxes isBlank
  isChecked isEndColumnBounded isEndRowBounded isPartOfMerge isStartColumnBounded isStartRowBounded merge mergeAcross
  mergeVertically moveTo offset protect randomize removeCheckboxes removeDuplicates setBackground setBackgroundColor
  setBackgroundColors setBackgroundObject setBackgroundObjects setBackgroundRGB setBackgrounds setBorder setDataValidation
  setDataValidations setFontColor setFontColorObject setFontColorObjects setFontColors setFontFamilies setFontFamily
  setFontLine setFontLines setFontSize setFontSizes setFontStyle setFontStyles setFontWeight setFontWeights setFormula
  setFormulaR1C1 setFormulas setFormulasR1C1 setHorizontalAlignment setHorizontalAlignments setNote setNotes
  setNumberFormat setNumberFormats setRichTextValue setRichTextValues setShowHyperlink setTextDirection setTextDirections
  setTextRotation setTextRotations setTextStyle setTextStyles setValue setValues setVerticalAlignment
  setVerticalAlignments setVerticalText setWrap setWrapStrategies setWrapStrategy setWraps shiftColumnGroupDepth
  shiftRowGroupDepth sort splitTextToColumns trimWhitespace uncheck
`;
var sheetMethods_ = `
  activate addDeveloperMetadata appendRow autoResizeColumn autoResizeColumns autoResizeRows clear
  clearConditionalFormatRules clearContents clearFormats clearNotes collapseAllColumnGroups collapseAllRowGroups copyTo
  createDeveloperMetadataFinder createTextFinder deleteColumn deleteColumns deleteRow deleteRows expandAllColumnGroups
  expandAllRowGroups expandColumnGroupsUpToDepth expandRowGroupsUpToDepth getActiveCell getActiveRange getActiveRangeList
  getBandings getCharts getColumnGroup getColumnGroupControlPosition getColumnGroupDepth getColumnWidth
  getConditionalFormatRules getCurrentCell getDataRange getDataSourceFormulas getDataSourcePivotTables getDataSourceTables
  getDeveloperMetadata getDrawings getFilter getFormUrl getFrozenColumns getFrozenRows getImages getIndex getLastColumn
  getLastRow getMaxColumns getMaxRows getName getNamedRanges getParent getPivotTables getProtections getRange getRangeList
  getRowGroup getRowGroupControlPosition getRowGroupDepth getRowHeight getSelection getSheetId getSheetName getSheetValues
  getSlicers getTabColor getTabColorObject getType hasHiddenGridlines hideColumn hideColumns hideRow hideRows hideSheet
  insertChart insertColumnAfter insertColumnBefore insertColumns insertColumnsAfter insertColumnsBefore insertImage
  insertRowAfter insertRowBefore insertRows insertRowsAfter insertRowsBefore insertSlicer isColumnHiddenByUser
  isRightToLeft isRowHiddenByFilter isRowHiddenByUser isSheetHidden moveColumns moveRows newChart protect removeChart
  setActiveRange setActiveRangeList setActiveSelection setColumnGroupControlPosition setColumnWidth setColumnWidths
  setConditionalFormatRules setCurrentCell setFrozenColumns setFrozenRows setHiddenGridlines setName setRightToLeft
  setRowGroupControlPosition setRowHeight setRowHeights setRowHeightsForced setTabColor setTabColorObject showColumns
  showRows showSheet sort unhideColumn unhideRow updateChart
`;

function conform_SpreadsheetApp_everySignature() {
  withSheet((sheet) => {
    const tooMany = new Array(12).fill(null);
    const types = tooMany.map(() => "null").join(",");
    /** What a method says of twelve arguments. */
    const answer = (object, name) => {
      try {
        object[name](...tooMany);
        return "nothing";
      } catch (error) {
        return error.message;
      }
    };
    const refusesAll = (object, type, names) =>
      check(`every method of a ${type} refuses twelve arguments in the same words`, "K signature-everywhere", () => {
        const expected = (name) => `The parameters (${types}) don't match the method signature for SpreadsheetApp.${type}.${name}.`;
        const wrong = names
          .trim()
          .split(/\s+/)
          .filter((name) => answer(object, name) !== expected(name));
        same(wrong, []);
      });
    refusesAll(sheet.getRange("A1"), "Range", rangeMethods_);
    refusesAll(sheet, "Sheet", sheetMethods_);
  });
}
