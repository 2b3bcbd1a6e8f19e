/** Moves the sample team into a new workbook, through what a person would use: Set up, the Team tab, the importer, the goals, and the clock. */
import { tz } from "@date-fns/tz";
import { parseISO } from "date-fns";
import Papa from "papaparse";
import { prepare } from "../../sidebar/import/prepare.ts";
import { run } from "../../sidebar/import/run.ts";
import type { ChunkReport } from "../../src/app/import/chunk.ts";
import type { Reply } from "../../src/app/wire.ts";
import type { LanguageCode } from "../../src/crm/choices.ts";
import type { EntityName } from "../../src/crm/entities.ts";
import { accept } from "../../src/crm/import/mapping.ts";
import { shape } from "../../src/crm/import/shape.ts";
import { settingKeys } from "../../src/crm/settings.ts";
import { importerLanguages } from "../../src/text/importer.ts";
import { type Language, languages, vocabulary } from "../../src/text/language.ts";
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { seeded } from "./chance.ts";
import { contacts } from "./contacts.ts";
import { history, type Made } from "./history.ts";
import { phrases } from "./phrases.ts";
import { customers, ofFirst, ownedLines, readLines } from "./superstore.ts";
import { type SampleMember, supervisor, team } from "./team.ts";

/** The team sets up on the last Sunday of the year, so that Monday brings its first summaries; the story begins on Tuesday. */
const begins = "2017-12-31";
const opens = "2018-01-02T08:00";

interface Sample {
  readonly workbench: Workbench;
  readonly language: Language;
  readonly members: readonly SampleMember[];
}

const languageOf = (locale: string): LanguageCode => (locale.startsWith("zh") ? (/TW|HK/.test(locale) ? "zh-TW" : "zh-CN") : "en");

async function ask<T>({ workbench }: Sample, verb: string, input: unknown): Promise<Reply<T>> {
  const report = await workbench.call("api", [verb, JSON.stringify(input)], { user: supervisor, context: "run" });
  if (report.outcome !== "done") throw new Error(`${verb}: ${report.error?.message ?? report.outcome}`);
  return JSON.parse(String(report.value));
}

async function must(sample: Sample, verb: string, input: unknown): Promise<void> {
  const reply = await ask(sample, verb, input);
  if (!reply.ok) throw new Error(`${verb}: ${reply.message}`);
}

async function hireTeam({ workbench, language, members }: Sample): Promise<void> {
  const { tab } = language.entities.member;
  const [boss, ...managers] = members;
  await workbench.edit(supervisor, { sheet: tab, a1: "B2", values: [[boss?.name ?? supervisor]] });
  const rows = managers.map(({ name, email }) => [name, email, language.choices.role.manager, supervisor]);
  await workbench.edit(supervisor, { sheet: tab, a1: "B3", values: rows });
}

/** Superstore's amounts are dollars. */
async function setCurrency({ workbench, language }: Sample): Promise<void> {
  const row = settingKeys.indexOf("currency") + 2;
  await workbench.edit(supervisor, { sheet: language.entities.setting.tab, a1: `C${row}`, values: [["USD"]] });
}

type Rows = readonly Readonly<Record<string, string | number | null>>[];

interface ImportFile {
  readonly file: string;
  readonly rows: Rows;
  /** Columns that a person would map by hand: heading → target. */
  readonly corrections?: Readonly<Record<string, string>>;
}

/** Imports rows as the importer's page would import the file. */
async function importRows(sample: Sample, { file, rows, corrections = {} }: ImportFile): Promise<void> {
  const { language, members, workbench } = sample;
  const bytes = new TextEncoder().encode(Papa.unparse([...rows]));
  const { table, guess } = prepare(file, bytes, { language: importerLanguages[language.code] });
  const options = { words: vocabulary(language), zone: workbench.spreadsheet.zone, people: members };
  const mapping = accept(guess, table, "mdy");
  const columns = mapping.columns.map((column, at) => {
    const target = corrections[table.headings[at] ?? ""];
    return target ? { ...column, targets: [target] } : column;
  });
  const shaped = shape(table, { ...mapping, columns }, options);
  const importChunk = (chunk: unknown): Promise<Reply<ChunkReport>> => ask(sample, "importChunk", chunk);
  const { stopped, problems } = await run(shaped, { file, isDry: false, importChunk });
  if (stopped !== null) throw new Error(`${file}: ${stopped}`);
  if (problems.length > 0) throw new Error(`${file}: ${JSON.stringify(problems.slice(0, 3))}`);
}

/** Records under the workbook's own headings, every column there, so that the importer knows them. */
function withHeadings(entity: EntityName, { language }: Sample, made: readonly Made[]): Rows {
  const words: Readonly<Record<string, string>> = language.entities[entity].fields;
  const fields = [...new Set(made.flatMap((row) => Object.keys(row)))];
  return made.map((row) => Object.fromEntries(fields.map((field) => [words[field] ?? field, row[field] ?? null])));
}

async function setGoals(sample: Sample): Promise<void> {
  const managers = sample.members.filter(({ region }) => region !== null);
  const targets = { "2018": 210_000, "2018-01": 12_000, "2017-12": 22_000, "2017": 180_000 };
  for (const [period, target] of Object.entries(targets)) {
    const own = managers.map(({ email }) => ({ kpi: "sales", scope: "person", owner: email, original: null, target }));
    const whole = { kpi: "sales", scope: "team", owner: supervisor, original: null, target: target * managers.length };
    await must(sample, "saveGoals", { period, changes: [...own, whole] });
  }
}

export interface FillOptions {
  /** Hears what is being done, in the workbook's language. */
  readonly progress?: (doing: string) => void;
  /** The team looks after so many of Superstore's customers, where not all of them. */
  readonly among?: number;
}

export async function fillSample(workbench: Workbench, { progress = () => undefined, among }: FillOptions = {}): Promise<void> {
  const language = languages[languageOf(workbench.spreadsheet.locale)];
  const sample: Sample = { workbench, language, members: team(language.code) };
  const { zone } = workbench.spreadsheet;
  const { entities } = language;
  workbench.setNow(parseISO(`${begins}T08:00`, { in: tz(zone) }).getTime());
  progress(language.menu.items.setUp);
  await must(sample, "setUp", { language: language.code, timeZone: zone, supervisor });
  await hireTeam(sample);
  await setCurrency(sample);
  const lines = ofFirst(readLines(), among);
  const owned = customers(lines, sample.members);
  progress(`${entities.customer.tab}, ${entities.order.tab}`);
  const corrections = { Owner: "customer.owner", Level: "customer.level" };
  await importRows(sample, { file: "superstore.csv", rows: ownedLines(lines, owned), corrections });
  const setting = { today: opens.slice(0, 10), chance: seeded(2018), phrases: phrases[language.code], purposes: language.picks.purpose };
  const { visits, tasks, cases, opportunities } = history(owned, setting);
  const contact = contacts(owned, { chance: seeded(317), phrases: phrases[language.code], language: language.code });
  for (const [entity, made] of Object.entries({ contact, visit: visits, task: tasks, case: cases, opportunity: opportunities }) as [
    EntityName,
    readonly Made[],
  ][]) {
    progress(entities[entity].tab);
    await importRows(sample, { file: `${entity}.csv`, rows: withHeadings(entity, sample, made) });
  }
  progress(entities.goal.tab);
  await setGoals(sample);
  progress(entities.kpi.tab);
  await workbench.advance({ to: opens });
}
