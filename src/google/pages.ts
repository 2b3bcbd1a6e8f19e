/** The menu, the sidebar and the dialogs. */

import { Broken } from "../app/broken.ts";
import { commands } from "../app/commands.ts";
import type { World } from "../app/ports.ts";
import type { EntityName } from "../crm/entities.ts";
import type { Language } from "../text/language.ts";
import { recall } from "./tabs.ts";

/** The name people see, which is the product's in every language. */
const product = "Rapport";

const ui = (): GoogleAppsScript.Base.Ui => SpreadsheetApp.getUi();

/** `isLate`: the clock stands still. Uses nothing but the menu's own calls: an add-on that is not yet enabled in a file may make no others (platform.md 3.1). */
export function showMenu({ menu }: Language, isLate: boolean): void {
  const made = ui().createMenu(product);
  if (isLate) made.addItem(menu.mendClock, "mendClock").addSeparator();
  for (const { item, runs } of commands) made.addItem(menu.items[item], runs);
  made.addToUi();
}

/** A page of the bundle, told which view to open. */
const page = (file: string, view: string): GoogleAppsScript.HTML.HtmlOutput => {
  const content = HtmlService.createHtmlOutputFromFile(file).getContent();
  return HtmlService.createHtmlOutput(content.replace(/<div id="app"[^>]*>/, `<div id="app" data-view="${view}">`));
};

export const showSidebar = ({ menu }: Language, view: string): void =>
  ui().showSidebar(page("sidebar", view).setTitle(menu.titles.sidebar));

/** A page of its own that takes the sidebar's place. */
export const showBeside = ({ menu }: Language, name: "surveys" | "letters"): void =>
  ui().showSidebar(page(name, name).setTitle(menu.titles[name]));

export const showImporter = ({ menu }: Language): void =>
  ui().showModalDialog(page("importer", "import").setWidth(960).setHeight(640), menu.titles.importer);

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export function showHelp({ code, menu }: Language): void {
  const { intro, ...points } = menu.help;
  const items = Object.values(points).map((point) => `<li>${escapeHtml(point)}</li>`);
  const body = `<p>${escapeHtml(intro)}</p><ul>${items.join("")}</ul>`;
  const style = "body{font:14px/1.6 system-ui,sans-serif;margin:8px 16px;color:#202124}li{margin:8px 0}ul{padding-left:20px}";
  const html = `<!DOCTYPE html><html lang="${code}"><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
  ui().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(480).setHeight(360), menu.titles.help);
}

export const say = (sentence: string): void => void ui().alert(product, sentence, ui().ButtonSet.OK);

export const toast = (sentence: string): void => SpreadsheetApp.getActiveSpreadsheet().toast(sentence, product);

/** Brings a tab to the front. */
export function showTab({ state }: World, name: EntityName): void {
  const known = recall(state, name);
  const sheet = known && SpreadsheetApp.getActiveSpreadsheet().getSheetById(known.sheet);
  if (!sheet) throw new Broken("notSetUp");
  sheet.activate();
}
