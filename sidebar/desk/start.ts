/** Where the sidebar opens: at what the menu named, at a record that a link named, or at today. */
import type { Boot } from "../../src/app/wire.ts";
import type { Route } from "./routes.ts";

/** By the word that the menu's command leaves in the page. */
const views: Readonly<Record<string, (boot: Boot) => Route>> = {
  today: () => ({ view: "today" }),
  visit: () => ({ view: "visit", customer: null, closes: null, purpose: null, due: null }),
  newCustomer: ({ me }) => ({ view: "edit", entity: "customer", id: null, at: null, record: { owner: me.email } }),
  mail: () => ({ view: "mail" }),
  setUp: () => ({ view: "setup" }),
};

export function startRoute(boot: Boot, view: string): Route {
  if (!boot.setUp) return { view: "setup" };
  if (boot.open?.entity === "customer") return { view: "card", id: boot.open.id, at: null };
  return views[view]?.(boot) ?? { view: "today" };
}
