/** The globals that Google gives a script, one row each. */
import { FormApp } from "../forms/form-app.ts";
import type { Scene } from "../runtime/execution/scene.ts";
import type { GoogleObject } from "../runtime/execution/service.ts";
import { type SheetRoots, sheetRoots } from "../sheets/roots.ts";
import { mimeTypes } from "./blob/mime-type.ts";
import { Browser } from "./browser.ts";
import { CacheService } from "./cache.ts";
import { DriveApp } from "./drive/drive.ts";
import { HtmlService } from "./html/html.ts";
import { LockService } from "./lock.ts";
import { Logger } from "./logger.ts";
import { GmailApp } from "./mail/gmail.ts";
import { MailApp } from "./mail/mail.ts";
import { PropertiesService } from "./properties.ts";
import { Session } from "./session.ts";
import { shelfOf } from "./shelf.ts";
import { ScriptApp } from "./triggers/script-app.ts";
import { uiFor } from "./ui.ts";
import { Utilities } from "./utilities/utilities.ts";
import { ContentService } from "./web/content.ts";
import { UrlFetchApp } from "./web/url-fetch.ts";

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
