import { expect, test } from "@jest/globals";
import type { Cell } from "../../src/schema/cell.ts";
import type { Kind, Vocabulary } from "../../src/schema/kind.ts";
import { choice, count, day, email, flag, moment, money, note, phone, pick, rating, share, text, url } from "../../src/schema/kinds.ts";

const labels: Readonly<Record<string, string>> = { "colour/red": "Red", "colour/blue": "Blau" };
const codes: Readonly<Record<string, string>> = {
  "colour/red": "red",
  "colour/rot": "red",
  "colour/blau": "blue",
  "satisfaction/happy": "5",
};
const words: Vocabulary = {
  label: (list, code) => labels[`${list}/${code}`] ?? code,
  code: (list, label) => codes[`${list}/${label.toLowerCase()}`],
};
const colour = choice("colour", ["red", "blue"]);

const readings: readonly (readonly [
  sentence: string,
  kind: Kind<string> | Kind<number> | Kind<boolean>,
  cell: Cell,
  value: string | number | boolean | undefined,
])[] = [
  ["a text without the space around it", text, "  Acme  ", "Acme"],
  ["a text without what cannot be seen", text, "A\u200bc\u0007me\ufeff", "Acme"],
  ["a number typed where a text belongs", text, 7, "7"],
  ["a note's lines in one way of ending", note, "one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["an e-mail address in small letters, out of a link", email, "mailto:Ann@Acme.Example", "ann@acme.example"],
  ["full-width letters in an address", email, "ａｎｎ@acme.example", "ann@acme.example"],
  ["no list of addresses", email, "a@b.example, c@d.example", undefined],
  ["no address with a name", email, "Ann <ann@acme.example>", undefined],
  ["no address without a domain", email, "ann@acme", undefined],
  ["a phone number with an extension", phone, "+86 10 6552 9988 转 12", "+86 10 6552 9988 转 12"],
  ["full-width digits", phone, "１３８００１３８０００", "13800138000"],
  ["no name as a phone number", phone, "call Ann", undefined],
  ["a web address without a scheme", url, "www.acme.example/about", "www.acme.example/about"],
  ["no sentence as a web address", url, "see our page", undefined],
  ["a day in the workbook's own form", day, "2018-03-05", "2018-03-05"],
  ["a Chinese day", day, "2018年3月5日", "2018-03-05"],
  ["no day that is not in the calendar", day, "2018-02-30", undefined],
  ["no serial number as a day", day, 43164, undefined],
  ["a moment", moment, "2018-03-05 14:30", "2018-03-05T14:30"],
  ["a day alone as its midnight", moment, "2018-03-05", "2018-03-05T00:00"],
  ["no hour that no clock has", moment, "2018-03-05 25:10", undefined],
  ["money with a sign and grouping", money, "¥1,234.50", 1234.5],
  ["money in parentheses as negative", money, "(12.50)", -12.5],
  ["no infinity", money, Number.POSITIVE_INFINITY, undefined],
  ["no words as money", money, "about ten", undefined],
  ["a whole number", count, "12", 12],
  ["no half", count, 1.5, undefined],
  ["no negative count", count, -1, undefined],
  ["a percentage", share, "25%", 0.25],
  ["a rating as a number", rating, "4", 4],
  ["a rating by its label", rating, "happy", 5],
  ["no rating beyond five", rating, 6, undefined],
  ["yes in Chinese", flag, "是", true],
  ["a ticked box", flag, true, true],
  ["no in words", flag, "No", false],
  ["neither yes nor no", flag, "maybe", undefined],
  ["a choice by its label", colour, "Blau", "blue"],
  ["a choice by another language's label", colour, "rot", "red"],
  ["a choice by its code", colour, "red", "red"],
  ["no choice that there is not", colour, "green", undefined],
  ["a value of the team's own list as it is", pick("level"), "VIP", "VIP"],
];
test.each(readings)("reads %s", (_sentence, kind, cell, value) => {
  expect(kind.read(cell, words)).toBe(value);
});

test("a choice is written by its label", () => {
  expect([colour.write("red", words), colour.write("blue", words)]).toEqual(["Red", "Blau"]);
});

test("a text longer than a cell may hold is cut to what it holds", () => {
  expect(text.read("x".repeat(1_000_000), words)).toHaveLength(50_000);
});

const looks: readonly (readonly [Kind<string> | Kind<number> | Kind<boolean>, string, boolean])[] = [
  [phone, "138 0013 8000", true],
  [phone, "2018-03-05", false],
  [phone, "12345", false],
  [email, "ann@acme.example", true],
  [email, "Ann", false],
  [day, "3/5/2018", true],
  [day, "3.5", false],
  [moment, "2018-03-05 14:30", true],
  [moment, "2018-03-05", false],
  [share, "25%", true],
  [rating, "6", false],
];
test.each(looks.map(([kind, given, expected]) => [kind.name, given, expected, kind] as const))(
  "as a %s, %s looks right: %s",
  (_name, given, expected, kind) => {
    expect(kind.looksLike?.(given)).toBe(expected);
  },
);
