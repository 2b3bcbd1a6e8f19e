/** Letters to customers: how they read in three languages, and that nothing in them is more than text. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { choices, type LanguageCode } from "../../src/crm/choices.ts";
import { merge } from "../../src/crm/letters/merge.ts";
import type { LetterCode } from "../../src/crm/rules/rules.ts";
import { type CustomerLetter, writeCustomerLetter } from "../../src/mail/customer.tsx";
import type { Written } from "../../src/mail/digest.tsx";
import { languages } from "../../src/text/language.ts";
import { namesFor } from "../../src/text/mergeNames.ts";

const golden = (name: string) => new URL(`../golden/${name}`, import.meta.url);
function expectGolden(name: string, text: string): void {
  if (process.env.GOLDEN === "write") writeFileSync(golden(name), text);
  expect(text.split("\n")).toEqual(readFileSync(golden(name), "utf8").split("\n"));
}

const plain: CustomerLetter = {
  subject: "Hello",
  body: "Hello",
  brand: "Acme & Sons",
  reader: "Example Trading",
  signature: { name: "Lin Wei", mail: "lin@example.com" },
  stop: "https://docs.google.com/forms/d/e/1abc/viewform?entry.1=S.P-1.x.y",
  asks: false,
};

function shipped(letter: LetterCode, code: LanguageCode): Written {
  const words = languages[code];
  const { templates, holidays } = words.customer;
  const { name: holiday, wish } = holidays[letter === "remembrance" ? "qingming" : "midAutumn"];
  const samples = { ...words.customer.samples, holiday, wish };
  const [subject, body] = [templates[letter].subject, templates[letter].body].map((text) => merge(text, samples, namesFor(letter)).text);
  const signature = { name: samples.manager, mail: samples.managerMail };
  const given = { ...plain, subject: subject ?? "", body: body ?? "", signature, reader: samples.customer, brand: samples.brand };
  return writeCustomerLetter({ ...given, asks: letter === "surveyInvitation" }, words);
}

describe.each(choices.language)("in %s", (code) => {
  test("the shipped letters read as one writes to a customer", () => {
    const all = choices.letter.map((letter) => {
      const { subject, text } = shipped(letter, code);
      return `=== ${letter}: ${subject}\n\n${text}`;
    });
    expectGolden(`customer.${code}.txt`, all.join("\n"));
  });

  test("a letter is a whole page, with its stop link and its signature", () => {
    const { html } = shipped("surveyInvitation", code);
    expectGolden(`customer.${code}.html`, `${html.replaceAll("><", ">\n<")}\n`);
  });
});

const written = (given: Partial<CustomerLetter>): Written => writeCustomerLetter({ ...plain, ...given }, languages.en);

test("markup, scripts and handlers are shown as text, wherever they stand", () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const { html } = written({ subject: evil, body: evil, brand: evil, reader: evil, signature: { name: evil, mail: null } });
  expect(html).not.toMatch(/<script|<img/);
});

test("web addresses are links, and only they", () => {
  const { html } = written({ body: 'See https://example.com/"onclick="x and javascript:alert(1).\n\nhttps://example.com/long' });
  expect(html).toContain('href="https://example.com/"');
  expect(html).not.toContain('href="javascript');
  expect(html).toMatch(/href="https:\/\/example\.com\/long"[^>]*>Open the page</);
});

test("a team without a brand signs with its manager, and nobody's letter says nothing untrue", () => {
  const { html, text } = written({ brand: "", reader: "", signature: { name: "Lin Wei", mail: null }, stop: null });
  expect(text).toBe(
    "Hello\n\nLin Wei\n\n--\nYou receive this from Lin Wei because you are a customer. Reply to reach your account manager.\nStop these mails\n",
  );
  expect(html).not.toContain("mailto:");
});
