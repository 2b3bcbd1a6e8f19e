/** Answers are taken in once each, whatever people do to tokens, forms and tabs. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { takeAnswers } from "../../../src/app/surveys/intake.ts";
import { noticeAnswer } from "../../../src/app/surveys/noticed.ts";
import { type Memory, memoryWorld } from "../world.ts";
import { formOf, invited, opened } from "./surveyWorld.ts";

let world: Memory;
let form: string;
let token: string;
let invitation: string;
let minute = 0;

beforeEach(() => {
  world = memoryWorld();
  form = formOf(world, opened(world).id);
  ({ token, invitation } = invited(world));
  minute = 0;
});

/** Answers a minute later than the last time. */
function answer(values: Readonly<Record<string, string>>, id?: string): void {
  minute += 1;
  world.setNow(world.now().day, `10:${String(minute).padStart(2, "0")}`);
  world.forms.answer(form, values, id);
}

const take = (): unknown => takeAnswers(openContext(world));
const verdicts = (): readonly (string | null)[] => world.rows("answer").map(({ verdict }) => verdict);

test("an answer has its scores, its words and everything that its invitation knows", () => {
  answer({ token, overall: "4", quality: "5", recommend: "9", open: "Fast", speed: "" });
  take();
  expect(world.rows("answer")).toMatchObject([
    {
      given: "2018-01-03T10:01",
      channel: "form",
      verdict: "counts",
      contactName: "Ann Bo",
      customerName: "Acme",
      campaign: "A-1",
      campaignName: "After orders",
      invitation,
      touchPoint: "purchase",
      level: "A",
      manager: "lin@example.com",
      language: "en",
      overall: 4,
      quality: 5,
      speed: null,
      recommend: 9,
      open: "Fast",
      odd: null,
      token,
    },
  ]);
});

test("however often it is read, an answer is one row", () => {
  answer({ token, overall: "4" });
  for (const time of ["10:02", "10:10", "11:00", "12:00"]) {
    world.setNow("2018-01-03", time);
    take();
  }
  expect(verdicts()).toEqual(["counts"]);
});

test("the first answer of a token counts; a second is repeated, an edit of the first is edited, and both are kept", () => {
  answer({ token, overall: "4" }, "r1");
  take();
  answer({ token: token.toLowerCase(), overall: "1" }, "r2");
  answer({ token, overall: "5" }, "r1");
  take();
  expect(world.rows("answer").map(({ overall, verdict }) => [overall, verdict])).toEqual([
    [4, "counts"],
    [1, "repeated"],
    [5, "edited"],
  ]);
});

test("an answer that Google shows later than one that came after it counts all the same, being the first", () => {
  answer({ token, overall: "2" }, "early");
  const held = world.forms.held[0];
  const early = held?.answers ?? [];
  if (held) held.answers = [];
  answer({ token, overall: "5" }, "late");
  take();
  if (held) held.answers = [...early, ...held.answers];
  take();
  expect(world.rows("answer").map(({ overall, verdict }) => [overall, verdict])).toEqual([
    [5, "repeated"],
    [2, "counts"],
  ]);
});

test("after its last day an answer is late", () => {
  world.setNow("2018-02-01");
  answer({ token, overall: "4" });
  take();
  expect(verdicts()).toEqual(["late"]);
});

describe("no answer of ours", () => {
  test.each([
    ["without a token", ""],
    ["with words in its place", "I am Ann"],
    ["with a formula", '=IMPORTRANGE("x")'],
    ["with 50,000 characters", "x".repeat(50_000)],
  ])("%s is kept apart, and belongs to nobody", (_, forged) => {
    answer({ token: forged, overall: "1" });
    take();
    expect(world.rows("answer")).toMatchObject([{ verdict: "forged", contact: null, customer: null, invitation: null, overall: 1 }]);
    expect(world.rows("answer")[0]?.token?.length ?? 0).toBeLessThan(600);
  });

  test("with the token of another workbook", () => {
    const other = memoryWorld();
    Object.assign(other, { sign: (text: string) => world.sign(`other ${text}`) });
    answer({ token: invited(other).token, overall: "1" });
    take();
    expect(verdicts()).toEqual(["forged"]);
  });
});

