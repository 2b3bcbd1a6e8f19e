/** Quiet hours in the recipient's zone, and frequency caps. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cap, type Planned } from "../../../src/crm/care/caps.ts";
import { countries, countryCode } from "../../../src/crm/care/countries.ts";
import { hourThere, isQuiet, isZone, nextAllowed, zonesOf } from "../../../src/crm/care/quiet.ts";
import { addDays, daysBetween } from "../../../src/crm/days.ts";
import { zoneOf } from "../../../src/google/zone.ts";

const night = { from: 21, to: 8 };
const allowed = (moment: string, workbook: string, ...zones: string[]) => nextAllowed(moment, { quiet: night, workbook, zones });

test.each([
  ["by day it goes at once", "2026-03-02T10:00", "Asia/Shanghai", ["Asia/Shanghai"], "2026-03-02T10:00"],
  ["in the evening it waits for the morning", "2026-03-02T21:00", "Asia/Shanghai", ["Asia/Shanghai"], "2026-03-03T08:00"],
  ["before dawn it waits for the same morning", "2026-12-31T23:30", "Asia/Shanghai", ["Asia/Shanghai"], "2027-01-01T08:00"],
  ["Berlin's night is Shanghai's morning", "2026-03-02T10:00", "Asia/Shanghai", ["Europe/Berlin"], "2026-03-02T15:00"],
  ["in summer the same an hour earlier", "2026-07-02T10:00", "Asia/Shanghai", ["Europe/Berlin"], "2026-07-02T14:00"],
  ["New York's evening is before ours", "2026-03-29T00:30", "Europe/Berlin", ["America/New_York"], "2026-03-29T00:30"],
  ["morning after clocks went forward", "2026-03-28T22:00", "Europe/Berlin", ["Europe/Berlin"], "2026-03-29T08:00"],
  ["half an hour's zone", "2026-03-02T03:10", "Etc/UTC", ["Asia/Kolkata"], "2026-03-02T03:10"],
  ["half an hour's zone, early", "2026-03-02T02:10", "Etc/UTC", ["Asia/Kolkata"], "2026-03-02T02:30"],
  [
    "a wide country waits for its west",
    "2026-03-02T09:00",
    "America/New_York",
    ["Pacific/Honolulu", "America/New_York"],
    "2026-03-02T13:00",
  ],
] as const)("%s", (_case, moment, workbook, zones, next) => expect(allowed(moment, workbook, ...zones)).toBe(next));

test("nine o'clock in a wide country is nine everywhere in it; in one zone it is nine there: as the guide has it", () => {
  const due = (day: string, workbook: string, ...zones: readonly string[]) => hourThere(day, 9, { workbook, zones });
  const wide = countries.US?.zones ?? [];
  expect([due("2018-01-15", "America/New_York", ...wide), due("2018-07-15", "America/New_York", ...wide)]).toEqual([
    "2018-01-15T14:00",
    "2018-07-15T15:00",
  ]);
  expect(due("2018-01-15", "America/New_York", "America/Chicago")).toBe("2018-01-15T10:00");
  expect(due("2018-01-15", "Asia/Shanghai", "Pacific/Honolulu")).toBe("2018-01-16T03:00");
  expect(due("2018-01-15", "America/New_York", "Asia/Shanghai")).toBe("2018-01-14T20:00");
  expect(["09:00", "20:30", "21:30"].map((time) => allowed(`2018-01-15T${time}`, "America/New_York", ...wide))).toEqual([
    "2018-01-15T13:00",
    "2018-01-15T20:30",
    "2018-01-16T13:00",
  ]);
});

test("hours within a day, and none at all", () => {
  expect([11, 12, 13, 14].map((hour) => isQuiet(hour, { from: 12, to: 14 }))).toEqual([false, true, true, false]);
  expect(isQuiet(3, { from: 8, to: 8 })).toBe(false);
});

test("where it is always quiet for somebody, there is no moment", () => {
  const zones = ["Asia/Tokyo", "America/New_York"];
  expect(nextAllowed("2026-03-02T10:00", { quiet: { from: 12, to: 9 }, workbook: "Etc/UTC", zones })).toBeNull();
});

test("the zone is the person's own, else the country's, else the workbook's", () => {
  expect(zonesOf({ timeZone: "Asia/Tokyo", country: "CN" }, "Etc/UTC")).toEqual(["Asia/Tokyo"]);
  expect(zonesOf({ timeZone: "Shanghai-ish", country: "CN" }, "Etc/UTC")).toEqual(["Asia/Shanghai"]);
  expect(zonesOf({ timeZone: null, country: "XX" }, "Etc/UTC")).toEqual(["Etc/UTC"]);
});

test("all zones of the table exist, and in each country some hour of the day is not quiet", () => {
  for (const { zones } of Object.values(countries)) {
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(allowed("2026-03-02T00:00", "Etc/UTC", ...zones)).not.toBeNull();
  }
});

const moments = fc
  .record({ days: fc.nat(800), half: fc.nat(47) })
  .map(({ days, half }) => `${addDays("2026-01-01", days)}T${String(half >> 1).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`);
const someZone = fc.constantFrom(
  ...new Set([...Object.values(countries).flatMap(({ zones }) => zones), "Asia/Kathmandu", "Australia/Lord_Howe"]),
);

test("the next moment is never earlier, never quiet there, and no half hour between was allowed", () => {
  fc.assert(
    fc.property(moments, someZone, someZone, fc.nat(23), fc.nat(23), (moment, workbook, zone, from, to) => {
      const quiet = { from, to };
      const [here, there] = [zoneOf(workbook), zoneOf(zone)];
      const quietThere = (ms: number) => isQuiet(Number(there.wall(ms).slice(11, 13)), quiet);
      const next = nextAllowed(moment, { quiet, workbook, zones: [zone] });
      const [start, end] = [here.instant(moment), here.instant(next ?? "")];
      expect(end).toBeGreaterThanOrEqual(start);
      expect(quietThere(end)).toBe(false);
      const between = Array.from({ length: Math.ceil((end - start) / 1_800_000) }, (_, at) => start + at * 1_800_000);
      // An hour that comes twice reads as the first of the two, so that up to an hour may pass unused.
      const missed = between.filter((ms) => !quietThere(ms));
      expect(missed.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["CN", "CN"],
  ["cn", "CN"],
  ["中国", "CN"],
  [" U.S.A. ", "US"],
  ["United  States", "US"],
  ["ＵＫ", "GB"],
  ["台灣", "TW"],
  ["Atlantis", null],
  ["", null],
  [null, null],
])("the country of %p is %p", (text, code) => expect(countryCode(text)).toBe(code));

describe("at most once in so many days", () => {
  const mail = (to: string, day: string) => ({ to, day });

  test("the extra is dropped, and says which mail stands in the way", () => {
    const planned = [mail("a", "2026-03-08"), mail("a", "2026-03-07"), mail("b", "2026-03-02"), mail("a", "2026-03-10")];
    expect(cap(planned, [mail("a", "2026-03-01")], 7)).toEqual({
      kept: [mail("b", "2026-03-02"), mail("a", "2026-03-08")],
      dropped: [
        { planned: mail("a", "2026-03-07"), because: "2026-03-01" },
        { planned: mail("a", "2026-03-10"), because: "2026-03-08" },
      ],
    });
  });

  test("of two on one day the first given goes; no cap keeps all", () => {
    const planned = [
      { ...mail("a", "2026-03-08"), rule: "x" },
      { ...mail("a", "2026-03-08"), rule: "y" },
    ];
    expect(cap(planned, [], 1).kept.map(({ rule }) => rule)).toEqual(["x"]);
    expect(cap(planned, [], 0).dropped).toEqual([]);
  });

  test("nothing is lost, nobody hears twice too soon, and what was dropped would have been too soon", () => {
    const mails = fc.array(fc.record({ to: fc.constantFrom("a", "b", "c"), day: fc.nat(60).map((at) => addDays("2026-01-01", at)) }), {
      maxLength: 30,
    });
    const tooSoon = (one: Planned, other: Planned, days: number) => one.to === other.to && Math.abs(daysBetween(one.day, other.day)) < days;
    fc.assert(
      fc.property(mails, fc.nat(20), (planned, days) => {
        const { kept, dropped } = cap(planned, [], days);
        expect(new Set([...kept, ...dropped.map((each) => each.planned)])).toEqual(new Set(planned));
        expect(kept.length + dropped.length).toBe(planned.length);
        for (const one of kept) expect(kept.filter((other) => other !== one && tooSoon(one, other, days))).toEqual([]);
        for (const each of dropped) expect(kept.some((other) => tooSoon(each.planned, other, days))).toBe(true);
      }),
    );
  });
});
