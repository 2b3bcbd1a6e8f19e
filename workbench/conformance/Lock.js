/** LockService: what one execution can see of its own locks. */

function conform_LockService_oneLock() {
  var kinds = {
    script: () => LockService.getScriptLock(),
    document: () => LockService.getDocumentLock(),
    user: () => LockService.getUserLock(),
  };
  Object.keys(kinds).forEach((kind) => {
    var lock = kinds[kind]();
    check(`the ${kind} lock is not had before it is asked for`, "TD Lock.hasLock", () => same(lock.hasLock(), false));
    check(`a free ${kind} lock is had at once`, "TD Lock.tryLock", () => {
      same(lock.tryLock(30000), true);
      same(lock.hasLock(), true);
    });
    check(`the ${kind} lock is had again while it is held`, "GF test on live", () => same(lock.tryLock(10), true));
    check(`waiting for the ${kind} lock that is held changes nothing`, "D reference/lock/Lock.md", () => {
      lock.waitLock(10);
      same(lock.hasLock(), true);
    });
    check(`one release is enough for the ${kind} lock`, "K lock-nesting", () => {
      lock.releaseLock();
      same(lock.hasLock(), false);
    });
    check(`to release the ${kind} lock once more does nothing`, "D reference/lock/Lock.md", () => {
      lock.releaseLock();
      same(lock.hasLock(), false);
    });
  });
}

function conform_LockService_patience() {
  var lock = LockService.getScriptLock();
  check("nobody waits a negative time", "GF test on live", () => same(lock.tryLock(-1), false));
  check("to wait in vain is an Exception", "TD Lock.waitLock", () => throwsException(() => lock.waitLock(-1), /\S/));
  check("a patience that is no number does not fit", "D guides/migrate to the v8runtime.md", () =>
    throwsException(() => lock.tryLock("soon"), /^The parameters \(String\) don't match/),
  );
  lock.releaseLock();
}
