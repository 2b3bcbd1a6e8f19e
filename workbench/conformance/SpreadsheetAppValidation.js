/** SpreadsheetApp: data validation: what a rule says of itself, what it refuses, check boxes. */

function conform_SpreadsheetApp_validationRules() {
  withSheet((sheet) => {
    const cell = sheet.getRange("A1");
    const day = new Date(Date.UTC(2026, 0, 2, 17));
    const later = new Date(Date.UTC(2026, 5, 2, 16));
    const cases = [
      ["requireDate", [], "DATE_IS_VALID_DATE"],
      ["requireDateAfter", [day], "DATE_AFTER"],
      ["requireDateBefore", [day], "DATE_BEFORE"],
      ["requireDateBetween", [day, later], "DATE_BETWEEN"],
      ["requireDateEqualTo", [day], "DATE_EQUAL_TO"],
      ["requireDateNotBetween", [day, later], "DATE_NOT_BETWEEN"],
      ["requireDateOnOrAfter", [day], "DATE_ON_OR_AFTER"],
      ["requireDateOnOrBefore", [day], "DATE_ON_OR_BEFORE"],
      ["requireFormulaSatisfied", ["=A1>0"], "CUSTOM_FORMULA"],
      ["requireNumberBetween", [1, 10], "NUMBER_BETWEEN"],
      ["requireNumberEqualTo", [1], "NUMBER_EQUAL_TO"],
      ["requireNumberGreaterThan", [1], "NUMBER_GREATER_THAN"],
      ["requireNumberGreaterThanOrEqualTo", [1], "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
      ["requireNumberLessThan", [1], "NUMBER_LESS_THAN"],
      ["requireNumberLessThanOrEqualTo", [1], "NUMBER_LESS_THAN_OR_EQUAL_TO"],
      ["requireNumberNotBetween", [1, 10], "NUMBER_NOT_BETWEEN"],
      ["requireNumberNotEqualTo", [1], "NUMBER_NOT_EQUAL_TO"],
      ["requireTextContains", ["a"], "TEXT_CONTAINS"],
      ["requireTextDoesNotContain", ["a"], "TEXT_DOES_NOT_CONTAIN"],
      ["requireTextEqualTo", ["a"], "TEXT_EQUAL_TO"],
      ["requireTextIsEmail", [], "TEXT_IS_VALID_EMAIL"],
      ["requireTextIsUrl", [], "TEXT_IS_VALID_URL"],
    ];
    cases.forEach(([method, args, type]) => {
      check(`${method} is kept by the cell`, `TD DataValidationBuilder.${method}`, () => {
        cell.setDataValidation(
          SpreadsheetApp.newDataValidation()
            [method](...args)
            .build(),
        );
        const rule = cell.getDataValidation();
        same([String(rule.getCriteriaType()), rule.getCriteriaValues().length], [type, args.length]);
        if (!(args[0] instanceof Date)) same(rule.getCriteriaValues(), args);
      });
    });
    check("lists give their values and whether they show a drop-down", "GF test/testsheetsdatavalidations.js", () => {
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"], false).build());
      same(cell.getDataValidation().getCriteriaValues(), [["a", "b"], false]);
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).build());
      same(cell.getDataValidation().getCriteriaValues(), [["a", "b"], true]);
    });
    check("lists may stand in a range", "TD DataValidationBuilder.requireValueInRange", () => {
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("F1:F3")).build());
      const [range, dropdown] = cell.getDataValidation().getCriteriaValues();
      same([range.getA1Notation(), dropdown], ["F1:F3", true]);
    });
    check("a rule accepts what is wrong unless it says otherwise", "TD DataValidationBuilder.setAllowInvalid", () => {
      const builder = SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).setHelpText("one, please");
      same([builder.getAllowInvalid(), builder.getHelpText(), String(builder.getCriteriaType())], [true, "one, please", "NUMBER_EQUAL_TO"]);
      same([builder.getCriteriaValues(), builder.copy().setAllowInvalid(false).build().getAllowInvalid()], [[1], false]);
      const rule = builder.build();
      same([rule.getAllowInvalid(), rule.getHelpText(), rule.copy().build().getCriteriaValues()], [true, "one, please", [1]]);
    });
    check("withCriteria takes any", "TD DataValidationBuilder.withCriteria", () => {
      const criteria = SpreadsheetApp.DataValidationCriteria;
      const rule = SpreadsheetApp.newDataValidation().withCriteria(criteria.NUMBER_BETWEEN, [1, 2]).build();
      same([String(rule.getCriteriaType()), rule.getCriteriaValues()], ["NUMBER_BETWEEN", [1, 2]]);
      const list = SpreadsheetApp.newDataValidation()
        .withCriteria(criteria.VALUE_IN_LIST, [["x", "y"], true])
        .build();
      same(list.getCriteriaValues(), [["x", "y"], true]);
    });
    check("blocks of rules, and none", "TD Range.setDataValidations", () => {
      const one = SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).build();
      const range = sheet.getRange("B1:C1").setDataValidations([[one, null]]);
      same(
        range.getDataValidations()[0].map((rule) => rule && String(rule.getCriteriaType())),
        ["NUMBER_EQUAL_TO", null],
      );
      same(range.clearDataValidations().getDataValidations(), [[null, null]]);
      same(cell.setDataValidation(null).getDataValidation(), null);
      sheet.getRangeList(["B1"]).clearDataValidations();
    });
    check("rules of cells move with their rows", "K validation-follows", () => {
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(7).build());
      sheet.insertRowBefore(1);
      same(sheet.getRange("A2").getDataValidation().getCriteriaValues(), [7]);
    });
  });
}

