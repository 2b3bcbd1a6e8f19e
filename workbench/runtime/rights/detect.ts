/** The permissions that Google finds in a script whose manifest declares none (D guides/Scopes.md). */

import type { Script } from "../script/script.ts";
import { needOf, needs } from "./needs.ts";

const roots = /\b(DriveApp|FormApp|GmailApp|MailApp|ScriptApp|Session|SpreadsheetApp|UrlFetchApp|Browser)\s*\.\s*(\w+)/g;
const windows = /\.\s*(showSidebar|showModalDialog|showModelessDialog)\s*\(/;

/** Of several that would do the widest, unless the script asks for its own file only. */
function chosen(need: readonly string[], currentOnly: boolean): string | undefined {
  const narrow = need.find((scope) => scope.endsWith(".currentonly"));
  return currentOnly && narrow ? narrow : need.at(-1);
}

export function detectedScopes({ files }: Pick<Script, "files">): string[] {
  const code = files.map((file) => file.code).join("\n");
  const currentOnly = /@OnlyCurrentDoc\b/.test(code);
  const called = [...code.matchAll(roots)].map(([, className = "", method = ""]) => needOf(className, method));
  const found = [...called, ...(windows.test(code) ? [needs.containerUi] : [])].map((need) => chosen(need, currentOnly));
  return [...new Set(found.flatMap((scope) => (scope === undefined ? [] : [scope])))].sort();
}
