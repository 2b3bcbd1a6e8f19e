/**
 * The harness of the conformance programs. It is Apps Script itself: the folder can be pushed by clasp to a spreadsheet-bound project,
 * where `conformance` runs every program and logs the result. A program is a top-level function `conform_<Service>_<subject>`.
 */

var conformanceChecks_ = [];

/**
 * One expectation. `source` says where Google promises it: a path of its documentation, a tag of the list in README.md, or, for what nobody
 * has confirmed, `K <name>`, where `<name>` is a row of known-differences.md.
 */
function check(says, source, run) {
  var result = { says: says, source: source, ok: true, detail: "" };
  try {
    run();
  } catch (error) {
    result.ok = false;
    result.detail = String(error);
  }
  conformanceChecks_.push(result);
}

/** Text of any value that tells dates, blanks and kinds apart. */
function shown_(value) {
  if (value instanceof Date) return `Date(${isNaN(value.getTime()) ? "invalid" : value.toISOString()})`;
  if (Array.isArray(value)) return `[${value.map(shown_).join(", ")}]`;
  if (value === null || typeof value !== "object") return typeof value === "string" ? JSON.stringify(value) : String(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${key}: ${shown_(value[key])}`)
    .join(", ")}}`;
}

/** Fails unless both are the same, arrays and plain objects part by part, dates by their instant. */
function same(actual, expected) {
  if (shown_(actual) !== shown_(expected)) throw new Error(`got ${shown_(actual)}, expected ${shown_(expected)}`);
}

function isTrue(actual) {
  same(actual, true);
}

/** Fails unless the function throws an Exception with exactly this message, or one that matches the expression. A wrong signature is refused for another reason than most: it counts only where it is expected by name. */
function throwsException(run, message) {
  var thrown = null;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  if (thrown === null) throw new Error(`nothing was thrown, expected ${message}`);
  same(thrown.name, "Exception");
  const wrongSignature = /^The parameters \(/.test(thrown.message);
  if (wrongSignature && !/parameters|signature/.test(String(message))) throw new Error(`the call itself is wrong: ${thrown.message}`);
  if (message instanceof RegExp ? !message.test(thrown.message) : thrown.message !== message)
    throw new Error(`threw ${JSON.stringify(thrown.message)}, expected ${message}`);
}

/** A new tab of the active spreadsheet for the length of one program. */
function withSheet(use) {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = spreadsheet.insertSheet(`conformance ${Utilities.getUuid().slice(0, 8)}`);
  try {
    return use(sheet, spreadsheet);
  } finally {
    SpreadsheetApp.flush();
    spreadsheet.deleteSheet(sheet);
  }
}

function programNames() {
  return Object.keys(globalThis)
    .filter((name) => /^conform_[A-Za-z]+_\w+$/.test(name) && typeof globalThis[name] === "function")
    .sort();
}

/** Runs one program: its checks in order. A program that breaks off is a failed check of its own. */
function runProgram(name) {
  conformanceChecks_ = [];
  try {
    globalThis[name]();
  } catch (error) {
    conformanceChecks_.push({ says: "the program runs to its end", source: "", ok: false, detail: `${error}\n${error.stack || ""}` });
  }
  return { program: name, service: name.split("_")[1], checks: conformanceChecks_ };
}

/** Runs all programs and logs what was missed: the entry in live Apps Script. */
function conformance() {
  var results = programNames().map(runProgram);
  var missed = 0;
  var total = 0;
  results.forEach((result) => {
    result.checks.forEach((one) => {
      total += 1;
      if (one.ok) return;
      missed += 1;
      console.log(`${result.program}: ${one.says} (${one.source}): ${one.detail}`);
    });
  });
  console.log(`${total - missed} of ${total} checks passed in ${results.length} programs.`);
  return results;
}
