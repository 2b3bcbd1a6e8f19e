/** Locks, properties and caches: whose they are, what they hold, and what they refuse. */
import { expect, test } from "@jest/globals";
import { runMain, withScript } from "../runtime/script.ts";

const attempt = "const attempt = (run) => { try { return run() } catch (error) { return error.message } };";

test("a lock is had once, however often it is asked for, and let go at once", async () => {
  const report = await runMain(`${attempt} function main() {
    const lock = LockService.getScriptLock(), again = LockService.getScriptLock();
    return [lock.hasLock(), lock.tryLock(10), again.tryLock(10), lock.hasLock(), (lock.releaseLock(), lock.hasLock()), (lock.releaseLock(), lock.hasLock()),
      lock.tryLock(-1), attempt(() => lock.tryLock("soon")), attempt(() => lock.waitLock(-1))];
  }`);
  expect(report.value).toEqual([
    ...[false, true, true, true, false, false, false],
    "The parameters (String) don't match the method signature for LockService.Lock.tryLock.",
    "Lock timeout: another process was holding the lock for too long.",
  ]);
});

test("script, document and user locks are three; a user's keeps nobody else out", async () => {
  const code = `function hold() { ["getScriptLock", "getDocumentLock", "getUserLock"].forEach((name) => LockService[name]().tryLock(1)); SpreadsheetApp.getUi().prompt("wait") ; }
    function keep() { LockService.getScriptLock().waitLock(1); LockService.getUserLock().waitLock(1); Utilities.sleep(60000); return [1,2,3,4,5,6,7,8,9].map(() => PropertiesService.getScriptProperties().getProperty("x")).length }
    function ask() { return ["getScriptLock", "getDocumentLock", "getUserLock"].map((name) => LockService[name]().tryLock(1000)) }`;
  const results = [];
  for (let seed = 1; seed <= 6; seed++) {
    results.push(
      await withScript(
        { code },
        async (bench) => {
          const [, other] = await Promise.all([bench.call("keep"), bench.call("ask", [], { user: "ann@example.com" })]);
          return other.value;
        },
        { seed },
      ),
    );
  }
  expect(results).toContainEqual([false, true, true]);
});

test("an alert lets go of the locks", async () => {
  const code = `function main() { const lock = LockService.getDocumentLock(); lock.waitLock(1); SpreadsheetApp.getUi().alert("x"); return lock.hasLock() }`;
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main", [], { context: "menu", answers: "unattended" })).value).toBe(false);
  });
});

test("a property is a text of at most 8,066 bytes with its key; a whole set is stored or refused", async () => {
  const report = await runMain(`${attempt} function main() {
    const store = PropertiesService.getUserProperties();
    store.setProperties({ a: 1, b: "", c: false, d: 2.5 });
    const fits = attempt(() => store.setProperty("k", "x".repeat(8065)).getProperty("k").length);
    return [store.getProperties().a, store.getProperty("c"), store.getProperty("d"), fits, attempt(() => store.setProperty("kk", "x".repeat(8065))),
      attempt(() => store.setProperties({ e: "e", f: "x".repeat(9000) }, true)), store.getKeys().sort(),
      store.setProperties({ g: "g" }, true).getKeys(), store.deleteAllProperties().getKeys()];
  }`);
  expect(report.error).toBeUndefined();
  expect(report.value).toEqual([
    ...["1", "false", "2.5", 8065, "Argument too large: value", "Argument too large: value"],
    ["a", "b", "c", "d", "k"],
    ["g"],
    [],
  ]);
});

test("user properties and user caches are a person's own, the script's are everybody's", async () => {
  const code = `function put(who) { PropertiesService.getUserProperties().setProperty("who", who); CacheService.getUserCache().put("who", who); CacheService.getScriptCache().put("last", who) }
    function main() { return [PropertiesService.getUserProperties().getProperty("who"), CacheService.getUserCache().get("who"), CacheService.getScriptCache().get("last")] }`;
  await withScript({ code }, async (bench) => {
    await bench.call("put", ["boss"]);
    await bench.call("put", ["ann"], { user: "ann@example.com" });
    expect((await bench.call("main")).value).toEqual(["boss", "boss", "ann"]);
    expect((await bench.call("main", [], { user: "ann@example.com" })).value).toEqual(["ann", "ann", "ann"]);
    expect((await bench.call("main", [], { user: "bo@example.com" })).value).toEqual([null, null, "ann"]);
  });
});

