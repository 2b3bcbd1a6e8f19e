/** The owners' letter on what went wrong: how it reads in three languages, with what is still to do and what is mended told apart. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { writeTrouble } from "../../src/mail/trouble.tsx";
import { languages } from "../../src/text/language.ts";

function expectGolden(name: string, text: string): void {
  const file = new URL(`../golden/${name}`, import.meta.url);
  if (process.env.GOLDEN === "write") writeFileSync(file, text);
  expect(text.split("\n")).toEqual(readFileSync(file, "utf8").split("\n"));
}

const codes = ["en", "zh-CN", "zh-TW"] as const;

function letter(code: LanguageCode, { stands, mended }: { readonly stands: boolean; readonly mended: boolean }) {
  const words = languages[code];
  const { broken, mail } = words.messages;
  const tab = words.entities.task.tab;
  return writeTrouble(
    {
      day: "2018-01-04",
      standing: stands ? [broken.tabMissing({ tab }), mail.failed(2)] : [],
      mended: mended ? [broken.columnDoubled({ tab: words.entities.customer.tab, column: words.entities.customer.fields.level })] : [],
      workbook: "https://docs.google.com/spreadsheets/d/1abc/edit#gid=4",
    },
    words,
  );
}

test.each(codes)("what is to be done comes first, what is mended after it, in %s as in the golden file", (code) => {
  const { subject, html, text } = letter(code, { stands: true, mended: true });
  expectGolden(`trouble.${code}.html`, `${html.replaceAll("><", ">\n<")}\n`);
  expectGolden(`trouble.${code}.txt`, `${subject}\n\n${text}`);
});

test.each(codes)("where all is mended the subject in %s says so, and where nothing is, no list of it stands there", (code) => {
  const { troubleStands, troubleMended, troubleMendedTitle, troubleTitle } = languages[code].letters;
  const over = letter(code, { stands: false, mended: true });
  expect([over.subject, over.text.includes(troubleStands)]).toEqual([troubleMendedTitle, false]);
  const open = letter(code, { stands: true, mended: false });
  expect([open.subject, open.text.includes(troubleMended), open.html.includes(troubleMended)]).toEqual([troubleTitle, false, false]);
});
