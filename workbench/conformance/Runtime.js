/** The runtime itself: which globals there are, what errors are like, and how values and dates cross between a script and its services. */

function conform_Runtime_missing() {
  const documented = [
    ...["setTimeout", "setInterval", "clearTimeout", "clearInterval", "ReadableStream", "WritableStream", "TextEncoder", "TextDecoder"],
    ...["fetch", "FormData", "File", "Blob", "URL", "URLSearchParams", "DOMException", "atob", "btoa", "crypto", "SubtleCrypto"],
    ...["window", "navigator", "performance", "process"],
  ];
  const measured = [
    ...["AbortController", "AbortSignal", "Event", "EventTarget", "Headers", "Request", "Response", "CompressionStream"],
    ...["queueMicrotask", "structuredClone", "TransformStream", "TextEncoderStream"],
  ];
  const missing = (name) => same(typeof globalThis[name], "undefined");
  documented.forEach((name) => check(`${name} is missing`, "D guides/v8runtimeoverview.md", () => missing(name)));
  measured.forEach((name) => check(`${name} is missing`, "JP apps-script-runtime-limitations-wintercg", () => missing(name)));
  check("using one is a ReferenceError that names it", "JP apps-script-runtime-limitations-wintercg", () => {
    let thrown = null;
    try {
      fetch("https://example.com");
    } catch (error) {
      thrown = error;
    }
    same([thrown instanceof ReferenceError, thrown.message], [true, "fetch is not defined"]);
  });
}

function conform_Runtime_available() {
  ["Promise", "Proxy", "Reflect", "Symbol", "Map", "WeakMap", "BigInt", "Intl", "Uint8Array", "RegExp"].forEach((name) => {
    check(`${name} is there`, "D guides/v8runtimeoverview.md", () => isTrue(typeof globalThis[name] !== "undefined"));
  });
  ["Module", "Instance", "Memory", "Table", "Global", "compile", "instantiate", "validate"].forEach((name) => {
    check(`WebAssembly.${name} is there`, "JP apps-script-runtime-limitations-wintercg", () => same(typeof WebAssembly[name], "function"));
  });
  ["log", "info", "warn", "error", "time", "timeEnd"].forEach((name) => {
    check(`console.${name} is there`, "D reference/base/console.md", () => same(typeof console[name], "function"));
  });
  check("a program of WebAssembly is compiled and runs", "JP apps-script-wasm", () => {
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    isTrue(WebAssembly.validate(empty) && new WebAssembly.Instance(new WebAssembly.Module(empty)) instanceof WebAssembly.Instance);
  });
  check("eval works", "TD HtmlTemplate.getCode", () => same(eval("1 + 1"), 2));
  check("new Function works", "K new-function", () => same(new Function("a", "return a + 1")(1), 2));
}

function conform_Runtime_language() {
  check("classes, arrows, destructuring, defaults, spreads and templates", "D guides/migrate to the v8runtime.md", () => {
    class Point {
      constructor(x = 1, ...others) {
        Object.assign(this, { x, others });
      }
      static of({ x }) {
        return new Point(x, 2, 3);
      }
    }
    const { x, others } = Point.of({ x: 5 });
    same(`${x}: ${others.map((one) => one * 2).join()}`, "5: 4,6");
  });
  check("optional chaining and the nullish default", "D guides/v8runtimeoverview.md", () => same(null?.x ?? "none", "none"));
  check("generators", "D guides/v8runtimeoverview.md", () => {
    function* count() {
      yield 1;
      yield 2;
    }
    same([...count()], [1, 2]);
  });
  check("an async function gives a promise, and goes on only when the script is done", "JP apps-script-async-await", () => {
    let reached = false;
    const promise = (async () => {
      await null;
      reached = true;
    })();
    same([promise instanceof Promise, reached], [true, false]);
  });
  check("the global object holds the script's functions and the services", "D guides/migrate to the v8runtime.md", () =>
    same([globalThis.conform_Runtime_language === conform_Runtime_language, globalThis.Utilities === Utilities], [true, true]),
  );
}

