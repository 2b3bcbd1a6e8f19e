/** The linked tab: people move, rename and delete its columns, questions come later, and answers still find their places. */
import { expect, test } from "@jest/globals";
import type { OpenOptions, Workbench } from "../../../workbench/runtime/workbench.ts";
import { withScript } from "../runtime/script.ts";

const code = `function make(name) {
  const form = FormApp.create("Survey", true).setTitle(name || "Survey");
  form.addTextItem().setTitle("Name");
  form.addTextItem().setTitle("Town");
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  return [form.getId(), SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName())];
}
const tab = () => SpreadsheetApp.getActive().getSheets().find((sheet) => sheet.getFormUrl());
const form = () => FormApp.openByUrl(tab().getFormUrl());
function all() { return tab().getDataRange().getDisplayValues().map((row) => row.slice(1)) }
function insert() { tab().insertColumnBefore(2).getRange("B1").setValue("Mine") }
function move() { tab().moveColumns(tab().getRange("C:C"), 2) }
function rename() { tab().getRange("B1").setValue("Who") }
function drop() { tab().deleteColumn(2) }
function retitle() { form().getItems()[0].setTitle("Full name") }
function later() { form().addScaleItem().setTitle("Score"); form().moveItem(2, 0) }
function remove() { form().deleteItem(0) }
function unlink() { const sheet = tab(); form().removeDestination(); return [sheet.getFormUrl(), sheet.getName()] }
function deleteTab() { SpreadsheetApp.getActive().deleteSheet(tab()) }
function beside() { const sheet = tab(); sheet.getRange("E1").setFormula('=ARRAYFORMULA(IF(A1:A50<>"", ROW(A1:A50), "none"))'); sheet.getRange("B20").setValue("note") }
function forbid() { tab().getRange("B2:B100").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["Bob"]).setAllowInvalid(false).build()) }
function sortDown() { tab().getRange("A2:C").sort({ column: 2, ascending: false }) }
function places() { const sheet = tab(); return [sheet.getRange("B2:B3").getValues().map(String), sheet.createTextFinder("note").findNext()?.getRow() ?? null] }
function names() { return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName()) }`;

const linked = <T>(use: (bench: Workbench) => Promise<T>, options: Partial<OpenOptions> = {}) =>
  withScript(
    { code },
    async (bench) => {
      await bench.call("make");
      return use(bench);
    },
    options,
  );

const cells = async (bench: Workbench): Promise<unknown> => (await bench.call("all")).value;
const given = { Name: "Ann", Town: "Ulm" };

test("a column that was moved or inserted before keeps its answers", async () => {
  await linked(async (bench) => {
    await bench.answer("Survey", given);
    await bench.call("insert");
    await bench.answer("Survey", given);
    await bench.call("move");
    await bench.answer("Survey", given);
    expect(await cells(bench)).toEqual([
      ["Name", "Mine", "Town"],
      ["Ann", "", "Ulm"],
      ["Ann", "", "Ulm"],
      ["Ann", "", "Ulm"],
    ]);
  });
});

test("a heading that somebody has changed stays, and names the answer in the event", async () => {
  await linked(async (bench) => {
    await bench.call("rename");
    await bench.call("retitle");
    await bench.answer("Survey", { "Full name": "Ann" });
    expect(await cells(bench)).toEqual([
      ["Who", "Town"],
      ["Ann", ""],
    ]);
  });
});

test("a question's new title becomes the heading", async () => {
  await linked(async (bench) => {
    await bench.call("retitle");
    expect(await cells(bench)).toEqual([["Full name", "Town"]]);
  });
});

test("later questions come at the right end, wherever they stand in the form; a deleted column comes back there", async () => {
  await linked(async (bench) => {
    await bench.call("later");
    await bench.call("drop");
    await bench.answer("Survey", { ...given, Score: 5 });
    expect(await cells(bench)).toEqual([
      ["Town", "Score", "Name"],
      ["Ulm", "5", "Ann"],
    ]);
  });
});

test("a deleted question leaves its column", async () => {
  await linked(async (bench) => {
    await bench.answer("Survey", given);
    await bench.call("remove");
    await bench.answer("Survey", { Town: "Bonn" });
    expect(await cells(bench)).toEqual([
      ["Name", "Town"],
      ["Ann", "Ulm"],
      ["", "Bonn"],
    ]);
  });
});

test("a linked tab cannot be deleted, an unlinked one can; answers then go to the form alone", async () => {
  await linked(async (bench) => {
    expect((await bench.call("deleteTab")).error?.message).toBe(
      "You cannot delete a sheet with a linked form. Please unlink the form first.",
    );
    expect((await bench.call("unlink")).value).toEqual([null, "Form Responses 1"]);
    await bench.answer("Survey", given);
    expect([bench.forms()[0]?.responses, bench.forms()[0]?.sheet]).toEqual([1, null]);
  });
});

test("the tab is named in the workbook's language, the next one with the next number", async () => {
  const create = { locale: "zh_TW", now: "2026-03-02T08:00" };
  await linked(
    async (bench) =>
      expect((await bench.call("make", ["Second"])).value).toMatchObject({ 1: expect.arrayContaining(["表單回應 1", "表單回應 2"]) }),
    {
      create,
    },
  );
});

test("a tab may come late: when the execution has ended", async () => {
  await withScript(
    { code },
    async (bench) => {
      expect((await bench.call("make")).value).toMatchObject({ 1: ["Sheet1"] });
      expect((await bench.call("names")).value).toContain("Form Responses 1");
    },
    { faults: { lateFormTab: true } },
  );
});

test("an answer goes under the last one, whatever stands beside and below, and pushes that down", async () => {
  await linked(async (bench) => {
    await bench.call("beside");
    await bench.answer("Survey", given);
    await bench.answer("Survey", { Name: "Bob" });
    expect((await bench.call("places")).value).toEqual([["Ann", "Bob"], 22]);
  });
});

test("a rule on the tab keeps no answer out", async () => {
  await linked(async (bench) => {
    await bench.call("forbid");
    expect((await bench.answer("Survey", given)).problems).toEqual([]);
    expect(await cells(bench)).toEqual([
      ["Name", "Town"],
      ["Ann", "Ulm"],
    ]);
  });
});

test("a changed answer finds its row after the rows were sorted", async () => {
  await linked(async (bench) => {
    const first = await bench.answer("Survey", given);
    bench.setNow(bench.now() + 60_000);
    await bench.answer("Survey", { Name: "Bob" });
    await bench.call("sortDown");
    await bench.answer("Survey", { Name: "Anna", Town: "Ulm" }, { edit: first.response ?? "" });
    expect(await cells(bench)).toEqual([
      ["Name", "Town"],
      ["Bob", ""],
      ["Anna", "Ulm"],
    ]);
  });
});
