/** What may happen to the executions of a scenario, and how it is told. */
import type { CallAs } from "../execution/report.ts";
import { transient } from "../words/limits.ts";

type Arranged = "killAt" | "failures" | "lateFailures";

/** One execution of a scenario. Those of one scenario overlap. */
export interface Start {
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly as?: Omit<CallAs, Arranged | "watch">;
}

/** What happens to one of the executions, by its place among the starts. */
export type Accident =
  | { readonly kind: "kill"; readonly start: number; readonly call: number }
  /** `failLate`: the call is carried out, and fails all the same. */
  | { readonly kind: "fail" | "failLate"; readonly start: number; readonly call: number; readonly text: string }
  | { readonly kind: "twice" | "never"; readonly start: number };

/** Everything that decides how a run goes: `replay` it to the same end. */
export interface Course {
  readonly seed: number;
  readonly accident?: Accident;
}

export interface Finding extends Course {
  readonly problems: readonly string[];
  /** The same for the same end. */
  readonly end: string;
}

/** What is arranged for the start at this place. */
export const arranged = (accident: Accident | undefined, start: number): Pick<CallAs, Arranged> => {
  if (accident?.start !== start) return {};
  if (accident.kind === "kill") return { killAt: accident.call };
  if (accident.kind === "failLate") return { lateFailures: { [accident.call]: accident.text } };
  return accident.kind === "fail" ? { failures: { [accident.call]: accident.text } } : {};
};

/** How often it takes place. */
export const times = (accident: Accident | undefined, start: number): number => {
  if (accident?.start !== start) return 1;
  return accident.kind === "twice" ? 2 : accident.kind === "never" ? 0 : 1;
};

export interface Trouble {
  /** Let each service call fail once with each of these texts; `true` takes those of Google's passing troubles. */
  readonly failures?: boolean | readonly string[];
  /** Let each service call be carried out and fail all the same, once with each of these texts. */
  readonly lateFailures?: readonly string[];
  /** Let each execution take place twice at once, or not at all. */
  readonly firings?: readonly ("twice" | "never")[];
}

/** Every trouble but death for one start, which makes so many service calls when nothing happens to it. */
export function troublesOf(start: number, calls: number, { failures = false, lateFailures = [], firings = [] }: Trouble): Accident[] {
  const numbers = Array.from({ length: calls }, (_, index) => index + 1);
  const texts = failures === true ? transient.map(({ text }) => text) : failures || [];
  return [
    ...numbers.flatMap((call) => texts.map((text): Accident => ({ kind: "fail", start, call, text }))),
    ...numbers.flatMap((call) => lateFailures.map((text): Accident => ({ kind: "failLate", start, call, text }))),
    ...firings.map((kind): Accident => ({ kind, start })),
  ];
}

/** As it can be given to `replay`. */
const asText = ({ seed, accident }: Course) => JSON.stringify(accident ? { seed, accident } : { seed });

export function inWords({ seed, accident, problems }: Finding, starts: readonly Start[]): string {
  const who = accident ? `${starts[accident.start]?.fn} (start ${accident.start})` : "";
  const what = { kill: "killed", fail: "failed", failLate: "failed too late", twice: "fired twice", never: "never fired" };
  const where =
    accident && "call" in accident ? ` at service call ${accident.call}${"text" in accident ? ` with "${accident.text}"` : ""}` : "";
  const how = accident ? `, ${who} ${what[accident.kind]}${where}` : "";
  return `Seed ${seed}${how}: ${problems.join(" ")} Replay with ${asText({ seed, ...(accident ? { accident } : {}) })}`;
}
