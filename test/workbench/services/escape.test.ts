/** Contextual escaping: one text from outside at every place of a page. */
import { expect, test } from "@jest/globals";
import { escapeAt } from "../../../workbench/services/html/escape.ts";
import { pageStart, runPage } from "../../../workbench/services/html/page-context.ts";

const evil = `</script><b a="1">'&`;

test.each([
  ["<p>", evil, "&lt;/script&gt;&lt;b a=&quot;1&quot;&gt;&#39;&amp;"],
  ["<p>a < b and <!-- c -->", "<", "&lt;"],
  ["<!-- ", "--><b>", "--&gt;&lt;b&gt;"],
  ["<textarea><b>", "</textarea>", "&lt;/textarea&gt;"],
  ['<p title="', `"x'`, "&quot;x&#39;"],
  ["<p title=", "a b=c", "a&#32;b&#61;c"],
  ["<p title='x' ", "hidden", "hidden"],
  ["<p title='x' ", "onclick", "zSoyz"],
  ['<a href="', "https://example.com/a b?c=d&e", "https://example.com/a%20b?c=d&amp;e"],
  ['<a href="', "javascript:alert(1)", "about:invalid#zSoyz"],
  ['<a href="', "page.html", "page.html"],
  ['<a href="/x?q=', "a&b=c d/é", "a%26b%3Dc%20d%2F%C3%A9"],
  ['<a href="/x/', "y:z", "y:z"],
  ['<p style="color: ', "red", "red"],
  ['<p style="color: ', "expression(alert(1))", "zSoyz"],
  ["<style>p { width: ", "10px", "10px"],
  ["<style>p:after { content: '", "'}</style>", "\\27 \\7d \\3c \\2f style\\3e "],
  ["<style>p { background: url(", "javascript:x", "about:invalid#zSoyz"],
  ["<script>var x = ", "5", "'5'"],
  ["<script>var x = ", evil, "'\\x3c\\/script\\x3e\\x3cb a\\x3d\\x221\\x22\\x3e\\x27\\x26'"],
  ["<script>var x = '", "it's\n", "it\\x27s\\n"],
  ['<script>var s = "</p>\\""; var x = ', "a", "'a'"],
  ["<script>var r = a / b; var s = '", "'", "\\x27"],
  ["<script>var r = /[/'\"]+/g; var x = ", "a", "'a'"],
  ["<script>var r = /", "a.b", "a\\x2eb"],
  ["<script>if (a) { // it's\n x = ", "a", "'a'"],
  ["<script>/* ' ", "*/ alert(1)", ""],
  ["<script>x</script><p>", "<", "&lt;"],
  ['<button onclick="pow(', "5", "&#39;5&#39;"],
  [`<button onclick="pow('`, "a'b", "a\\x27b"],
  ["<br/><input value=x><i>", "<", "&lt;"],
])("after %s the text %j stands as %j", (page, text, expected) => {
  expect(escapeAt(runPage(pageStart, page), text)).toBe(expected);
});

test("a page may be read in pieces", () => {
  const pieces = ["<a ", 'href="', "/x?", "y="];
  const place = pieces.reduce(runPage, pageStart);
  expect(escapeAt(place, "&")).toBe("%26");
});
