/** How often forms are opened: an hour in which nothing was answered is cheap, and no answer is left behind. */
import { beforeEach, expect, test } from "@jest/globals";
import { Broken } from "../../../src/app/broken.ts";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { buildStopForm } from "../../../src/app/surveys/manage.ts";
import { noticeAnswer } from "../../../src/app/surveys/noticed.ts";
import { choices } from "../../../src/crm/choices.ts";
import { type Memory, memoryWorld } from "../world.ts";
import { formOf, opened } from "./surveyWorld.ts";

let world: Memory;
let first: string;
let read: number;

/** Five surveys in three languages and a stop form, at nine; the day's jobs are done. */
beforeEach(() => {
  world = memoryWorld();
  const surveys = [1, 2, 3, 4, 5].map((each) => opened(world, { once: `once-000${each}`, languages: choices.language }));
  for (const language of choices.language) buildStopForm(openContext(world), { language });
  first = formOf(world, surveys[0]?.id ?? "");
  runDue(world);
  const { answers } = world.forms;
  read = 0;
  Object.assign(world.forms, {
    answers: (id: string, since: number) => {
      read++;
      return answers(id, since);
    },
  });
});

const tick = (time: string): number => {
  world.setNow("2018-01-03", time);
  read = 0;
  runDue(world);
  return read;
};
const taken = (): number => world.rows("answer").length;

test("a tick with nothing new opens the stop forms alone; all are opened a few times a day", () => {
  expect([tick("10:00"), tick("11:00"), tick("14:59")]).toEqual([3, 3, 3]);
  world.forms.answer(first, { token: "x", overall: "3" });
  expect([tick("15:00"), taken()]).toEqual([18, 1]);
  expect(tick("16:00")).toBe(3);
});

test("an answer of which Google has spoken while somebody else held the lock is taken with the next tick", () => {
  world.forms.answer(first, { token: "x", overall: "3" });
  const busy: Memory["lock"] = () => {
    throw new Broken("busy");
  };
  noticeAnswer({ ...world, lock: busy }, first);
  expect(taken()).toBe(0);
  expect([tick("10:00"), taken()]).toEqual([18, 1]);
  expect(tick("11:00")).toBe(3);
});

test("one that does not show yet when Google speaks of it is, too; one that was taken leaves nothing to do", () => {
  noticeAnswer(world, first);
  world.forms.answer(first, { token: "x", overall: "3" });
  expect([tick("10:00"), taken()]).toEqual([18, 1]);
  world.forms.answer(first, { token: "x", overall: "4" });
  noticeAnswer(world, first);
  expect([taken(), tick("11:00")]).toEqual([2, 3]);
});
