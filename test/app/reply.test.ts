import { expect, test } from "@jest/globals";
import { Broken } from "../../src/app/broken.ts";
import { callApi } from "../../src/app/reply.ts";
import { addTeam, type Memory, memoryWorld } from "./world.ts";

const call = (world: Memory, name: string, input: unknown) => callApi(world, name, JSON.stringify(input));

test("the first screen comes in one call, with the day, the people and what waits", () => {
  const world = memoryWorld();
  addTeam(world);
  expect(call(world, "boot", {})).toMatchObject({
    ok: true,
    value: {
      setUp: true,
      language: "en",
      day: "2018-01-03",
      me: { name: "Lin Wei" },
      today: { counts: { due: 0 } },
      notices: [],
      open: null,
    },
  });
});

test("a workbook that was never set up answers the first screen, and says so to all else", () => {
  const world = memoryWorld({ setUp: false, language: "zh-TW" });
  expect(call(world, "boot", {})).toMatchObject({ ok: true, value: { setUp: false, language: "zh-TW", today: null } });
  expect(call(world, "today", { of: "me" })).toEqual({ ok: false, code: "notSetUp", message: expect.stringContaining("設定") });
});

test("an unknown verb, a wrong input and no JSON are one sentence for people, and a line in the log", () => {
  const world = memoryWorld();
  const replies = [call(world, "nothing", {}), call(world, "card", { id: 7 }), callApi(world, "card", "{"), call(world, "toString", {})];
  expect(replies.map((reply) => !reply.ok && reply.code)).toEqual(["badRequest", "badRequest", "badRequest", "badRequest"]);
  expect(world.logged).toHaveLength(4);
});

test("a lock that cannot be had is told as such; what nobody foresaw keeps its cause", () => {
  const world = memoryWorld();
  const broken = (error: Error): Memory => ({
    ...world,
    lock: () => {
      throw error;
    },
  });
  const request = { entity: "customer", id: null, at: null, original: {}, mine: { name: "Acme" } };
  expect(call(broken(new Broken("busy")), "save", request)).toMatchObject({ ok: false, code: "busy" });
  expect(call(broken(new Error("Service error: Spreadsheets")), "save", request)).toEqual({
    ok: false,
    code: "failed",
    message: expect.stringContaining("Service error: Spreadsheets"),
  });
});

test("the id that a letter's link names is where the sidebar opens", () => {
  expect(call(memoryWorld(), "boot", { id: "T-0000000001" })).toMatchObject({
    ok: true,
    value: { open: { entity: "task", id: "T-0000000001" } },
  });
});

test("an input leaves the server as plain JSON", () => {
  const world = memoryWorld();
  addTeam(world);
  const reply = call(world, "save", { entity: "customer", id: null, at: null, original: {}, mine: { name: "Acme" } });
  expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
});
