/** SpreadsheetApp: finding and replacing texts. */

function conform_SpreadsheetApp_textFinder() {
  withEnglishSheet_((sheet, spreadsheet) => {
    const live = "GF test/testsheetstext.js";
    const start = () => {
      sheet.getRange("A1:B5").setValues([
        ["sample", "sámplé"],
        ["SampleA", "sámplé"],
        ["=SAMPLE()", "=SámpléB()"],
        ["=sample()", "=sámpléB()"],
        ["=sampleA()", "=sámpléB()"],
      ]);
      return sheet;
    };
    const notations = (found) => found.map((range) => range.getA1Notation());
    start();
    check("what is shown is searched, without regard to case", live, () => {
      same(notations(sheet.createTextFinder("sample").findAll()), ["A1", "A2"]);
      same(notations(sheet.getRange("A3:B5").createTextFinder("sample").findAll()), []);
      same(
        notations(
          spreadsheet
            .createTextFinder("sample")
            .findAll()
            .filter((range) => range.getGridId() === sheet.getSheetId()),
        ),
        ["A1", "A2"],
      );
    });
    check("accents, case and whole cells", live, () => {
      const finder = sheet.createTextFinder("sample").ignoreDiacritics(true).matchCase(true).matchEntireCell(true);
      same(notations(finder.findAll()), ["A1", "B1", "B2"]);
    });
    check("the texts of formulas are searched", live, () => {
      same(notations(sheet.createTextFinder("sample").matchFormulaText(true).findAll()), ["A1", "A2", "A3", "A4", "A5"]);
      same(notations(sheet.getRange("A3:B5").createTextFinder("sample").matchFormulaText(true).findAll()), ["A3", "A4", "A5"]);
    });
    check("formulas, accents, case and whole cells together", live, () => {
      const finder = sheet.createTextFinder("sample").matchFormulaText(true).ignoreDiacritics(true).matchCase(true).matchEntireCell(true);
      same(notations(finder.findAll()), ["A1", "B1", "B2"]);
    });
    check("all are replaced and counted", live, () => {
      same(start().createTextFinder("sample").replaceAllWith("test"), 2);
      same(sheet.getRange("A1:A2").getValues(), [["test"], ["testA"]]);
      start();
      same(sheet.createTextFinder("sample").matchFormulaText(true).matchCase(true).matchEntireCell(true).replaceAllWith("test"), 1);
      start();
      same(sheet.getRange("A3:B5").createTextFinder("sample").replaceAllWith("test"), 0);
    });
    check("expressions", "TD TextFinder.useRegularExpression", () => {
      start();
      same(notations(sheet.createTextFinder("^s.*A$").useRegularExpression(true).findAll()), ["A2"]);
    });
    check("brackets of an expression come back in the replacement", "K finder-groups", () => {
      sheet.getRange("D2").setValue("Smith, Amy");
      sheet.getRange("D2").createTextFinder("(\\w+), (\\w+)").useRegularExpression(true).replaceAllWith("$2 $1");
      same(sheet.getRange("D2").getValue(), "Amy Smith");
    });
    check("one after the other, forwards and back", "TD TextFinder.findNext", () => {
      start();
      const finder = sheet.createTextFinder("sample");
      same(finder.getCurrentMatch(), null);
      same(
        [finder.findNext().getA1Notation(), finder.getCurrentMatch().getA1Notation(), finder.findNext().getA1Notation()],
        ["A1", "A1", "A2"],
      );
      same(finder.findNext(), null);
      const back = sheet.createTextFinder("sample").startFrom(sheet.getRange("A2"));
      same(back.findPrevious().getA1Notation(), "A1");
    });
    check("the current one is replaced", "TD TextFinder.replaceWith", () => {
      start();
      const finder = sheet.createTextFinder("sample");
      finder.findNext();
      same([finder.replaceWith("test"), sheet.getRange("A1").getValue()], [1, "test"]);
    });
    check("what is replaced is read as if typed", "K replace-as-typed", () => {
      sheet.getRange("D1").setNumberFormat("General").setValue("x5");
      sheet.getRange("D1").createTextFinder("x").replaceAllWith("");
      same(sheet.getRange("D1").getValue(), 5);
    });
  });
}
