/** The script's own pages as they are sent: `google.script` is put in front of their code, and what Google ignores is taken out. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Program, parse } from "acorn";
import type { Framing } from "./wire.ts";

const FUNCTIONS: ReadonlySet<string | undefined> = new Set(["FunctionExpression", "ArrowFunctionExpression"]);

/** The functions that one statement at the top level makes: declarations, and variables that hold one (D v8runtimeoverview.md). */
function declaredBy(statement: Program["body"][number]): string[] {
  if (statement.type === "FunctionDeclaration") return [statement.id.name];
  if (statement.type !== "VariableDeclaration") return [];
  return statement.declarations.flatMap(({ id, init }) => (id.type === "Identifier" && FUNCTIONS.has(init?.type) ? [id.name] : []));
}

/** The functions that `google.script.run` may call, of those that end in `_` none (D client-server-communication.md); a broken file has none. */
export function callable(code: string): string[] {
  try {
    const names = parse(code, { ecmaVersion: "latest", sourceType: "script" }).body.flatMap(declaredBy);
    return [...new Set(names)].filter((name) => !name.endsWith("_"));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

let last: { readonly code: string; readonly names: readonly string[] } = { code: "", names: [] };

/** The callable functions of a script's folder. */
export async function callableIn(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|gs)$/.test(name) && !name.includes("node_modules"));
  const codes = await Promise.all(files.sort().map((name) => readFile(path.join(folder, name), "utf8")));
  const code = codes.join("\n");
  if (code !== last.code) last = { code, names: callable(code) };
  return last.names;
}

/** Text as it may stand in an attribute or between tags. */
export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Comments, scripts and styles, in which a tag is not a tag. */
const OPAQUE = /(<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script\s*>|<style\b[\s\S]*?<\/style\s*>|<textarea\b[\s\S]*?<\/textarea\s*>)/i;

/** Meta tags of a file are ignored; `addMetaTag` is the way (TD HtmlOutput.addMetaTag). */
const withoutMeta = (html: string): string =>
  html
    .split(OPAQUE)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/<meta\b[^>]*>/gi, "")))
    .join("");

/** What stands before the page's own content: comments, the doctype, the opening of the head. */
const BEFORE =
  /^(?:\s|<!--[\s\S]*?-->)*(?:<!doctype[^>]*>)?(?:\s|<!--[\s\S]*?-->)*(?:<html[^>]*>)?(?:\s|<!--[\s\S]*?-->)*(?:<head[^>]*>)?/i;

/** The page with the shim as its first script, after the doctype and the opening of the head. */
export function framed(html: string, shim: string, framing: Framing): string {
  const script = `<script data-framing="${escaped(JSON.stringify(framing))}">${shim.replaceAll("</script", "<\\/script")}</script>`;
  const page = withoutMeta(html);
  const before = BEFORE.exec(page)?.[0] ?? "";
  const doctype = /<!doctype/i.test(before) ? "" : "<!DOCTYPE html>";
  return `${doctype}${before}${script}${page.slice(before.length)}`;
}
