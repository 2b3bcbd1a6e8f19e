/** A script on a workbench of its own, served as `npm start` serves it. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Served, ServeOptions } from "../../workbench/page/server.ts";
import type { OpenOptions, Workbench } from "../../workbench/runtime/workbench.ts";

const root = path.resolve(import.meta.dirname, "../..");

interface Built {
  Workbench: { open(options: OpenOptions): Promise<Workbench> };
  serve(options: ServeOptions): Promise<Served>;
}

async function built(): Promise<Built> {
  const load = (name: string) => import(pathToFileURL(path.join(root, ".build/workbench", name)).href);
  const [{ Workbench }, { serve }] = await Promise.all([load("workbench.mjs"), load("server.mjs")]);
  return { Workbench, serve };
}

export interface Desk {
  readonly bench: Workbench;
  readonly served: Served;
  /** The address of the workbench's page, and of what lies below it. */
  at(below?: string): string;
  /** Opens a window of its own at an address, the workbench's page if none is given. */
  visit(browser: Browser, below?: string, how?: BrowserContextOptions): Promise<Page>;
  /** Closes everything; throws what went wrong in a page. */
  close(): Promise<void>;
}

/** `script` is a folder of the repository. */
export async function openDesk(script: string, create: OpenOptions["create"] = {}): Promise<Desk> {
  const { Workbench, serve } = await built();
  const folder = path.join(root, script);
  const bench = await Workbench.open({ script: folder, create });
  const served = await serve({ bench, script: folder, page: path.join(root, ".build/page"), port: 0 });
  const windows: { close(): Promise<void> }[] = [];
  const problems: string[] = [];
  const at = (below = "/") => `http://127.0.0.1:${served.port}${below}`;
  return {
    ...{ bench, served, at },
    async visit(browser, below, how) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: "en-US", ...how });
      context.setDefaultTimeout(15_000);
      windows.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(at(below));
      return page;
    },
    async close() {
      await Promise.all(windows.map((window) => window.close()));
      await served.close();
      await bench.close();
      if (problems.length > 0) throw new Error(`The page complained: ${problems.join("; ")}`);
    },
  };
}

/** Until the grid of the workbench's page stands and has the focus, it would take it away. */
export const gridReady = (page: Page): Promise<unknown> => page.waitForFunction(() => document.activeElement?.closest(".grid"));
