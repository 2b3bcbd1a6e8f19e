/** The parts of the cell store hold what they promise, whatever is done to them. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { a1, columnIndex, columnName, parseA1 } from "../../../workbench/sheets/model/a1.ts";
import { movedIndex, movedSpan, type Reshape } from "../../../workbench/sheets/model/box.ts";
import { Runs } from "../../../workbench/sheets/model/runs.ts";
import { dayOfSerial, serialOfDay, zoneOf } from "../../../workbench/sheets/model/zone.ts";

describe("runs", () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("set" as const),
      at: fc.nat(30),
      count: fc.integer({ min: 1, max: 10 }),
      value: fc.constantFrom("a", "b", undefined),
    }),
    fc.record({
      kind: fc.constant("insert" as const),
      at: fc.nat(30),
      count: fc.integer({ min: 1, max: 5 }),
      value: fc.constant(undefined),
    }),
    fc.record({
      kind: fc.constant("remove" as const),
      at: fc.nat(30),
      count: fc.integer({ min: 1, max: 5 }),
      value: fc.constant(undefined),
    }),
  );

  test("behave as a plain list does", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const runs = new Runs<string>();
        let list: (string | undefined)[] = new Array<string | undefined>(400).fill(undefined);
        for (const { kind, at, count, value } of steps) {
          if (kind === "set") {
            runs.set(at, at + count, value);
            list.fill(value, at, at + count);
          } else if (kind === "remove") {
            runs.remove(at, count);
            list.splice(at, count);
          } else {
            runs.insert(at, count);
            const inside = list[at - 1] !== undefined && list[at - 1] === list[at] ? list[at] : undefined;
            list = [...list.slice(0, at), ...new Array<string | undefined>(count).fill(inside), ...list.slice(at)];
          }
        }
        expect(runs.list(0, 100)).toEqual(list.slice(0, 100));
        expect(runs.items.every((run, index) => run.end > run.start && run.start >= (runs.items[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

describe("notation", () => {
  test("names of columns survive", () => {
    fc.assert(fc.property(fc.nat(18_277), (index) => columnIndex(columnName(index)) === index));
  });
  test("boxes survive", () => {
    const grid = { rows: 1000, columns: 100 };
    fc.assert(
      fc.property(
        fc.nat(899),
        fc.nat(89),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 10 }),
        (top, left, rows, columns) => {
          expect(parseA1(a1({ top, left, rows, columns }), grid)).toEqual({ top, left, rows, columns });
        },
      ),
    );
  });
  test.each(["", "A0", "1A", "A1:B2:C3", "A-1", "A1B2C3", "'", "!"])("%j is no place", (text) => {
    expect(parseA1(text, { rows: 10, columns: 10 })).toBeNull();
  });
});

describe("moving", () => {
  test("every position has one place after a move", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 5 }), fc.nat(14), (at, count, to) => {
        fc.pre(to <= at || to > at + count);
        const change: Reshape = { kind: "move", axis: "rows", at, count, to };
        const places = Array.from({ length: 20 }, (_, index) => movedIndex(index, change));
        expect(new Set(places).size).toBe(20);
      }),
    );
  });
  test("a stretch loses what is deleted in it, and grows by what is inserted in it", () => {
    const span = { start: 5, count: 4 };
    const at = (kind: "insert" | "delete", position: number, count: number) => movedSpan(span, { kind, axis: "rows", at: position, count });
    expect([at("delete", 0, 2), at("delete", 6, 2), at("delete", 3, 4), at("delete", 4, 9), at("delete", 9, 3)]).toEqual([
      { start: 3, count: 4 },
      { start: 5, count: 2 },
      { start: 3, count: 2 },
      null,
      span,
    ]);
    expect([at("insert", 5, 2), at("insert", 6, 2), at("insert", 9, 2)]).toEqual([{ start: 7, count: 4 }, { start: 5, count: 6 }, span]);
  });
});

describe("time", () => {
  test.each(["UTC", "America/New_York", "Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"])(
    "instants survive %s",
    (name) => {
      const zone = zoneOf(name);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2060, 0, 1) }), (instant) => {
          const back = zone.instant(zone.serial(instant));
          /** The hour that clocks show twice in autumn cannot be told apart by a serial. */
          expect([0, 1_800_000, 3_600_000]).toContain(Math.abs(back - instant));
        }),
      );
    },
  );
  test("a skipped hour moves on", () => {
    const zone = zoneOf("America/New_York");
    const skipped = (serialOfDay({ year: 2018, month: 3, day: 11 }) ?? 0) + 2.5 / 24;
    expect(new Date(zone.instant(skipped)).toISOString()).toBe("2018-03-11T07:30:00.000Z");
  });
  test("civil days survive", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 80_000 }), (serial) => serialOfDay(dayOfSerial(serial)) === serial));
  });
});