test("a script of its own has no document to keep things for", async () => {
  const code = `function main() { return [LockService.getDocumentLock(), CacheService.getDocumentCache(), PropertiesService.getDocumentProperties()] }`;
  await withScript({ code }, async (bench) => expect((await bench.call("main")).value).toEqual([null, null, null]), {
    create: { container: "none" },
  });
});

test("a day's reads and writes of properties are counted", async () => {
  const code = `function main() { PropertiesService.getScriptProperties().getProperty("x") }`;
  await withScript({ code }, async (bench) => {
    const { world } = Reflect.get(bench, "stored") as { world: { propertyUse: Record<string, { since: number; amount: number }> } };
    world.propertyUse["boss@example.com"] = { since: bench.now(), amount: 49_999 };
    expect((await bench.call("main")).outcome).toBe("done");
    expect((await bench.call("main")).error?.message).toBe("Service invoked too many times for one day: properties.");
    await bench.advance({ by: "1d" });
    expect((await bench.call("main")).outcome).toBe("done");
  });
});

test("a cache takes texts of 100 kB under keys of 250 letters, makes texts of everything, and refuses no key", async () => {
  const report = await runMain(`${attempt} function main() {
    const cache = CacheService.getScriptCache();
    cache.putAll({ n: 5, o: {}, z: null }, 60);
    cache.put("gone", "x", -1);
    cache.put("k".repeat(250), "x".repeat(102400));
    return [cache.getAll(["n", "o", "z", "nothing"]), cache.get("gone"), cache.get("k".repeat(250)).length,
      attempt(() => cache.put("k", "x".repeat(102401))), attempt(() => cache.put("k".repeat(251), "x")), attempt(() => cache.get("")), attempt(() => cache.put(null, "x")),
      (cache.removeAll(["n", "o"]), cache.get("n")), (cache.remove("z"), cache.get("z"))];
  }`);
  expect(report.error).toBeUndefined();
  expect(report.value).toEqual([
    ...[{ n: "5", o: "[object Object]", z: "null" }, null, 102_400],
    ...["Argument too large: value", "Argument too large: key", "Invalid argument: key", "Invalid argument: key", null, null],
  ]);
});

test("a protected range refuses whoever is not on its list, by hand and by script; triggers work as their maker", async () => {
  const code = `function protect(open) { const range = SpreadsheetApp.getActive().getRange("A1:A3").protect(); range.removeEditors(range.getEditors()); if (open) range.addEditor("ann@example.com"); return [range.canDomainEdit(), range.getEditors().map(String)] }
    function warn() { SpreadsheetApp.getActive().getRange("B1:B3").protect().setWarningOnly(true) }
    function domain() { SpreadsheetApp.getActive().getSheets()[0].getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].setDomainEdit(true) }
    function write(a1) { SpreadsheetApp.getActive().getRange(a1).setValue(1); SpreadsheetApp.flush() }
    function may() { return SpreadsheetApp.getActive().getSheets()[0].getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].canEdit() }
    function list() { SpreadsheetApp.getActive().getSheets()[0].getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getEditors() }
    function install() { ScriptApp.newTrigger("changed").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }
    function changed() { write("A2") }`;
  await withScript({ code }, async (bench) => {
    const bo = { user: "bo@example.com" };
    for (const user of ["ann@example.com", "bo@example.com"]) bench.addUser(user);
    expect((await bench.call("protect", [true])).value).toEqual([false, ["ann@example.com"]]);
    await bench.call("warn");
    const refused = /^You are trying to edit a protected cell or object\./;
    expect((await bench.call("write", ["A1"], bo)).error?.message).toMatch(refused);
    expect((await bench.call("list", [], bo)).error?.message).toMatch(refused);
    await expect(bench.edit("bo@example.com", { sheet: "Sheet1", a1: "A1", values: [["1"]] })).rejects.toThrow(refused);
    expect((await bench.call("may", [], bo)).value).toBe(false);
    expect((await bench.call("write", ["B1"], bo)).outcome).toBe("done");
    expect((await bench.call("write", ["A1"], { user: "ann@example.com" })).outcome).toBe("done");
    expect((await bench.call("write", ["A3"])).outcome).toBe("done");
    await bench.call("install");
    expect((await bench.edit("bo@example.com", { sheet: "Sheet1", a1: "C1", values: [["1"]] })).map(({ outcome }) => outcome)).toEqual([
      "done",
    ]);
    await bench.call("domain");
    expect((await bench.call("may", [], bo)).value).toBe(true);
    expect((await bench.call("may", [], { user: "out@elsewhere.org" })).value).toBe(false);
  });
});
