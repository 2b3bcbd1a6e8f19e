/** Ui: menus, buttons and what its boxes and windows take, as far as a program without a person can. Run it with the spreadsheet open. */

function conform_Ui_menus() {
  const ui = SpreadsheetApp.getUi();
  check("a menu is built in one breath", "TD Menu", () => {
    const sub = ui.createMenu("My sub-menu").addItem("One", "conformance").addSeparator().addItem("Two", "conformance");
    same(String(ui.createMenu("My menu").addItem("Item", "conformance").addSeparator().addSubMenu(sub)), "Menu");
  });
  check("so is an add-on's", "TD Ui.createAddonMenu", () => same(String(ui.createAddonMenu().addItem("Item", "conformance")), "Menu"));
  check("an item has a caption and a function", "GF notes/oddities.md", () =>
    throwsException(() => ui.createMenu("m").addItem("Item"), /^The parameters \(String\) don't match/),
  );
  check("a sub-menu is a menu", "GF notes/oddities.md", () =>
    throwsException(() => ui.createMenu("m").addSubMenu("Item"), /^The parameters \(String\) don't match/),
  );
}

function conform_Ui_windows() {
  const ui = SpreadsheetApp.getUi();
  const page = HtmlService.createHtmlOutput("<p>");
  const mismatch = (run) => throwsException(run, /^The parameters \(.*\) don't match/);
  const source = "TD Ui";
  check("buttons print as their names", source, () =>
    same(
      ["CLOSE", "OK", "CANCEL", "YES", "NO"].map((name) => String(ui.Button[name])),
      ["CLOSE", "OK", "CANCEL", "YES", "NO"],
    ),
  );
  check("sets of buttons print as their names", source, () =>
    same(
      ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"].map((name) => String(ui.ButtonSet[name])),
      ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"],
    ),
  );
  check("an alert of two texts wants buttons", source, () => mismatch(() => ui.alert("title", "prompt")));
  check("a prompt wants a text", source, () => mismatch(() => ui.prompt({})));
  check("a dialog wants a page", source, () => mismatch(() => ui.showModalDialog("<p>", "title")));
  check("a dialog wants a title", source, () => mismatch(() => ui.showModelessDialog(page)));
  check("a sidebar wants a page", source, () => mismatch(() => ui.showSidebar("<p>")));
}

/** The one program that needs a person: close the box that it shows. */
function conform_Ui_prompts() {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt("Please close this box with the cross in its corner.");
  check("a box that is closed says so", "TD PromptResponse.getSelectedButton", () => same(String(response.getSelectedButton()), "CLOSE"));
  check("and holds no text", "TD PromptResponse.getResponseText", () => same(response.getResponseText() || "", ""));
}
