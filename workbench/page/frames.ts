/** The script's own pages as they are sent: `google.script` is put in front of their code, and what Google ignores is taken out. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Framing } from "./wire.ts";

const DECLARED = /^(?:async\s+)?function\s*\*?\s*([\w$]+)\s*\(|^(?:var|let|const)\s+([\w$]+)\s*=\s*(?:async\b|function\b|\()/gm;

/** The functions that `google.script.run` may call: declared at the top level, names not ending in `_` (D client-server-communication.md). */
export function callable(code: string): string[] {
  const names = [...code.matchAll(DECLARED)].map((found) => found[1] ?? found[2] ?? "");
  return [...new Set(names)].filter((name) => name !== "" && !name.endsWith("_"));
}

/** The callable functions of a script's folder. */
export async function callableIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|gs)$/.test(name) && !name.includes("node_modules"));
  const codes = await Promise.all(files.sort().map((name) => readFile(path.join(folder, name), "utf8")));
  return callable(codes.join("\n"));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

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
