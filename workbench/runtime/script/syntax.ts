/** What Apps Script refuses when a file is saved, in its words: V8's own syntax errors, and class features that its parser does not know. */
import vm from "node:vm";
import { type Node, parse } from "acorn";
import type { SourceFile } from "../realm/wire.ts";
import type { Script } from "./script.ts";

/** As at a save or a push: `Syntax error: SyntaxError: … line: 5 file: Code.gs` (JP apps-script-async-await, google/clasp#907). */
const refused = (says: string, line: number, { name }: SourceFile): string => `Syntax error: ${says} line: ${line} file: ${name}.gs`;

/** Scripts are no modules: `import`, `export` and `await` at the top are V8's own errors (of which Node 20's words one otherwise). */
function byEngine(file: SourceFile): string | null {
  try {
    new vm.Script(file.code, { filename: "script" });
    return null;
  } catch (error) {
    if (typeof error !== "object" || error === null || !("message" in error)) throw error;
    const [, line = "1"] = /^script:(\d+)/.exec("stack" in error ? String(error.stack) : "") ?? [];
    const says = String(error.message).replace("top level bodies", "top-level bodies");
    return refused(`SyntaxError: ${says}`, Number(line), file);
  }
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value && "start" in value;

/** The token at which a parser stops that knows no private names, static fields and static blocks (wording K). */
function strange(node: Node): string | null {
  if (node.type === "PrivateIdentifier") return "Unexpected character '#'";
  if (node.type === "StaticBlock") return "Unexpected token {";
  if (node.type !== "PropertyDefinition" || Reflect.get(node, "static") !== true) return null;
  return `Unexpected token ${Reflect.get(node, "value") ? "=" : ";"}`;
}

/** The first such node in the order of the text. */
function firstStrange(node: Node): Node | null {
  if (strange(node) !== null) return node;
  for (const part of Object.values(node)) {
    if (typeof part !== "object") continue;
    for (const each of Array.isArray(part) ? part : [part]) {
      const found = isNode(each) ? firstStrange(each) : null;
      if (found) return found;
    }
  }
  return null;
}

/** A text without these cannot declare what is looked for: a name after `#`, or `static` with anything but a method behind it. */
const suspicious =
  /(?<=[{};*/\s])#[\p{ID_Start}$_\\]|\bstatic\b(?!\s+(?:async\s+)?(?:(?:get|set)\s+)?(?:\*\s*)?[\p{ID_Start}$_][\p{ID_Continue}$]*\s*\()/gu;
const few = 8;

/** Inside a text, a comment or an expression, one letter more does no harm. The engine knows this faster than a parser finds it out. */
function inert(code: string, at: number): boolean {
  try {
    new vm.Script(`${code.slice(0, at)}@${code.slice(at)}`);
    return true;
  } catch {
    return false;
  }
}

/** Private and static fields cause parse errors (D guides/v8runtimeoverview.md, class limitations). */
function byParser(file: SourceFile): string | null {
  const places = [...file.code.matchAll(suspicious)].map(({ index }) => index);
  if (places.length <= few && places.every((at) => inert(file.code, at))) return null;
  const found = firstStrange(parse(file.code, { ecmaVersion: "latest", sourceType: "script" }));
  return found ? refused(`ParseError: ${strange(found)}`, file.code.slice(0, found.start).split("\n").length, file) : null;
}

const known = new Map<string, string | null>();

/** Google's refusal to save this script, or `null`. */
export function syntaxProblem({ key, files }: Pick<Script, "key" | "files">): string | null {
  const before = known.get(key);
  if (before !== undefined) return before;
  let problem: string | null = null;
  for (const file of files) problem ??= byEngine(file) ?? byParser(file);
  known.set(key, problem);
  return problem;
}
