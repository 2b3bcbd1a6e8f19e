/** Every function that Google may call, and the only wiring. */
import { type Context, openContext } from "./app/context.ts";
import { refreshFigures } from "./app/insight/refresh.ts";
import { runDue } from "./app/jobs.ts";
import { callApi, sentenceOf } from "./app/reply.ts";
import { stateKeys } from "./app/stateKeys.ts";
import type { LanguageCode } from "./crm/choices.ts";
import { noteTick } from "./google/clockTrigger.ts";
import { type EditEvent, noteEdit } from "./google/edits.ts";
import { say, showHelp, showImporter, showMenu, showSidebar, showTab, toast } from "./google/pages.ts";
import { googleState } from "./google/state.ts";
import { noteZone, userLanguage } from "./google/workbook.ts";
import { googleWorld, languageBy } from "./google/world.ts";
import { type Language, languages } from "./text/language.ts";

interface OpenEvent {
  readonly authMode?: GoogleAppsScript.Script.AuthMode;
}

/** Asks nothing that needs a person's consent: a simple trigger has none (platform.md 3.1). */
function openedLanguage(): LanguageCode {
  const state = googleState();
  if (state.get(stateKeys.setUp) !== undefined) noteZone(state);
  return languageBy(state)();
}

/** The workbook's language, or the person's where nothing may be read yet: an add-on that is not enabled in this file has no properties. */
function menuLanguage({ authMode }: OpenEvent): Language {
  try {
    return languages[authMode === ScriptApp.AuthMode.NONE ? userLanguage() : openedLanguage()];
  } catch {
    return languages.en;
  }
}

export const onOpen = (event: OpenEvent = {}): void => showMenu(menuLanguage(event));
export const onInstall = (event: OpenEvent = {}): void => onOpen(event);
export const onEdit = (event: EditEvent): void => noteEdit(googleWorld(), event);

/** Runs a menu command; what goes wrong is said in a sentence. */
function command(run: (language: Language, context: Context) => void): void {
  const world = googleWorld();
  let language = languages.en;
  try {
    const context = openContext(world);
    language = context.language;
    run(language, context);
  } catch (error) {
    say(sentenceOf(world, language, error));
  }
}

export const openToday = (): void => command((language) => showSidebar(language, "today"));
export const openVisit = (): void => command((language) => showSidebar(language, "visit"));
export const openNewCustomer = (): void => command((language) => showSidebar(language, "newCustomer"));
export const openMail = (): void => command((language) => showSidebar(language, "mail"));
export const openSetUp = (): void => command((language) => showSidebar(language, "setUp"));
export const openImporter = (): void => command(showImporter);
export const openHelp = (): void => command(showHelp);
export const openSettings = (): void => command((_, { world }) => showTab(world, "setting"));

export const refresh = (): void =>
  command((language, context) => {
    refreshFigures(context);
    context.world.charts.show("kpi");
    toast(language.menu.refreshed);
  });

/** The menu in the language that was just chosen; a workbook that nobody looks at has none. */
function renewMenu(): void {
  try {
    showMenu(menuLanguage({}));
  } catch (error) {
    console.info(`The menu stays as it is: ${error}`);
  }
}

/** The sidebar's one way to the server. Takes and gives JSON, because Google turns a whole answer with a date in it into null (platform.md 4). */
export function api(name: string, json: string): string {
  const reply = callApi(googleWorld(), name, json);
  if (name === "setUp" && reply.ok) renewMenu();
  return JSON.stringify(reply);
}

/** The hourly trigger. */
export function tick(): void {
  const world = googleWorld();
  noteZone(world.state);
  noteTick(world.state);
  runDue(world);
}
