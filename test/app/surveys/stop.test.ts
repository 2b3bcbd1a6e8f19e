/** The stop form: what its links do, and what anything else in its field does not. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { Broken } from "../../../src/app/broken.ts";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { stopLink } from "../../../src/app/letters/stopForm.ts";
import type { World } from "../../../src/app/ports.ts";
import { checkForms } from "../../../src/app/surveys/check.ts";
import { stopId } from "../../../src/app/surveys/forms.ts";
import { buildStopForm, checkedLink, closeSurvey, mendSurvey } from "../../../src/app/surveys/manage.ts";
import { takeStops } from "../../../src/app/surveys/stopAnswers.ts";
import { troubleOf } from "../../../src/app/trouble.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import { type Memory, memoryWorld } from "../world.ts";
import { formOf, opened } from "./surveyWorld.ts";

let world: Memory;
let token: string;

beforeEach(() => {
  world = memoryWorld();
  buildStopForm(openContext(world), { language: "en" });
  checkedLink(openContext(world), { id: null });
  const { id: contact } = world.add("contact", { name: "Ann", email: "ann@acme.example" });
  const link = stopLink(world, { contact, address: "ann@acme.example", language: "en" }) ?? "";
  token = decodeURIComponent(link.split("entry=")[1] ?? "");
  world.setNow("2018-01-03", "09:30");
});

const submit = (given: string): void => world.forms.answer(formOf(world, stopId), { token: given });
const take = (time: string): void => {
  world.setNow("2018-01-03", time);
  takeStops(openContext(world));
};

test("submitting it is a withdrawal of consent, once, however often it is read or submitted; no answer comes of it", () => {
  submit(token);
  take("09:35");
  take("09:40");
  take("11:00");
  expect(world.rows("consent")).toMatchObject([{ state: "withdrawn", address: "ann@acme.example", channel: "email" }]);
  expect(world.rows("answer")).toEqual([]);
});

test("what is no token of ours stops nothing, and is shown once", () => {
  submit("please stop: bob@other.example");
  take("09:35");
  take("09:40");
  expect(world.rows("consent")).toEqual([]);
  expect(world.rows("answer")).toMatchObject([{ verdict: "forged", survey: stopId, odd: "please stop: bob@other.example", contact: null }]);
});

describe("a request that cannot be read is told to the owners", () => {
  const notes = () => troubleOf(world).filter((sentence) => sentence.includes("no more mail"));
  beforeEach(() => {
    submit("please stop: bob@other.example");
    world.setNow("2018-01-03", "10:00");
    runDue(world);
    expect(notes()).toEqual([expect.stringMatching(/row 2\): “please stop: bob@other.example”/)]);
  });
  const withdraw = (part: Partial<Rec<"consent">>) => world.add("consent", { channel: "email", state: "withdrawn", ...part });

  test.each<[string, () => unknown, number]>([
    ["somebody deletes its row", () => world.tables.remove("answer", 2), 0],
    ["somebody notes the consent of that address", () => withdraw({ address: "bob@other.example" }), 0],
    [
      "somebody notes a consent with it as proof",
      () => withdraw({ address: "b@c.example", proof: world.rows("answer")[0]?.id ?? null }),
      0,
    ],
    ["somebody notes another's consent", () => withdraw({ address: "b@c.example" }), 1],
    ["nobody does anything", () => undefined, 1],
  ])("until %s", (_, act, left) => {
    act();
    world.setNow("2018-01-03", "11:00");
    runDue(world);
    expect(notes()).toHaveLength(left);
  });
});

const without = (tab: string): World["tables"] => ({
  ...world.tables,
  columns: (name, fields, from) => {
    if (name === tab) throw new Broken("tabMissing", { tab });
    return world.tables.columns(name, fields, from);
  },
});

test.each([
  ["the Answers tab is gone", (): World => ({ ...world, tables: without("answer") })],
  [
    "a survey's form fails",
    (): World => {
      const { id } = opened(world);
      const failing = formOf(world, id);
      const answers: World["forms"]["answers"] = (form, since) => {
        if (form === failing) throw new Error("Service error: Forms");
        return world.forms.answers(form, since);
      };
      return { ...world, forms: { ...world.forms, answers } };
    },
  ],
])("it is noted also while %s", (_, broken) => {
  const troubled = broken();
  submit(token);
  runDue(troubled);
  expect(world.rows("consent")).toMatchObject([{ state: "withdrawn", address: "ann@acme.example" }]);
});

test("a form that fails keeps no other from being read, and its failure is told", () => {
  buildStopForm(openContext(world), { language: "zh-CN" });
  submit(token);
  const failing = formOf(world, stopId, "zh-CN");
  for (const bad of [failing, formOf(world, stopId)]) {
    const answers: World["forms"]["answers"] = (form, since) => {
      if (form === bad) throw new Error("Service error: Forms");
      return world.forms.answers(form, since);
    };
    expect(() => takeStops(openContext({ ...world, forms: { ...world.forms, answers } }))).toThrow("Service error");
  }
  expect(world.rows("consent")).toHaveLength(1);
});

describe("while the form takes nothing, no letter has its link", () => {
  const reader = { contact: "P-1", address: "ann@acme.example", language: "en" } as const;
  const form = () => world.forms.held[0] ?? {};
  const look = (): string | null => {
    checkForms(openContext(world));
    return stopLink(world, reader);
  };

  test.each([
    ["it was deleted", { gone: true }, { gone: false }],
    ["it was closed", { accepting: false }, { accepting: true }],
  ])("%s", (_, broken, mended) => {
    Object.assign(form(), broken);
    expect(look()).toBeNull();
    Object.assign(form(), mended);
    expect(look()).toContain("form1?entry=S.P-1.");
  });

  test("one that was built anew must be looked at by somebody first; what comes by the old one stops mail all the same", () => {
    Object.assign(form(), { gone: true });
    look();
    world.setNow("2018-01-03", "10:00");
    expect(mendSurvey(openContext(world), { id: null, language: "en" })).toEqual({ kind: "done" });
    expect(stopLink(world, reader)).toBeNull();
    checkedLink(openContext(world), { id: null });
    expect(stopLink(world, reader)).toContain("form2?");
    Object.assign(form(), { gone: false });
    world.forms.answer("form1", { token });
    take("10:30");
    expect(world.rows("consent")).toMatchObject([{ state: "withdrawn", address: "ann@acme.example" }]);
  });

  test("nobody closes it", () => {
    const sentence = expect.stringContaining("stays open");
    expect(closeSurvey(openContext(world), { id: stopId, open: false })).toEqual({ kind: "refused", sentence });
    expect(stopLink(world, reader)).toContain("form1?");
  });
});
