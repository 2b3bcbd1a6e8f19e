/** What the workbench serves, by path: its own page, and on another port the script's pages. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { formRoute } from "../forms/route.ts";
import { drawChart } from "../sheets/model/drawing.ts";
import { actions } from "./actions.ts";
import { book } from "./books.ts";
import { readJson, send, sendJson, sendText } from "./http.ts";
import { panel } from "./panels.ts";
import type { Route, Routes } from "./site.ts";
import { exec, webFrame } from "./webapp.ts";

const indexFor = (frames: number): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Apps Script workbench</title><meta name="viewport" content="width=device-width">
<meta name="frames" content="${frames}"><link rel="icon" href="data:,"><link rel="stylesheet" href="/app.css"></head>
<body><div id="app"></div><script src="/app.js"></script></body></html>
`;

const index: Route = (site, { response }) => send(response, { type: "text/html; charset=utf-8", body: indexFor(site.frames()) });

/** A file of the built page. */
const file =
  (type: string): Route =>
  async ({ page }, { url, response }) =>
    send(response, { type: `${type}; charset=utf-8`, body: await readFile(path.join(page, url.pathname)) });

const area = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });
const sender = z.object({ user: z.string(), at: z.object({ tab: z.number(), area }).nullable() });

/** `/api/NAME`: one of the page's actions. */
const act: Route = async (site, { request, response, url }) => {
  if (request.method !== "POST") return sendText(response, 405, "Actions of the workbench are posted.");
  const body = await readJson(request);
  const { user: named, at } = sender.parse(body);
  const user = named || site.bench.owner;
  if (at) site.feed.standAt(user, at.tab, at.area);
  const name = url.pathname.slice(5);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  sendJson(response, action ? await action.run({ ...site, user }, body) : { ok: false, problem: `The workbench knows no action ${name}.` });
};

const events: Route = ({ feed }, { user, response }) => feed.join(user, response);

/** A chart as a picture; drawn anew for each address, which changes with the cells. */
const chart: Route = ({ bench }, { url: { searchParams: query }, response }) => {
  const sheet = bench.spreadsheet.sheetById(Number(query.get("tab")));
  const found = sheet?.charts.find(({ id }) => id === Number(query.get("id")));
  if (found) send(response, { type: "image/png", body: drawChart(bench.spreadsheet, found) });
  else sendText(response, 404, "There is no such chart.");
};

/** Forms are served where they have no rights over the workbench. */
const toForm: Route = ({ frames }, { response, url }) =>
  void response.writeHead(307, { location: `http://${url.hostname}:${frames()}${url.pathname}${url.search}` }).end();

/** The workbench's own origin. */
export const routes: Routes = {
  "/": index,
  "/app.js": file("text/javascript"),
  "/app.css": file("text/css"),
  "/api/events": events,
  "/api/": act,
  "/chart": chart,
  "/book/": book,
  "/web.js": file("text/javascript"),
  "/exec": exec,
  "/exec/": exec,
  "/u/": exec,
  "/forms/": toForm,
};

/** The origin of the script's pages. */
export const frameRoutes: Routes = {
  "/frame/": panel,
  "/frame/web/": webFrame,
  "/forms/": formRoute,
};

/** The route for a path: its own, or that of the longest beginning. */
export function routeFor(table: Routes, pathname: string): Route | undefined {
  if (Object.hasOwn(table, pathname)) return table[pathname];
  const above = Object.keys(table).filter((place) => place.length > 1 && place.endsWith("/") && pathname.startsWith(place));
  return table[above.sort((a, b) => b.length - a.length)[0] ?? ""];
}
