/** A pretended execution, and calls as a script makes them. */
import type { Execution, RoundTrip } from "../../../workbench/runtime/execution/service.ts";
import { SpreadsheetModel, type SpreadsheetSettings } from "../../../workbench/sheets/model.ts";
import { sheetRoots } from "../../../workbench/sheets/roots.ts";

export interface Bench {
  readonly model: SpreadsheetModel;
  readonly app: unknown;
  readonly charts: unknown;
  readonly trips: { sort: RoundTrip; cells: number }[];
  /** Ends the execution. */
  readonly end: (outcome?: "done" | "failed" | "killed") => void;
  /** A second execution on the same workbook. */
  readonly other: (user?: string) => Bench;
}

export function bench(settings: Partial<SpreadsheetSettings> = {}): Bench {
  const model = SpreadsheetModel.create({ owner: "boss@example.com", editors: ["amy@example.com"], ...settings });
  model.now = () => Date.UTC(2018, 0, 2, 12);
  return on(model, "boss@example.com");
}

function on(model: SpreadsheetModel, user: string): Bench {
  const trips: Bench["trips"] = [];
  const cleaners: ((outcome: "done" | "failed" | "killed") => void)[] = [];
  const execution: Execution = {
    id: 1,
    activeUser: user,
    effectiveUser: user,
    mode: "FULL",
    meter: { roundTrip: (sort, cells = 0) => void trips.push({ sort, cells }) },
    now: () => model.now(),
    onEnd: (clean) => void cleaners.push(clean),
  };
  const roots = sheetRoots(model, execution, {
    ui: () => {
      throw new Error("no user interface here");
    },
  });
  const end = (outcome: "done" | "failed" | "killed" = "done"): void => {
    for (const clean of cleaners) clean(outcome);
  };
  return { model, app: roots.SpreadsheetApp, charts: roots.Charts, trips, end, other: (who = user) => on(model, who) };
}

/** Calls a method by name, as a script does; chains are written `getActiveSheet().getRange` one call at a time. */
export function call(object: unknown, name: string, ...args: unknown[]): unknown {
  if (typeof object !== "object" || object === null) throw new Error(`${String(object)} has no ${name}`);
  const method: unknown = Reflect.get(object, name);
  if (typeof method !== "function") throw new Error(`${name} is not a function`);
  return method.apply(object, args);
}

/** A member of an enumeration of a root. */
export function member(root: unknown, enumeration: string, name: string): unknown {
  const all: unknown = typeof root === "object" && root !== null ? Reflect.get(root, enumeration) : undefined;
  return typeof all === "object" && all !== null ? Reflect.get(all, name) : undefined;
}

export const sheet = (b: Bench): unknown => call(b.app, "getActiveSheet");
export const range = (b: Bench, ...where: (string | number)[]): unknown => call(sheet(b), "getRange", ...where);
export const values = (b: Bench, ...where: (string | number)[]): unknown => call(range(b, ...where), "getValues");
export const shown = (b: Bench, ...where: (string | number)[]): unknown => call(range(b, ...where), "getDisplayValues");
