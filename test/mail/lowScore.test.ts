/** The letter on a low score: how it reads in three languages, and that what customers wrote stays text. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { type LowScoreData, writeLowScore } from "../../src/mail/lowScore.tsx";
import { languages } from "../../src/text/language.ts";

function expectGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}`, import.meta.url);
  if (process.env.GOLDEN === "write") writeFileSync(file, text);
  expect(text.split("\n")).toEqual(readFileSync(file, "utf8").split("\n"));
}

const words: Readonly<Record<LanguageCode, string>> = {
  en: "The pump broke twice in March.\nNobody called back <for a week>.",
  "zh-CN": "三月份水泵坏了两次。\n一个星期没有人回电话。",
  "zh-TW": "三月份幫浦壞了兩次。\n一個星期沒有人回電。",
};

function data(code: LanguageCode): LowScoreData {
  const { choices, entities } = languages[code];
  const label = entities.answer.fields;
  return {
    who: code === "en" ? "Ann Becker" : "安妮",
    customer: "华夏精密仪器 & Söhne",
    campaign: code === "en" ? "After a case" : code === "zh-CN" ? "工单关闭后" : "案件結案後",
    given: "2018-03-01T10:20",
    channel: choices.answerChannel.form,
    manager: "Lin Wei",
    due: "2018-03-05",
    scores: [
      { label: label.overall, score: 2, most: 5, low: true },
      { label: label.quality, score: 4, most: 5, low: false },
      { label: label.recommend, score: 3, most: 10, low: true },
    ],
    words: words[code],
    taskLink: "https://docs.google.com/spreadsheets/d/1abc/edit#gid=4&range=A7",
    answerLink: "https://docs.google.com/spreadsheets/d/1abc/edit#gid=9&range=A40",
  };
}

test.each(["en", "zh-CN", "zh-TW"] as const)("the letter on a low score in %s reads as in the golden file", (code) => {
  const { subject, html, text } = writeLowScore(data(code), languages[code]);
  expectGolden(`lowScore.${code}.html`, `${html.replaceAll("><", ">\n<")}\n`);
  expectGolden(`lowScore.${code}.txt`, `${subject}\n\n${text}`);
});

test("what customers wrote stays text, and an answer without words has no place for them", () => {
  const { html } = writeLowScore(data("en"), languages.en);
  expect(html).toContain("&lt;for a week>");
  expect(html).not.toMatch(/<script|<link/);
  const silent = writeLowScore({ ...data("en"), words: "" }, languages.en);
  expect(silent.text).not.toContain(languages.en.campaigns.recovery.wordsTitle);
});

test.each(["en", "zh-CN", "zh-TW"] as const)("in %s it calls the tab and the rule by their names", (code) => {
  const { text } = writeLowScore(data(code), languages[code]);
  expect(text).toContain(languages[code].entities.rule.tab);
  expect(text).toContain(languages[code].choices.rule.lowScore);
});
