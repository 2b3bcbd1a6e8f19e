/** The workbench over HTTP: its page on one port, the script's own pages on another. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Workbench } from "../runtime/workbench.ts";
import { openFeed } from "./feed.ts";
import { callableIn } from "./frames.ts";
import { type Handle, sendText, serveLoopback } from "./http.ts";
import { frameRoutes, routeFor, routes } from "./routes.ts";
import { openRuns } from "./runs.ts";
import type { Routes, Site } from "./site.ts";
import { openShelf } from "./webapp.ts";
import type { Busy, RunFaults } from "./wire.ts";

export interface ServeOptions {
  readonly bench: Workbench;
  /** Folder of the script that the workbench runs: it says what `google.script.run` may call. */
  readonly script: string;
  /** Folder of the built page. */
  readonly page: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Accidents of `google.script.run` to begin with; none by default. */
  readonly faults?: Partial<RunFaults>;
}

export interface Served {
  readonly port: number;
  /** Tells every page what keeps the workbench busy. */
  busy(busy: Busy | null): void;
  /** Switches accidents on and off. */
  arrange(faults: Partial<RunFaults>): void;
  close(): Promise<void>;
}

const handleBy =
  (table: Routes, site: Site): Handle =>
  async (request, response, url) => {
    const route = routeFor(table, url.pathname);
    if (!route) return sendText(response, 404, "The workbench has no such page.");
    await route(site, { request, response, url, user: url.searchParams.get("user") || site.bench.owner });
  };

/**
 * The script's own pages have an origin to themselves, as at Google. It differs from the workbench's by its port alone: the browser then
 * takes both for one site, and lets a sidebar keep drafts where it would deny storage to a stranger's frame. The next port, so that
 * drafts are found again, or any free one.
 */
async function serveFrames(site: Site, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const handle = handleBy(frameRoutes, site);
  return serveLoopback(port === 0 ? 0 : port + 1, handle).catch(() => serveLoopback(0, handle));
}

/** Serves a workbench to this machine. Rejects when the port is taken. */
export async function serve({ bench, script, page, port, faults }: ServeOptions): Promise<Served> {
  const shim = await readFile(path.join(page, "shim.js"), "utf8");
  const runs = openRuns(faults);
  const functions = await callableIn(script);
  const feed = openFeed(bench, { runs, webApp: functions.includes("doGet") });
  let frames = 0;
  const site: Site = { bench, functions, page, feed, runs, shim, shelf: openShelf(), frames: () => frames };
  const http = await serveLoopback(port, handleBy(routes, site));
  const own = await serveFrames(site, port);
  frames = own.port;
  return {
    port: http.port,
    busy: feed.busy,
    arrange(change) {
      runs.arrange(change);
      feed.stateChanged();
    },
    close: async () => {
      feed.close();
      await Promise.all([http.close(), own.close()]);
    },
  };
}
