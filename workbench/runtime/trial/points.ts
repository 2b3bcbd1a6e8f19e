/**
 * The moments of a calm run at which one of its executions may be killed. Where two of them leave the same behind, because nothing was
 * written and nobody else was at work in between, one stands for both; where nobody else is left, a picture of the moment is as good as
 * a run up to it.
 */
import type { ExecutionReport } from "../execution/report.ts";
import type { Workbench } from "../workbench.ts";

/** Makes the workbench as it was, with the chances that it had or those of a seed. */
export type Make = (seed?: number) => Workbench;

export interface Point {
  readonly start: number;
  readonly call: number;
  /** What a kill leaves behind, where the others had ended. */
  readonly picture: Make | null;
}

export interface Journal {
  /** One for each different thing that a kill may leave behind. */
  readonly points: readonly Point[];
  /** How many kills these stand for. */
  readonly kills: number;
  /** Whose turn it was, call by call. */
  readonly order: string;
}

export interface Watcher {
  /** Hears of a call of the execution at this place. */
  readonly call: (start: number, number: number, name: string) => void;
  /** The execution at this place has ended. */
  readonly ended: (start: number) => void;
  readonly journal: () => Journal;
}

/** Taking or leaving a lock changes nothing that is kept, yet who waits for it notices. */
const isLock = (name: string): boolean => name.startsWith("Lock.");

/** Watches the executions of a run. Without `points` only their order is noted. */
export function watching(bench: () => Workbench, starts: number, wanted: boolean): Watcher {
  const points: Point[] = [];
  const order: number[] = [];
  const over = new Set<number>();
  let kills = 0;
  let last: { readonly start: number; readonly trace: string; readonly lock: boolean } | undefined;
  const note = (start: number, call: number, name: string): void => {
    const trace = bench().trace();
    const same = last?.start === start && last.trace === trace && !last.lock;
    const alone = over.size === starts - 1;
    kills += 1;
    if (!same) points.push({ start, call, picture: alone ? bench().copier() : null });
    last = { start, trace, lock: isLock(name) && !alone };
  };
  return {
    call: (start, call, name) => {
      order.push(start);
      if (wanted) note(start, call, name);
    },
    ended: (start) => {
      over.add(start);
      last = undefined;
    },
    journal: () => ({ points, kills, order: order.join("") }),
  };
}

/** The report of an execution that dies at this call, but for its cost and its log. */
export const killedAt = (calm: ExecutionReport, call: number): ExecutionReport => {
  const { value: _, ...rest } = calm;
  return { ...rest, outcome: "killed", error: { name: "Exception", message: `Killed at service call ${call}.`, stack: "" } };
};
