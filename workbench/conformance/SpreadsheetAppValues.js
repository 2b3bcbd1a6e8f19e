/** SpreadsheetApp: what cells become of what is written, and what they give back. */

/** A new tab of a workbook that speaks English and lives in New York for the length of one program. */
function withEnglishSheet_(use) {
  return withSheet((sheet, spreadsheet) => {
    const locale = spreadsheet.getSpreadsheetLocale();
    const zone = spreadsheet.getSpreadsheetTimeZone();
    try {
      spreadsheet.setSpreadsheetLocale("en_US");
      spreadsheet.setSpreadsheetTimeZone("America/New_York");
      return use(sheet, spreadsheet);
    } finally {
      SpreadsheetApp.flush();
      spreadsheet.setSpreadsheetLocale(locale);
      spreadsheet.setSpreadsheetTimeZone(zone);
    }
  });
}

/** What a cell holds after a text was written into it. */
function typed_(sheet, text) {
  const cell = sheet.getRange("A1").clear();
  cell.setValue(text);
  return cell.getValue();
}

function conform_SpreadsheetApp_typedValues() {
  withEnglishSheet_((sheet) => {
    const typed = (text, value, source) =>
      check(`${JSON.stringify(text)} is read as typed`, source, () => same(typed_(sheet, text), value));
    const entered = "D sheets/api ValueInputOption USER_ENTERED; GF test/testsheetsvalues.js";
    typed("2026", 2026, entered);
    typed("007", 7, entered);
    typed("-1.5", -1.5, entered);
    typed("1,234", 1234, entered);
    typed("12%", 0.12, entered);
    typed("$100.15", 100.15, entered);
    typed("TRUE", true, entered);
    typed("false", false, entered);
    typed("1e3", 1000, entered);
    typed("a text", "a text", entered);
    typed("", "", "TD Range.getValue");
    typed("'007", "007", "public code");
    typed("'=1+1", "=1+1", "public code");
    typed(null, "", "D guides/migrate to the v8runtime.md");
    typed(undefined, "", "D guides/migrate to the v8runtime.md");
    typed(7, 7, "TD Range.setValue");
    typed(true, true, "TD Range.setValue");
    typed("=1+1", 2, "TD Range.setValue");
    typed("12abc", "12abc", entered);
    typed("(5)", -5, "K entry-parentheses");
    check("a phone number with a plus is taken for a formula", "K entry-plus", () => {
      same(typed_(sheet, "+1 (555) 010-0000x"), "#ERROR!");
    });
  });
}

