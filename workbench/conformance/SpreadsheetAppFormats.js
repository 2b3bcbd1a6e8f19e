/** SpreadsheetApp: looks of cells and letters, colours, bandings, conditional formats, notes, merges. */

function conform_SpreadsheetApp_looks() {
  withSheet((sheet) => {
    const cell = sheet.getRange("A1");
    const pair = sheet.getRange("A1:B1");
    const look = (name, many, fallback, values) =>
      check(`${name}: alone, together, and back again`, `TD Range.set${name}`, () => {
        same(cell[`get${name}`](), fallback);
        same(cell[`set${name}`](values[0])[`get${name}`](), values[0]);
        same(pair[`set${many}`]([values])[`get${many}`](), [values]);
        same(cell.clearFormat()[`get${name}`](), fallback);
        pair.clearFormat();
      });
    look("Background", "Backgrounds", "#ffffff", ["#ff0000", "#00ff00"]);
    look("FontColor", "FontColors", "#000000", ["#ff0000", "#0000ff"]);
    look("FontFamily", "FontFamilies", "Arial", ["Roboto", "Georgia"]);
    look("FontSize", "FontSizes", 10, [14, 8]);
    look("FontWeight", "FontWeights", "normal", ["bold", "normal"]);
    look("FontStyle", "FontStyles", "normal", ["italic", "normal"]);
    look("FontLine", "FontLines", "none", ["underline", "line-through"]);
    look("VerticalAlignment", "VerticalAlignments", "bottom", ["middle", "top"]);
    look("HorizontalAlignment", "HorizontalAlignments", "general", ["center", "right"]);
    look("NumberFormat", "NumberFormats", "0.###############", ["0.00", "@"]);
    check("names of colours are those of CSS, in any case", "GF test/testsheetssets.js", () => {
      same(cell.setBackground("LIGHTCORAL").getBackground(), "#f08080");
      same(cell.setFontColor("teal").getFontColor(), "#008080");
      same(cell.setBackground("#abc").getBackground(), "#aabbcc");
      same(cell.setBackgroundRGB(1, 2, 255).getBackground(), "#0102ff");
      same(cell.setBackground(null).getBackground(), "#ffffff");
    });
    check("what is no colour changes nothing", "GF notes/oddities.md", () => {
      same(cell.setBackground("#123456").setBackground("no colour at all").getBackground(), "#123456");
    });
    check("texts wrap, overflow or are cut", "TD Range.setWrapStrategy", () => {
      const { WRAP, CLIP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
      same(String(cell.getWrapStrategy()), "OVERFLOW");
      same([cell.setWrapStrategy(WRAP).getWrap(), cell.setWrap(false).getWrap()], [true, false]);
      same(
        pair
          .setWrapStrategies([[CLIP, OVERFLOW]])
          .getWrapStrategies()[0]
          .map(String),
        ["CLIP", "OVERFLOW"],
      );
      same(pair.setWraps([[true, false]]).getWraps(), [[true, false]]);
    });
    check("texts run in a direction or in none", "GF notes/oddities.md", () => {
      const { LEFT_TO_RIGHT, RIGHT_TO_LEFT } = SpreadsheetApp.TextDirection;
      same(cell.getTextDirection(), null);
      same(String(cell.setTextDirection(RIGHT_TO_LEFT).getTextDirection()), "RIGHT_TO_LEFT");
      same(
        pair
          .setTextDirections([[LEFT_TO_RIGHT, RIGHT_TO_LEFT]])
          .getTextDirections()[0]
          .map(String),
        ["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"],
      );
      same(cell.setTextDirection(null).getTextDirection(), null);
    });
    check("texts are turned", "GF test/testsheetsexotics.js", () => {
      same([cell.setTextRotation(45).getTextRotation().getDegrees(), cell.getTextRotation().isVertical()], [45, false]);
      const turned = cell.getTextRotation();
      same(sheet.getRange("B1").setTextRotation(turned).getTextRotation().getDegrees(), 45);
      same(
        pair
          .setTextRotations([[turned, turned]])
          .getTextRotations()[0]
          .map((one) => one.getDegrees()),
        [45, 45],
      );
      isTrue(cell.setVerticalText(true).getTextRotation().isVertical());
      same(cell.setVerticalText(false).getTextRotation().isVertical(), false);
    });
    check("borders are drawn", "TD Range.setBorder", () => {
      const range = sheet.getRange("C3:D4");
      same(range.setBorder(true, true, true, true, true, true).getA1Notation(), "C3:D4");
      range.setBorder(true, null, false, null, false, false, "red", SpreadsheetApp.BorderStyle.DASHED);
      throwsException(() => range.setBorder(true), /don't match the method signature for SpreadsheetApp\.Range\.setBorder\./);
    });
    check("lists of ranges are dressed alike", "GF test/testsheetsexotics.js", () => {
      const list = sheet.getRangeList(["F1", "H2:H3"]);
      list.setValue("x").setBackground("blue").setFontColor("yellow").setFontWeight("bold").setFontStyle("italic").setFontSize(14);
      list.setFontFamily("Georgia").setFontLine("underline").setHorizontalAlignment("center").setVerticalAlignment("middle").setNote("n");
      list.setWrap(true).setTextRotation(30).setNumberFormat("0.00").setShowHyperlink(false);
      list.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT);
      const last = sheet.getRange("H3");
      same([last.getValue(), last.getBackground(), last.getFontColor(), last.getFontSize()], ["x", "#0000ff", "#ffff00", 14]);
      same(
        [last.getFontWeight(), last.getFontStyle(), last.getFontLine(), last.getFontFamily()],
        ["bold", "italic", "underline", "Georgia"],
      );
      same([last.getNote(), last.getWrap(), last.getTextRotation().getDegrees(), last.getNumberFormat()], ["n", true, 30, "0.00"]);
      list.setBackgroundRGB(1, 1, 1).setVerticalText(true).setBorder(true, true, true, true, false, false);
      same([last.getBackground(), last.getTextRotation().isVertical()], ["#010101", true]);
      list.clearFormat().clearNote();
      same([last.getFontSize(), last.getNote(), last.getValue()], [10, "", "x"]);
      list.clearContent();
      same(last.isBlank(), true);
      same(list.setFormula("=SUM(1,2)").getRanges()[0].getValue(), 3);
      same(list.setFormulaR1C1("=R[1]C[0]").getRanges()[0].getFormulaR1C1(), "=R[1]C[0]");
      list.setValue("  white   space ").trimWhitespace();
      same(last.getValue(), "white space");
      list.clear();
      same(last.isBlank(), true);
    });
  });
}

function conform_SpreadsheetApp_colors() {
  withSheet((sheet) => {
    const live = "GF test/testsheetsvui.js";
    check("a builder begins without a colour", live, () => {
      const builder = SpreadsheetApp.newColor();
      same(String(builder.getColorType()), "UNSUPPORTED");
      throwsException(() => builder.asThemeColor(), "Object is not of type ThemeColor.");
      throwsException(() => builder.asRgbColor(), "Object is not of type RgbColor.");
    });
    check("a colour of red, green and blue", live, () => {
      const builder = SpreadsheetApp.newColor().setRgbColor("#0180ff");
      same([String(builder.getColorType()), builder.asRgbColor().asHexString()], ["RGB", "#0180ff"]);
      const color = builder.build();
      const rgb = color.asRgbColor();
      same([rgb.getRed(), rgb.getGreen(), rgb.getBlue(), String(rgb.getColorType())], [1, 128, 255, "RGB"]);
      same(String(color.getColorType()), "RGB");
      throwsException(() => color.asThemeColor(), "Object is not of type ThemeColor.");
    });
    check("a colour of the theme", live, () => {
      const builder = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1);
      same([String(builder.getColorType()), String(builder.asThemeColor().getThemeColorType())], ["THEME", "ACCENT1"]);
      const color = builder.build();
      same([String(color.getColorType()), String(color.asThemeColor().getColorType())], ["THEME", "THEME"]);
      throwsException(() => color.asRgbColor(), "Object is not of type RgbColor.");
    });
    check("cells take and give colours as objects", "TD Range.setBackgroundObject", () => {
      const red = SpreadsheetApp.newColor().setRgbColor("#ff0000").build();
      const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT2).build();
      const pair = sheet.getRange("A1:B1");
      pair.setBackgroundObject(red).setFontColorObject(accent);
      same([pair.getBackground(), pair.getBackgroundObject().asRgbColor().asHexString()], ["#ff0000", "#ff0000"]);
      same(String(pair.getFontColorObject().asThemeColor().getThemeColorType()), "ACCENT2");
      pair.setBackgroundObjects([[accent, red]]).setFontColorObjects([[red, accent]]);
      same(
        pair.getBackgroundObjects()[0].map((one) => String(one.getColorType())),
        ["THEME", "RGB"],
      );
      same(
        pair.getFontColorObjects()[0].map((one) => String(one.getColorType())),
        ["RGB", "THEME"],
      );
      same(String(pair.setBackground("#00ff00").getBackgroundObject().getColorType()), "RGB");
    });
  });
}

