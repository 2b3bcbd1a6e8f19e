/** The plan of the week: how it reads in three languages. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { LanguageCode } from "../../src/crm/choices.ts";
import type { DigestItem } from "../../src/mail/digest.tsx";
import { type WeekPlanData, writeWeekPlan } from "../../src/mail/weekPlan.tsx";
import { languages } from "../../src/text/language.ts";

const golden = (name: string) => new URL(`../golden/${name}`, import.meta.url);
function expectGolden(name: string, text: string): void {
  if (process.env.GOLDEN === "write") writeFileSync(golden(name), text);
  expect(text.split("\n")).toEqual(readFileSync(golden(name), "utf8").split("\n"));
}

const item = (entity: DigestItem["entity"], id: string, over: Partial<DigestItem>): DigestItem => ({
  entity,
  id,
  link: `https://docs.google.com/spreadsheets/d/1abc/edit#gid=3&range=${id}`,
  due: "2018-01-08",
  late: 0,
  customer: null,
  subject: null,
  owner: null,
  ...over,
});

const names: Readonly<Record<LanguageCode, string>> = { en: "Ann Becker", "zh-CN": "安妮", "zh-TW": "安妮" };
const offers: Readonly<Record<LanguageCode, string>> = { en: "Send the offer", "zh-CN": "寄送报价", "zh-TW": "寄送報價" };

function week(code: LanguageCode): WeekPlanData {
  const review = languages[code].picks.purpose[0] ?? "";
  return {
    name: names[code],
    from: "2018-01-08",
    to: "2018-01-14",
    overdue: [item("task", "T-5RN0WZ7C", { due: "2018-01-05", late: 3, customer: "Zhang & Söhne <Köln>", subject: offers[code] })],
    days: [
      { day: "2018-01-08", items: [item("visit", "V-8K2M4QXA", { customer: "Adrian Barton", subject: review })] },
      {
        day: "2018-01-11",
        items: [
          item("visit", "V-3H9PTD6B", { due: "2018-01-11", customer: "华夏精密仪器有限公司" }),
          item("task", "T-1YQ4E8VJ", { due: "2018-01-11", subject: offers[code] }),
        ],
      },
    ],
    contacts: [item("customer", "C-7MZ1K4RT", { due: "2018-01-12", late: -1, customer: "Maria Etezadi" })],
    workbook: "https://docs.google.com/spreadsheets/d/1abc/edit#gid=3&range=A1",
  };
}

test.each(["en", "zh-CN", "zh-TW"] as const)("the plan of the week in %s reads as in the golden file", (code) => {
  const { subject, html, text } = writeWeekPlan(week(code), languages[code]);
  expectGolden(`weekPlan.${code}.html`, `${html.replaceAll("><", ">\n<")}\n`);
  expectGolden(`weekPlan.${code}.txt`, `${subject}\n\n${text}`);
});

test.each(["en", "zh-CN", "zh-TW"] as const)("it names the tab and the rule where its hour stands, in %s", (code) => {
  const { letters, entities, choices } = languages[code];
  expect(letters.weekPlanFooter).toContain(entities.rule.tab);
  expect(letters.weekPlanFooter).toContain(choices.rule.weekPlan);
});

test("a week in which nothing is overdue, and everybody has been thought of, shows neither list", () => {
  const { text } = writeWeekPlan({ ...week("en"), overdue: [], contacts: [] }, languages.en);
  expect(text).not.toContain("Overdue (");
  expect(text).not.toContain(languages.en.letters.nextContact);
});