function conform_SpreadsheetApp_typedDates() {
  withEnglishSheet_((sheet, spreadsheet) => {
    const day = (value) => Utilities.formatDate(value, spreadsheet.getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm:ss");
    const typed = (text, expected, source) => check(`${text} is a date`, source, () => same(day(typed_(sheet, text)), expected));
    const entered = "D sheets/api ValueInputOption USER_ENTERED";
    typed("1/2/2026", "2026-01-02 00:00:00", entered);
    typed("2026-01-02", "2026-01-02 00:00:00", entered);
    typed("Mar 1 2016", "2016-03-01 00:00:00", entered);
    typed("2/29/2024", "2024-02-29 00:00:00", entered);
    typed("1/2/2026 13:45:10", "2026-01-02 13:45:10", entered);
    check("a day that does not exist stays a text", "K entry-no-such-day", () => same(typed_(sheet, "2/30/2026"), "2/30/2026"));
    check("a time is a Date on 30 December 1899", "D guides/sheets overview; public code", () => {
      const value = typed_(sheet, "9:30");
      same(value instanceof Date, true);
      same(value.getUTCFullYear(), 1899);
    });
    ["America/New_York", "Asia/Shanghai", "Europe/Berlin"].forEach((zone) => {
      check(`a time of day comes back in ${zone}`, "K time-of-day-1899", () => {
        spreadsheet.setSpreadsheetTimeZone(zone);
        same(Utilities.formatDate(typed_(sheet, "9:30"), zone, "yyyy-MM-dd HH:mm"), "1899-12-30 09:30");
      });
    });
    spreadsheet.setSpreadsheetTimeZone("America/New_York");
    check("a duration of more than a day is counted on", "K durations", () => {
      same(typed_(sheet, "36:15:00") instanceof Date, true);
      same(sheet.getRange("A1").getDisplayValue(), "36:15:00");
    });
    check("a time shows as it was typed", "TD Range.getDisplayValue", () => {
      sheet.getRange("A1").clear().setValue("9:30:00 AM");
      same(sheet.getRange("A1").getDisplayValue(), "9:30:00 AM");
    });
    check("a Date becomes a date cell of the spreadsheet's zone", "TD Range.setValue", () => {
      const moment = new Date(Date.UTC(2026, 0, 2, 5, 0, 0));
      sheet.getRange("A1").clear().setValue(moment);
      same(sheet.getRange("A1").getValue(), moment);
      same(day(sheet.getRange("A1").getValue()), "2026-01-02 00:00:00");
      same(sheet.getRange("A1").getDisplayValue(), "1/2/2026");
    });
    ["Asia/Shanghai", "Europe/Berlin", "America/New_York"].forEach((zone) => {
      check(`in ${zone} an instant survives`, "TD Spreadsheet.setSpreadsheetTimeZone", () => {
        spreadsheet.setSpreadsheetTimeZone(zone);
        const moment = new Date(Date.UTC(2026, 6, 15, 21, 30, 5));
        sheet.getRange("A1").clear().setValue(moment);
        same(sheet.getRange("A1").getValue(), moment);
        same(spreadsheet.getSpreadsheetTimeZone(), zone);
      });
    });
  });
}

function conform_SpreadsheetApp_locales() {
  withEnglishSheet_((sheet, spreadsheet) => {
    const zone = spreadsheet.getSpreadsheetTimeZone();
    const says = (value) => (value instanceof Date ? Utilities.formatDate(value, zone, "yyyy-MM-dd") : value);
    const rows = [
      ["zh_CN", "2026年1月2日", "2026-01-02"],
      ["zh_CN", "2026/1/2", "2026-01-02"],
      ["zh_CN", "1,234.5", 1234.5],
      ["zh_TW", "2026/1/2", "2026-01-02"],
      ["ja_JP", "2026年1月2日", "2026-01-02"],
      ["de_DE", "1.234,5", 1234.5],
      ["de_DE", "02.01.2026", "2026-01-02"],
      ["de_DE", "=SUM(1,5;2)", 3.5],
      ["fr_FR", "02/01/2026", "2026-01-02"],
      ["fr_FR", "1,5", 1.5],
      ["de_DE", "WAHR", true],
      ["en_GB", "02/01/2026", "2026-01-02"],
    ];
    rows.forEach(([locale, text, value]) => {
      check(`${locale}: ${text}`, "TD Spreadsheet.setSpreadsheetLocale", () => {
        spreadsheet.setSpreadsheetLocale(locale);
        same(spreadsheet.getSpreadsheetLocale(), locale);
        same(says(typed_(sheet, text)), value);
      });
    });
    check("setFormula takes English whatever the locale", "K formula-english", () => {
      spreadsheet.setSpreadsheetLocale("de_DE");
      const cell = sheet.getRange("A1").clear().setFormula("=SUM(1.5,2)");
      same(cell.getValue(), 3.5);
      same(cell.getFormula(), "=SUM(1.5,2)");
    });
    check("what is shown has the locale's decimal sign", "TD Range.getDisplayValue", () => {
      spreadsheet.setSpreadsheetLocale("de_DE");
      sheet.getRange("A1").clear().setValue(1.5);
      same(sheet.getRange("A1").getDisplayValue(), "1,5");
    });
    [
      ["de_DE", "#,##0.00", "1.234,50"],
      ["en_US", "#,##0.00", "1,234.50"],
      ["zh_CN", "#,##0.00", "1,234.50"],
    ].forEach(([locale, format, text]) => {
      check(`${locale}: 1234.5 under ${format} shows ${text}`, "D sheets/api number formats", () => {
        spreadsheet.setSpreadsheetLocale(locale);
        same(sheet.getRange("A1").clear().setNumberFormat(format).setValue(1234.5).getDisplayValue(), text);
      });
    });
    check("what is true is shown in the locale's word", "K locale-booleans", () => {
      spreadsheet.setSpreadsheetLocale("de_DE");
      same(sheet.getRange("A1").clear().setValue(true).getDisplayValue(), "WAHR");
    });
  });
}

function conform_SpreadsheetApp_display() {
  withEnglishSheet_((sheet) => {
    const shows = (value, format, text, source) =>
      check(`${value} under ${format} shows ${text}`, source, () => {
        sheet.getRange("A1").clear().setNumberFormat(format).setValue(value);
        same(sheet.getRange("A1").getDisplayValue(), text);
      });
    const guide = "D sheets/api number formats";
    shows(1234.5, "#,##0.00", "1,234.50", guide);
    shows(0.125, "0.0%", "12.5%", guide);
    shows(46024, "yyyy-mm-dd", "2026-01-02", guide);
    shows(0.5, "h:mm", "12:00", guide);
    shows(1.5, "[h]:mm:ss", "36:00:00", guide);
    shows(-5, "0;(0)", "(5)", guide);
    shows(5, "0.00E+00", "5.00E+00", guide);
    shows(7, '"No. "000', "No. 007", guide);
    shows("x", "@", "x", guide);
    check("a cell under @ keeps a typed number as a text", "public code", () => {
      sheet.getRange("A1").clear().setNumberFormat("@").setValue("007");
      same(sheet.getRange("A1").getValue(), "007");
    });
    check("getNumberFormat gives the format, getNumberFormats all of them", "TD Range.getNumberFormats", () => {
      sheet
        .getRange("A1:B1")
        .clear()
        .setNumberFormats([["0.00", "@"]]);
      same(sheet.getRange("A1").getNumberFormat(), "0.00");
      same(sheet.getRange("A1:B1").getNumberFormats(), [["0.00", "@"]]);
    });
    check("general resets a format", "GF notes/oddities.md", () => {
      same(sheet.getRange("A1").setNumberFormat("general").getNumberFormat(), "0.###############");
    });
    check("getDisplayValues gives texts only", "TD Range.getDisplayValues", () => {
      sheet
        .getRange("A1:C1")
        .clear()
        .setValues([[1, true, ""]]);
      same(sheet.getRange("A1:C1").getDisplayValues(), [["1", "TRUE", ""]]);
    });
  });
}

function conform_SpreadsheetApp_blocks() {
  withEnglishSheet_((sheet) => {
    check("an empty tab has no last row and no last column", "TD Sheet.getLastRow", () => {
      same([sheet.getLastRow(), sheet.getLastColumn()], [0, 0]);
      same(sheet.getDataRange().getA1Notation(), "A1");
      same(sheet.getDataRange().getValues(), [[""]]);
      isTrue(sheet.getRange("A1:C3").isBlank());
    });
    check("setValues and getValues move blocks", "TD Range.setValues", () => {
      const values = [
        [1, "a", true],
        ["", 2.5, "b"],
      ];
      same(sheet.getRange("B2:D3").setValues(values).getValues(), values);
      same([sheet.getLastRow(), sheet.getLastColumn()], [3, 4]);
      same(sheet.getDataRange().getA1Notation(), "A1:D3");
    });
    check("setValue fills a whole range", "TD Range.setValue", () => {
      same(sheet.getRange("A5:B6").setValue("x").getValues(), [
        ["x", "x"],
        ["x", "x"],
      ]);
    });
    check("formats do not make content", "TD Sheet.getLastRow", () => {
      sheet.getRange("H40").setBackground("#ff0000");
      same(sheet.getLastRow(), 6);
    });
    check("check boxes are content", "public code", () => {
      sheet.getRange("A9:A10").insertCheckboxes();
      same(sheet.getLastRow(), 10);
      same(sheet.getRange("A9").getValue(), false);
    });
    check("formulas that give an empty text are content", "K empty-formula-content", () => {
      sheet.getRange("A12").setFormula('=""');
      same(sheet.getLastRow(), 12);
    });
    check("clearContent leaves looks, clearFormat leaves values", "TD Range.clearContent", () => {
      const cell = sheet.getRange("A20").setValue(5).setBackground("#ff0000");
      same(cell.clearFormat().getBackground(), "#ffffff");
      same(cell.getValue(), 5);
      cell.setBackground("#ff0000").clearContent();
      same([cell.getValue(), cell.getBackground()], ["", "#ff0000"]);
    });
    check("clear takes options", "TD Range.clear", () => {
      const cell = sheet.getRange("A21").setValue(5).setBackground("#ff0000").setNote("n");
      cell.clear({ contentsOnly: true });
      same([cell.getValue(), cell.getBackground(), cell.getNote()], ["", "#ff0000", "n"]);
      cell.clear({ formatOnly: true });
      same([cell.getBackground(), cell.getNote()], ["#ffffff", "n"]);
    });
    check("appendRow writes below the last content", "TD Sheet.appendRow", () => {
      sheet.clear();
      same(sheet.appendRow(["a", 1]).appendRow(["=1+1", "2%"]).getDataRange().getValues(), [
        ["a", 1],
        [2, 0.02],
      ]);
    });
    check("getSheetValues takes -1 for as far as there is content", "TD Sheet.getSheetValues", () => {
      same(sheet.getSheetValues(1, 1, -1, -1), [
        ["a", 1],
        [2, 0.02],
      ]);
      same(sheet.getSheetValues(2, 1, 1, 1), [[2]]);
    });
    check("the spreadsheet does the same through its active tab", "TD Spreadsheet.getDataRange", () => {
      const spreadsheet = sheet.getParent();
      spreadsheet.setActiveSheet(sheet);
      same(spreadsheet.getDataRange().getValues(), [
        ["a", 1],
        [2, 0.02],
      ]);
      same([spreadsheet.getLastRow(), spreadsheet.getLastColumn()], [2, 2]);
      spreadsheet.appendRow(["b"]);
      same(spreadsheet.getSheetValues(3, 1, 1, 1), [["b"]]);
    });
    check("clearContents and clear empty a tab", "TD Sheet.clearContents", () => {
      sheet.getRange("A1").setBackground("#00ff00");
      sheet.clearContents();
      same([sheet.getLastRow(), sheet.getRange("A1").getBackground()], [0, "#00ff00"]);
      sheet.clearFormats();
      same(sheet.getRange("A1").getBackground(), "#ffffff");
      sheet.getRange("A1").setNote("n");
      sheet.clearNotes();
      same(sheet.getRange("A1").getNote(), "");
    });
  });
}

function conform_SpreadsheetApp_formulas() {
  withEnglishSheet_((sheet) => {
    sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
    check("a formula is worked out and kept", "TD Range.getFormula", () => {
      const cell = sheet.getRange("B1").setFormula("=SUM(A1:A3)");
      same([cell.getValue(), cell.getFormula()], [6, "=SUM(A1:A3)"]);
      same(sheet.getRange("A1").getFormula(), "");
    });
    check("the equals sign may be left out", "K formula-without-sign", () => same(sheet.getRange("B2").setFormula("A1+1").getValue(), 2));
    check("setFormulas fills a block", "TD Range.setFormulas", () => {
      same(
        sheet
          .getRange("C1:D1")
          .setFormulas([["=A1*2", "=A2*2"]])
          .getValues(),
        [[2, 4]],
      );
      same(sheet.getRange("C1:D1").getFormulas(), [["=A1*2", "=A2*2"]]);
    });
    check("R1C1 formulas are relative", "TD Range.setFormulaR1C1", () => {
      const cell = sheet.getRange("B3").setFormulaR1C1("=R[0]C[-1]*10");
      same([cell.getValue(), cell.getFormula(), cell.getFormulaR1C1()], [30, "=A3*10", "=R[0]C[-1]*10"]);
      same(
        sheet
          .getRange("B2:B3")
          .setFormulasR1C1([["=R[0]C[-1]"], ["=R[-1]C[-1]"]])
          .getValues(),
        [[2], [2]],
      );
      same(sheet.getRange("B2:B3").getFormulasR1C1(), [["=R[0]C[-1]"], ["=R[-1]C[-1]"]]);
    });
    check("an error comes back as its text", "K error-values", () => {
      same(sheet.getRange("E1").setFormula("=1/0").getValue(), "#DIV/0!");
      same(sheet.getRange("E1").setFormula("=NOSUCHFUNCTION()").getValue(), "#NAME?");
    });
    check("formulas follow when what they read changes", "D guides/sheets overview", () => {
      sheet.getRange("A1").setValue(10);
      same(sheet.getRange("B1").getValue(), 15);
    });
    check("arrays spill", "D sheets functions ARRAYFORMULA", () => {
      sheet.getRange("G1").setFormula("=ARRAYFORMULA(A1:A3*2)");
      same(sheet.getRange("G1:G3").getValues(), [[20], [4], [6]]);
    });
    check("flush writes what waits", "TD SpreadsheetApp.flush", () => {
      sheet.getRange("H1").setValue("late");
      SpreadsheetApp.flush();
      same(sheet.getRange("H1").getValue(), "late");
    });
  });
}
