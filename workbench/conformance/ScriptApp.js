/** ScriptApp: triggers, what the person has consented to, and the script itself. */

/** A handler for the triggers of these programs; it is never to run. */
function conformanceHandler() {}

/** Makes a trigger, uses it, and takes it away again. */
function withTrigger_(make, use) {
  var trigger = make();
  try {
    return use(trigger);
  } finally {
    ScriptApp.deleteTrigger(trigger);
  }
}

function newTrigger_() {
  return ScriptApp.newTrigger("conformanceHandler");
}

function mine_() {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === "conformanceHandler");
}

function conform_ScriptApp_names() {
  check("AuthMode has its four members", "D reference/script/AuthMode.md", () =>
    same([ScriptApp.AuthMode.NONE, ScriptApp.AuthMode.CUSTOM_FUNCTION, ScriptApp.AuthMode.LIMITED, ScriptApp.AuthMode.FULL].map(String), [
      "NONE",
      "CUSTOM_FUNCTION",
      "LIMITED",
      "FULL",
    ]),
  );
  check("EventType has the events of spreadsheets, forms and the clock", "D reference/script/EventType.md", () => {
    var types = ScriptApp.EventType;
    same([types.CLOCK, types.ON_OPEN, types.ON_EDIT, types.ON_FORM_SUBMIT, types.ON_CHANGE].map(String), [
      "CLOCK",
      "ON_OPEN",
      "ON_EDIT",
      "ON_FORM_SUBMIT",
      "ON_CHANGE",
    ]);
  });
  check("TriggerSource and AuthorizationStatus print as their names", "D reference/script/TriggerSource.md", () =>
    same(
      [
        ScriptApp.TriggerSource.SPREADSHEETS,
        ScriptApp.TriggerSource.CLOCK,
        ScriptApp.TriggerSource.FORMS,
        ScriptApp.AuthorizationStatus.REQUIRED,
        ScriptApp.AuthorizationStatus.NOT_REQUIRED,
      ].map(String),
      ["SPREADSHEETS", "CLOCK", "FORMS", "REQUIRED", "NOT_REQUIRED"],
    ),
  );
  check("the days of the week are members of WeekDay", "D reference/base/Weekday.md", () =>
    same([ScriptApp.WeekDay.SUNDAY, ScriptApp.WeekDay.MONDAY, ScriptApp.WeekDay.SATURDAY].map(String), ["SUNDAY", "MONDAY", "SATURDAY"]),
  );
  check("an enumeration's member serialises as its name", "D guides/migrate to the v8runtime.md", () =>
    same(JSON.stringify(ScriptApp.AuthMode.FULL), '"FULL"'),
  );
}

function conform_ScriptApp_itself() {
  check("the script has an id, which was once its project key", "TD ScriptApp.getScriptId", () => {
    isTrue(/^[\w-]+$/.test(ScriptApp.getScriptId()));
    same(typeof ScriptApp.getProjectKey(), "string");
  });
  check("its token is a text", "TD ScriptApp.getOAuthToken", () => isTrue(ScriptApp.getOAuthToken().length > 10));
  check("a script that was not installed from a store says so", "TD ScriptApp.getInstallationSource", () =>
    same(String(ScriptApp.getInstallationSource()), "NONE"),
  );
}

function conform_ScriptApp_consent() {
  var scope = "https://www.googleapis.com/auth/script.scriptapp";
  var full = ScriptApp.AuthMode.FULL;
  check("nothing is missing for who runs it from the editor", "TD AuthorizationInfo", () => {
    var info = ScriptApp.getAuthorizationInfo(full);
    same(String(info.getAuthorizationStatus()), "NOT_REQUIRED");
    same(info.getAuthorizationUrl(), null);
    isTrue(info.getAuthorizedScopes().indexOf(scope) >= 0);
  });
  check("of the scopes asked about, the authorised ones are told", "TD AuthorizationInfo.getAuthorizedScopes", () =>
    same(ScriptApp.getAuthorizationInfo(full, [scope]).getAuthorizedScopes(), [scope]),
  );
  check("scopes that are declared and ticked may be required", "TD ScriptApp.requireScopes", () => {
    ScriptApp.requireScopes(full, [scope]);
    ScriptApp.requireAllScopes(full);
  });
  check("a scope that the script does not declare is an error", "TD ScriptApp.requireScopes", () =>
    throwsException(() => ScriptApp.requireScopes(full, ["https://www.googleapis.com/auth/calendar"]), /\S/),
  );
}