function conform_SpreadsheetApp_validationRefusals() {
  withSheet((sheet) => {
    const begins = "The data you entered in cell A1 violates the data validation rules set on this cell.";
    const cell = sheet.getRange("A1");
    /** Whether a rule that rejects lets a value through. */
    const passes = (make, value) => {
      cell.clearContent().clearDataValidations();
      cell.setDataValidation(make(SpreadsheetApp.newDataValidation()).setAllowInvalid(false).build());
      SpreadsheetApp.flush();
      try {
        cell.setValue(value);
        SpreadsheetApp.flush();
        return true;
      } catch (error) {
        if (error.message.indexOf(begins) !== 0) throw error;
        return false;
      }
    };
    const tells = (says, make, good, bad) =>
      check(says, "public code", () => {
        same([passes(make, good), passes(make, bad)], [true, false]);
      });
    tells("a list", (rule) => rule.requireValueInList(["Publish", "Draft"]), "Draft", "Other");
    tells("numbers between", (rule) => rule.requireNumberBetween(1, 10), 5, 11);
    tells("numbers not between", (rule) => rule.requireNumberNotBetween(1, 10), 11, 5);
    tells("numbers greater", (rule) => rule.requireNumberGreaterThan(1), 2, 1);
    tells("numbers less", (rule) => rule.requireNumberLessThan(1), 0, "text");
    tells("numbers at least", (rule) => rule.requireNumberGreaterThanOrEqualTo(1), 1, 0);
    tells("numbers at most", (rule) => rule.requireNumberLessThanOrEqualTo(1), 1, 2);
    tells("one number", (rule) => rule.requireNumberEqualTo(3), 3, 4);
    tells("every number but one", (rule) => rule.requireNumberNotEqualTo(3), 4, 3);
    tells("dates", (rule) => rule.requireDate(), new Date(), "no date");
    tells("dates after", (rule) => rule.requireDateAfter(new Date(2026, 0, 2)), new Date(2026, 0, 3), new Date(2026, 0, 2));
    tells("dates before", (rule) => rule.requireDateBefore(new Date(2026, 0, 2)), new Date(2026, 0, 1), new Date(2026, 0, 2));
    tells("texts with", (rule) => rule.requireTextContains("an"), "banana", "cherry");
    tells("texts without", (rule) => rule.requireTextDoesNotContain("an"), "cherry", "banana");
    tells("one text", (rule) => rule.requireTextEqualTo("yes"), "yes", "no");
    tells("e-mail addresses", (rule) => rule.requireTextIsEmail(), "amy@example.com", "amy");
    tells("web addresses", (rule) => rule.requireTextIsUrl(), "https://example.com/x", "not a link");
    tells("a formula", (rule) => rule.requireFormulaSatisfied("=LEN(A1)<4"), "abc", "abcd");
    tells(
      "a list in a range",
      (rule) => {
        sheet.getRange("F1:F2").setValues([["x"], ["y"]]);
        return rule.requireValueInRange(sheet.getRange("F1:F2"));
      },
      "y",
      "z",
    );
    check("the sentence names the values of a list", "public code", () => {
      cell
        .clearContent()
        .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["Publish", "Draft"]).setAllowInvalid(false).build());
      SpreadsheetApp.flush();
      throwsException(() => {
        cell.setValue("Other");
        SpreadsheetApp.flush();
      }, `${begins} Please enter one of the following values: Publish, Draft.`);
    });
    check("the refusal may come with the next read", "K validation-deferred", () => {
      throwsException(() => {
        cell.setValue("Other");
        cell.getValue();
      }, /violates the data validation rules set on this cell\./);
    });
    check("an empty cell keeps every rule", "K validation-empty", () =>
      same(
        passes((rule) => rule.requireNumberBetween(1, 2), ""),
        true,
      ),
    );
    check("a rule that only warns lets everything in", "TD DataValidationBuilder.setAllowInvalid", () => {
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).setAllowInvalid(true).build());
      same(cell.setValue("wrong").getValue(), "wrong");
    });
    check("a formula is asked for each cell of the range anew", "K validation-formula-relative", () => {
      cell.clearContent().clearDataValidations();
      const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied("=C1>B1").setAllowInvalid(false).build();
      sheet.getRange("C1:C2").setDataValidation(rule);
      sheet.getRange("B1:B2").setValues([[1], [10]]);
      sheet.getRange("C1").setValue(5);
      same(sheet.getRange("C1").getValue(), 5);
      throwsException(() => {
        sheet.getRange("C2").setValue(5);
        SpreadsheetApp.flush();
      }, /in cell C2 violates/);
    });
  });
}

