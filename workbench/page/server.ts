/** The workbench's page over HTTP: the page itself, its actions, its news, and the script's own pages. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import * as z from "zod";
import type { Workbench } from "../runtime/workbench.ts";
import { drawChart } from "../sheets/model/drawing.ts";
import { actions } from "./actions.ts";
import { type Feed, openFeed } from "./feed.ts";
import { callableIn, framed } from "./frames.ts";
import { type Handle, readJson, send, sendJson, sendText, serveLoopback } from "./http.ts";
import type { Busy } from "./wire.ts";

export interface ServeOptions {
  readonly bench: Workbench;
  /** Folder of the script that the workbench runs: it says what `google.script.run` may call. */
  readonly script: string;
  /** Folder of the built page (`app.js`, `app.css`, `shim.js`). */
  readonly page: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Served {
  readonly port: number;
  /** Tells every page what keeps the workbench busy. */
  busy(busy: Busy | null): void;
  close(): Promise<void>;
}

const indexFor = (frames: number): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Rapport workbench</title><meta name="viewport" content="width=device-width">
<meta name="frames" content="${frames}"><link rel="icon" href="data:,"><link rel="stylesheet" href="/app.css"></head>
<body><div id="app"></div><script src="/app.js"></script></body></html>
`;

const FILES: Readonly<Record<string, string>> = { "/app.js": "text/javascript; charset=utf-8", "/app.css": "text/css; charset=utf-8" };

interface Site extends ServeOptions {
  readonly feed: Feed;
  readonly shim: string;
  /** Port of the script's own pages. */
  readonly frames: number;
}

const area = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });
const sender = z.object({ user: z.string(), at: z.object({ tab: z.number(), area }).nullable() });

const noSuchPage = (response: ServerResponse): void => sendText(response, 404, "The workbench has no such page.");

async function act(site: Site, name: string, request: IncomingMessage): Promise<unknown> {
  const body = await readJson(request);
  const { user: named, at } = sender.parse(body);
  const user = named || site.bench.owner;
  if (at) site.feed.standAt(user, at.tab, at.area);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) return { ok: false, problem: `The workbench knows no action ${name}.` };
  return action.run({ bench: site.bench, feed: site.feed, user }, body);
}

/** The HTML of a sidebar or a dialog that is open; null when it is not. */
function panelHtml({ bench }: Pick<Site, "bench">, kind: string, id: number, user: string): string | null {
  if (kind === "dialog") return bench.dialogs(user).find((dialog) => dialog.id === id)?.html ?? null;
  const sidebar = bench.sidebar(user);
  return sidebar?.id === id ? sidebar.html : null;
}

async function sendPanel(site: Omit<Site, "frames">, url: URL, response: ServerResponse): Promise<void> {
  const [, , kind = "", id = ""] = url.pathname.split("/");
  const html = panelHtml(site, kind, Number(id), url.searchParams.get("user") ?? site.bench.owner);
  if (html === null) return sendText(response, 404, "This page of the script has been closed.");
  const body = framed(html, site.shim, await callableIn(site.script));
  send(response, { type: "text/html; charset=utf-8", body });
}

/** A chart as a picture; drawn anew for each address, which changes with the cells. */
function sendChart({ bench }: Site, query: URLSearchParams, response: ServerResponse): void {
  const sheet = bench.spreadsheet.sheetById(Number(query.get("tab")));
  const chart = sheet?.charts.find(({ id }) => id === Number(query.get("id")));
  if (chart) send(response, { type: "image/png", body: drawChart(bench.spreadsheet, chart) });
  else sendText(response, 404, "There is no such chart.");
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { pathname } = url;
  const type = FILES[pathname];
  if (request.method === "POST" && pathname.startsWith("/api/")) return sendJson(response, await act(site, pathname.slice(5), request));
  if (pathname === "/") return send(response, { type: "text/html; charset=utf-8", body: indexFor(site.frames) });
  if (type !== undefined) return send(response, { type, body: await readFile(path.join(site.page, pathname)) });
  if (pathname === "/api/events") return site.feed.join(url.searchParams.get("user") || site.bench.owner, response);
  if (pathname === "/chart") return sendChart(site, url.searchParams, response);
  noSuchPage(response);
}

/**
 * The script's own pages have an origin to themselves, as at Google. It differs from the workbench's by its port alone: the browser then
 * takes both for one site, and lets a sidebar keep drafts where it would deny storage to a stranger's frame. The next port, so that
 * drafts are found again, or any free one.
 */
async function serveFrames(site: Omit<Site, "frames">): Promise<{ port: number; close(): Promise<void> }> {
  const handle: Handle = async (_request, response, url) =>
    url.pathname.startsWith("/frame/") ? sendPanel(site, url, response) : noSuchPage(response);
  const next = site.port === 0 ? 0 : site.port + 1;
  return serveLoopback(next, handle).catch(() => serveLoopback(0, handle));
}

/** Serves a workbench to this machine. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  const feed = openFeed(options.bench);
  const known = { ...options, feed, shim: await readFile(path.join(options.page, "shim.js"), "utf8") };
  let frames = 0;
  const http = await serveLoopback(options.port, (request, response, url) => answer({ ...known, frames }, request, response, url));
  const own = await serveFrames(known);
  frames = own.port;
  return {
    port: http.port,
    busy: feed.busy,
    close: async () => {
      feed.close();
      await Promise.all([http.close(), own.close()]);
    },
  };
}
