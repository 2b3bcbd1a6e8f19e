/* What the tests of google.script.run call. */

function echo(value) {
  return value;
}

function aDate() {
  return new Date(0);
}

function aDateDeepInside() {
  return { rows: [["A", new Date(0)]] };
}

function aFunction() {
  return { call: () => 1 };
}

function aRange() {
  return SpreadsheetApp.getActiveSheet().getRange("A1");
}

function aBigInt() {
  return { big: BigInt(1) };
}

function nothing() {}

function gap() {
  return [undefined, 1];
}

function fails() {
  throw new TypeError("No.");
}

function failsInService() {
  SpreadsheetApp.getActiveSheet().getRange("no such place");
}

function secret_() {
  return "secret";
}

var inner = { method: () => "inner" };

function upload(form) {
  return [form.title, form.one.getName(), form.one.getContentType(), form.one.getDataAsString(), form.many.length];
}

function makeBook() {
  const book = SpreadsheetApp.create("Second <book>");
  book.getSheets()[0].getRange("A1").setValue(1234).setNumberFormat("#,##0");
  return book.getId();
}
