/** Waiting for a dry run: the page asks how far it is, and stops it when nobody waits any more. */
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { type Awaited, waitFor } from "../../sidebar/mail/waitFor.ts";
import { connect } from "../../sidebar/server.ts";
import type { Rehearsed, Reply } from "../../src/app/wire.ts";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const found: Rehearsed = { from: "2018-01-03", to: "2018-01-09", whole: true, days: [], left: [] };

/** A workbook that runs until it is told to end; what it was asked, and of which run. */
function workbook() {
  const asked: string[] = [];
  const runs = new Set<string>();
  const at = { day: 0, fails: false };
  let end: (reply: Reply<Rehearsed>) => void = () => undefined;
  const server = connect(
    async (name, json) => {
      const { run }: { readonly run: string } = JSON.parse(json);
      asked.push(name);
      runs.add(run);
      if (name === "rehearse") return JSON.stringify(await new Promise<Reply<Rehearsed>>((resolve) => (end = resolve)));
      if (at.fails) throw new Error("NetworkError");
      return JSON.stringify({ ok: true, value: name === "rehearsing" ? at.day : null });
    },
    (trouble) => trouble,
  );
  return { asked, runs, at, server, end: (reply: Reply<Rehearsed>) => end(reply) };
}

const later = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

test("every second it hears which day it is, and in the end what was found", async () => {
  const { server, at, end, asked, runs } = workbook();
  const told: Awaited[] = [];
  waitFor(server, 7, (now) => told.push(now));
  for (const day of [0, 3, 5]) {
    at.day = day;
    await later(1000);
  }
  end({ ok: true, value: found });
  await later(5000);
  const running = [0, 3, 5].map((day) => ({ kind: "running", day }));
  expect(told).toEqual([...running, { kind: "found", found }]);
  expect([asked, runs.size]).toEqual([["rehearse", "rehearsing", "rehearsing", "rehearsing"], 1]);
});

test("a question that fails is asked again, and nothing is said of it", async () => {
  const { server, at } = workbook();
  const told: Awaited[] = [];
  waitFor(server, 7, (now) => told.push(now));
  [at.day, at.fails] = [4, true];
  await later(2000);
  at.fails = false;
  await later(1000);
  expect(told).toEqual([0, 4].map((day) => ({ kind: "running", day })));
});

test("a run that fails gives its sentence", async () => {
  const { server, end } = workbook();
  const told: Awaited[] = [];
  waitFor(server, 7, (now) => told.push(now));
  end({ ok: false, code: "tabMissing", message: "The tab is missing." });
  await later(0);
  expect(told.at(-1)).toEqual({ kind: "failed", message: "The tab is missing." });
});

test("once stopped, the workbook is told, and whatever still comes is dropped", async () => {
  const { server, at, end, asked } = workbook();
  const told: Awaited[] = [];
  const stop = waitFor(server, 7, (now) => told.push(now));
  at.day = 2;
  await later(1000);
  stop();
  stop();
  end({ ok: true, value: found });
  await later(5000);
  expect(told).toEqual([0, 2].map((day) => ({ kind: "running", day })));
  expect(asked).toEqual(["rehearse", "rehearsing", "stopRehearsing"]);
});

test("leaving what has ended stops nothing", async () => {
  const { server, end, asked } = workbook();
  const stop = waitFor(server, 7, () => undefined);
  end({ ok: true, value: found });
  await later(0);
  stop();
  expect(asked).toEqual(["rehearse"]);
});
