/** What Google would take for a call, and the counter of one execution. */
import type { Cost } from "./report.ts";
import type { Meter, RoundTrip } from "./service.ts";

/** Milliseconds for a call and for each cell it moves: the simulator's constants of platform notes 10, which cite the measurements. */
const modelled: Readonly<Record<RoundTrip, { readonly call: number; readonly cell: number }>> = {
  read: { call: 80, cell: 0.01 },
  write: { call: 0.4, cell: 0.01 },
  flush: { call: 30, cell: 0.12 },
  find: { call: 80, cell: 0 },
  lock: { call: 40, cell: 0 },
  send: { call: 500, cell: 0 },
  store: { call: 45, cell: 0 },
  sleep: { call: 0, cell: 0 },
};

/** A call that stays on this side, such as `getRange`. */
const handleMs = 0.2;

/** Counts one execution. */
export class CostMeter implements Meter {
  serviceCalls = 0;
  roundTrips = 0;
  cellsRead = 0;
  cellsWritten = 0;
  modelledMs = 0;
  cpuMs = 0;

  call(): void {
    this.serviceCalls += 1;
    this.modelledMs += handleMs;
  }

  roundTrip(sort: RoundTrip, cells = 0): void {
    this.roundTrips += 1;
    this.modelledMs += modelled[sort].call + modelled[sort].cell * cells;
    if (sort === "read") this.cellsRead += cells;
    if (sort === "write") this.cellsWritten += cells;
  }

  /** Time that passes without a round trip's cost: sleeping, waiting for a lock. */
  spend(ms: number): void {
    this.modelledMs += ms;
  }

  report(): Cost {
    const { serviceCalls, roundTrips, cellsRead, cellsWritten } = this;
    return {
      serviceCalls,
      roundTrips,
      cellsRead,
      cellsWritten,
      modelledMs: Math.round(this.modelledMs),
      cpuMs: Math.round(this.cpuMs * 10) / 10,
    };
  }
}
