/** SpreadsheetApp at the level of the document: made, opened, copied, renamed, and made active. */

/** A spreadsheet for the length of one program; it ends in the trash. */
function withBook_(use) {
  const book = SpreadsheetApp.create(`conformance ${Utilities.getUuid()}`);
  try {
    return use(book);
  } finally {
    DriveApp.getFileById(book.getId()).setTrashed(true);
  }
}

const trashBook_ = (book) => DriveApp.getFileById(book.getId()).setTrashed(true);

function conform_SpreadsheetApp_create() {
  withBook_((book) => {
    check("it has one tab of 1000 by 26", "TD SpreadsheetApp.create(String)", () =>
      same([book.getSheets().length, book.getSheets()[0].getMaxRows(), book.getSheets()[0].getMaxColumns()], [1, 1000, 26]),
    );
    check("its address holds its id", "TD Spreadsheet.getUrl", () => isTrue(book.getUrl().includes(book.getId())));
    check("an id has 25 letters or more", "K spreadsheet-id-length", () => isTrue(/^[-\w]{25,}$/.test(book.getId())));
    check("it is owned by who made it", "TD Spreadsheet.getOwner", () =>
      same(book.getOwner().getEmail(), Session.getEffectiveUser().getEmail()),
    );
    check("it is empty", "TD Sheet.getLastRow", () =>
      same([book.getSheets()[0].getLastRow(), book.getSheets()[0].getLastColumn()], [0, 0]),
    );
    check("it is not the active one", "TD SpreadsheetApp.getActiveSpreadsheet", () =>
      same(SpreadsheetApp.getActiveSpreadsheet().getId() === book.getId(), false),
    );
  });
  check("rows and columns as asked for", "TD SpreadsheetApp.create(String,Integer,Integer)", () => {
    const small = SpreadsheetApp.create("conformance small", 3, 2);
    try {
      same([small.getSheets()[0].getMaxRows(), small.getSheets()[0].getMaxColumns()], [3, 2]);
    } finally {
      trashBook_(small);
    }
  });
}

function conform_SpreadsheetApp_open() {
  withBook_((book) => {
    book.getSheets()[0].getRange("A1").setValue("here");
    SpreadsheetApp.flush();
    const value = (opened) => opened.getSheets()[0].getRange("A1").getValue();
    check("by id", "TD SpreadsheetApp.openById", () => same(value(SpreadsheetApp.openById(book.getId())), "here"));
    check("by address", "TD SpreadsheetApp.openByUrl", () => same(value(SpreadsheetApp.openByUrl(book.getUrl())), "here"));
    check("by an address with a fragment", "TD SpreadsheetApp.openByUrl", () =>
      same(value(SpreadsheetApp.openByUrl(`https://docs.google.com/spreadsheets/d/${book.getId()}/edit#gid=0`)), "here"),
    );
    check("two objects of one spreadsheet see each other's writes", "TD SpreadsheetApp.openById", () => {
      SpreadsheetApp.openById(book.getId()).getSheets()[0].getRange("A2").setValue(2);
      same(book.getSheets()[0].getRange("A2").getValue(), 2);
    });
  });
  check("an id that is none", "K open-wrong-id", () =>
    throwsException(
      () => SpreadsheetApp.openById("no-such-spreadsheet"),
      "Unexpected error while getting the method or property openById on object SpreadsheetApp.",
    ),
  );
  check("an address that is none", "K open-wrong-address", () =>
    throwsException(() => SpreadsheetApp.openByUrl("https://example.com/"), "Invalid argument: url"),
  );
}

function conform_SpreadsheetApp_active() {
  withBook_((book) => {
    const before = SpreadsheetApp.getActiveSpreadsheet();
    try {
      SpreadsheetApp.setActiveSpreadsheet(book);
      check("setActiveSpreadsheet changes what is active", "TD SpreadsheetApp.setActiveSpreadsheet", () =>
        same(SpreadsheetApp.getActiveSpreadsheet().getId(), book.getId()),
      );
      check("and its tab with it", "TD SpreadsheetApp.getActiveSheet", () =>
        same(SpreadsheetApp.getActiveSheet().getParent().getId(), book.getId()),
      );
    } finally {
      SpreadsheetApp.setActiveSpreadsheet(before);
    }
  });
}

function conform_SpreadsheetApp_copies() {
  withBook_((book) => {
    book
      .getSheets()[0]
      .getRange("A1:B1")
      .setValues([["x", "=A1&A1"]]);
    book.insertSheet("Second");
    SpreadsheetApp.flush();
    const twin = book.copy("conformance twin");
    try {
      check("its name, and another id", "TD Spreadsheet.copy", () =>
        same([twin.getName(), twin.getId() === book.getId()], ["conformance twin", false]),
      );
      check("the same tabs", "TD Spreadsheet.copy", () =>
        same(
          twin.getSheets().map((sheet) => sheet.getName()),
          book.getSheets().map((sheet) => sheet.getName()),
        ),
      );
      check("the same cells, formulas too", "TD Spreadsheet.copy", () =>
        same([twin.getSheets()[0].getRange("B1").getFormula(), twin.getSheets()[0].getRange("B1").getValue()], ["=A1&A1", "xx"]),
      );
      check("a life of its own", "TD Spreadsheet.copy", () => {
        twin.getSheets()[0].getRange("A1").setValue("changed");
        same(book.getSheets()[0].getRange("A1").getValue(), "x");
      });
    } finally {
      trashBook_(twin);
    }
    check("a tab is copied into another spreadsheet", "TD Sheet.copyTo(Spreadsheet)", () => {
      const copy = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].copyTo(book);
      same(copy.getParent().getId(), book.getId());
    });
  });
}

function conform_SpreadsheetApp_documentSettings() {
  withBook_((book) => {
    check("rename", "TD Spreadsheet.rename", () => {
      book.rename("conformance renamed");
      same(book.getName(), "conformance renamed");
    });
    check("the zone", "TD Spreadsheet.setSpreadsheetTimeZone", () => {
      book.setSpreadsheetTimeZone("Asia/Shanghai");
      same(book.getSpreadsheetTimeZone(), "Asia/Shanghai");
    });
    check("the locale", "TD Spreadsheet.setSpreadsheetLocale", () => {
      book.setSpreadsheetLocale("fr_FR");
      same(book.getSpreadsheetLocale(), "fr_FR");
    });
    check("nobody but the owner can see a new one", "TD Spreadsheet.getViewers", () => same(book.getViewers().length, 0));
    check("without a form there is no address of one", "TD Spreadsheet.getFormUrl", () => same(book.getFormUrl(), null));
  });
}
