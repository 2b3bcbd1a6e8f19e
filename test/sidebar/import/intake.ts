/** Takes a file into a world in memory, as the page and the shell do. */
import { type BatchReport, type Call, importFile, type MappingFile } from "../../../sidebar/import/batch.ts";
import { type Prepared, prepare } from "../../../sidebar/import/prepare.ts";
import { callApi } from "../../../src/app/reply.ts";
import { importerLanguages } from "../../../src/text/importer.ts";
import { type Memory, memoryWorld } from "../../app/world.ts";

export interface Team {
  readonly name: string;
  readonly email: string;
}

const lin = { name: "Lin Wei", email: "lin@example.com" };

export const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === "string" ? new TextEncoder().encode(file) : file);

export function newWorld(language: "en" | "zh-CN" | "zh-TW" = "en", team: readonly Team[] = [lin]): Memory {
  const world = memoryWorld({ language });
  for (const { name, email } of team) world.add("member", { name, email, role: "manager" });
  return world;
}

export const callOn =
  (world: Memory): Call =>
  async (name, input) =>
    callApi(world, name, JSON.stringify(input)) as Awaited<ReturnType<Call>> as never;

export interface Intake {
  readonly file?: string;
  readonly mapping?: MappingFile;
  readonly isDry?: boolean;
}

export const intake = (
  world: Memory,
  file: string | Uint8Array,
  { file: name = "file.csv", mapping, isDry = false }: Intake = {},
): Promise<BatchReport> => importFile({ file: name, bytes: bytesOf(file), mapping, isDry, call: callOn(world) });

export const look = (file: string | Uint8Array, language: "en" | "zh-CN" | "zh-TW" = "en"): Prepared =>
  prepare("file.csv", bytesOf(file), { language: importerLanguages[language] });

/** A CSV of headings, and of rows that name what they fill. */
export function csv(headings: readonly string[], ...rows: readonly Readonly<Record<string, string>>[]): string {
  const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => headings.map((heading) => quote(row[heading] ?? "")).join(","));
  return [headings.map(quote).join(","), ...lines].join("\n");
}

/** Heading → what it was taken for, for the columns that were taken. */
export const taken = ({ guess }: Prepared): Readonly<Record<string, string>> =>
  Object.fromEntries(guess.columns.flatMap(({ heading, targets }) => (targets.length > 0 ? [[heading, targets.join("+")]] : [])));
