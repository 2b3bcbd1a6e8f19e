/** The script's web app, at `/exec` as at Google: pages in the sandbox with `google.script.run`, texts as they are. */
import type { IncomingMessage } from "node:http";
import type { WebAnswer } from "../services/web/web-app.ts";
import { escaped, framed } from "./frames.ts";
import { readBody, send, sendText } from "./http.ts";
import type { Route, Site } from "./site.ts";
import type { WebLocation } from "./wire.ts";

type WebPage = NonNullable<WebAnswer["page"]>;

/** A page that was served, until its frame has come for it. */
interface Waiting {
  readonly html: string;
  readonly location: WebLocation;
}

/** How many pages are kept for frames that load again. */
const KEPT = 50;

/** Pages by number, as their frames ask for them. */
export function openShelf() {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    put(page: Waiting): number {
      last += 1;
      waiting.set(last, page);
      waiting.delete(last - KEPT);
      return last;
    },
    get: (id: number): Waiting | undefined => waiting.get(id),
  };
}

export type Shelf = ReturnType<typeof openShelf>;

function locationOf(query: URLSearchParams): WebLocation {
  const names = [...new Set(query.keys())];
  return {
    hash: "",
    parameter: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""])),
    parameters: Object.fromEntries(names.map((name) => [name, query.getAll(name)])),
  };
}

/** Who asks, and for what: `/exec/path`, or `/u/somebody@example.com/exec/path`; `/u/anonymous/exec` is somebody without an account. */
export function askedOf(pathname: string, owner: string): { readonly user: string; readonly path: string } | null {
  const [, named, path = ""] = /^(?:\/u\/([^/]+))?\/exec(?:\/(.*))?$/.exec(pathname) ?? [];
  if (!/^(\/u\/[^/]+)?\/exec(\/|$)/.test(pathname)) return null;
  const user = named === undefined ? owner : decodeURIComponent(named);
  return { user: user === "anonymous" ? "" : user, path };
}

/** The page around a page of the script: its title, its meta tags, and the frame. */
function outerPage(site: Site, page: WebPage, { id, runAs }: { readonly id: number; readonly runAs: string }): string {
  const metas = page.meta.map(([name, content]) => `<meta name="${escaped(name)}" content="${escaped(content)}">`).join("");
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escaped(page.title)}</title>${metas}
<link rel="icon" href="${escaped(page.favicon || "data:,")}">
<meta name="frames" content="${site.frames()}"><meta name="acting-as" content="${escaped(runAs)}"><meta name="web-page" content="${id}">
<meta name="locale" content="${escaped(site.bench.spreadsheet.locale)}">
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;overflow:hidden;display:block}</style></head>
<body><script src="/web.js"></script></body></html>
`;
}

async function requestOf(request: IncomingMessage, url: URL) {
  const posted = request.method === "POST";
  return {
    method: posted ? ("POST" as const) : ("GET" as const),
    query: url.search.slice(1),
    ...(posted && { body: await readBody(request), type: request.headers["content-type"] ?? "" }),
    userAgent: request.headers["user-agent"] ?? "",
  };
}

/** `google.script.run` of a web app runs as the web app does: as its owner, or as who came (K for who the active user is then). */
const runsAs = ({ bench }: Site, { report }: WebAnswer): string => report?.user || bench.owner;

export const exec: Route = async (site, { request, response, url }) => {
  const asked = askedOf(url.pathname, site.bench.owner);
  if (!asked) return sendText(response, 404, "The workbench has no such page.");
  const answer = await site.bench.request({ ...(await requestOf(request, url)), ...asked });
  const { status, type, body, page, fileName } = answer;
  if (page === null) {
    const download = fileName === null ? {} : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` };
    return send(response, { status, type, body, headers: download });
  }
  const id = site.shelf.put({ html: page.html, location: locationOf(url.searchParams) });
  send(response, { type: "text/html; charset=utf-8", body: outerPage(site, page, { id, runAs: runsAs(site, answer) }) });
};

/** `/frame/web/7`: the page itself, on the origin of the script's pages. */
export const webFrame: Route = (site, { response, url }) => {
  const page = site.shelf.get(Number(url.pathname.split("/").at(-1)));
  if (!page) return sendText(response, 404, "This page of the web app has been left. Load it again.");
  const body = framed(page.html, site.shim, { functions: site.functions, location: page.location, workbook: "" });
  send(response, { type: "text/html; charset=utf-8", body });
};
