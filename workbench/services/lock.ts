/** `LockService`: one at a time. Another execution that holds the lock is really waited for. */

import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { text } from "../runtime/words/limits.ts";
import { fitting, isNumber } from "./signature.ts";

function wait({ execution, locks }: Scene, key: string, patience: number): boolean | Promise<boolean> {
  execution.meter.roundTrip("lock");
  return patience < 0 ? locks.holds(key, execution) : locks.acquire(key, execution, patience);
}

class Lock extends GoogleObject {
  override readonly googleName = "Lock";

  constructor(
    private readonly scene: Scene,
    private readonly key: string,
  ) {
    super();
  }

  /** Gives false for a negative patience (GF test on live). */
  tryLock(...args: unknown[]): boolean | Promise<boolean> {
    fitting("LockService.Lock.tryLock", args, [[isNumber]]);
    return wait(this.scene, this.key, Number(args[0]));
  }

  waitLock(...args: unknown[]): void | Promise<void> {
    fitting("LockService.Lock.waitLock", args, [[isNumber]]);
    const insist = (got: boolean) => {
      if (!got) throw new GoogleError(text.lockTimeout);
    };
    const got = wait(this.scene, this.key, Number(args[0]));
    return got instanceof Promise ? got.then(insist) : insist(got);
  }

  hasLock(): boolean {
    return this.scene.locks.holds(this.key, this.scene.execution);
  }

  /** One release is enough, however often it was acquired (K). */
  releaseLock(): void {
    const { execution, locks } = this.scene;
    execution.meter.roundTrip("lock");
    locks.release(this.key, execution);
  }
}

export class LockService extends GoogleObject {
  override readonly googleName = "LockService";

  constructor(private readonly scene: Scene) {
    super();
  }

  getScriptLock(): GoogleObject {
    return new Lock(this.scene, "script");
  }

  /** `null` unless the script is bound to a document or runs as an add-on (TD). */
  getDocumentLock(): GoogleObject | null {
    if (this.scene.world.container.kind === "none") return null;
    return new Lock(this.scene, "document");
  }

  getUserLock(): GoogleObject {
    return new Lock(this.scene, `user ${this.scene.execution.effectiveUser}`);
  }
}
