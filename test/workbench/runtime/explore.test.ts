/** Explore finds what a script gets wrong only now and then: two deliberately wrong scripts, and the right ones beside them. */
import { rm } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import type { Course } from "../../../workbench/runtime/trial/course.ts";
import { type ExploreOptions, explore, replay, type Scenario } from "../../../workbench/runtime/trial/explore.ts";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { pushed } from "./script.ts";

const code = `
function countUp() {
  const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
  cell.setValue(Number(cell.getValue()) + 1);
}
function countUpLocked() {
  const lock = LockService.getScriptLock();
  lock.waitLock(30000);
  countUp();
  SpreadsheetApp.flush();
  lock.releaseLock();
}
function mailAll() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const rows = sheet.getRange("A2:B4").getValues();
  for (const [address, sent] of rows) if (!sent) MailApp.sendEmail(address, "Hello", "Hello");
  sheet.getRange("B2:B4").setValues(rows.map(() => ["sent"]));
}
function mailEach() {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(30000)) return;
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange("A2:B4").getValues().forEach(([address, sent], index) => {
    if (sent) return;
    sheet.getRange(index + 2, 2).setValue("sending");
    SpreadsheetApp.flush();
    MailApp.sendEmail(address, "Hello", "Hello");
    sheet.getRange(index + 2, 2).setValue("sent");
    SpreadsheetApp.flush();
  });
  lock.releaseLock();
}`;

async function opened(): Promise<Workbench> {
  const script = await pushed({ code });
  const bench = await Workbench.open({ script, seed: 1, create: { now: "2026-03-02T08:00" } });
  await rm(script, { recursive: true });
  const rows = ["ann", "bob", "cid"].map((name) => [`${name}@example.com`, ""]);
  await bench.edit(bench.owner, { sheet: "Sheet1", a1: "A2:B4", values: rows });
  return bench;
}

const counting = (fn: string): Scenario => ({
  prepare: opened,
  starts: [{ fn }, { fn }],
  check: ({ bench, reports }) => {
    const done = reports.filter(({ outcome }) => outcome === "done").length;
    const shown = bench.spreadsheet.sheets[0]?.columns[0]?.cells[0] ?? 0;
    return Number(shown) >= done ? [] : [`${done} counted, ${shown} stands there.`];
  },
});

const mailing = (fn: string, starts = 1): Scenario => ({
  prepare: opened,
  starts: Array.from({ length: starts }, () => ({ fn, as: { context: "trigger" as const } })),
  afterwards: (bench) => bench.call(fn, [], { inProcess: true }),
  check: ({ bench }) => {
    const twice = bench
      .mails()
      .map(({ to }) => to.join())
      .filter((one, index, all) => all.indexOf(one) !== index);
    return twice.map((address) => `${address} got two mails.`);
  },
});

const quietly = (options: ExploreOptions) => {
  const lines: string[] = [];
  return { lines, options: { ...options, print: (line: string) => void lines.push(line) } };
};

test("a lost update is found, its seed is printed, and it replays to the same end", async () => {
  const { lines, options } = quietly({ seeds: 10, kills: false });
  const { findings } = await explore(counting("countUp"), options);
  expect(findings).toMatchObject([{ problems: ["2 counted, 1 stands there."] }]);
  const [found] = findings;
  expect(lines).toEqual([`Seed ${found?.seed}: 2 counted, 1 stands there. Replay with {"seed":${found?.seed}}`]);
  const course: Course = JSON.parse(lines[0]?.split("Replay with ")[1] ?? "");
  for (let again = 0; again < 3; again++) expect(await replay(counting("countUp"), course)).toEqual(found);
}, 30_000);

test("with a lock nothing is lost, whoever is killed", async () => {
  expect(await explore(counting("countUpLocked"), { seeds: 6, kills: true })).toMatchObject({ findings: [] });
}, 60_000);

test("of three that want a lock, those that are left have it in turn when the first is killed with it", async () => {
  const start = { fn: "countUpLocked" };
  const scenario: Scenario = {
    prepare: opened,
    starts: [start, start, start],
    check: ({ bench, reports }) => {
      const left = reports.filter(({ outcome }) => outcome !== "killed");
      const waited = left.filter(({ outcome, cost }) => outcome !== "done" || cost.modelledMs > 20_000);
      const shown = Number(bench.spreadsheet.sheets[0]?.columns[0]?.cells[0] ?? 0);
      return waited.length > 0 || shown < left.length ? [`${waited.length} waited in vain, ${shown} counted.`] : [];
    },
  };
  expect(await explore(scenario, { seeds: 4, kills: true })).toMatchObject({ findings: [] });
}, 60_000);

