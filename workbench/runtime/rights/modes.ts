/** What each authorisation mode allows, as the table of D workspace-add-ons/concepts/editor-auth-lifecycle.md has it. */

import type { AuthMode } from "../execution/service.ts";
import { type Need, needs } from "./needs.ts";

type Allowed = Readonly<Record<AuthMode, boolean>>;

const yes = true;
const no = false;

/** The rows of Google's table; `service` is "other services", `always` what stands in its first column. */
const table = {
  always: { NONE: yes, LIMITED: yes, CUSTOM_FUNCTION: yes, FULL: yes },
  userData: { NONE: no, LIMITED: no, CUSTOM_FUNCTION: no, FULL: yes },
  reading: { NONE: no, LIMITED: yes, CUSTOM_FUNCTION: yes, FULL: yes },
  writing: { NONE: no, LIMITED: yes, CUSTOM_FUNCTION: no, FULL: yes },
  menus: { NONE: yes, LIMITED: yes, CUSTOM_FUNCTION: no, FULL: yes },
  windows: { NONE: no, LIMITED: no, CUSTOM_FUNCTION: no, FULL: yes },
  properties: { NONE: no, LIMITED: yes, CUSTOM_FUNCTION: yes, FULL: yes },
  network: { NONE: no, LIMITED: no, CUSTOM_FUNCTION: yes, FULL: yes },
  service: { NONE: no, LIMITED: yes, CUSTOM_FUNCTION: yes, FULL: yes },
} as const satisfies Record<string, Allowed>;

type Row = keyof typeof table;

/** Rows of whole classes, whatever their calls need. */
const byClass: Readonly<Record<string, Row>> = {
  Menu: "menus",
  Ui: "menus",
  Logger: "always",
  console: "always",
  Utilities: "always",
  Blob: "always",
  PropertiesService: "properties",
  Properties: "properties",
  UrlFetchApp: "network",
  HTTPResponse: "network",
};

/** Rows of single methods. The people of a session are given in a simple trigger, but without their addresses (platform.md 3.2). */
const byMethod: Readonly<Record<string, Row>> = {
  "SpreadsheetApp.getUi": "menus",
  "Ui.alert": "windows",
  "Ui.prompt": "windows",
  "Ui.showSidebar": "windows",
  "Ui.showModalDialog": "windows",
  "Ui.showModelessDialog": "windows",
  "Session.getActiveUserLocale": "always",
  "Session.getActiveUser": "service",
  "Session.getEffectiveUser": "service",
};

/** Methods whose names begin so change what they are called on. */
const changes =
  /^(activate|add|append|apply|auto|break|check|clear|collapse|copy|create|cut|delete|duplicate|expand|freeze|hide|insert|merge|move|protect|randomize|remove|rename|replace|reset|set|shift|show|sort|split|trim|uncheck|unhide)/;

const finders = /Finder$/;

/** What is needed for the file that the script belongs to; other files need more (`FormApp.openById`, `SpreadsheetApp.openById`). */
const ownFile: ReadonlySet<Need> = new Set([needs.sheet, needs.anyForm]);

function rowOf(className: string, method: string, need: Need): Row {
  const own = byMethod[`${className}.${method}`] ?? byClass[className];
  if (own) return own;
  if (ownFile.has(need)) return changes.test(method) && !finders.test(method) ? "writing" : "reading";
  if (need === needs.containerUi) return "windows";
  if (className === "SpreadsheetApp" && need.length === 0) return "reading";
  return need.length > 0 ? "userData" : "service";
}

/** Whether a call is allowed in this mode at all, whatever permissions the script has. */
export const allows = (mode: AuthMode, call: { readonly className: string; readonly method: string; readonly need: Need }): boolean =>
  table[rowOf(call.className, call.method, call.need)][mode];
