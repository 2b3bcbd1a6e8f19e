/** Several spreadsheets in one workbench: made, opened, copied, shared, and stored. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { allScopes, pushed, scope, withScript } from "../runtime/script.ts";

const scopes = [...allScopes, scope("spreadsheets")];

const code = `function make() {
  const book = SpreadsheetApp.create("Second book", 5, 3);
  book.getSheets()[0].getRange("A1").setValue("over there");
  return { id: book.getId(), url: book.getUrl(), name: book.getName(), rows: book.getSheets()[0].getMaxRows(), columns: book.getSheets()[0].getMaxColumns() };
}
function read(id) { return SpreadsheetApp.openById(id).getSheets()[0].getRange("A1").getValue() }
function readByUrl(url) { return SpreadsheetApp.openByUrl(url).getSheets()[0].getRange("A1").getValue() }
function both() {
  const here = SpreadsheetApp.getActive().getActiveSheet().getRange("A1"), there = SpreadsheetApp.create("x").getActiveSheet().getRange("A1");
  here.setValue(1); there.setValue(2);
  SpreadsheetApp.flush();
  return [here.getValue(), there.getValue()];
}
function active() {
  const other = SpreadsheetApp.create("other");
  const before = SpreadsheetApp.getActiveSpreadsheet().getName();
  SpreadsheetApp.setActiveSpreadsheet(other);
  return [before, SpreadsheetApp.getActiveSpreadsheet().getName(), SpreadsheetApp.getActiveSheet().getParent().getName()];
}
function copy() {
  const book = SpreadsheetApp.getActive();
  book.getActiveSheet().getRange("A1:B1").setValues([["kept", "=A1&A1"]]);
  book.insertSheet("Two").protect();
  const twin = book.copy("The twin");
  twin.getSheetByName("Two").getRange("A1").setValue("only there");
  return [twin.getName(), twin.getSheets().map((s) => s.getName()), twin.getSheets()[0].getRange("B1").getValue(), book.getSheetByName("Two").getRange("A1").getValue(), twin.getId() !== book.getId()];
}
function send(id) {
  const sheet = SpreadsheetApp.getActive().getActiveSheet().setName("Sent");
  sheet.getRange("A1").setValue("x");
  const copy = sheet.copyTo(SpreadsheetApp.openById(id));
  return [copy.getName(), copy.getParent().getId() === id, copy.getRange("A1").getValue(), SpreadsheetApp.getActive().getSheets().length];
}
function people(id) {
  const book = SpreadsheetApp.openById(id);
  book.addEditor("amy@example.com").addViewers(["zoe@example.com", "amy@example.com"]);
  return [book.getOwner().getEmail(), book.getEditors().map(String), book.getViewers().map(String)];
}
function link() {
  const other = SpreadsheetApp.create("Answers");
  const form = FormApp.create("Poll", true).setDestination(FormApp.DestinationType.SPREADSHEET, other.getId());
  form.addTextItem().setTitle("Why");
  for (const book of [other, SpreadsheetApp.getActive()]) ScriptApp.newTrigger("answered").forSpreadsheet(book).onFormSubmit().create();
}
function answered(e) { console.log(e.source.getName(), e.range.getSheet().getParent().getName(), e.namedValues.Why[0]) }
function view(id) { SpreadsheetApp.openById(id).addViewer("amy@example.com") }
function many(n) { for (let i = 0; i < n; i++) SpreadsheetApp.create("Book " + i); return n }
function openById(id) { SpreadsheetApp.openById(id) }
function openByUrl(url) { SpreadsheetApp.openByUrl(url) }
function unflushed(id) { SpreadsheetApp.openById(id).getSheets()[0].getRange("A2").setValue("late") }`;

interface Made {
  readonly id: string;
  readonly url: string;
}

const made = async (bench: Workbench): Promise<Made> => (await bench.call("make")).value as Made;

test("a new spreadsheet has its own id, address and size, and is opened by both", async () => {
  await withScript({ code, scopes }, async (bench) => {
    const { id, url, ...rest } = await made(bench);
    expect(rest).toEqual({ name: "Second book", rows: 5, columns: 3 });
    expect(id).toMatch(/^[-\w]{44}$/);
    expect((await bench.call("read", [id])).value).toBe("over there");
    expect((await bench.call("readByUrl", [url])).value).toBe("over there");
    expect((await bench.call("readByUrl", [`${url}#gid=0`])).value).toBe("over there");
  });
});

test("one flush writes every spreadsheet, and the end of an execution too", async () => {
  await withScript({ code, scopes }, async (bench) => {
    expect((await bench.call("both")).value).toEqual([1, 2]);
    const { id } = await made(bench);
    await bench.call("unflushed", [id]);
    expect(bench.books.byId(id)?.sheets[0]?.lastRow).toBe(2);
  });
});

test("setActiveSpreadsheet makes another one active, for the rest of the execution", async () => {
  await withScript({ code, scopes }, async (bench) => {
    expect((await bench.call("active")).value).toEqual(["Untitled spreadsheet", "other", "other"]);
    expect((await bench.call("active")).value).toEqual(["Untitled spreadsheet", "other", "other"]);
  });
});

test("a copy is a workbook of its own", async () => {
  await withScript({ code, scopes }, async (bench) => {
    expect((await bench.call("copy")).value).toEqual(["The twin", ["Sheet1", "Two"], "keptkept", "", true]);
  });
});

test("a tab is copied into another spreadsheet", async () => {
  await withScript({ code, scopes }, async (bench) => {
    const { id } = await made(bench);
    expect((await bench.call("send", [id])).value).toEqual(["Copy of Sent", true, "x", 1]);
  });
});

test("others open a spreadsheet only when it is shared with them", async () => {
  await withScript({ code, scopes }, async (bench) => {
    const { id } = await made(bench);
    const asAmy = () => bench.call("read", [id], { user: "amy@example.com" });
    expect((await asAmy()).error?.message).toBe("You do not have permission to access the requested document.");
    expect((await bench.call("people", [id])).value).toEqual([
      "boss@example.com",
      ["boss@example.com", "amy@example.com"],
      ["zoe@example.com"],
    ]);
    expect((await asAmy()).value).toBe("over there");
  });
});

test.each([
  ["openById", "nowhere", "Unexpected error while getting the method or property openById on object SpreadsheetApp."],
  ["openByUrl", "https://example.com/x", "Invalid argument: url"],
])("%s of %s fails in Google's words", async (method, given, message) => {
  await withScript({ code, scopes }, async (bench) => {
    expect((await bench.call(method, [given])).error).toMatchObject({ name: "Exception", message });
  });
});

test("without the full scope no other spreadsheet is opened", async () => {
  await withScript({ code }, async (bench) => {
    expect((await bench.call("make")).error?.message).toBe(
      "Specified permissions are not sufficient to call SpreadsheetApp.create. Required permissions: https://www.googleapis.com/auth/spreadsheets",
    );
  });
});

test("all of them are in the folder, and come back", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "rapport-books-"));
  const script = await pushed({ code, scopes });
  const bench = await Workbench.open({ dir, script });
  const { id } = await made(bench);
  await bench.call("copy");
  await bench.close();
  const again = await Workbench.open({ dir, script });
  expect(again.books.all().map(({ name }) => name)).toEqual(["Untitled spreadsheet", "Second book", "The twin"]);
  const before = await readdir(dir);
  await again.call("unflushed", [id]);
  await again.save();
  const after = (await readdir(dir)).filter((name) => name.startsWith("tab-") && !before.includes(name));
  expect(after.map((name) => name.replace(/\.\d+\.json$/, ""))).toEqual(["tab-1-0"]);
  expect((await again.call("read", [id])).value).toBe("over there");
  await again.close();
  await rm(dir, { recursive: true });
});

test("a form's answers may go to another spreadsheet, whose trigger fires", async () => {
  await withScript({ code, scopes }, async (bench) => {
    await bench.call("link");
    const { reports } = await bench.answer("Poll", { Why: "because" });
    expect(reports.map(({ log }) => log)).toEqual([["Answers Answers because"]]);
  });
});

test("who may only read another spreadsheet can write nothing in it", async () => {
  await withScript({ code, scopes }, async (bench) => {
    const { id } = await made(bench);
    await bench.call("view", [id]);
    const amy = { user: "amy@example.com" };
    expect((await bench.call("read", [id], amy)).value).toBe("over there");
    expect((await bench.call("unflushed", [id], amy)).error?.message).toBe("You do not have permission to perform that action.");
    expect((await bench.call("people", [id], amy)).outcome).toBe("failed");
  });
});

test("somebody makes 250 spreadsheets a day", async () => {
  await withScript({ code, scopes }, async (bench) => {
    expect((await bench.call("many", [250])).outcome).toBe("done");
    const refused = await bench.call("many", [1]);
    expect(refused.error?.message).toBe("Service invoked too many times for one day: spreadsheet.");
    expect((await bench.call("many", [1], { user: "amy@example.com" })).outcome).toBe("done");
    await bench.advance({ by: "25h" });
    expect((await bench.call("many", [1])).outcome).toBe("done");
  });
});