test("a double mail is found by killing, its kill point is printed, and it replays to the same end", async () => {
  const { lines, options } = quietly({ seeds: 2, kills: true });
  const { findings, runs } = await explore(mailing("mailAll"), options);
  expect(runs).toBeLessThan(10);
  expect(findings[0]).toMatchObject({ seed: 1, accident: { kind: "kill", start: 0 }, problems: ["ann@example.com got two mails."] });
  expect(lines[0]).toMatch(
    /^Seed 1, mailAll \(start 0\) killed at service call \d: ann@example\.com got two mails\. Replay with \{"seed":1,/,
  );
  const course: Course = JSON.parse(lines[0]?.split("Replay with ")[1] ?? "");
  for (let again = 0; again < 3; again++) expect(await replay(mailing("mailAll"), course)).toEqual(findings[0]);
}, 30_000);

test("transient errors and double firings find it too, and the right script bears them all", async () => {
  const failing = await explore(mailing("mailAll"), quietly({ kills: false, failures: ["Service error: Spreadsheets"] }).options);
  expect(failing.findings[0]?.accident).toMatchObject({ kind: "fail", text: "Service error: Spreadsheets" });
  const twice = await explore(mailing("mailAll"), quietly({ seeds: 5, kills: false, firings: ["twice"] }).options);
  expect(twice.findings[0]).toMatchObject({ accident: { kind: "twice", start: 0 } });
  const options: ExploreOptions = { seeds: 1, kills: true, failures: true, firings: ["twice", "never"] };
  expect(await explore(mailing("mailEach"), options)).toMatchObject({ findings: [] });
  expect(await explore(mailing("mailEach", 2), { seeds: 3, kills: true })).toMatchObject({ findings: [] });
}, 120_000);

test("whatever the computer's own timing is, the same course has the same end", async () => {
  const courses: Course[] = [1, 2, 3].flatMap((seed) => [
    { seed },
    { seed, accident: { kind: "kill", start: 1, call: 4 } },
    { seed, accident: { kind: "fail", start: 0, call: 5, text: "Service error: Spreadsheets" } },
  ]);
  for (const course of courses) {
    const twice = await Promise.all([1, 2].map(() => replay(mailing("mailEach", 3), course)));
    expect(twice[1]).toEqual(twice[0]);
  }
}, 60_000);

test("a copy begins as the original was, and neither hears of the other", async () => {
  const bench = await opened();
  const copies = bench.copier();
  const [one, other] = [copies(3), copies(3)];
  expect(one.fingerprint()).toBe(other.fingerprint());
  await one.call("mailAll");
  expect([bench, one, other].map((each) => each.mails().length)).toEqual([0, 3, 0]);
  expect(other.fingerprint()).not.toBe(one.fingerprint());
  await other.call("mailAll", [], { inProcess: true });
  expect(other.fingerprint()).toBe(one.fingerprint());
  await bench.close();
});

test("kills that share a run, or are looked at in a picture, leave behind what a kill of their own would", async () => {
  for (const scenario of [mailing("mailEach"), mailing("mailEach", 2), counting("countUpLocked")]) {
    const left = new Set<string>();
    const looking: Scenario = {
      ...scenario,
      afterwards: () => Promise.resolve(),
      check: ({ bench }) => {
        left.add(bench.contents());
        return [];
      },
    };
    const { runs, kills } = await explore(looking, { seeds: [5], kills: true });
    expect(runs).toBeLessThan(kills);
    const shared = [...left].sort();
    left.clear();
    const calls: number[] = [];
    const noting: Scenario["check"] = (ended) => {
      calls.push(...ended.reports.map(({ cost }) => cost.serviceCalls));
      return looking.check(ended);
    };
    await replay({ ...looking, check: noting }, { seed: 5 });
    for (const [start, count] of calls.entries())
      for (let call = 1; call <= count; call++) await replay(looking, { seed: 5, accident: { kind: "kill", start, call } });
    expect([...left].sort()).toEqual(shared);
  }
}, 120_000);
