/** Who may decide what goes out by itself. */
import { describe, expect, test } from "@jest/globals";
import { api } from "../../src/app/api.ts";
import { openContext } from "../../src/app/context.ts";
import { mayLead } from "../../src/app/mayLead.ts";
import { callApi } from "../../src/app/reply.ts";
import type { Rehearsed } from "../../src/app/wire.ts";
import { house } from "./letters/house.ts";
import { type Memory, memoryWorld } from "./world.ts";

const [manager, supervisor] = ["zhao@example.com", "chen@example.com"];
const off = { code: "birthday", at: null, original: { switch: "ask" }, mine: { switch: "off" } };
const as = (world: Memory, me: string, verb: string, input: unknown) => {
  world.setMe(me);
  return callApi(world, verb, JSON.stringify(input));
};

test("a manager can switch no rule, and is told who can", () => {
  const world = house({ birthday: "ask" });
  expect(as(world, manager, "saveRule", off)).toMatchObject({
    ok: false,
    code: "notAllowed",
    message: expect.stringContaining("supervisors"),
  });
  expect(as(world, supervisor, "saveRule", off)).toMatchObject({ ok: true, value: { kind: "saved" } });
});

test("a manager cannot take back what a supervisor decided", () => {
  const world = house({ birthday: "ask" });
  const saved = as(world, supervisor, "saveRule", off) as { value: { undo: unknown } };
  expect(as(world, manager, "undo", saved.value.undo)).toMatchObject({ ok: false, code: "notAllowed" });
  expect(as(world, supervisor, "undo", saved.value.undo)).toMatchObject({ ok: true });
});

test("supervisors alone decide on rules, letters, surveys and campaigns", () => {
  const world = house({});
  const refused = Object.keys(api).filter((verb) => {
    const reply = as(world, manager, verb, {});
    return !reply.ok && reply.code === "notAllowed";
  });
  const surveys = ["buildSurvey", "buildStopForm", "checkedLink", "closeSurvey", "mendSurvey"];
  expect(refused.sort()).toEqual(["saveCampaign", "inviteNow", ...surveys, "saveRule", "saveLetter"].sort());
});

test("the pages of rules, letters and surveys are there to be read by a manager", () => {
  const world = house({});
  for (const verb of ["rules", "letters", "surveys"]) {
    expect(as(world, manager, verb, {})).toMatchObject({ ok: true, value: { mayEdit: false } });
    expect(as(world, supervisor, verb, {})).toMatchObject({ ok: true, value: { mayEdit: true } });
  }
});

test("a dry run shows a manager what goes to them, and no other mail", () => {
  const world = house({ birthday: "on", digest: "on" });
  world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com", birthday: "1980-01-04" });
  for (const owner of [manager, supervisor]) world.add("task", { subject: "Call", owner, due: "2018-01-04", status: "open" });
  const seen = (me: string): readonly (string | null)[] => {
    const { days, left } = (as(world, me, "rehearse", { days: 3, run: "just-this" }) as { value: Rehearsed }).value;
    return [...new Set([...days.flatMap(({ mails }) => mails), ...left].map(({ recipient }) => recipient))];
  };
  expect(seen(manager)).toEqual([manager]);
  expect(seen(supervisor)).toEqual(expect.arrayContaining([manager, "ann@example.com"]));
});

describe("nobody is locked out", () => {
  const world = (...roles: readonly ("owner" | "supervisor" | "manager")[]): Memory => {
    const made = memoryWorld({ me: "me@example.com" });
    for (const role of roles) made.add("member", { email: `${role}@example.com`, name: role, role });
    return made;
  };
  const may = (made: Memory, me = "me@example.com"): boolean => {
    made.setMe(me);
    return mayLead(openContext(made));
  };

  test("of a workbook without a team", () => expect(may(world())).toBe(true));
  test("who set it up, while the team has no owner", () => expect(may(world("supervisor", "manager"))).toBe(true));
  test("of a team of managers", () => expect(may(world("manager"), "manager@example.com")).toBe(true));
  test("but whoever is not in a team that has an owner", () => expect(may(world("owner", "manager"))).toBe(false));
  test("and managers beside a supervisor", () => expect(may(world("supervisor", "manager"), "manager@example.com")).toBe(false));
});
