/** The document's lock. */
import { Broken } from "../app/broken.ts";

const patience = 20_000;

/** Without the flush the next holder would read what was there before (D reference/lock/Lock.md). */
function letGo(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}

/** Runs work under the lock; what is inside another locked piece of work runs under that one's. `before` runs once it is had. */
export function lockOf(before: () => void): <T>(work: () => T) => T {
  let held = false;
  let lock: GoogleAppsScript.Lock.Lock | undefined;
  return (work) => {
    if (held) return work();
    lock ??= LockService.getDocumentLock() ?? LockService.getScriptLock();
    if (!lock.tryLock(patience)) throw new Broken("busy");
    held = true;
    try {
      before();
      return work();
    } finally {
      held = false;
      letGo(lock);
    }
  };
}
