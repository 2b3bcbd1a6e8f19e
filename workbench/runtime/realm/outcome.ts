/** What leaves the script when it has ended. Evaluated inside the realm, as in `objects.ts`. */
import type { Realm } from "./host.ts";

/** What became of a value that may be a promise, once the microtasks have run. */
export interface Outcome {
  value: unknown;
  failed: boolean;
}

/**
 * What leaves the script: Google objects by name, no functions; for the browser, `null` for a payload with anything but plain data in it.
 * `null` for what cannot be copied at all, such as a circle: in the editor nobody asks what a function returns.
 */
export function plain(realm: Realm, value: unknown, forBrowser: boolean): unknown {
  const refused = () => {
    throw new TypeError("not plain");
  };
  const copy = (part: unknown): unknown => {
    if (part === null || part === undefined) return null;
    if (typeof part === "function" || typeof part === "symbol") return forBrowser ? refused() : null;
    if (typeof part !== "object") return part;
    if (Array.isArray(part)) return part.map(copy);
    if (part instanceof realm.RealDate) return forBrowser ? refused() : part;
    if (realm.ids.has(part) || "toJSON" in part) return forBrowser ? refused() : String(part);
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, copy(inner)]));
  };
  try {
    return value === undefined && !forBrowser ? undefined : copy(value);
  } catch {
    return null;
  }
}

/** An async function's promise settles in microtasks or never: there is nothing in Apps Script to wait for. */
export function settled(value: unknown): Outcome {
  const outcome: Outcome = { value, failed: false };
  if (typeof value !== "object" || value === null || typeof Reflect.get(value, "then") !== "function") return outcome;
  outcome.value = undefined;
  const settle = (failed: boolean) => (result: unknown) => {
    Object.assign(outcome, { value: result, failed });
  };
  Promise.resolve(value).then(settle(false), settle(true));
  return outcome;
}
