/** Scriptlets: an HTML template as the code that prints it, line by line as Google's own (D guides/html/templated-html.md). */

interface Piece {
  /** What stands between the scriptlets, or in one; `=` prints escaped, `!=` as it is, an empty mark runs. */
  readonly kind: "text" | "scriptlet";
  readonly mark: string;
  readonly text: string;
}

const scriptlet = /<\?(!?=)?([\s\S]*?)\?>/g;

const textPiece = (text: string): Piece => ({ kind: "text", mark: "", text });

/** A line end right after a scriptlet is not part of the page. */
function pieces(html: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of html.matchAll(scriptlet)) {
    const [whole, mark = "", text = ""] = match;
    found.push(textPiece(html.slice(from, match.index)), { kind: "scriptlet", mark, text });
    from = match.index + whole.length;
  }
  return [...found, textPiece(html.slice(from))];
}

const quoted = (line: string) =>
  `'${line
    .replace(/[\\'"]/g, "\\$&")
    .replaceAll("\r", "\\r")
    .replaceAll("\n", "\\n")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")}'`;

const newLine = "\n  ";

/** The first line on the line where the code stands, the others joined: so that the code keeps the template's line numbers. */
function printedText(text: string, afterScriptlet: boolean): string {
  const swallowed = afterScriptlet ? (/^\r?\n/.exec(text)?.[0] ?? "") : "";
  const [first = "", ...others] = text.slice(swallowed.length).match(/[^\n]*\n|[^\n]+/g) ?? [];
  const start = swallowed === "" ? "" : newLine;
  if (first === "") return start;
  const rest = others.length === 0 ? "" : `output._ =  ${others.map(quoted).join(` +${newLine}  `)}; `;
  return `${start}output._ =  ${quoted(first)}; ${first.endsWith("\n") ? newLine : ""}${rest}${rest !== "" && others.at(-1)?.endsWith("\n") ? newLine : ""}`;
}

/** The first statement of a print scriptlet is what it prints; the rest just runs. */
function printedScriptlet({ mark, text }: Piece): string {
  const code = `${text.replaceAll("\n", newLine)}; `;
  return mark === "" ? code : `output.${mark === "=" ? "_$" : "_"} = ${code}`;
}

/** A call that evaluates to the finished `HtmlOutput`. */
export function templateCode(html: string): string {
  const all = pieces(html);
  const code = all.map((piece, index) => (piece.kind === "text" ? printedText(piece.text, index > 0) : printedScriptlet(piece))).join("");
  const body = code.replace(/ +$/gm, "").trimEnd();
  return `(function() { var output = HtmlService.initTemplate(); ${body}\n  /* End of user code */\n  return output.$out.append('');\n})();`;
}

/** The same, each line with the template's line as a comment (TD). */
export function templateCodeWithComments(html: string): string {
  const lines = html.split("\n");
  const code = templateCode(html).split("\n");
  const width = Math.max(...code.slice(0, lines.length).map((line) => line.length));
  return code.map((line, index) => (index < lines.length ? `${line.padEnd(width)} // ${lines[index]}` : line)).join("\n");
}