function conform_SpreadsheetApp_richText() {
  withSheet((sheet) => {
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const italic = SpreadsheetApp.newTextStyle().setItalic(true).build();
    check("a style says only what it was told", "TD TextStyle", () => {
      same([bold.isBold(), bold.isItalic(), bold.isUnderline(), bold.isStrikethrough()], [true, null, null, null]);
      same([bold.getFontFamily(), bold.getFontSize(), bold.getForegroundColorObject()], [null, null, null]);
      const full = SpreadsheetApp.newTextStyle().setFontFamily("Georgia").setFontSize(12).setForegroundColor("#ff0000").setUnderline(true);
      const style = full.setStrikethrough(false).build().copy().setItalic(false).build();
      same([style.getFontFamily(), style.getFontSize(), style.getForegroundColor()], ["Georgia", 12, "#ff0000"]);
      same([style.isUnderline(), style.isStrikethrough(), style.isItalic()], [true, false, false]);
      const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT3).build();
      same(
        String(SpreadsheetApp.newTextStyle().setForegroundColorObject(theme).build().getForegroundColorObject().getColorType()),
        "THEME",
      );
    });
    check("letters of one text differ", "TD RichTextValueBuilder.setTextStyle", () => {
      const value = SpreadsheetApp.newRichTextValue().setText("HelloWorld").setTextStyle(0, 5, bold).setTextStyle(5, 10, italic).build();
      same([value.getText(), value.getStartIndex(), value.getEndIndex()], ["HelloWorld", 0, 10]);
      same(
        value.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex()]),
        [
          ["Hello", 0, 5],
          ["World", 5, 10],
        ],
      );
      same([value.getTextStyle(0, 5).isBold(), value.getTextStyle(5, 10).isItalic(), value.getTextStyle().isBold()], [true, true, null]);
    });
    check("a style over all leaves what it does not name", "TD RichTextValueBuilder.setTextStyle", () => {
      const value = SpreadsheetApp.newRichTextValue().setText("HelloWorld").setTextStyle(0, 5, bold).setTextStyle(italic).build();
      const [hello, world] = value.getRuns().map((run) => run.getTextStyle());
      same([hello.isBold(), hello.isItalic(), world.isBold(), world.isItalic()], [true, true, null, true]);
    });
    check("letters of one text lead elsewhere", "TD RichTextValueBuilder.setLinkUrl", () => {
      const value = SpreadsheetApp.newRichTextValue()
        .setText("foo no baz")
        .setLinkUrl(0, 3, "https://bar.foo")
        .setLinkUrl(7, 10, "https://abc.xyz");
      const built = value.build();
      same([built.getLinkUrl(), built.getLinkUrl(0, 3), built.getLinkUrl(7, 10)], [null, "https://bar.foo", "https://abc.xyz"]);
      same(
        built.getRuns().map((run) => run.getLinkUrl()),
        ["https://bar.foo", null, "https://abc.xyz"],
      );
      same(SpreadsheetApp.newRichTextValue().setText("Foo").setLinkUrl("https://bar.foo").build().getLinkUrl(), "https://bar.foo");
    });
    check("a cell keeps the looks and links of its letters", "TD Range.setRichTextValue", () => {
      const value = SpreadsheetApp.newRichTextValue()
        .setText("one two")
        .setTextStyle(0, 3, bold)
        .setLinkUrl(4, 7, "https://two.example")
        .build();
      const found = sheet.getRange("A1").setRichTextValue(value).getRichTextValue();
      same([found.getText(), sheet.getRange("A1").getValue()], ["one two", "one two"]);
      same(
        found.getRuns().map((run) => [run.getText(), run.getTextStyle().isBold(), run.getLinkUrl()]),
        [
          ["one", true, null],
          [" ", false, null],
          ["two", false, "https://two.example"],
        ],
      );
      const changed = found.copy().setTextStyle(4, 7, italic).build();
      same(sheet.getRange("A1").setRichTextValue(changed).getRichTextValue().getTextStyle(4, 7).isItalic(), true);
    });
    check("blocks of rich texts", "TD Range.setRichTextValues", () => {
      const text = (words, url) => SpreadsheetApp.newRichTextValue().setText(words).setLinkUrl(url).build();
      const range = sheet.getRange("A2:B2").setRichTextValues([[text("a", "https://a.example"), text("b", null)]]);
      same(
        range.getRichTextValues()[0].map((one) => [one.getText(), one.getLinkUrl()]),
        [
          ["a", "https://a.example"],
          ["b", null],
        ],
      );
    });
    check("numbers are no rich texts", "TD Range.getRichTextValue", () => {
      same(sheet.getRange("A3").setValue(5).getRichTextValue(), null);
    });
    check("another value takes the looks of single letters away", "K rich-text-overwritten", () => {
      same(sheet.getRange("A1").setValue("plain").getRichTextValue().getRuns().length, 1);
    });
    check("a whole cell has a style of text", "TD Range.setTextStyle", () => {
      const cell = sheet.getRange("C1").setValue("x").setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).setFontSize(16).build());
      same(
        [cell.getFontWeight(), cell.getFontSize(), cell.getTextStyle().isBold(), cell.getTextStyle().isItalic()],
        ["bold", 16, true, false],
      );
      const pair = sheet.getRange("C1:D1").setTextStyles([[italic, bold]]);
      same(
        pair.getTextStyles()[0].map((style) => [style.isBold(), style.isItalic()]),
        [
          [true, true],
          [true, false],
        ],
      );
    });
    check("a link by a formula is found", "K hyperlink-rich-text", () => {
      const cell = sheet.getRange("E1").setFormula('=HYPERLINK("https://g.example","G")').setShowHyperlink(false);
      same([cell.getValue(), cell.getRichTextValue().getLinkUrl()], ["G", "https://g.example"]);
      cell.setShowHyperlink(true);
    });
  });
}

