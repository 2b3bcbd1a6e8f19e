/** The stop form: what its links do, and what anything else in its field does not. */
import { beforeEach, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { stopLink } from "../../../src/app/letters/stopForm.ts";
import { stopId } from "../../../src/app/surveys/forms.ts";
import { takeAnswers } from "../../../src/app/surveys/intake.ts";
import { buildStopForm, checkedLink } from "../../../src/app/surveys/manage.ts";
import { type Memory, memoryWorld } from "../world.ts";
import { formOf } from "./surveyWorld.ts";

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
  takeAnswers(openContext(world));
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
