/** A library of Apps Script: another project's files, whose functions a script calls through one name. */
import type { SourceFile } from "../realm/wire.ts";

/** Functions and `var`s at the top of a project are its members; names that end in `_` stay private (D guides/libraries.md). */
function members(code: string): string[] {
  const declared = code.matchAll(/^(?:(?:async\s+)?function\s*\*?\s*|var\s+)([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu);
  return [...new Set([...declared].map(([, name = ""]) => name))].filter((name) => !name.endsWith("_"));
}

/**
 * The library as one file of the script. Its names stand in a scope of their own; its built-in objects are those of the script, so that
 * `instanceof` holds across the border, as it does not in Google (D guides/v8-runtime).
 */
export function libraryFile(symbol: string, files: readonly SourceFile[]): SourceFile {
  if (!/^[A-Za-z_$][\w$]*$/.test(symbol)) throw new Error(`${symbol} cannot name a library.`);
  const code = files.map((file) => file.code).join("\n;");
  const shown = members(code).map((name) => `get ${name}() { return ${name} }`);
  return { name: symbol, code: `var ${symbol} = (function () { ${code}\n;return { ${shown.join(", ")} };\n})();` };
}
