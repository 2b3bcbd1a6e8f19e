/** SpreadsheetApp: developer metadata, which follow their rows and columns. */

function conform_SpreadsheetApp_metadata() {
  withSheet((sheet, spreadsheet) => {
    const live = "GF test/testsheetsdeveloper.js";
    const key = `conformance ${Utilities.getUuid()}`;
    const refusal =
      "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.";
    const visibility = SpreadsheetApp.DeveloperMetadataVisibility;
    const find = (name) =>
      spreadsheet
        .createDeveloperMetadataFinder()
        .withKey(name || key)
        .find();
    ["B2:D4", "B6:D6", "F2:F5", "A1"].forEach((notation) => {
      check(`${notation} is no whole row or column`, live, () =>
        throwsException(() => sheet.getRange(notation).addDeveloperMetadata(key, "v"), refusal),
      );
    });
    check("a column bears metadata", live, () => {
      same(sheet.getRange("G:G").addDeveloperMetadata(key, "column", visibility.PROJECT).getA1Notation(), "G:G");
      const [item] = sheet.getRange("G:G").getDeveloperMetadata();
      same([item.getKey(), item.getValue(), String(item.getVisibility())], [key, "column", "PROJECT"]);
      const place = item.getLocation();
      same([String(place.getLocationType()), place.getColumn().getA1Notation(), place.getRow()], ["COLUMN", "G:G", null]);
      same([place.getSheet(), place.getSpreadsheet()], [null, null]);
    });
    check("a single cell in it bears none", live, () => same(sheet.getRange("G3").getDeveloperMetadata().length, 0));
    check("a row bears metadata", live, () => {
      sheet.getRange("8:8").addDeveloperMetadata(key, "row");
      const [item] = sheet.getRange("8:8").getDeveloperMetadata();
      same([item.getValue(), String(item.getVisibility()), String(item.getLocation().getLocationType())], ["row", "DOCUMENT", "ROW"]);
      same(item.getLocation().getRow().getA1Notation(), "8:8");
    });
    check("a tab bears metadata", live, () => {
      same(sheet.addDeveloperMetadata(key, "tab").getSheetId(), sheet.getSheetId());
      const [item] = sheet.getDeveloperMetadata();
      same([item.getValue(), String(item.getLocation().getLocationType())], ["tab", "SHEET"]);
      same(item.getLocation().getSheet().getSheetId(), sheet.getSheetId());
    });
    check("the spreadsheet bears metadata, without a value if it has none", "TD Spreadsheet.addDeveloperMetadata", () => {
      spreadsheet.addDeveloperMetadata(`${key} bare`);
      spreadsheet.addDeveloperMetadata(`${key} seen`, visibility.PROJECT);
      const [item] = find(`${key} bare`);
      same(
        [item.getValue(), String(item.getVisibility()), item.getLocation().getSpreadsheet().getId()],
        [null, "DOCUMENT", spreadsheet.getId()],
      );
      same([find(`${key} seen`)[0].getValue(), String(find(`${key} seen`)[0].getVisibility())], [null, "PROJECT"]);
      isTrue(spreadsheet.getDeveloperMetadata().some((one) => one.getKey() === `${key} bare`));
      find(`${key} bare`)[0].remove();
      find(`${key} seen`)[0].remove();
      same(find(`${key} bare`), []);
    });
    check("finders look by key, value, place, visibility and number", "TD DeveloperMetadataFinder", () => {
      const types = SpreadsheetApp.DeveloperMetadataLocationType;
      const finder = () => spreadsheet.createDeveloperMetadataFinder().withKey(key);
      const values = (found) => found.map((item) => item.getValue()).sort();
      same(values(finder().find()), ["column", "row", "tab"]);
      same(values(finder().withValue("row").find()), ["row"]);
      same(values(finder().withLocationType(types.COLUMN).find()), ["column"]);
      same(values(finder().withVisibility(visibility.PROJECT).find()), ["column"]);
      const [row] = finder().withValue("row").find();
      same(values(spreadsheet.createDeveloperMetadataFinder().withId(row.getId()).find()), ["row"]);
      same(values(finder().withValue("none").find()), []);
    });
    check("a finder of a range or a tab stays within", "TD Range.createDeveloperMetadataFinder", () => {
      const values = (found) => found.map((item) => item.getValue());
      same(values(sheet.getRange("8:8").createDeveloperMetadataFinder().withKey(key).find()), ["row"]);
      same(values(sheet.createDeveloperMetadataFinder().withKey(key).withValue("tab").find()), ["tab"]);
    });
    check("onIntersectingLocations finds what crosses the range", "K metadata-intersecting", () => {
      const finder = () => sheet.getRange("A8:H8").createDeveloperMetadataFinder().withKey(key);
      same(
        finder()
          .onIntersectingLocations()
          .find()
          .map((item) => item.getValue())
          .sort(),
        ["column", "row"],
      );
    });
    check("metadata follow their rows and columns", "K metadata-follow", () => {
      const [row] = find().filter((item) => item.getValue() === "row");
      const [column] = find().filter((item) => item.getValue() === "column");
      sheet.insertRowBefore(1);
      sheet.insertColumnBefore(1);
      same([row.getLocation().getRow().getRow(), column.getLocation().getColumn().getColumn()], [9, 8]);
      sheet.moveRows(sheet.getRange("9:9"), 2);
      same(row.getLocation().getRow().getRow(), 2);
      sheet.deleteRow(1);
      same(row.getLocation().getRow().getRow(), 1);
    });
    check("sorting leaves metadata where they are", "K metadata-sort", () => {
      const [row] = find().filter((item) => item.getValue() === "row");
      sheet
        .getRange("A1:A2")
        .setValues([[2], [1]])
        .sort(1);
      same(row.getLocation().getRow().getRow(), 1);
    });
    check("metadata go with their row", "K metadata-deleted", () => {
      sheet.deleteRow(1);
      same(
        find()
          .map((item) => item.getValue())
          .sort(),
        ["column", "tab"],
      );
    });
    check("metadata change and move", live, () => {
      const [item] = sheet.getDeveloperMetadata();
      item.setValue("updated").setKey(`${key} 2`).setVisibility(visibility.PROJECT);
      const [changed] = sheet.getDeveloperMetadata();
      same(
        [changed.getValue(), changed.getKey(), String(changed.getVisibility()), changed.getId()],
        ["updated", `${key} 2`, "PROJECT", item.getId()],
      );
      same(item.moveToColumn(sheet.getRange("J:J")).getLocation().getColumn().getA1Notation(), "J:J");
      same(item.moveToRow(sheet.getRange("9:9")).getLocation().getRow().getA1Notation(), "9:9");
      same(item.moveToSheet(sheet).getLocation().getSheet().getSheetId(), sheet.getSheetId());
      same(item.moveToSpreadsheet().getLocation().getSpreadsheet().getId(), spreadsheet.getId());
      item.remove();
      same(find(`${key} 2`), []);
    });
    find().forEach((item) => {
      item.remove();
    });
  });
}