function conform_SpreadsheetApp_checkboxes() {
  withSheet((sheet) => {
    const live = "GF test/testsheetsvui.js";
    const range = sheet.getRange("A1:A2");
    check("a check box holds FALSE or TRUE", "TD Range.insertCheckboxes", () => {
      same(range.insertCheckboxes().getValues(), [[false], [false]]);
      same(String(range.getDataValidation().getCriteriaType()), "CHECKBOX");
      same(range.check().getValues(), [[true], [true]]);
      same(range.isChecked(), true);
      same(range.uncheck().isChecked(), false);
    });
    check("several boxes are checked, unchecked or neither", live, () => {
      sheet.getRange("A1").check();
      same([range.isChecked(), sheet.getRange("A1").isChecked(), sheet.getRange("A2").isChecked()], [null, true, false]);
      same(sheet.getRange("A1:B1").isChecked(), null);
      same(sheet.getRange("C5").isChecked(), null);
    });
    check("a box may have values of its own", "TD Range.insertCheckboxes", () => {
      const own = sheet.getRange("C1").insertCheckboxes("yes", "no");
      same(own.getDataValidation().getCriteriaValues(), ["yes", "no"]);
      same([own.check().getValue(), own.isChecked(), own.uncheck().getValue()], ["yes", true, "no"]);
      const one = sheet.getRange("C2").insertCheckboxes("yes");
      same([one.check().getValue(), one.uncheck().getValue()], ["yes", ""]);
    });
    check("boxes go, what they held stays", "K checkbox-removed", () => {
      sheet.getRange("A1").check();
      same(range.removeCheckboxes().getDataValidation(), null);
      same(range.getValues(), [[true], [false]]);
    });
    check("lists of ranges have boxes too", "GF test/testsheetsexotics.js", () => {
      const list = sheet.getRangeList(["E1", "E3"]).insertCheckboxes().check();
      same(
        list.getRanges().map((one) => one.isChecked()),
        [true, true],
      );
      same(
        list
          .uncheck()
          .getRanges()
          .map((one) => one.isChecked()),
        [false, false],
      );
      same(
        list
          .removeCheckboxes()
          .getRanges()
          .map((one) => one.getDataValidation()),
        [null, null],
      );
    });
    check("requireCheckbox makes the rule alone", "TD DataValidationBuilder.requireCheckbox", () => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox("on", "off").build();
      same([String(rule.getCriteriaType()), rule.getCriteriaValues()], ["CHECKBOX", ["on", "off"]]);
    });
  });
}
