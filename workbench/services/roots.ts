/** The globals that Google gives a script, one row each. */
import { FormApp } from "../forms/form-app.ts";
import type { Scene } from "../runtime/scene.ts";
import type { GoogleObject } from "../runtime/service.ts";
import { type SheetRoots, sheetRoots } from "../sheets/roots.ts";
import { Browser } from "./browser.ts";
import { CacheService } from "./cache.ts";
import { ContentService } from "./content.ts";
import { DriveApp } from "./drive.ts";
import { GmailApp } from "./gmail.ts";
import { HtmlService } from "./html.ts";
import { LockService } from "./lock.ts";
import { Logger } from "./logger.ts";
import { MailApp } from "./mail.ts";
import { mimeTypes } from "./mime-type.ts";
import { PropertiesService } from "./properties.ts";
import { ScriptApp } from "./script-app.ts";
import { Session } from "./session.ts";
import { shelfOf } from "./shelf.ts";
import { uiFor } from "./ui.ts";
import { UrlFetchApp } from "./url-fetch.ts";
import { Utilities } from "./utilities.ts";

const made: Readonly<Record<string, (scene: Scene) => GoogleObject>> = {
  Browser: (scene) => new Browser(scene),
  CacheService: (scene) => new CacheService(scene),
  ContentService: () => new ContentService(),
  DriveApp: (scene) => new DriveApp(scene),
  FormApp: (scene) => new FormApp(scene),
  GmailApp: (scene) => new GmailApp(scene),
  HtmlService: (scene) => new HtmlService(scene),
  LockService: (scene) => new LockService(scene),
  Logger: (scene) => new Logger(scene),
  MailApp: (scene) => new MailApp(scene),
  MimeType: () => mimeTypes,
  PropertiesService: (scene) => new PropertiesService(scene),
  ScriptApp: (scene) => new ScriptApp(scene),
  Session: (scene) => new Session(scene),
  UrlFetchApp: (scene) => new UrlFetchApp(scene),
  Utilities: (scene) => new Utilities(scene),
};

export const rootNames: readonly string[] = ["Charts", "SpreadsheetApp", ...Object.keys(made)];

/** Gives each root object of one execution, made when first asked for. */
export function rootsOf(scene: Scene): { readonly get: (name: string) => GoogleObject | null; readonly sheets: () => SheetRoots } {
  const roots = new Map<string, GoogleObject>();
  let sheetObjects: SheetRoots | undefined;
  const sheets = () => {
    sheetObjects ??= sheetRoots(scene.spreadsheet, scene.execution, {
      ui: () => uiFor(scene),
      shelf: shelfOf(scene),
      menu: (title, menu) =>
        menu ? scene.screen.addMenu(scene.execution.activeUser, menu) : scene.screen.removeMenu(scene.execution.activeUser, title),
      toast: (message, title, seconds) => scene.tell({ kind: "toast", user: scene.execution.activeUser, title, message, seconds }),
    });
    return sheetObjects;
  };
  const get = (name: string): GoogleObject | null => {
    if (name === "SpreadsheetApp" || name === "Charts") return sheets()[name];
    const root = roots.get(name) ?? made[name]?.(scene) ?? null;
    if (root) roots.set(name, root);
    return root;
  };
  return { get, sheets };
}
