/** Ui: menus within menus, every set of buttons, and what its boxes and windows refuse. */
import { expect, test } from "@jest/globals";
import { withScript } from "../runtime/script.ts";

test("menus hold items, separators and menus, and are replaced by their namesakes", async () => {
  const code = `function onOpen() {
    const ui = SpreadsheetApp.getUi();
    const sub = ui.createMenu("Sub").addItem("Two", "two");
    ui.createMenu("Mine").addItem("One", "one").addSeparator().addSubMenu(sub).addToUi();
  }`;
  await withScript({ code }, async (bench) => {
    await bench.openDocument();
    await bench.openDocument();
    expect(bench.menus()).toEqual([
      {
        title: "Mine",
        items: [
          { kind: "item", label: "One", function: "one" },
          { kind: "separator" },
          { kind: "menu", menu: { title: "Sub", items: [{ kind: "item", label: "Two", function: "two" }] } },
        ],
      },
    ]);
  });
});

test.each([
  ["'Sure?'", "OK", ["OK"], ""],
  ["'Sure?', ui.ButtonSet.OK_CANCEL", "CANCEL", ["OK", "CANCEL"], ""],
  ["'T', 'Sure?', ui.ButtonSet.YES_NO", "NO", ["YES", "NO"], "T"],
  ["'T', 'Sure?', ui.ButtonSet.YES_NO_CANCEL", "CLOSE", ["YES", "NO", "CANCEL"], "T"],
] as const)("alert(%s) waits for a button", async (args, button, buttons, title) => {
  const code = `function main() { const ui = SpreadsheetApp.getUi(); const pressed = ui.alert(${args}); return [String(pressed), pressed === ui.Button.${button}] }`;
  await withScript({ code }, async (bench) => {
    const asked = new Promise<void>((resolve) => bench.onChange(({ kind }) => kind === "dialogs" && resolve()));
    const running = bench.call("main", [], { context: "menu" });
    await asked;
    const [dialog] = bench.dialogs();
    expect(dialog).toMatchObject({ kind: "alert", title, message: "Sure?", buttons });
    bench.answerDialog(dialog?.id ?? 0, { button });
    expect((await running).value).toEqual([button, true]);
  });
});

test("a prompt gives its text and button", async () => {
  const code = `function main() { const ui = SpreadsheetApp.getUi(); const r = ui.prompt("Name?", ui.ButtonSet.OK_CANCEL); return [r.getResponseText(), String(r.getSelectedButton())] }`;
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main", [], { answers: [{ button: "OK", text: "Ann" }] })).value).toEqual(["Ann", "OK"]);
    expect((await bench.call("main", [], { answers: "unattended" })).value).toEqual(["", "CLOSE"]);
  });
});

test.each([
  ["alert('a', 'b')", "String,String", "alert"],
  ["alert()", "", "alert"],
  ["prompt({})", "(class)", "prompt"],
  ["alert('a', ui.Button.OK)", "String,Button", "alert"],
  ["showModalDialog('<p>', 't')", "String,String", "showModalDialog"],
  ["showSidebar(null)", "null", "showSidebar"],
])("ui.%s is refused", async (call, types, method) => {
  const code = `function main() { const ui = SpreadsheetApp.getUi(); ui.${call} }`;
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main")).error?.message).toBe(`The parameters (${types}) don't match the method signature for Ui.${method}.`);
  });
});