function conform_SpreadsheetApp_notesAndMerges() {
  withSheet((sheet) => {
    check("numbers in a block of notes get a fraction", "GF test/testsheets.js", () => {
      same(sheet.getRange("D1").setNote(25).getNote(), "25");
      same(
        sheet
          .getRange("D1")
          .setNotes([[25]])
          .getNote(),
        "25.0",
      );
    });
    check("notes are set, read and taken away", "TD Range.setNote", () => {
      same(sheet.getRange("A1").getNote(), "");
      same(sheet.getRange("A1").setNote("n").getNote(), "n");
      same(
        sheet
          .getRange("A1:B1")
          .setNotes([["a", ""]])
          .getNotes(),
        [["a", ""]],
      );
      same(sheet.getRange("A1:B1").clearNote().getNotes(), [["", ""]]);
    });
    check("cells are merged and parted", "TD Range.merge", () => {
      sheet.getRange("A1:B2").setValues([
        [1, 2],
        [3, 4],
      ]);
      const range = sheet.getRange("A1:B2").merge();
      same([range.isPartOfMerge(), sheet.getRange("B2").isPartOfMerge(), sheet.getRange("C3").isPartOfMerge()], [true, true, false]);
      same(
        sheet
          .getRange("A1:D4")
          .getMergedRanges()
          .map((one) => one.getA1Notation()),
        ["A1:B2"],
      );
      same(sheet.getRange("A1:B2").getValues(), [
        [1, ""],
        ["", ""],
      ]);
      same(range.breakApart().isPartOfMerge(), false);
    });
    check("cells are merged by row and by column", "TD Range.mergeAcross", () => {
      const merged = () =>
        sheet
          .getRange("D1:E2")
          .getMergedRanges()
          .map((one) => one.getA1Notation());
      sheet.getRange("D1:E2").mergeAcross();
      same(merged(), ["D1:E1", "D2:E2"]);
      sheet.getRange("D1:E2").breakApart().mergeVertically();
      same(merged(), ["D1:D2", "E1:E2"]);
      sheet.getRangeList(["D1:E2"]).breakApart();
      same(merged(), []);
    });
  });
}

