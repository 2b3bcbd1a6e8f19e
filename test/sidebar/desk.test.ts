/** Getting about: trails, tabs, options, drafts that lead back to their forms, periods and zones. */
import { expect, jest, test } from "@jest/globals";
import { customerIndex } from "../../sidebar/customers/customerIndex.ts";
import { goBack, goTo, type Route, replaceBy } from "../../sidebar/desk/routes.ts";
import { startRoute } from "../../sidebar/desk/start.ts";
import { watch } from "../../sidebar/desk/watch.ts";
import { asKind, shifted } from "../../sidebar/goals/period.ts";
import { findZones } from "../../sidebar/setup/zones.ts";
import { routeOf } from "../../sidebar/today/unsaved.tsx";
import { awayWords } from "../../sidebar/today/when.ts";
import { optionAfter } from "../../sidebar/ui/combobox.tsx";
import { tabAfter } from "../../sidebar/ui/tabs.tsx";
import { boot } from "../../src/app/boot.ts";
import { openContext } from "../../src/app/context.ts";
import { pageLanguages } from "../../src/text/page.ts";
import { addTeam, memoryWorld } from "../app/world.ts";

const today: Route = { view: "today" };
const card: Route = { view: "card", id: "C-1", at: 2 };
const edit: Route = { view: "edit", entity: "customer", id: "C-1", at: 2, record: {} };

test("a place starts a new trail, and the way back ends at its start", () => {
  expect(goTo([today, card, edit], { view: "goals" })).toEqual([{ view: "goals" }]);
  expect(goBack([today])).toEqual([today]);
});

test("after an edit the card is entered once, not twice", () => {
  expect(replaceBy([today, card, edit], { ...card, at: 7 })).toEqual([today, card]);
  expect(replaceBy([today, edit], card)).toEqual([today, card]);
});

test.each([
  ["ArrowRight", 3, 0],
  ["ArrowLeft", 0, 3],
  ["Home", 2, 0],
  ["End", 1, 3],
  ["Enter", 1, undefined],
])("%s leads from tab %d to %s", (key, at, next) => {
  expect(tabAfter(key, at, 4)).toBe(next);
});

test.each([
  ["ArrowDown", -1, 0],
  ["ArrowDown", 2, 0],
  ["ArrowUp", -1, 2],
  ["ArrowUp", 0, 2],
  ["a", 0, undefined],
])("%s leads from option %d to %s", (key, at, next) => {
  expect(optionAfter(key, at, 3)).toBe(next);
});

test("the menu's commands open their views; a workbook that was never set up opens Set up", () => {
  const world = memoryWorld({ me: "lin@example.com" });
  addTeam(world);
  const ready = boot(openContext(world), {});
  expect(startRoute(ready, "visit").view).toBe("visit");
  expect(startRoute(ready, "newCustomer")).toMatchObject({
    view: "edit",
    entity: "customer",
    id: null,
    record: { owner: "lin@example.com" },
  });
  expect(startRoute(ready, "nonsense").view).toBe("today");
  const fresh = boot(openContext(memoryWorld({ setUp: false })), {});
  expect(startRoute(fresh, "visit").view).toBe("setup");
});

test("a draft leads back to its form: a log to the log, an edit to the record as it was", () => {
  const draft = {
    entity: "visit",
    id: null,
    of: "C-1",
    title: "",
    texts: {},
    original: {},
    at: null,
    closes: { id: "V-1", at: 3 },
  } as const;
  expect(routeOf(draft)).toMatchObject({ view: "visit", customer: "C-1", closes: { id: "V-1", at: 3 } });
  expect(routeOf({ ...draft, id: "V-2", at: 9, original: { purpose: "x" } })).toEqual({
    view: "edit",
    entity: "visit",
    id: "V-2",
    at: 9,
    record: { purpose: "x" },
  });
});

test.each([
  ["2018-01-01", "2 days late"],
  ["2018-01-03", "today"],
  ["2018-01-04", "tomorrow"],
  ["2018-01-08", "in 5 days"],
])("%s is %s", (day, said) => {
  expect(awayWords(pageLanguages.en, "2018-01-03", day)).toBe(said);
});

test("periods are walked over the ends of years, and a year leads to the month of today", () => {
  expect([shifted("2018-01", -1), shifted("2018-12", 1), shifted("2018", 1)]).toEqual(["2017-12", "2019-01", "2019"]);
  expect([asKind("2017", "month", "2018-05-09"), asKind("2017-03", "year", "2018-05-09")]).toEqual(["2017-05", "2017"]);
});

test("time zones are found by any part of their name, cities first", () => {
  expect(findZones("shang")[0]).toBe("Asia/Shanghai");
  expect(findZones("new york")).toContain("America/New_York");
  expect(findZones("nowhere at all")).toEqual([]);
});

test("the index is asked for once, and once more after something was saved", async () => {
  const asked: (string | null)[] = [];
  const row = ["C-1", 2, "Acme", "", "", "", "", "", "", []] as const;
  const index = customerIndex((version) => {
    asked.push(version);
    return Promise.resolve({ ok: true, value: { version: "7", rows: version === "7" ? null : [row] } });
  });
  await Promise.all([index.load(), index.load()]);
  await index.load();
  expect(asked).toEqual([null]);
  index.stale();
  expect(await index.load()).toEqual({ ok: true, value: [row] });
  expect(asked).toEqual([null, "7"]);
});

test("a customer who was just visited is no longer among those who are due, even while the index stands", async () => {
  const row = ["C-1", 2, "Acme", "", "A", "", "", "", "2018-01-02", []] as const;
  const index = customerIndex((version) => Promise.resolve({ ok: true, value: { version: "7", rows: version === "7" ? null : [row] } }));
  await index.load();
  index.contacted("C-1");
  index.stale();
  expect(await index.load()).toEqual({ ok: true, value: [["C-1", 2, "Acme", "", "A", "", "", "", "", []]] });
});

test("an index that could not be had is asked for again", async () => {
  let fails = true;
  const index = customerIndex(() =>
    Promise.resolve(fails ? { ok: false, code: "offline", message: "" } : { ok: true, value: { version: "1", rows: [] } }),
  );
  expect((await index.load()).ok).toBe(false);
  fails = false;
  expect((await index.load()).ok).toBe(true);
});

test("a call is shown to be under way after a second, and no longer once it ends", async () => {
  jest.useFakeTimers();
  const said: boolean[] = [];
  let answer: (value: string) => void = () => undefined;
  const transport = watch(
    () => new Promise((resolve) => (answer = resolve)),
    (slow) => said.push(slow),
  );
  const call = transport("boot", "{}");
  jest.advanceTimersByTime(999);
  expect(said).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(said).toEqual([true]);
  answer("done");
  await call;
  expect(said).toEqual([true, false]);
  jest.useRealTimers();
});

test("what shows by itself how far it is keeps no other sign going", async () => {
  jest.useFakeTimers();
  const said: boolean[] = [];
  const transport = watch(
    () => new Promise(() => undefined),
    (slow) => said.push(slow),
  );
  transport("rehearse", "{}");
  await jest.advanceTimersByTimeAsync(5000);
  expect(said).toEqual([]);
  jest.useRealTimers();
});
