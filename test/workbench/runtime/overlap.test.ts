/** Two executions at once: locks, lost updates, people who are waited for, and interleavings that repeat. */
import { expect, test } from "@jest/globals";
import type { Workbench } from "../../../workbench/runtime/workbench.ts";
import { withScript } from "./script.ts";

const raise = (body: string) => `function main() {
  const properties = PropertiesService.getScriptProperties();
  const lock = LockService.getScriptLock();
  ${body}
}`;

const unlocked = raise("const n = Number(properties.getProperty('n')); Utilities.getUuid(); properties.setProperty('n', String(n + 1));");
const locked = raise(
  "lock.waitLock(30000); const n = Number(properties.getProperty('n')); properties.setProperty('n', String(n + 1)); lock.releaseLock();",
);

const atOnce = (bench: Workbench, times: number) => Promise.all(Array.from({ length: times }, () => bench.call("main")));

test("without a lock an update is lost; with one none is, whatever the interleaving", async () => {
  const results = new Set<string | undefined>();
  for (const seed of [1, 2, 3, 4]) {
    const options = { seed, create: { now: "2026-03-02T08:00" } };
    await withScript(
      { code: unlocked },
      async (bench) => {
        await atOnce(bench, 3);
        results.add(bench.properties().script.n);
      },
      options,
    );
    await withScript(
      { code: locked },
      async (bench) => {
        await atOnce(bench, 3);
        expect(bench.properties().script.n).toBe("3");
      },
      options,
    );
  }
  expect([...results].some((n) => n !== "3")).toBe(true);
}, 60_000);

test("the same seed replays the same interleaving, another one need not", async () => {
  const code =
    "function main(name) { const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 6; i++) p.setProperty('trace', (p.getProperty('trace') || '') + name) }";
  const trace = (seed: number) =>
    withScript(
      { code },
      async (bench) => {
        await Promise.all([bench.call("main", ["a"]), bench.call("main", ["b"])]);
        return bench.properties().script.trace;
      },
      { seed },
    );
  const [first, again] = [await trace(7), await trace(7)];
  const others = [await trace(8), await trace(9), await trace(10)];
  expect(again).toBe(first);
  expect(others.some((other) => other !== first)).toBe(true);
}, 60_000);

test("who waits longer than the patience it gave is told so, on the virtual clock", async () => {
  const code = `function hold() { LockService.getScriptLock().waitLock(10); Utilities.sleep(40000) }
    function wait() { Utilities.sleep(5); try { LockService.getScriptLock().waitLock(30000) } catch (e) { return e.message } }`;
  await withScript(
    { code },
    async (bench) => {
      const [, waited] = await Promise.all([bench.call("hold"), bench.call("wait")]);
      expect(waited?.value).toBe("Lock timeout: another process was holding the lock for too long.");
      const until = bench.executions().find((report) => report.function === "wait")?.cost.modelledMs ?? 0;
      expect(until).toBeGreaterThanOrEqual(30_000);
      expect(until).toBeLessThan(31_000);
    },
    { seed: 5 },
  );
});

test("two that wait for each other's lock do not wait for ever", async () => {
  const code = `function one() { LockService.getScriptLock().waitLock(1); Utilities.sleep(9); return LockService.getDocumentLock().tryLock(20000) }
    function two() { LockService.getDocumentLock().waitLock(1); Utilities.sleep(9); return LockService.getScriptLock().tryLock(10000) }`;
  const ends = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    await withScript(
      { code },
      async (bench) => {
        const reports = await Promise.all([bench.call("one"), bench.call("two")]);
        ends.add(reports.map(({ value }) => value).join());
      },
      { seed },
    );
  }
  expect(ends).toContain("true,false");
});

test("a lock is let go of when its execution ends or is killed", async () => {
  const code = "function main() { const got = LockService.getScriptLock().tryLock(0); Utilities.sleep(1); return got }";
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main", [], { killAt: 3 })).outcome).toBe("killed");
    expect((await bench.call("main")).value).toBe(true);
    expect((await bench.call("main")).value).toBe(true);
  });
});

test("an alert waits for its answer, and the locks are gone meanwhile", async () => {
  const code = `function ask() {
      const ui = SpreadsheetApp.getUi(); const lock = LockService.getScriptLock(); lock.waitLock(10);
      const before = lock.hasLock(); const pressed = ui.alert("Sure?", "Really", ui.ButtonSet.YES_NO);
      return [before, pressed === ui.Button.YES, lock.hasLock(), ui.prompt("Name?").getResponseText()];
    }
    function other() { return LockService.getScriptLock().tryLock(10) }`;
  await withScript({ code }, async (bench) => {
    const shown = () =>
      new Promise<void>((resolve) => {
        const stop = bench.onChange(({ kind }) => {
          if (kind !== "dialogs" || bench.dialogs().length === 0) return;
          stop();
          resolve();
        });
      });
    const asked = shown();
    const execution = bench.call("ask", [], { context: "menu" });
    await asked;
    expect(bench.dialogs()).toMatchObject([{ kind: "alert", title: "Sure?", message: "Really", buttons: ["YES", "NO"] }]);
    expect((await bench.call("other")).value).toBe(true);
    const prompted = shown();
    bench.answerDialog(bench.dialogs()[0]?.id ?? 0, { button: "YES" });
    await prompted;
    bench.answerDialog(bench.dialogs()[0]?.id ?? 0, { button: "OK", text: "Ann" });
    expect((await execution).value).toEqual([true, true, false, "Ann"]);
    expect(bench.answerDialog(1, { button: "OK" })).toBe(false);
  });
});

test("alerts can be answered beforehand; those beyond are closed", async () => {
  const code = "function main() { const ui = SpreadsheetApp.getUi(); return [ui.alert('a'), ui.alert('b')].map(String) }";
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main", [], { answers: [{ button: "OK" }] })).value).toEqual(["OK", "CLOSE"]);
  });
});

test("who waits for a lock goes on waiting while its holder waits for the network", async () => {
  const code = `function hold() { LockService.getScriptLock().waitLock(10); Utilities.sleep(5); UrlFetchApp.fetch("https://example.com/") }
    function wait() { Utilities.sleep(3); return LockService.getScriptLock().tryLock(30000) }`;
  const fetch = async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { body: "x" };
  };
  for (const seed of [undefined, 1, 2]) {
    const options = { fetch, ...(seed === undefined ? {} : { seed }) };
    const scopes = ["https://www.googleapis.com/auth/script.external_request"];
    const [held, waited] = await withScript({ code, scopes }, (bench) => Promise.all([bench.call("hold"), bench.call("wait")]), options);
    expect([held.outcome, waited.value]).toEqual(["done", true]);
  }
});