function conform_SpreadsheetApp_bandings() {
  withSheet((sheet, spreadsheet) => {
    const live = "GF test/testsheetssets.js";
    const themes = SpreadsheetApp.BandingTheme;
    check("rows are banded in the colours of a theme", live, () => {
      const banding = sheet.getRange("A1:E10").applyRowBanding(themes.CYAN, true, true);
      same(banding.getRange().getA1Notation(), "A1:E10");
      same([banding.getHeaderRowColor(), banding.getFirstRowColor(), banding.getSecondRowColor()], ["#4dd0e1", "#ffffff", "#e0f7fa"]);
      same([banding.getFirstRowColorObject().asRgbColor().asHexString(), banding.getFirstColumnColor()], ["#ffffff", null]);
      isTrue(banding.getFooterRowColorObject() !== null && banding.getHeaderRowColorObject() !== null);
      isTrue(banding.getSecondRowColorObject() !== null && banding.getFooterRowColor() !== null);
      banding.setHeaderRowColor("#ff0000").setFirstRowColorObject(SpreadsheetApp.newColor().setRgbColor("#0000ff").build());
      same([banding.getHeaderRowColor(), banding.getFirstRowColor()], ["#ff0000", "#0000ff"]);
      throwsException(() => banding.setSecondRowColor(null), /Second row color should not be null/);
      throwsException(() => banding.setFirstRowColor(null), /First row color should not be null/);
      same(banding.setFooterRowColorObject(null).getFooterRowColor(), null);
      banding.setFooterRowColor("#00ff00").setSecondRowColorObject(SpreadsheetApp.newColor().setRgbColor("#111111").build());
      banding.setHeaderRowColorObject(null).setFirstRowColor("#222222").setSecondRowColor("#333333");
      same(banding.getHeaderRowColor(), null);
      same(banding.setRange(sheet.getRange("B2:F11")).getRange().getA1Notation(), "B2:F11");
      banding.remove();
      same(sheet.getBandings().length, 0);
    });
    check("columns are banded", live, () => {
      const banding = sheet.getRange("A1:E10").applyColumnBanding(themes.INDIGO, true, false);
      same(
        [banding.getHeaderColumnColor(), banding.getFirstColumnColor(), banding.getSecondColumnColor()],
        ["#8989eb", "#ffffff", "#e8e7fc"],
      );
      same([banding.getFooterColumnColor(), banding.getFirstRowColor()], [null, null]);
      isTrue(banding.getHeaderColumnColorObject() !== null && banding.getSecondColumnColorObject() !== null);
      const aqua = SpreadsheetApp.newColor().setRgbColor("#00ffff").build();
      banding.setFirstColumnColor("#ffff00").setFooterColumnColorObject(aqua).setSecondColumnColorObject(aqua);
      same([banding.getFirstColumnColor(), banding.getFooterColumnColor()], ["#ffff00", "#00ffff"]);
      banding.setHeaderColumnColor("#010101").setHeaderColumnColorObject(aqua).setSecondColumnColor("#020202").setFooterColumnColor(null);
      same([banding.getFooterColumnColorObject(), banding.getFirstColumnColorObject().asRgbColor().asHexString()], [null, "#ffff00"]);
      banding.setFirstColumnColorObject(aqua);
      const copy = banding.copyTo(sheet.getRange("G1:K10"));
      same([sheet.getBandings().length, copy.getRange().getA1Notation(), copy.getFirstColumnColor()], [2, "G1:K10", "#00ffff"]);
      same(copy.setFirstColumnColor("#00ff00").getFirstColumnColor(), "#00ff00");
      same(banding.getFirstColumnColor(), "#00ffff");
      same(sheet.getRange("G1:K10").getBandings().length, 1);
      isTrue(spreadsheet.getBandings().length >= 2);
    });
    check("two bandings cannot overlap", "K banding-overlap", () => throwsException(() => sheet.getRange("A1:B2").applyRowBanding(), /./));
  });
}

