/** Protection: ranges and tabs that not everybody may edit. Run by the owner of the spreadsheet. */

function conform_Protection_range() {
  withSheet((sheet) => {
    var protection = sheet.getRange("A1:B3").protect();
    check("a range is protected as such", "TD Range.protect", () => {
      same(String(protection.getProtectionType()), "RANGE");
      same(protection.getRange().getA1Notation(), "A1:B3");
      same(protection.getRangeName(), null);
    });
    check("it describes itself as it was told to", "TD Protection.setDescription", () => {
      same(protection.getDescription(), "");
      same(protection.setDescription("figures").getDescription(), "figures");
    });
    check("it restricts nobody by itself, and only warns when told to", "TD Protection.setWarningOnly", () => {
      same([protection.canEdit(), protection.isWarningOnly()], [true, false]);
      same(protection.setWarningOnly(true).isWarningOnly(), true);
      sheet.getRange("A1").setValue(1);
      SpreadsheetApp.flush();
      protection.setWarningOnly(false);
    });
    check("it can be moved", "TD Protection.setRange", () =>
      same(protection.setRange(sheet.getRange("C1:C2")).getRange().getA1Notation(), "C1:C2"),
    );
    check("the tab lists it", "TD Sheet.getProtections", () => {
      same(
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getDescription()),
        ["figures"],
      );
      same(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, 0);
    });
    check("it goes when it is removed", "TD Protection.remove", () => {
      protection.remove();
      same(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, 0);
    });
  });
}

function conform_Protection_sheet() {
  withSheet((sheet) => {
    var protection = sheet.protect().setDescription("all of it");
    check("a tab is protected once", "TD Sheet.protect", () => {
      same(String(protection.getProtectionType()), "SHEET");
      same(sheet.protect().getDescription(), "all of it");
      same(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, 1);
    });
    check("parts of it may be left open", "TD Protection.setUnprotectedRanges", () => {
      protection.setUnprotectedRanges([sheet.getRange("B2:C5")]);
      same(
        protection.getUnprotectedRanges().map((range) => range.getA1Notation()),
        ["B2:C5"],
      );
    });
    protection.remove();
  });
}

function conform_Protection_people() {
  withSheet((sheet) => {
    var protection = sheet.getRange("A1:A3").protect();
    var addresses = () => protection.getEditors().map((person) => person.getEmail());
    var owner = SpreadsheetApp.getActiveSpreadsheet().getOwner().getEmail();
    check("with its editors removed the owner still edits", "TD Protection.canEdit", () => {
      protection.removeEditors(addresses());
      same(protection.canEdit(), true);
      sheet.getRange("A1").setValue(1);
      SpreadsheetApp.flush();
      same(sheet.getRange("A1").getValue(), 1);
    });
    check("the owner is not among its editors", "GF notes/oddities.md", () => same(addresses().indexOf(owner), -1));
    check("the domain is not let in unasked", "K protection-domain", () => same(protection.canDomainEdit(), false));
    check("people are given as addresses or as users", "D reference/spreadsheet/Protection.md", () => {
      protection.addEditor(Session.getEffectiveUser());
      protection.addEditor(owner);
      protection.addEditors([owner]);
      same(protection.canEdit(), true);
      protection.removeEditor(Session.getEffectiveUser());
      same(protection.canEdit(), true);
    });
    check("to remove who is not there is no error", "K protection-remove-none", () => {
      protection.removeEditor("nobody@example.com");
      same(addresses().indexOf("nobody@example.com"), -1);
    });
    protection.remove();
  });
}

function conform_Protection_named() {
  withSheet((sheet, book) => {
    var name = `conformance_${Utilities.getUuid().replace(/-/g, "")}`;
    book.setNamedRange(name, sheet.getRange("D1:D4"));
    try {
      check("a protection can follow a named range", "TD Protection.setRangeName", () => {
        var protection = sheet.getRange("A1").protect().setRangeName(name);
        same([protection.getRangeName(), protection.getRange().getA1Notation()], [name, "D1:D4"]);
        protection.remove();
      });
    } finally {
      book.removeNamedRange(name);
    }
  });
}
