/** The script's sidebars and dialogs, as their frames load them. */
import { framed } from "./frames.ts";
import { send, sendText } from "./http.ts";
import type { Route, Site } from "./site.ts";
import { addressOf } from "./state.ts";

/** The HTML of a sidebar or a dialog that is open; null when it is not. */
function panelHtml({ bench }: Site, kind: string, { id, user }: { readonly id: number; readonly user: string }): string | null {
  if (kind === "dialog") return bench.dialogs(user).find((dialog) => dialog.id === id)?.html ?? null;
  const sidebar = bench.sidebar(user);
  return sidebar?.id === id ? sidebar.html : null;
}

/** `/frame/sidebar/7` and `/frame/dialog/8`. */
export const panel: Route = (site, { url, user, response }) => {
  const [, , kind = "", id = ""] = url.pathname.split("/");
  const html = panelHtml(site, kind, { id: Number(id), user });
  if (html === null) return sendText(response, 404, "This page of the script has been closed.");
  const body = framed(html, site.shim, { functions: site.functions, location: null, workbook: addressOf(site.bench) });
  send(response, { type: "text/html; charset=utf-8", body });
};