function conform_SpreadsheetApp_conditionalFormats() {
  withSheet((sheet) => {
    const range = sheet.getRange("A1:A10");
    const build = (make) => make(SpreadsheetApp.newConditionalFormatRule().setRanges([range]).setBackground("#ff0000")).build();
    const criteria = (make) => {
      sheet.setConditionalFormatRules([build(make)]);
      const condition = sheet.getConditionalFormatRules()[0].getBooleanCondition();
      return [String(condition.getCriteriaType()), condition.getCriteriaValues()];
    };
    const day = new Date(Date.UTC(2026, 0, 2, 12));
    const cases = [
      ["whenCellEmpty", [], "CELL_EMPTY"],
      ["whenCellNotEmpty", [], "CELL_NOT_EMPTY"],
      ["whenDateAfter", [day], "DATE_AFTER"],
      ["whenDateBefore", [day], "DATE_BEFORE"],
      ["whenDateEqualTo", [day], "DATE_EQUAL_TO"],
      ["whenFormulaSatisfied", ["=A1>5"], "CUSTOM_FORMULA"],
      ["whenNumberBetween", [1, 2], "NUMBER_BETWEEN"],
      ["whenNumberEqualTo", [1], "NUMBER_EQUAL_TO"],
      ["whenNumberGreaterThan", [1], "NUMBER_GREATER_THAN"],
      ["whenNumberGreaterThanOrEqualTo", [1], "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
      ["whenNumberLessThan", [1], "NUMBER_LESS_THAN"],
      ["whenNumberLessThanOrEqualTo", [1], "NUMBER_LESS_THAN_OR_EQUAL_TO"],
      ["whenNumberNotBetween", [1, 2], "NUMBER_NOT_BETWEEN"],
      ["whenNumberNotEqualTo", [1], "NUMBER_NOT_EQUAL_TO"],
      ["whenTextContains", ["a"], "TEXT_CONTAINS"],
      ["whenTextDoesNotContain", ["a"], "TEXT_DOES_NOT_CONTAIN"],
      ["whenTextEndsWith", ["a"], "TEXT_ENDS_WITH"],
      ["whenTextEqualTo", ["a"], "TEXT_EQUAL_TO"],
      ["whenTextStartsWith", ["a"], "TEXT_STARTS_WITH"],
    ];
    cases.forEach(([method, args, type]) => {
      check(`${method} is kept`, `TD ConditionalFormatRuleBuilder.${method}`, () => {
        same(
          criteria((builder) => builder[method](...args)),
          [type, args],
        );
      });
    });
    check("relative dates are criteria of their own", "GF test/testsheetssets.js", () => {
      const { TODAY } = SpreadsheetApp.RelativeDate;
      const [type, values] = criteria((builder) => builder.whenDateAfter(TODAY));
      same([type, values.map(String)], ["DATE_AFTER_RELATIVE", ["TODAY"]]);
    });
    check("withCriteria takes any", "TD ConditionalFormatRuleBuilder.withCriteria", () => {
      const { NUMBER_BETWEEN } = SpreadsheetApp.BooleanCriteria;
      same(
        criteria((builder) => builder.withCriteria(NUMBER_BETWEEN, [3, 4])),
        ["NUMBER_BETWEEN", [3, 4]],
      );
    });
    check("a rule tells its looks", "TD BooleanCondition", () => {
      const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([range]).whenCellNotEmpty().setFontColor("#00ff00").setBold(true);
      rule
        .setItalic(true)
        .setUnderline(true)
        .setStrikethrough(false)
        .setBackgroundObject(SpreadsheetApp.newColor().setRgbColor("#0000ff").build());
      sheet.setConditionalFormatRules([rule.build()]);
      const [found] = sheet.getConditionalFormatRules();
      const condition = found.getBooleanCondition();
      same([condition.getBackground(), condition.getFontColor(), condition.getBold()], ["#0000ff", "#00ff00", true]);
      same([condition.getItalic(), condition.getUnderline(), condition.getStrikethrough()], [true, true, false]);
      same(condition.getBackgroundObject().asRgbColor().asHexString(), "#0000ff");
      same(condition.getFontColorObject().asRgbColor().asHexString(), "#00ff00");
      same(
        found.getRanges().map((one) => one.getA1Notation()),
        ["A1:A10"],
      );
      same(found.getGradientCondition(), null);
      const copy = found.copy().setRanges([sheet.getRange("B1:B5")]);
      same([copy.getRanges()[0].getA1Notation(), copy.getBooleanCondition().getBold()], ["B1:B5", true]);
      same(copy.copy().setFontColorObject(null).build().getBooleanCondition().getFontColor(), null);
    });
    check("a gradient has two or three points", "TD GradientCondition", () => {
      const { NUMBER, PERCENT } = SpreadsheetApp.InterpolationType;
      const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([range]).setGradientMinpoint("#ff0000");
      builder.setGradientMidpointWithValue("#ffff00", PERCENT, "50").setGradientMaxpointWithValue("#00ff00", NUMBER, "9");
      sheet.setConditionalFormatRules([builder.build()]);
      const [rule] = sheet.getConditionalFormatRules();
      const gradient = rule.getGradientCondition();
      same(rule.getBooleanCondition(), null);
      same([gradient.getMinColor(), gradient.getMidColor(), gradient.getMaxColor()], ["#ff0000", "#ffff00", "#00ff00"]);
      const hex = (color) => color.asRgbColor().asHexString();
      same(
        [hex(gradient.getMinColorObject()), hex(gradient.getMidColorObject()), hex(gradient.getMaxColorObject())],
        ["#ff0000", "#ffff00", "#00ff00"],
      );
      same([String(gradient.getMinType()), String(gradient.getMidType()), String(gradient.getMaxType())], ["MIN", "PERCENT", "NUMBER"]);
      same([gradient.getMinValue(), gradient.getMidValue(), gradient.getMaxValue()], ["", "50", "9"]);
      const objects = SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
      const red = SpreadsheetApp.newColor().setRgbColor("#ff0000").build();
      objects.setGradientMinpointObject(red).setGradientMaxpointObject(red);
      objects.setGradientMinpointObjectWithValue(red, NUMBER, "1").setGradientMidpointObjectWithValue(red, NUMBER, "2");
      objects.setGradientMaxpointObjectWithValue(red, NUMBER, "3");
      same(objects.getGradientCondition().getMaxValue(), "3");
      const plain = SpreadsheetApp.newConditionalFormatRule().setRanges([range]).setGradientMaxpoint("#ffffff");
      same(plain.setGradientMinpointWithValue("#000000", NUMBER, "0").build().getGradientCondition().getMinValue(), "0");
    });
    check("rules move with their rows", "K conditional-formats-follow", () => {
      sheet.setConditionalFormatRules([build((builder) => builder.whenFormulaSatisfied("=$B1>5"))]);
      sheet.insertRowBefore(1);
      const [rule] = sheet.getConditionalFormatRules();
      same([rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition().getCriteriaValues()], ["A2:A11", ["=$B2>5"]]);
    });
    check("rules are taken away", "TD Sheet.clearConditionalFormatRules", () => {
      sheet.clearConditionalFormatRules();
      same(sheet.getConditionalFormatRules(), []);
    });
    check("a rule needs a condition and a range", "K conditional-format-incomplete", () => {
      throwsException(() => SpreadsheetApp.newConditionalFormatRule().setRanges([range]).build(), /./);
      throwsException(() => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build(), /./);
    });
  });
}
