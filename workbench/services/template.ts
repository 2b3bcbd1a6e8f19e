/** Scriptlets: an HTML template as the code that prints it. */

const piece = /<\?(!?=)?([\s\S]*?)\?>/g;

/** `<?= ?>` prints escaped, `<?!= ?>` as it is, and only the first statement of either; `<? ?>` runs (D guides/html/templates). Google escapes by context; this escapes for HTML text and attributes. */
function printed(mark: string, code: string): string {
  const expression = (code.split(/;(?=(?:[^"'`]*["'`][^"'`]*["'`])*[^"'`]*$)/)[0] ?? "").trim();
  return mark === "!=" ? `out += String(${expression});` : `out += escape(${expression});`;
}

/** An expression that evaluates to the finished `HtmlOutput`. */
export function templateCode(html: string): string {
  const steps: string[] = [];
  let from = 0;
  for (const found of html.matchAll(piece)) {
    const [whole, mark, code = ""] = found;
    steps.push(`out += ${JSON.stringify(html.slice(from, found.index))};`, mark === undefined ? code : printed(mark, code));
    from = found.index + whole.length;
  }
  steps.push(`out += ${JSON.stringify(html.slice(from))};`);
  const printer = `const escape = (value) => String(value ?? "").replace(/[&<>"']/g, (one) => "&#" + one.charCodeAt(0) + ";");`;
  return `(function () {\nlet out = "";\n${printer}\n${steps.join("\n")}\nreturn HtmlService.createHtmlOutput(out);\n}).call(this)`;
}
