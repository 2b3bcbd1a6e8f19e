/** Digests and escalations: how they read in three languages, and that they hold in a mail program. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { type DigestData, type DigestItem, mostLines, type Written, writeDigest, writeEscalation } from "../../src/mail/digest.tsx";
import { languages } from "../../src/text/language.ts";

const golden = (name: string) => new URL(`../golden/${name}`, import.meta.url);
function expectGolden(name: string, text: string): void {
  if (process.env.GOLDEN === "write") writeFileSync(golden(name), text);
  expect(text.split("\n")).toEqual(readFileSync(golden(name), "utf8").split("\n"));
}

/** A letter as two files: its HTML with a tag a line, and its plain text below the subject. */
function expectLetter(name: string, { subject, html, text }: Written): void {
  expectGolden(`${name}.html`, `${html.replaceAll("><", ">\n<")}\n`);
  expectGolden(`${name}.txt`, `${subject}\n\n${text}`);
}

const link = (tab: number, row: number): string => `https://docs.google.com/spreadsheets/d/1abc/edit#gid=${tab}&range=A${row}`;

function visit(id: string, row: number, over: Partial<DigestItem>): DigestItem {
  return { entity: "visit", id, link: link(3, row), due: "2018-01-03", late: 0, customer: null, subject: null, owner: null, ...over };
}

const task = (id: string, row: number, over: Partial<DigestItem>): DigestItem => ({
  ...visit(id, row, over),
  entity: "task",
  link: link(4, row),
});

const names: Readonly<Record<LanguageCode, string>> = { en: "Ann Becker", "zh-CN": "安妮", "zh-TW": "安妮" };
const tasks: Readonly<Record<LanguageCode, readonly [string, string]>> = {
  en: ["Send the contract", "Prepare the trade fair"],
  "zh-CN": ["寄送合同", "准备展会"],
  "zh-TW": ["寄送合約", "準備展覽"],
};

/** Wednesday, 3 January 2018, with a line of each sort. */
function day(code: LanguageCode): DigestData {
  const [quotation, regular] = [languages[code].picks.purpose[3] ?? "", languages[code].picks.purpose[0] ?? ""];
  const [contract, fair] = tasks[code];
  return {
    name: names[code],
    day: "2018-01-03",
    overdue: [
      visit("V-8K2M4QXA", 12, { due: "2017-12-29", late: 5, customer: "Adrian Barton", subject: quotation }),
      task("T-5RN0WZ7C", 7, { due: "2018-01-02", late: 1, customer: "Zhang & Söhne <Köln>", subject: contract }),
    ],
    today: [visit("V-3H9PTD6B", 40, { customer: "华夏精密仪器有限公司" })],
    next: [
      task("T-1YQ4E8VJ", 9, { due: "2018-01-05", late: -2, subject: fair }),
      visit("V-6GX7A2NM", 41, { due: "2018-01-10", late: -7, customer: "Maria Etezadi", subject: regular }),
    ],
    held: { count: 12, link: link(10, 1) },
    workbook: link(3, 1),
  };
}

test.each(["en", "zh-CN", "zh-TW"] as const)("the digest of a day in %s reads as in the golden file", (code) => {
  expectLetter(`digest.${code}`, writeDigest(day(code), languages[code]));
});

test.each(["en", "zh-CN", "zh-TW"] as const)("the letter on what is long overdue in %s reads as in the golden file", (code) => {
  const items = day(code).overdue.map((item, at) => ({ ...item, late: 5 - at, owner: names[code] }));
  const data = { name: "Grace Lin", day: "2018-01-03", days: 3, items, workbook: link(3, 1) };
  expectLetter(`escalation.${code}`, writeEscalation(data, languages[code]));
});

test.each(["en", "zh-CN", "zh-TW"] as const)("letters in %s call the tabs and the rule that they speak of by their names", (code) => {
  const { choices, entities, letters } = languages[code];
  expect(letters.digestFooter).toContain(entities.member.tab);
  expect(letters.notInTeam).toContain(entities.member.tab);
  expect(letters.escalationFooter).toContain(entities.rule.tab);
  expect(letters.escalationFooter).toContain(choices.rule.escalation);
});

describe("a digest", () => {
  const { html, text, subject } = writeDigest({ ...day("en"), name: "Ann <b>Becker</b>" }, languages.en);

  test("has inline styles but for dark and narrow screens, and no script, as mail programs need", () => {
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/g)].map(([, style = ""]) => style);
    expect(styles.every((style) => style.includes("@media ("))).toBe(true);
    expect(html).not.toMatch(/<script|<link/);
    expect(html.length).toBeLessThan(100_000);
  });

  test("keeps markup in names as text", () => {
    expect(html).toContain("Ann &lt;b>Becker&lt;/b>");
    expect(html).not.toContain("<b>Becker");
  });

  test("carries the id of every line and the link to its row, in both of its parts", () => {
    for (const { id, link: to } of [...day("en").overdue, ...day("en").today, ...day("en").next]) {
      expect(text).toContain(id);
      expect(text).toContain(to);
      expect(html).toContain(id);
      expect(html).toContain(to.replaceAll("&", "&amp;"));
    }
  });

  test("says in its subject how much there is", () => {
    expect(subject).toBe("Jan 3, 2018: 1 for today, 2 overdue");
  });

  test("leaves out lists that are empty", () => {
    const calm = writeDigest({ ...day("en"), overdue: [], next: [] }, languages.en);
    expect(calm.subject).toBe("Jan 3, 2018: 1 for today");
    expect(calm.text).not.toContain("Overdue (");
    expect(calm.html).not.toContain("Next 7 days (");
  });

  test("counts what would make a list too long", () => {
    const many = Array.from({ length: mostLines + 5 }, (_, at) => visit(`V-${at}`, at + 2, { late: 1, due: "2018-01-02" }));
    const long = writeDigest({ ...day("en"), overdue: many }, languages.en);
    expect(long.text).toContain(`Overdue (${mostLines + 5})`);
    expect(long.text).toContain("and 5 more in the workbook");
    expect(long.text.match(/V-\d+\n/g)).toHaveLength(mostLines);
    expect(long.html.match(/V-\d+</g)).toHaveLength(mostLines);
  });
});
