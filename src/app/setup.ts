/** Set up: builds the workbook, repairs what is broken, adopts what the owner has, switches the language; and writes nothing where all is in order. */
import * as z from "zod";
import { choices, type LanguageCode } from "../crm/choices.ts";
import { type EntityName, entityNames } from "../crm/entities.ts";
import { email } from "../schema/kinds.ts";
import { type Language, languages, vocabulary } from "../text/language.ts";
import { type Context, openContext, rememberSettings } from "./context.ts";
import { markDirty } from "./dirty.ts";
import { ensureClock } from "./keeper.ts";
import type { FoundTab, Furniture, World } from "./ports.ts";
import { type Assigned, assignTabs } from "./setup/assign.ts";
import { offerLists } from "./setup/lists.ts";
import { relabel } from "./setup/relabel.ts";
import { type Chosen, untouchedLists, writeSettings, writeTeam } from "./setup/rows.ts";
import { writeRules } from "./setup/rules.ts";
import { type Plan, planNewTab, planStandingTab } from "./setup/tabWork.ts";
import { writeTemplates } from "./setup/templates.ts";
import { readSnapshot, snapshotEntries } from "./snapshot.ts";
import { stateKeys } from "./stateKeys.ts";
import type { SetUpDone, SetUpInput } from "./wire.ts";

export const setUpInput = z.object({ language: z.string(), timeZone: z.string(), supervisor: z.string() });

type Problems = Extract<SetUpDone, { kind: "invalid" }>["problems"];
type Outcome = Extract<SetUpDone, { kind: "done" }>["tabs"][number]["outcome"];

/** What became of one tab. */
interface Built {
  readonly name: EntityName;
  readonly sheet: number;
  readonly plan: Plan;
  readonly columns: Plan["columns"];
  readonly furniture: Furniture;
  readonly title: string;
  readonly assigned: Assigned;
  readonly repairs: string[];
}

const languageCode = (given: string): LanguageCode | undefined => choices.language.find((code) => code === given);

function isZone(given: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone !== "" && given.trim() !== "";
  } catch {
    return false;
  }
}

function read(input: SetUpInput, { menu }: Language): Chosen | Problems {
  const language = languageCode(input.language);
  const supervisor = email.read(input.supervisor, vocabulary(languages.en));
  const isKnown = isZone(input.timeZone);
  if (language && supervisor && isKnown) return { language, supervisor, timeZone: input.timeZone };
  return {
    ...(language ? {} : { language: menu.setUp.badLanguage }),
    ...(isKnown ? {} : { timeZone: menu.setUp.badTimeZone(input.timeZone) }),
    ...(supervisor ? {} : { supervisor: menu.setUp.badSupervisor(input.supervisor) }),
  };
}

const isChosen = (given: Chosen | Problems): given is Chosen =>
  "timeZone" in given && "supervisor" in given && languageCode(given.language ?? "") !== undefined;

const bare: Furniture = { marked: 0, marks: () => new Map(), formats: [], offers: [], guarded: new Set(), frozen: false, filtered: false };

const isIdle = ({ work }: Plan): boolean =>
  work.columns.length === 0 && work.title === undefined && work.mark === undefined && !work.freeze && !work.filter;

function buildTab({ builder }: World, language: Language, given: { readonly name: EntityName; readonly assigned: Assigned }): Built {
  const { name, assigned } = given;
  const { tab, title } = assigned;
  const sheet = tab?.sheet ?? builder.create(title);
  const furniture = tab ? builder.furniture(sheet) : bare;
  const plan = tab
    ? planStandingTab(name, language.code, { tab, title, furniture, seen: builder.recall(name) })
    : planNewTab(name, language.code);
  if (!isIdle(plan)) builder.build(sheet, plan.work, { guarded: language.menu.guarded });
  builder.remember(name, sheet, plan.seen);
  return { name, sheet, plan, columns: plan.columns, furniture, title, assigned, repairs: [...plan.repairs] };
}

/** The default tab of a new workbook, once ours stand beside it. */
function removeEmpty({ builder }: World, found: readonly FoundTab[], built: readonly Built[]): void {
  const [only, ...more] = found;
  if (only && more.length === 0 && only.blank && !built.some(({ sheet }) => sheet === only.sheet)) builder.remove(only.sheet);
}

/** The language the workbook is written in; none before it was set up. */
function languageBefore({ state }: World): LanguageCode | undefined {
  const text = readSnapshot(state, stateKeys.settings);
  return state.get(stateKeys.setUp) === undefined || text === undefined ? undefined : languageCode(String(JSON.parse(text).language));
}