function conform_Runtime_errors() {
  const caught = (run) => {
    try {
      run();
    } catch (error) {
      return error;
    }
    throw new Error("nothing was thrown");
  };
  const refused = () => caught(() => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(0, 1));
  check("a service's error is an Error", "D guides/migrate to the v8runtime.md", () => isTrue(refused() instanceof Error));
  check("whose name is Exception", "GF gf_agent/knowledge/14", () => same(refused().name, "Exception"));
  check("whose text begins with the name", "GF gf_agent/knowledge/14", () => isTrue(/^Exception: \S/.test(String(refused()))));
  check("arguments that fit no signature are named by their types", "GF notes/oddities.md", () =>
    throwsException(() => Utilities.sleep(), /^The parameters \(\) don't match the method signature for Utilities\.sleep\.$/),
  );
  check("an error of the script's own keeps its class", "D guides/v8runtimeoverview.md", () =>
    isTrue(caught(() => null.x) instanceof TypeError),
  );
  check("an error has no fileName and no lineNumber", "D guides/migrate to the v8runtime.md", () => {
    const error = new Error("mine");
    same([typeof error.fileName, typeof error.lineNumber], ["undefined", "undefined"]);
  });
  check("a stack names function, file, line and column", "D guides/migrate to the v8runtime.md", () => {
    const { stack } = new Error("mine");
    isTrue(/\n\s+at .*\(.+:\d+:\d+\)/.test(stack));
  });
  check("what a Google object does not have is undefined", "D guides/v8runtimeoverview.md", () =>
    same(typeof SpreadsheetApp.getActiveSpreadsheet().frobnicateNothing, "undefined"),
  );
}

function conform_Runtime_values() {
  check("an enumeration's member serialises as its name", "D guides/migrate to the v8runtime.md", () =>
    same(JSON.stringify({ day: ScriptApp.WeekDay.MONDAY }), '{"day":"MONDAY"}'),
  );
  check("and prints as its name", "TD ScriptApp.WeekDay", () => same(String(ScriptApp.WeekDay.MONDAY), "MONDAY"));
  check("and is the same object each time", "TD ScriptApp.WeekDay", () => isTrue(ScriptApp.WeekDay.MONDAY === ScriptApp.WeekDay.MONDAY));
  withSheet((sheet) => {
    const cell = sheet.getRange("A1");
    check("undefined is null to a service: the cell is cleared", "D guides/migrate to the v8runtime.md", () => {
      cell.setValue(5);
      cell.setValue(undefined);
      same(cell.getValue(), "");
    });
    check("an array that a service gives is an Array", "TD Range.getValues", () => isTrue(cell.getValues() instanceof Array));
    check("a date that a service gives is a Date", "TD Range.getValues", () => {
      cell.setValue(new Date(2026, 2, 1, 12));
      const value = cell.getValue();
      same([value instanceof Date, value.getTime()], [true, new Date(2026, 2, 1, 12).getTime()]);
    });
    check("an array given to a service is copied", "TD Range.setValues", () => {
      const values = [["before"]];
      cell.setValues(values);
      values[0][0] = "after";
      same(cell.getValue(), "before");
    });
  });
}

function conform_Runtime_dates() {
  const zone = Session.getScriptTimeZone();
  const inZone = (date) => Utilities.formatDate(date, zone, "yyyy-MM-dd HH:mm:ss");
  check("a date of parts is in the script's zone", "D guides/migrate to the v8runtime.md", () =>
    same(inZone(new Date(2026, 6, 1, 9, 30)), "2026-07-01 09:30:00"),
  );
  check("and in winter too", "D guides/migrate to the v8runtime.md", () => same(inZone(new Date(2026, 0, 1, 9)), "2026-01-01 09:00:00"));
  check("the getters are of the script's zone", "D guides/migrate to the v8runtime.md", () => {
    const date = new Date(1_782_900_000_000);
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()];
    const [year, ...rest] = parts.map((part) => String(part).padStart(2, "0"));
    same(`${year}-${rest[0]}-${rest[1]} ${rest[2]}:${rest[3]}:${rest[4]}`, inZone(date));
  });
  check("a day in ISO is midnight in UTC", "ECMAScript Date.parse", () =>
    same(new Date("2026-10-01").toISOString(), "2026-10-01T00:00:00.000Z"),
  );
  check("a day in the American way is midnight in the script's zone", "ECMAScript Date.parse", () =>
    same(inZone(new Date("10/01/2026")), "2026-10-01 00:00:00"),
  );
  check("a moment in ISO without a zone is of the script's zone", "ECMAScript Date.parse", () =>
    same(inZone(new Date("2026-10-01T08:00:00")), "2026-10-01 08:00:00"),
  );
  check("a locale's long date", "D guides/migrate to the v8runtime.md", () => {
    const options = { year: "numeric", month: "long", day: "numeric" };
    same(new Date(2012, 11, 21).toLocaleDateString("de-DE", options), "21. Dezember 2012");
  });
  check("the usual short date", "D guides/migrate to the v8runtime.md", () =>
    same(new Date(2012, 11, 21).toLocaleDateString("en-US"), "12/21/2012"),
  );
  check("a service call takes time, and the clock does not go back", "D reference/utilities/utilities.md", () => {
    const before = Date.now();
    Utilities.sleep(20);
    isTrue(Date.now() - before >= 20);
  });
}

function conform_Runtime_log() {
  check("Logger keeps what it was told, with its marks filled in", "TD Logger.log", () => {
    Logger.clear();
    Logger.log("%s of %s", "one", "two");
    isTrue(Logger.getLog().indexOf("one of two") >= 0);
  });
  check("Logger can be emptied", "TD Logger.clear", () => {
    Logger.clear();
    same(Logger.getLog(), "");
  });
  check("Logger.log gives the logger", "TD Logger.log", () => isTrue(Logger.log("x") === Logger));
  check("console takes marks and objects", "D reference/base/console.md", () => {
    console.time("conformance");
    same([console.log("%s", "x"), console.info({ a: 1 }), console.timeEnd("conformance")].map(typeofEach_), [
      "undefined",
      "undefined",
      "undefined",
    ]);
  });
}

function typeofEach_(value) {
  return typeof value;
}
