/** The script's own pages, with `google.script.run` put in front of their code. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const DECLARED = /^(?:async\s+)?function\s*\*?\s*([\w$]+)\s*\(|^(?:var|let|const)\s+([\w$]+)\s*=\s*(?:async\b|function\b|\()/gm;

/** The functions that `google.script.run` may call: declared at the top level, names not ending in `_` (guides/html/client-server-communication.md). */
export function callable(code: string): string[] {
  const names = [...code.matchAll(DECLARED)].map((found) => found[1] ?? found[2] ?? "");
  return [...new Set(names)].filter((name) => name !== "" && !name.endsWith("_"));
}

/** The callable functions of a script's folder. */
export async function callableIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /\.(js|gs)$/.test(name)).sort();
  const codes = await Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")));
  return callable(codes.join("\n"));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The page with the shim as its first script, after the doctype and the opening of the head. */
export function framed(html: string, shim: string, functions: readonly string[]): string {
  const script = `<script data-functions="${escaped(JSON.stringify(functions))}">${shim.replaceAll("</script", "<\\/script")}</script>`;
  const start = /^(\s*<!doctype[^>]*>)?(\s*<html[^>]*>)?(\s*<head[^>]*>)?/i.exec(html)?.[0] ?? "";
  return `${start || "<!DOCTYPE html>"}${script}${html.slice(start.length)}`;
}
