/** Reading what an answer gives. */
import { expect, test } from "@jest/globals";
import { type AskedItem, readGiven } from "../../../src/crm/satisfaction/given.ts";

const item = (part: Partial<AskedItem>): AskedItem => ({
  code: "overall",
  scale: "five",
  title: "Overall",
  otherScale: null,
  value: "",
  ...part,
});
const read = (...items: readonly Partial<AskedItem>[]) => readGiven(items.map(item), "[cut]");
const none = { overall: null, quality: null, speed: null, service: null, recommend: null };

test("scores, words, and answers to further questions", () => {
  const given = read(
    { value: "4" },
    { code: "recommend", scale: "recommend", value: "10" },
    { code: "open", scale: "open", value: " fine \n" },
    { code: "own1", title: "Our fair?", value: "5" },
    { code: "own2", scale: "open", title: "Which day?", value: "Monday" },
    { code: null, scale: "open", title: "Somebody's own", value: "yes" },
  );
  expect(given).toEqual({
    scores: { ...none, overall: 4, recommend: 10 },
    open: "fine",
    others: "Our fair?: 5\nWhich day?: Monday\nSomebody's own: yes",
    odd: null,
  });
});

test.each([
  ["a number that the scale does not have", { value: "9" }, "Overall: 9"],
  ["words", { value: "so so" }, "Overall: so so"],
  ["a number on another scale, even where it would do", { value: "4", otherScale: { least: 1, most: 10 } }, "Overall: 4 (1–10)"],
  ["an answer to a question that is no scale any more", { value: "4", otherScale: { least: null, most: null } }, "Overall: 4"],
])("%s is no score, and is kept as it was given", (_, part, odd) => {
  expect(read(part)).toMatchObject({ scores: none, odd });
});

test("what was left blank is neither", () => {
  expect(read({ value: " " }, { code: "open", scale: "open", value: "" })).toEqual({ scores: none, open: null, others: null, odd: null });
});

test("50,000 characters fit a cell, with a mark that something is missing, and no character is halved", () => {
  const { open } = read({ code: "open", scale: "open", value: "😀".repeat(30_000) });
  expect(open?.length).toBeLessThan(50_000);
  expect(open).toMatch(/😀… \[cut\]$/u);
});
