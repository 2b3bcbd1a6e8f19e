/** How long the workbench's page takes in a browser until its cells can be worked with, by the length of the workbook. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/browser/launch.ts";
import type { Served, ServeOptions } from "../workbench/page/server.ts";
import type { Workbench } from "../workbench/runtime/workbench.ts";
import type { Measured } from "./table.ts";

export interface Pages {
  readonly Workbench: { open(options: Parameters<typeof Workbench.open>[0]): Promise<Workbench> };
  readonly serve: (options: ServeOptions) => Promise<Served>;
}

const SCRIPT = "dist";
const COLUMNS = 12;
const RUNS = 3;

/** A workbook of so many rows of texts and numbers. */
async function filled({ Workbench }: Pages, rows: number): Promise<Workbench> {
  const bench = await Workbench.open({ script: SCRIPT, seed: 1, create: { now: "2026-03-04T09:00" } });
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => (column % 3 === 0 ? `Customer ${row}` : String(row * column))),
  );
  await bench.edit(bench.owner, { sheet: bench.spreadsheet.sheets[0]?.name ?? "", a1: "A1", values: lines });
  return bench;
}

/** Milliseconds from the request until the first cells are shown and the grid has the focus. */
async function readyOnce(browser: Browser, port: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 } });
  try {
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => document.querySelector(".grid[data-shown]") && document.activeElement?.closest(".grid"));
    return performance.now() - begun;
  } finally {
    await context.close();
  }
}

async function readyTime(pages: Pages, browser: Browser, rows: number): Promise<number> {
  const bench = await filled(pages, rows);
  const served = await pages.serve({ bench, script: SCRIPT, page: ".build/page", port: 0 });
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await readyOnce(browser, served.port));
    return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.POSITIVE_INFINITY;
  } finally {
    await served.close();
    await bench.close();
  }
}

export async function measurePage(pages: Pages): Promise<Measured[]> {
  const browser = await launchBrowser();
  try {
    const small = await readyTime(pages, browser, 1_000);
    const large = await readyTime(pages, browser, 100_000);
    const operation = "page in Chromium";
    return [
      { operation, what: "ready with 1,000 rows", value: small / 1000, bound: 4, unit: "s", timed: true },
      { operation, what: "ready with 100,000 rows", value: large / 1000, bound: 4, unit: "s", timed: true },
      { operation, what: "slower with 100,000 rows", value: Math.max(0, large - small) / 1000, bound: 0.5, unit: "s", timed: true },
    ];
  } finally {
    await browser.close();
  }
}
