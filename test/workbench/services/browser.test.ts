/** The boxes and menus that spreadsheets had before `Ui`. */
import { expect, test } from "@jest/globals";
import { withScript } from "../runtime/script.ts";

const code = `function ask() { return Browser.inputBox("Title", "What?", Browser.Buttons.OK_CANCEL) }
function say() { return Browser.msgBox("Well?", Browser.Buttons.YES_NO) }
function menus() {
  const book = SpreadsheetApp.getActive();
  book.addMenu("One", [{ name: "Do", functionName: "ask" }, null, { name: "More", functionName: "say" }]);
  book.addMenu("Two", [{ name: "x", functionName: "ask" }]);
  book.updateMenu("Two", [{ name: "y", functionName: "say" }]);
  book.addMenu("Three", [{ name: "z", functionName: "ask" }]);
  book.removeMenu("Three");
}
function later() { ScriptApp.newTrigger("say").timeBased().after(1000).create() }`;

test.each([
  ["ask", { button: "OK", text: "This" }, "This"],
  ["ask", { button: "CANCEL", text: "This" }, "cancel"],
  ["ask", { button: "CLOSE" }, "cancel"],
  ["say", { button: "YES" }, "yes"],
  ["say", { button: "CLOSE" }, "cancel"],
] as const)("Browser, %s answered with %j", async (fn, answer, value) => {
  await withScript({ code }, async (bench) => expect((await bench.call(fn, [], { answers: [answer] })).value).toBe(value));
});

test("a trigger has nobody to ask", async () => {
  await withScript({ code }, async (bench) => {
    await bench.call("later");
    const [report] = await bench.advance({ by: "1h" });
    expect(report?.error?.message).toBe("Cannot call Browser.msgBox() from this context; have you tried Logger.log() instead?");
  });
});

test("menus of the spreadsheet are added, replaced and removed", async () => {
  await withScript({ code }, async (bench) => {
    await bench.call("menus", [], { context: "menu" });
    expect(bench.menus()).toEqual([
      {
        title: "One",
        items: [{ kind: "item", label: "Do", function: "ask" }, { kind: "separator" }, { kind: "item", label: "More", function: "say" }],
      },
      { title: "Two", items: [{ kind: "item", label: "y", function: "say" }] },
    ]);
  });
});
