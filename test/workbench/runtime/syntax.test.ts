/** What Apps Script refuses to save, in its words, and what it takes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { syntaxProblem } from "../../../workbench/runtime/script/syntax.ts";
import { withScript } from "./script.ts";

const problem = (code: string) =>
  syntaxProblem({
    key: code,
    files: [
      { name: "Before", code: "var before;" },
      { name: "ui/Code", code },
    ],
  });

test.each([
  ["await at the top", "\n\nawait f();", "SyntaxError: await is only valid in async functions and the top-level bodies of modules line: 3"],
  ["import", "import x from 'y';", "SyntaxError: Cannot use import statement outside a module line: 1"],
  ["export", "\nexport function f() {}", "SyntaxError: Unexpected token 'export' line: 2"],
  ["a slip", "function main() {\n  return 1 +;\n}", "SyntaxError: Unexpected token ';' line: 2"],
  ["a private field", "class A {\n  #x = 1;\n}", "ParseError: Unexpected character '#' line: 2"],
  ["a private method", "class A { a = 1;\n  async #run() {}\n}", "ParseError: Unexpected character '#' line: 2"],
  ["a static field", "class A {\n static x = 1 }", "ParseError: Unexpected token = line: 2"],
  ["a static field without a value", "class A { static x; }", "ParseError: Unexpected token ; line: 1"],
  ["a static block", "const A = class {\n\n static { f() } }", "ParseError: Unexpected token { line: 3"],
  [
    "a private field among hashes in texts",
    "' #a #b #c #d #e #f #g #h #i #j'; class A {\n\n #x }",
    "ParseError: Unexpected character '#' line: 3",
  ],
  ["a computed static field", "class A { static ['x'] = 1 }", "ParseError: Unexpected token = line: 1"],
  ["a static field called get", "class A { static get; }", "ParseError: Unexpected token ; line: 1"],
  ["one deep inside", "function f() { return [() => ({ a: class {static b = 2} })] }", "ParseError: Unexpected token = line: 1"],
])("%s is refused", (_what, code, expected) => {
  expect(problem(code)).toBe(`Syntax error: ${expected} file: ui/Code.gs`);
});

test.each([
  ["static methods", "class A { static of() {} static get x() { return 1 } static async *all() {} }"],
  ["a method called static", "class A { static() {} } ({ static: 1 }).static"],
  ["instance fields", "class A { x = 1; y; ['z'] = 2 }"],
  ["a hash in a text or an expression", "'#x'; `\n #x`; /\\s#a/; // #x\nvar colour = ' #fff static'"],
  ["many hashes", "' #a #b #c #d #e #f #g #h #i #j'; class A { static m() {} }"],
  ["a hash in a template", `const a = 1; \`\${a}#x=\${a}\`; class A { static async *of() {} static get x() { return 1 } }`],
  ["what is new in the language", "a?.b ?? 1_000; async function* f() { for await (const x of y) yield x } x ||= 1"],
])("%s is taken", (_what, code) => {
  expect(problem(code)).toBeNull();
});

test("a script that cannot be saved fails in every context and leaves the workbench as it was", async () => {
  await withScript({ code: "function onOpen() {} class A { static x = 1 }" }, async (bench) => {
    const message = "Syntax error: ParseError: Unexpected token = line: 1 file: Code.gs";
    expect(await bench.openDocument()).toMatchObject([{ outcome: "failed", error: { name: "SyntaxError", message } }]);
    for (const inProcess of [true, false]) expect((await bench.call("onOpen", [], { inProcess })).error?.message).toBe(message);
    await bench.edit(bench.owner, { sheet: "Sheet1", a1: "A1", values: [["still here"]] });
    const folder = await mkdtemp(path.join(tmpdir(), "good-"));
    await writeFile(path.join(folder, "good.gs"), "function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() }");
    expect((await bench.evaluate([path.join(folder, "good.gs")], { call: "read" })).value).toBe("still here");
    await rm(folder, { recursive: true });
  });
});
