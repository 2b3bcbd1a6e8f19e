/** The page's side of the wire: requests to the server, and the state that its news keep up to date. */
import type { Area } from "../cells.ts";
import type { News, State } from "../wire.ts";

const told = document.querySelector<HTMLMetaElement>('meta[name="acting-as"]')?.content;

/** Whom this page acts as: as the server told it, or the `user` of its address; the workbook's owner without one. */
export const actingAs = told ?? new URLSearchParams(location.search).get("user") ?? "";

let cursor: { tab: number; area: Area } | null = null;

/** Notes where the cursor stands; every request says so, for the script may ask for the active range. */
export function standAt(at: { tab: number; area: Area }): void {
  cursor = { tab: at.tab, area: at.area };
}

/** Sends one action to the server and gives its answer. Rejects when the workbench cannot be reached. */
export async function post<A>(action: string, body: Readonly<Record<string, unknown>> = {}): Promise<A> {
  const response = await fetch(`/api/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user: actingAs, at: cursor, ...body }),
  });
  const answer: A = await response.json();
  return answer;
}

export interface Listener {
  onState(change: Partial<State>): void;
  onNews(news: Exclude<News, { kind: "state" }>): void;
  onConnection(connected: boolean): void;
}

/** Listens to the server until the returned function is called. The browser itself connects again when the line breaks. */
export function listen(listener: Listener): () => void {
  const events = new EventSource(`/api/events?user=${encodeURIComponent(actingAs)}`);
  events.onopen = () => listener.onConnection(true);
  events.onerror = () => listener.onConnection(false);
  events.onmessage = ({ data }) => {
    const news: News = JSON.parse(data);
    if (news.kind === "state") listener.onState(news.state);
    else listener.onNews(news);
  };
  return () => events.close();
}
