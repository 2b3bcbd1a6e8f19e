/** Every function that Google may call, and the only wiring. */
import { type Context, openContext } from "./app/context.ts";
import { refreshFigures } from "./app/insight/refresh.ts";
import { mendClock as mend } from "./app/mendClock.ts";
import { callApi } from "./app/reply.ts";
import { sentenceOf } from "./app/sentence.ts";
import { stateKeys } from "./app/stateKeys.ts";
import { noticeAnswer } from "./app/surveys/noticed.ts";
import * as clock from "./app/tick.ts";
import { hoursOfSilence } from "./google/clockTrigger.ts";
import { type EditEvent, noteEdit } from "./google/edits.ts";
import { type AnswerEvent, formOfAnswer } from "./google/formTab.ts";
import { say, showBeside, showHelp, showImporter, showMenu, showSidebar, showTab, toast } from "./google/pages.ts";
import { googleState } from "./google/state.ts";
import { noteZone, userLanguage } from "./google/workbook.ts";
import { googleWorld, languageBy } from "./google/world.ts";
import { type Language, languages } from "./text/language.ts";

interface OpenEvent {
  readonly authMode?: GoogleAppsScript.Script.AuthMode;
}

interface Opened {
  readonly language: Language;
  /** For how many hours the clock has stood still; undefined where it ticks. */
  readonly silent: number | undefined;
}

/** Asks nothing that needs a person's consent: a simple trigger has none (platform.md 3.1). */
function opened(): Opened {
  const state = googleState();
  if (state.get(stateKeys.setUp) !== undefined) noteZone(state);
  return { language: languages[languageBy(state)()], silent: hoursOfSilence(state) };
}

/** The workbook's language, or the person's where nothing may be read yet: an add-on that is not enabled in this file has no properties. */
function openedBy({ authMode }: OpenEvent): Opened {
  try {
    return authMode === ScriptApp.AuthMode.NONE ? { language: languages[userLanguage()], silent: undefined } : opened();
  } catch {
    return { language: languages.en, silent: undefined };
  }
}

export function onOpen(event: OpenEvent = {}): void {
  const { language, silent } = openedBy(event);
  showMenu(language, silent !== undefined);
  if (silent !== undefined) toast(language.messages.clock.late(silent));
}
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
export const openSurveys = (): void => command((language) => showBeside(language, "surveys"));
export const openLetters = (): void => command((language) => showBeside(language, "letters"));
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

/** The menu in the language that was just chosen, and without what has been done; a workbook that nobody looks at has none. */
function renewMenu(): void {
  try {
    const { language, silent } = openedBy({});
    showMenu(language, silent !== undefined);
  } catch (error) {
    console.info(`The menu stays as it is: ${error}`);
  }
}

export const mendClock = (): void =>
  command((_, context) => {
    const { sentence } = context.world.lock(() => mend(openContext(context.world)));
    renewMenu();
    toast(sentence);
  });

/** The sidebar's one way to the server. Takes and gives JSON, because Google turns a whole answer with a date in it into null (platform.md 4). */
export function api(name: string, json: string): string {
  const reply = callApi(googleWorld(), name, json);
  if ((name === "setUp" || name === "mendClock") && reply.ok) renewMenu();
  return JSON.stringify(reply);
}

/** The hourly trigger. */
export function tick(): void {
  const world = googleWorld();
  noteZone(world.state);
  clock.tick(world);
}

/** The trigger of every form that is linked to the workbook. */
export const onFormAnswer = (event?: AnswerEvent): void => noticeAnswer(googleWorld(), formOfAnswer(event));
