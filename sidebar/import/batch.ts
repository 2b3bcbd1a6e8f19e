/** Imports a file without a page: with the guessed mapping, or one that is given. */

import type { Boot, Reply } from "../../src/app/wire.ts";
import { dayOrder } from "../../src/crm/import/evidence.ts";
import { accept, type Mapping } from "../../src/crm/import/mapping.ts";
import { shape } from "../../src/crm/import/shape.ts";
import type { RowProblem } from "../../src/crm/import/table.ts";
import { placeOf, type Target } from "../../src/crm/import/targets.ts";
import { importerLanguages, type ImporterLanguage as Language } from "../../src/text/importer.ts";
import { pageVocabulary } from "../../src/text/page.ts";
import type { Answer, Asked, VerbName } from "../server.ts";
import { type Prepared, prepare, samplesOf } from "./prepare.ts";
import { type Count, run } from "./run.ts";
import { fileSentence, rowSentence } from "./words.ts";

export type Call = <N extends VerbName>(name: N, input: Asked<N>) => Promise<Reply<Answer<N>>>;

/** Heading → where it goes: a target, several, or null for nowhere. Columns that are not named stay as guessed. */
export type MappingFile = Readonly<Record<string, Target | readonly Target[] | null>>;

export interface BatchOptions {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly mapping?: MappingFile | undefined;
  readonly isDry: boolean;
  readonly call: Call;
}

export interface BatchReport {
  /** Per entity; empty where nothing could be read. */
  readonly entities: Readonly<Record<string, Count>>;
  /** Sentences about the file, then about its rows. */
  readonly remarks: readonly string[];
  readonly problems: readonly RowProblem[];
  /** Columns that wait for somebody's choice, and were left out. */
  readonly unanswered: readonly string[];
  /** Why it ended early, or could not begin; null where all went through. */
  readonly stopped: string | null;
}

const failure = (stopped: string, remarks: readonly string[] = []): BatchReport => ({
  entities: {},
  remarks,
  problems: [],
  unanswered: [],
  stopped,
});

/** Sets up a workbook that never was: in its own zone, with the person at the keyboard as supervisor. */
export async function ready(call: Call): Promise<Reply<Boot>> {
  const first = await call("boot", {});
  if (!first.ok || first.value.setUp) return first;
  const { language, timeZone, me } = first.value;
  const made = await call("setUp", { language, timeZone, supervisor: me.email });
  return made.ok ? call("boot", {}) : made;
}

/** What the mapping file says, in place of the guess. An unknown heading or target is an error worth stopping for. */
function corrected(prepared: Prepared, given: MappingFile): Mapping | string {
  const usual = accept(prepared.guess, prepared.table, "mdy");
  const unknown = Object.keys(given).find((heading) => !prepared.table.headings.includes(heading));
  if (unknown !== undefined) return `The file has no column “${unknown}”.`;
  const wrong = Object.values(given)
    .flatMap((targets) => targets ?? [])
    .find((target) => placeOf(target) === undefined);
  if (wrong !== undefined) return `There is no target “${wrong}”.`;
  const columns = usual.columns.map((column, at) => {
    const heading = prepared.table.headings[at] ?? "";
    if (!(heading in given)) return column;
    const order = dayOrder(samplesOf(prepared.table, at));
    return { targets: [given[heading] ?? []].flat(), ...(order === "dmy" ? { order } : {}) };
  });
  return { object: usual.object, columns };
}

const said = (language: Language, problem: RowProblem): string =>
  `${language.importer.rowNumber(String(problem.row))}: ${rowSentence(language, problem)}`;

export async function importFile({ file, bytes, mapping: given, isDry, call }: BatchOptions): Promise<BatchReport> {
  const boot = await ready(call);
  if (!boot.ok) return failure(boot.message);
  const { language: code, people, timeZone } = boot.value;
  const language = importerLanguages[code];
  const prepared = prepare(file, bytes, { language });
  const remarks = prepared.problems.map((problem) => fileSentence(language, problem));
  if (prepared.problems.some(({ isFatal }) => isFatal)) return failure(remarks.join(" "), remarks);
  const mapping = corrected(prepared, given ?? {});
  if (typeof mapping === "string") return failure(mapping, remarks);
  const shaped = shape(prepared.table, mapping, { words: pageVocabulary(language), zone: timeZone, people });
  if (mapping.columns.every(({ targets }) => targets.length === 0))
    return failure(language.importer.nothingKnown(prepared.table.headings.join(language.comma)), remarks);
  const report = await run(shaped, { file, isDry, importChunk: (chunk) => call("importChunk", chunk) });
  const asked = prepared.guess.columns.filter(({ heading, confidence }) => confidence === "ask" && !(heading in (given ?? {})));
  const sorted = [...report.problems].sort((one, other) => one.row - other.row);
  const unanswered = asked.map(({ heading }) => heading);
  const unknown = prepared.guess.columns.filter(
    ({ heading, confidence }, at) =>
      ["none", "proposed", "vetoed"].includes(confidence) && heading !== "" && mapping.columns[at]?.targets.length === 0,
  );
  const leftOut = unknown.length > 0 ? [language.importer.leftOut(unknown.map(({ heading }) => heading).join(language.comma))] : [];
  const waiting = unanswered.length > 0 ? [language.importer.unanswered(unanswered.join(language.comma))] : [];
  const stopped = report.stopped === null ? null : language.importer.stopped(report.stopped);
  return {
    entities: report.counts,
    remarks: [...remarks, ...leftOut, ...waiting, ...sorted.map((problem) => said(language, problem))],
    problems: sorted,
    unanswered,
    stopped,
  };
}
