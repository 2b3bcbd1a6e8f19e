/** Sends a file's records to the workbook, piece by piece, and gathers what became of them. */
import type { ChunkReport, Outcome } from "../../src/app/import/chunk.ts";
import type { ChunkInput } from "../../src/app/import/input.ts";
import type { Reply } from "../../src/app/wire.ts";
import { chunksOf } from "../../src/crm/import/chunks.ts";
import type { Shaped } from "../../src/crm/import/shape.ts";
import type { RowProblem } from "../../src/crm/import/table.ts";
import type { Importable } from "../../src/crm/import/targets.ts";

export interface Count {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}

export interface Report {
  readonly counts: Partial<Record<Importable, Count>>;
  readonly outcomes: Partial<Record<Importable, readonly Outcome[]>>;
  readonly problems: readonly RowProblem[];
  /** Why it ended before its end; what was written until then stays. */
  readonly stopped: string | null;
}

export interface RunOptions {
  readonly file: string;
  readonly isDry: boolean;
  readonly importChunk: (chunk: ChunkInput) => Promise<Reply<ChunkReport>>;
  /** 0 to 1. */
  readonly progress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
}

const add = (before: Count | undefined, { created, updated, skipped }: Count): Count => ({
  created: (before?.created ?? 0) + created,
  updated: (before?.updated ?? 0) + updated,
  skipped: (before?.skipped ?? 0) + skipped,
});

/** Writes nothing in a rehearsal. When a piece fails, the ones before it stand; doing it again takes up where it ended, for what is there already is left alone. */
export async function run(shaped: Shaped, { file, isDry, importChunk, progress, isCancelled }: RunOptions): Promise<Report> {
  const chunks = chunksOf(shaped);
  const total = chunks.reduce((sum, { rows }) => sum + rows.length, 0);
  let report: Report = { counts: {}, outcomes: {}, problems: shaped.problems, stopped: null };
  let done = 0;
  for (const chunk of chunks) {
    if (isCancelled?.()) return { ...report, stopped: "" };
    const reply = await importChunk({
      ...chunk,
      rows: chunk.rows.map((row) => [...row]),
      fields: [...chunk.fields],
      initial: [...chunk.initial],
      brought: [...chunk.brought],
      isDry,
      file,
    });
    if (!reply.ok) return { ...report, stopped: reply.message };
    const { value } = reply;
    const { entity } = chunk;
    report = {
      ...report,
      counts: { ...report.counts, [entity]: add(report.counts[entity], value) },
      outcomes: { ...report.outcomes, [entity]: [...(report.outcomes[entity] ?? []), ...value.outcomes] },
      problems: [...report.problems, ...value.problems],
    };
    done += chunk.rows.length;
    progress?.(total === 0 ? 1 : done / total);
  }
  return report;
}