/** From here on cells are written in the chosen language. */
function declare({ state }: World, chosen: Chosen): void {
  const texts = JSON.parse(readSnapshot(state, stateKeys.settings) ?? "{}");
  state.set(snapshotEntries(stateKeys.settings, JSON.stringify({ ...texts, ...chosen })));
}

function writeRows(world: World, chosen: Chosen, language: Language, built: readonly Built[]): void {
  const before = languageBefore(world);
  const lost = JSON.parse(readSnapshot(world.state, stateKeys.settings) ?? "{}");
  const lists = before === undefined || before === chosen.language ? undefined : untouchedLists(world, before);
  declare(world, chosen);
  const note = (name: EntityName, word: string): void => void built.find((each) => each.name === name)?.repairs.push(word);
  if (writeSettings(world, chosen, { before, lost })) note("setting", language.menu.repairs.settings);
  writeTeam(world, chosen);
  if (before === undefined || lists === undefined) return;
  for (const name of relabel(world, { from: before, to: chosen.language, lists })) note(name, language.menu.repairs.choices);
  // The figures carry words too; the next tick writes them again.
  world.state.set({ "job.figures": "" });
}

function outcomeOf({ assigned, repairs }: Built): Outcome {
  if (!assigned.tab) return "created";
  if (assigned.adopted) return "adopted";
  return repairs.length > 0 ? "repaired" : "untouched";
}

function sentenceOf({ menu }: Language, built: Built): string {
  const { report } = menu;
  const sentences = {
    created: () => report.created(built.title),
    adopted: () => report.adopted(built.title),
    repaired: () => report.repaired(built.title, built.repairs.join("; ")),
    untouched: () => report.untouched(built.title),
  };
  return sentences[outcomeOf(built)]();
}

function notesOf({ menu, messages }: Language, { assigned, title, plan }: Built): readonly string[] {
  const doubled = plan.doubled.map((column) => messages.broken.columnDoubled({ tab: title, column }));
  return [...(assigned.clash === undefined ? [] : [menu.report.notAdopted(assigned.clash, title)]), ...doubled];
}

function report(language: Language, built: readonly Built[], clockStarted: boolean): SetUpDone {
  const tabs = built.map((each) => ({ entity: each.name, outcome: outcomeOf(each), sentence: sentenceOf(language, each) }));
  const changed = clockStarted || tabs.some(({ outcome }) => outcome !== "untouched");
  return { kind: "done", changed, tabs, notes: built.flatMap((each) => notesOf(language, each)), next: language.menu.setUp.next };
}

/** Signatures need a secret, which is made with the first of them: under the lock, or two might be. */
const makeSecret = (world: World): unknown => world.sign("");

function build(world: World, chosen: Chosen): SetUpDone {
  const language = languages[chosen.language];
  makeSecret(world);
  world.builder.setZone(chosen.timeZone);
  const found = world.builder.tabs();
  const assigned = assignTabs(found, chosen.language);
  const built = entityNames.flatMap((name) => {
    const each = assigned.get(name);
    return each ? [buildTab(world, language, { name, assigned: each })] : [];
  });
  writeRows(world, chosen, language, built);
  world.state.set({ [stateKeys.setUp]: world.state.get(stateKeys.setUp) ?? world.now().day });
  const { texts } = rememberSettings(world);
  if (writeRules(openContext(world), texts)) built.find((each) => each.name === "rule")?.repairs.push(language.menu.repairs.rules);
  if (writeTemplates(world)) built.find((each) => each.name === "template")?.repairs.push(language.menu.repairs.letters);
  for (const { name } of offerLists(world, built)) built.find((each) => each.name === name)?.repairs.push(language.menu.repairs.dropDowns);
  removeEmpty(world, found, built);
  if (built.some(({ assigned: { tab } }) => !tab)) world.workbook.show("customer", 1);
  for (const { name, assigned } of built) if (assigned.adopted) markDirty(world, name);
  return report(language, built, ensureClock(world));
}

/** Sets the workbook up, again and again if need be. */
export function setUp({ world, language }: Context, input: SetUpInput): SetUpDone {
  const chosen = read(input, languages[languageCode(input.language) ?? language.code]);
  return isChosen(chosen) ? world.lock(() => build(world, chosen)) : { kind: "invalid", problems: chosen };
}
