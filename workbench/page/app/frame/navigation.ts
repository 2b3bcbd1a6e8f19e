/** `google.script.url` and `google.script.history`, which only web apps have. */
import type { WebLocation } from "../../wire.ts";
import type { Send } from "./host.ts";

/** The place that an address names: query and fragment. */
export function locationOf(search: string, hash: string): WebLocation {
  const query = new URLSearchParams(search);
  const names = [...new Set(query.keys())];
  return {
    hash: hash.replace(/^#/, ""),
    parameter: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""])),
    parameters: Object.fromEntries(names.map((name) => [name, query.getAll(name)])),
  };
}

/** The person went back or forth. */
export interface Moved {
  readonly workbench: "moved";
  readonly state: unknown;
  readonly location: WebLocation;
}

type Parameters = Readonly<Record<string, string | readonly string[]>> | null | undefined;
type ChangeHandler = (event: { readonly state: unknown; readonly location: WebLocation }) => void;

function queryOf(parameters: NonNullable<Parameters>): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(parameters)) for (const value of [given].flat()) query.append(name, String(value));
  return query.toString();
}

/** The page around the frame moves its own address; `moved` hears of what the person does with its buttons. */
export function navigationOf(start: WebLocation, send: Send) {
  let here = start;
  let changed: ChangeHandler | null = null;
  const go = (how: "push" | "replace") => (state: unknown, parameters: Parameters, hash: string | null | undefined) => {
    const search = parameters === null || parameters === undefined ? queryOf(here.parameters) : queryOf(parameters);
    here = locationOf(search, hash ?? here.hash);
    send({ workbench: "navigate", how, state: state ?? null, search, hash: here.hash });
  };
  return {
    url: Object.freeze({ getLocation: (tell: (location: WebLocation) => void) => queueMicrotask(() => tell(here)) }),
    history: Object.freeze({
      push: go("push"),
      replace: go("replace"),
      setChangeHandler: (handler: ChangeHandler) => {
        changed = handler;
      },
    }),
    moved({ state, location }: Moved): void {
      here = location;
      changed?.({ state, location });
    },
  };
}