test("what was written stays text, and 50,000 characters fit with a mark", () => {
  answer({ token, overall: "4", open: `=1+1 ${"很".repeat(50_000)}` });
  take();
  const { open } = world.rows("answer")[0] ?? {};
  expect(open).toMatch(/^=1\+1 很/);
  expect(open).toMatch(/\[cut here; the whole text is in the form\]$/);
  expect(open?.length).toBeLessThan(50_000);
});

describe("a form that somebody edited by hand", () => {
  const edit = (
    code: string,
    change: (items: Memory["forms"]["held"][number]["items"]) => Memory["forms"]["held"][number]["items"],
  ): void => {
    const held = world.forms.held[0];
    if (held?.items.some((item) => item.code === code)) held.items = change(held.items);
  };

  test("another scale: the answer is no score, and is kept as it was given", () => {
    edit("overall", (items) => items.map((item) => (item.code === "overall" ? { ...item, most: 10 } : item)));
    answer({ token, overall: "4", quality: "3" });
    take();
    expect(world.rows("answer")).toMatchObject([
      { verdict: "counts", overall: null, quality: 3, odd: expect.stringMatching(/: 4 \(1–10\)$/) },
    ]);
  });

  test("a question deleted: the others are read", () => {
    edit("overall", (items) => items.filter((item) => item.code !== "overall"));
    answer({ token, quality: "3" });
    take();
    expect(world.rows("answer")).toMatchObject([{ verdict: "counts", overall: null, quality: 3 }]);
  });

  test("a question renamed is the same question, and one added goes to the further answers", () => {
    const more = { id: "new", code: null, kind: "other", title: "Your town", least: null, most: null } as const;
    edit("quality", (items) => [...items.map((item) => (item.code === "quality" ? { ...item, title: "Goods?" } : item)), more]);
    answer({ token, "Goods?": "2", "Your town": "Ulm" });
    take();
    expect(world.rows("answer")).toMatchObject([{ quality: 2, others: "Your town: Ulm" }]);
  });

  test("the whole form deleted: others are read", () => {
    const other = formOf(world, opened(world, { once: "second-1", name: "Second" }).id);
    const [held] = world.forms.held;
    if (held) held.gone = true;
    world.setNow("2018-01-03", "10:30");
    world.forms.answer(other, { token, overall: "5" });
    take();
    expect(verdicts()).toEqual(["counts"]);
  });
});

test("an invitation whose row was deleted: the person's own row says whose answer it is", () => {
  world.tables.remove("invitation", 2);
  answer({ token, overall: "4" });
  take();
  expect(world.rows("answer")).toMatchObject([{ contactName: "Ann Bo", customerName: "Acme", level: "A", manager: "lin@example.com" }]);
});

test("with nothing new no tab is read; with no survey nothing is asked at all", () => {
  const before = { ...world.calls };
  take();
  expect(world.calls).toEqual(before);
});

test("told which form was answered, it reads that one; told of one that nobody knows, or of none, every one", () => {
  const other = formOf(world, opened(world, { once: "second-1", name: "Second" }).id);
  const answerBoth = (): void => {
    answer({ token: "x", overall: "3" });
    world.forms.answer(other, { token: "x", overall: "4" });
  };
  answerBoth();
  noticeAnswer(world, other);
  expect(world.rows("answer").map(({ overall }) => overall)).toEqual([4]);
  answerBoth();
  noticeAnswer(world, "nobody's");
  answerBoth();
  noticeAnswer(world, undefined);
  expect(world.rows("answer").length).toBe(6);
});

test("killed before it could note how far it was, it writes nothing twice and forgets nothing", () => {
  answer({ token, overall: "1" });
  const { set } = world.state;
  Object.assign(world.state, {
    set: () => {
      throw new Error("killed");
    },
  });
  expect(take).toThrow("killed");
  Object.assign(world.state, { set });
  world.setNow("2018-01-03", "11:00");
  take();
  expect(verdicts()).toEqual(["counts"]);
  expect(world.rows("task")).toMatchObject([{ priority: "high", status: "open" }]);
});