function conform_ScriptApp_clockTriggers() {
  var builders = {
    "every ten minutes": () => newTrigger_().timeBased().everyMinutes(10),
    "every six hours": () => newTrigger_().timeBased().everyHours(6),
    "every other day at five, near half past": () => newTrigger_().timeBased().everyDays(2).atHour(5).nearMinute(30),
    "every second Friday in Berlin": () =>
      newTrigger_().timeBased().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(5).inTimezone("Europe/Berlin"),
    "on the first of a month": () => newTrigger_().timeBased().onMonthDay(1).atHour(3),
    "in an hour": () => newTrigger_().timeBased().after(3600000),
    "on a date": () => newTrigger_().timeBased().atDate(2035, 5, 17),
    "at a time": () =>
      newTrigger_()
        .timeBased()
        .at(new Date(2035, 4, 17, 12)),
  };
  Object.keys(builders).forEach((name) => {
    check(`a trigger ${name} is a clock's, and is told as what it is`, "D reference/script/ClockTriggerBuilder.md", () =>
      withTrigger_(
        () => builders[name]().create(),
        (trigger) => {
          same(String(trigger.getEventType()), "CLOCK");
          same(String(trigger.getTriggerSource()), "CLOCK");
          same(trigger.getHandlerFunction(), "conformanceHandler");
          isTrue(/^-?\d\w*$/.test(trigger.getUniqueId()));
        },
      ),
    );
  });
  check("a trigger of the clock has no source", "K clock-source", () =>
    withTrigger_(
      () => newTrigger_().timeBased().everyHours(1).create(),
      (trigger) => same(trigger.getTriggerSourceId(), null),
    ),
  );
}

function conform_ScriptApp_clockErrors() {
  check("minutes are 1, 5, 10, 15 or 30", "D reference/script/ClockTriggerBuilder.md; public code", () => {
    [0, 2, 7, 60].forEach((minutes) => throwsException(() => newTrigger_().timeBased().everyMinutes(minutes).create(), /everyMinutes/));
  });
  check("an unknown time zone is refused", "D reference/script/ClockTriggerBuilder.md", () =>
    throwsException(() => newTrigger_().timeBased().inTimezone("Moon/Crater").everyHours(1).create(), /\S/),
  );
  check("a trigger without a rule is refused", "K trigger-without-rule", () =>
    throwsException(() => newTrigger_().timeBased().create(), /\S/),
  );
  check("hours are 1, 2, 4, 6, 8 or 12", "K every-hours", () =>
    throwsException(() => newTrigger_().timeBased().everyHours(5).create(), /\S/),
  );
  check("an hour needs a day, a week or a month", "K hour-without-day", () =>
    throwsException(() => newTrigger_().timeBased().atHour(9).create(), /\S/),
  );
  check("what was refused has made no trigger", "TD ScriptApp.getProjectTriggers", () => same(mine_().length, 0));
}

function conform_ScriptApp_spreadsheetTriggers() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var builder = () => newTrigger_().forSpreadsheet(book);
  var events = {
    ON_OPEN: () => builder().onOpen(),
    ON_EDIT: () => builder().onEdit(),
    ON_CHANGE: () => builder().onChange(),
    ON_FORM_SUBMIT: () => builder().onFormSubmit(),
  };
  Object.keys(events).forEach((event) => {
    check(`a trigger of ${event} belongs to its spreadsheet`, "D reference/script/SpreadsheetTriggerBuilder.md", () =>
      withTrigger_(
        () => events[event]().create(),
        (trigger) => {
          same(String(trigger.getEventType()), event);
          same(String(trigger.getTriggerSource()), "SPREADSHEETS");
          same(trigger.getTriggerSourceId(), book.getId());
          isTrue(ScriptApp.getUserTriggers(book).some((one) => one.getUniqueId() === trigger.getUniqueId()));
        },
      ),
    );
  });
  check("a spreadsheet is named by its id as well", "TD TriggerBuilder.forSpreadsheet", () =>
    withTrigger_(
      () => newTrigger_().forSpreadsheet(book.getId()).onOpen().create(),
      (trigger) => same(trigger.getTriggerSourceId(), book.getId()),
    ),
  );
  check("a deleted trigger is gone from the list", "TD ScriptApp.deleteTrigger", () => same(mine_().length, 0));
  check("the old name gives the same list", "TD ScriptApp.getScriptTriggers", () =>
    same(ScriptApp.getScriptTriggers().length, ScriptApp.getProjectTriggers().length),
  );
}

function conform_ScriptApp_formTriggers() {
  var form = FormApp.create("conformance");
  try {
    check("a form's trigger belongs to the form", "D reference/script/FormTriggerBuilder.md", () =>
      withTrigger_(
        () => newTrigger_().forForm(form).onFormSubmit().create(),
        (trigger) => {
          same([String(trigger.getEventType()), String(trigger.getTriggerSource())], ["ON_FORM_SUBMIT", "FORMS"]);
          same(trigger.getTriggerSourceId(), form.getId());
        },
      ),
    );
    check("a form that is opened to be edited has a trigger too", "D reference/script/FormTriggerBuilder.md", () =>
      withTrigger_(
        () => newTrigger_().forForm(form.getId()).onOpen().create(),
        (trigger) => same(String(trigger.getEventType()), "ON_OPEN"),
      ),
    );
  } finally {
    DriveApp.getFileById(form.getId()).setTrashed(true);
  }
}

function conform_ScriptApp_twenty() {
  var made = [];
  try {
    check("at twenty triggers of a person no more can be made", "D guides/quotas-and-limits.md", () => {
      var left = 20 - ScriptApp.getProjectTriggers().length;
      for (var i = 0; i < left; i++) made.push(newTrigger_().timeBased().everyHours(12).create());
      throwsException(() => made.push(newTrigger_().timeBased().everyHours(12).create()), /\S/);
      same(ScriptApp.getProjectTriggers().length, 20);
    });
  } finally {
    made.forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  }
}
