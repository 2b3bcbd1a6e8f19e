/** What is put in front of the script's own pages. */
import { expect, test } from "@jest/globals";
import { callable, framed } from "../../../workbench/page/frames.ts";

test("only functions at the top level whose names do not end in _ can be called", () => {
  const code = `function open() {\n  function inner() {}\n}\nfunction secret_() {}\nasync function later() {}\nconst arrow = () => 1;\nvar App = {};\nconst limit = 3;\nvar old = function () {};`;
  expect(callable(code)).toEqual(["open", "later", "arrow", "old"]);
});

test("functions are found on one line, indented, and among other text", () => {
  const code = `const said = "\\nfunction inText() {}"; function a(){} function b_(){}\n   function c(){}\nlet f = async (x) => x, g = 1, h = function* () {};`;
  expect(callable(code)).toEqual(["a", "c", "f", "h"]);
});

test("a script that does not parse has no functions", () => {
  expect(callable("function a() {} function (")).toEqual([]);
});

test("a bundle's stubs can be called", () => {
  expect(
    callable('"use strict";var Rapport=(()=>{function x(){}})();\nfunction onOpen() { return Rapport.onOpen.apply(this, arguments); }'),
  ).toEqual(["onOpen"]);
});

const framing = { functions: ["a"], location: null, workbook: "" };

test.each([
  ["<!DOCTYPE html><html><head><title>x</title>", "<!DOCTYPE html><html><head><script "],
  ["<!doctype html>\n<html lang='de'>\n<body>x", "<!doctype html>\n<html lang='de'>\n<script "],
  ["<!DOCTYPE html>\n<!-- c -->\n<html><head>x", "<!DOCTYPE html>\n<!-- c -->\n<html><head><script "],
  ["<p>x", "<!DOCTYPE html><script "],
])("the shim stands first in %s", (html, start) => {
  const page = framed(html, "shim()", framing);
  expect(page.startsWith(start)).toBe(true);
  expect(page.endsWith(html.slice(-1))).toBe(true);
});

test("neither the shim nor a name can end the script element early", () => {
  const page = framed("<p>", 'x("</script>")', { ...framing, functions: ['"><b>'] });
  expect(page).toContain('x("<\\/script>")');
  expect(page).toContain(">&lt;b>".slice(1));
});

test("meta tags of the file are ignored, but not what only looks like one", () => {
  const page = framed(
    '<head><meta charset="x"><META name="viewport"\n content="y"><script>"<meta name=kept>"</script><!-- <meta> --></head>',
    "",
    framing,
  );
  expect(page).not.toMatch(/charset|viewport/);
  expect(page).toContain('<script>"<meta name=kept>"</script><!-- <meta> --></head>');
});
