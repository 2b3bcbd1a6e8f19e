/** Who holds which lock and who waits for it. Waiting takes virtual time: until the holder lets go, or the waiter's patience ends. */
import type { LiveExecution } from "./execution.ts";

interface Waiter {
  readonly execution: LiveExecution;
  readonly key: string;
  readonly deadline: number;
  readonly settle: (got: boolean) => void;
}

export class LockTable {
  private readonly holders = new Map<string, LiveExecution>();
  private waiters: Waiter[] = [];

  /** `woken` hears of each that has waited, before it goes on: nobody else has a turn in between. */
  constructor(private readonly woken: (id: number) => void = () => undefined) {}

  holds(key: string, execution: LiveExecution): boolean {
    return this.holders.get(key) === execution;
  }

  /** Tries for `patience` virtual milliseconds. A promise when somebody else holds the lock now. */
  acquire(key: string, execution: LiveExecution, patience: number): boolean | Promise<boolean> {
    const holder = this.holders.get(key);
    if (holder === execution) return true;
    if (holder === undefined) return this.give(key, execution);
    if (patience <= 0) return false;
    if (execution.alone) return this.inVain(execution, patience);
    const deadline = execution.now() + patience;
    execution.paused = true;
    return new Promise((settle) => this.waiters.push({ execution, key, deadline, settle }));
  }

  release(key: string, execution: LiveExecution): void {
    if (!this.holds(key, execution)) return;
    this.holders.delete(key);
    this.pass(key, execution.now());
  }

  /** Everything this execution holds or waits for: it has ended, or waits for a person. */
  releaseAll(execution: LiveExecution): void {
    this.waiters = this.waiters.filter((waiter) => waiter.execution !== execution);
    for (const [key, holder] of this.holders) if (holder === execution) this.release(key, execution);
  }

  /** Nobody computes any more and locks are waited for: the least patient gives up, or all would wait for ever. */
  breakDeadlock(): void {
    const [first] = [...this.waiters].sort((one, other) => one.deadline - other.deadline || one.execution.id - other.execution.id);
    if (first) this.settle(first, false, first.deadline);
  }

  /** An execution that runs in the host's own process keeps everybody else from letting go. */
  private inVain(execution: LiveExecution, patience: number): false {
    execution.meter.spend(patience);
    return false;
  }

  private give(key: string, execution: LiveExecution): true {
    this.holders.set(key, execution);
    return true;
  }

  private pass(key: string, at: number): void {
    for (const waiter of this.waiters.filter((one) => one.key === key)) {
      const inTime = waiter.deadline >= at;
      if (inTime) this.give(key, waiter.execution);
      this.settle(waiter, inTime, Math.min(at, waiter.deadline));
      if (inTime) return;
    }
  }

  private settle(waiter: Waiter, got: boolean, at: number): void {
    this.waiters = this.waiters.filter((one) => one !== waiter);
    waiter.execution.meter.spend(Math.max(0, at - waiter.execution.now()));
    this.woken(waiter.execution.id);
    waiter.settle(got);
  }
}
