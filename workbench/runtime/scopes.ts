/** Which service call needs which permission, and Google's words when it is missing (platform notes 3.1 and 3.3). */
import { scopes, text } from "./limits.ts";
import type { AuthMode } from "./service.ts";

type Need = readonly string[];

/** By method, where it differs from its class. An empty list needs nothing. */
const byMethod: Readonly<Record<string, Need>> = {
  "SpreadsheetApp.openById": scopes.sheets,
  "SpreadsheetApp.openByUrl": scopes.sheets,
  "SpreadsheetApp.open": scopes.sheets,
  "SpreadsheetApp.create": scopes.sheets,
  "SpreadsheetApp.getUi": [],
  "Ui.showSidebar": scopes.containerUi,
  "Ui.showModalDialog": scopes.containerUi,
  "Ui.showModelessDialog": scopes.containerUi,
  "ScriptApp.newTrigger": scopes.scriptApp,
  "ScriptApp.getProjectTriggers": scopes.scriptApp,
  "ScriptApp.getUserTriggers": scopes.scriptApp,
  "ScriptApp.deleteTrigger": scopes.scriptApp,
  "Session.getActiveUser": scopes.email,
  "Session.getEffectiveUser": scopes.email,
};

/** By class: every call on it. */
const byClass: Readonly<Record<string, Need>> = {
  ...Object.fromEntries(["SpreadsheetApp", "Spreadsheet", "Sheet", "Range"].map((name) => [name, scopes.sheet])),
  MailApp: scopes.mail,
  FormApp: scopes.forms,
  Form: scopes.anyForm,
  UrlFetchApp: scopes.fetch,
  GmailApp: scopes.gmail,
  DriveApp: scopes.drive,
};

/** What a simple trigger may not do although the script may: it runs without authorisation, on its own file only. */
const simpleTriggersMayNot: ReadonlySet<Need> = new Set([
  scopes.containerUi,
  scopes.scriptApp,
  scopes.mail,
  scopes.forms,
  scopes.anyForm,
  scopes.sheets,
  scopes.fetch,
  scopes.gmail,
  scopes.drive,
]);

/** The text of the refusal, or `null` when the call is allowed. `granted` are the manifest's scopes; `null` means it declares none (Google then finds them out itself). */
export function refusal(
  className: string,
  method: string,
  rights: { readonly granted: readonly string[] | null; readonly mode: AuthMode },
): string | null {
  const need = byMethod[`${className}.${method}`] ?? byClass[className];
  if (!need || need.length === 0) return null;
  const name = `${className === "Ui" ? "Ui" : className}.${method}`;
  const list = need.length === 1 ? `${need[0]}` : `(${need.join(" || ")})`;
  if (rights.mode !== "FULL" && simpleTriggersMayNot.has(need)) return text.noPermission(name, list);
  if (rights.granted && !need.some((one) => rights.granted?.includes(one))) return text.notSufficient(name, list);
  return null;
}
