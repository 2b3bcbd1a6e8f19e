/** Session: who runs the script, in which language and time zone. Run from the editor, by somebody with every permission. */

function conform_Session_people() {
  check("who runs it from the editor is both the active and the effective user", "TD Session.getEffectiveUser", () => {
    isTrue(/^[^@\s]+@[^@\s]+$/.test(Session.getActiveUser().getEmail()));
    same(Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail());
  });
  check("the login id is the address", "TD User.getUserLoginId", () =>
    same(Session.getActiveUser().getUserLoginId(), Session.getActiveUser().getEmail()),
  );
  check("the spreadsheet knows the same person as its editor or owner", "TD Spreadsheet.getEditors", () => {
    var people = SpreadsheetApp.getActiveSpreadsheet()
      .getEditors()
      .map((person) => person.getEmail());
    isTrue(people.indexOf(Session.getEffectiveUser().getEmail()) >= 0);
  });
}

function conform_Session_settings() {
  check("the language is a code", "TD Session.getActiveUserLocale", () =>
    isTrue(/^[a-z]{2,3}([_-]\w+)*$/.test(Session.getActiveUserLocale())),
  );
  check("the script's time zone is the manifest's", "TD Session.getScriptTimeZone", () => {
    same(Session.getScriptTimeZone(), "America/New_York");
    var noon = new Date(2026, 0, 15, 12);
    same(Utilities.formatDate(noon, Session.getScriptTimeZone(), "HH:mm"), "12:00");
  });
  check("the deprecated names give the same", "T Session", () => {
    same(Session.getTimeZone(), Session.getScriptTimeZone());
    same(Session.getUser().getEmail(), Session.getActiveUser().getEmail());
  });
  check("the temporary key is the same at a second asking", "TD Session.getTemporaryActiveUserKey", () => {
    isTrue(Session.getTemporaryActiveUserKey().length > 10);
    same(Session.getTemporaryActiveUserKey(), Session.getTemporaryActiveUserKey());
  });
}
