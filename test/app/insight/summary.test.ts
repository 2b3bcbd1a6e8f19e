/** Summaries: who gets which, what they say in three languages, and that their links lead to the rows. */

import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { planSummaries } from "../../../src/app/insight/planSummaries.ts";
import { showSummary } from "../../../src/app/insight/showSummary.ts";
import { composeSummary, previewNext, previewSummary } from "../../../src/app/insight/summary.ts";
import { keepSummaries } from "../../../src/app/insight/summaryRows.ts";
import type { Letter } from "../../../src/app/ports.ts";
import { planByRules } from "../../../src/app/rules/plan.ts";
import { stateKeys } from "../../../src/app/stateKeys.ts";
import type { LanguageCode } from "../../../src/crm/choices.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";
import { largeTeam } from "./large.ts";
import { teamWorld } from "./team.ts";

function compose(world: Memory, recipient: string, period: string, language: LanguageCode = "en") {
  const composed = composeSummary(openContext(world), { recipient, period, language });
  if (!("letter" in composed)) throw new Error(JSON.stringify(composed));
  return composed;
}
const letter = (...given: Parameters<typeof compose>): Letter => compose(...given).letter;

const golden = (name: string) => new URL(`../../golden/${name}`, import.meta.url);
function expectGolden(name: string, text: string): void {
  if (process.env.GOLDEN === "write") writeFileSync(golden(name), text);
  expect(text.split("\n")).toEqual(readFileSync(golden(name), "utf8").split("\n"));
}

test.each(["en", "zh-CN", "zh-TW"] as const)("the team's month in %s reads as in the golden file", (language) => {
  const written = letter(teamWorld(), "chen@example.com", "2017-12", language);
  expectGolden(`summary.${language}.html`, `${written.html.replaceAll("><", ">\n<")}\n`);
  expectGolden(`summary.${language}.txt`, `${written.subject}\n\n${written.text}`);
});

test.each([
  ["week", "chen@example.com", "2017-W52"],
  ["quarter", "chen@example.com", "2017-Q4"],
  ["own", "lin@example.com", "2017-12"],
] as const)("the %s of %s reads as in the golden file", (name, recipient, period) => {
  const written = letter(teamWorld(), recipient, period);
  expectGolden(`summary.${name}.en.txt`, `${written.subject}\n\n${written.text}`);
});

test("on the first Tuesday of a year the week, the month and the quarter that ended are planned for everybody, each under a key of its own", () => {
  const plans = planSummaries(openContext(teamWorld()));
  expect(plans.filter((each) => each.recipient === "lin@example.com")).toMatchObject([
    { key: "weeklySummary:lin@example.com:2017-W52", due: "2018-01-01T08:00", period: "2017-W52" },
    { key: "monthlySummary:lin@example.com:2017-12", due: "2018-01-01T08:00", period: "2017-12" },
    { key: "quarterlySummary:lin@example.com:2017-Q4", due: "2018-01-01T08:00", period: "2017-Q4" },
  ]);
  expect(new Set(plans.map((each) => each.key)).size).toBe(plans.length);
});

test("a month that ended more than a week ago is listed with the reason why it does not go", () => {
  const world = teamWorld();
  world.setNow("2018-01-10");
  planByRules(openContext(world), planSummaries(openContext(world)));
  const months = world.rows("outbox").filter(({ rule }) => rule === "monthlySummary");
  expect(months.map(({ state, reason }) => `${state}: ${reason}`)).toEqual(months.map(() => "cancelled: too late when it was planned"));
  expect(months.length).toBeGreaterThan(0);
});

test("what ended before the workbook was set up is its past, and no news", () => {
  const world = teamWorld();
  world.state.set({ [stateKeys.setUp]: "2018-01-01" });
  expect(planSummaries(openContext(world))).toEqual([]);
});

test("a summary that is switched off is not planned", () => {
  const world = teamWorld();
  world.add("rule", { id: "weeklySummary", switch: "off" });
  planByRules(openContext(world), planSummaries(openContext(world)));
  expect(new Set(world.rows("outbox").map(({ rule }) => rule))).toEqual(new Set(["monthlySummary", "quarterlySummary"]));
});

test("a supervisor reads of the team, a manager of himself", () => {
  const world = teamWorld();
  expect(letter(world, "chen@example.com", "2017-W52").subject).toMatch(/^The team's week/);
  expect(letter(world, "lin@example.com", "2017-W52").subject).toMatch(/^Your week/);
});

test("a team with customers and a silent week is told that there is nothing to report", () => {
  const world = memoryWorld({ day: "2018-01-02" });
  addTeam(world);
  world.add("customer", { name: "Quiet", owner: "lin@example.com", level: "B" });
  expect(letter(world, "lin@example.com", "2017-W52").text).toContain("Nothing to report: this week has no orders, visits or due tasks.");
});

test("a person who looks after nobody is sent nothing", () => {
  expect(composeSummary(openContext(teamWorld()), { recipient: "wu@example.com", period: "2017-W52", language: "en" })).toEqual({
    nothing: "there is nothing on record yet",
  });
});

const kilobytes = (text: string): number => new TextEncoder().encode(text).length / 1000;
/** As long as Google's are. */
const withLongLinks = (html: string): string =>
  html.replaceAll(
    "https://docs.example.com/",
    "https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit#gid=",
  );

test("the head reads of all teams, a line each, and of everybody; the letter stays below 100 kB", () => {
  const world = largeTeam();
  const written = letter(world, "chen@example.com", "2017-Q4");
  const named = [...written.html.matchAll(/<b>((?:Team of|Lin|Manager)[^<]*)<\/b>/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(["Team of Sun Li", "Team of Lead 0", "Team of Lead 3", "Lin Wei", "Manager 00"]));
  expect(written.text).toMatch(/and \d+ more in the workbook/);
  for (const language of ["en", "zh-CN", "zh-TW"] as const) {
    const { html } = letter(world, "chen@example.com", "2017-Q4", language);
    expect([language, Math.floor(kilobytes(withLongLinks(html)) / 100)]).toEqual([language, 0]);
  }
});

test("a supervisor below the head reads of the own team only", () => {
  const written = letter(largeTeam(), "lead1@example.com", "2017-12");
  expect([/<b>Manager 13</, /Manager 03/, /Team by team/].map((part) => part.test(written.html))).toEqual([true, false, false]);
});

test("a letter tells mail programs of both its looks, and every picture has words", () => {
  const written = letter(teamWorld(), "chen@example.com", "2017-12");
  expect(written.html).toContain('<meta name="color-scheme" content="light dark"');
  expect(written.html).toContain("prefers-color-scheme:dark");
  expect(written.html).not.toContain("<script");
  const pictures = [...written.html.matchAll(/<img src="cid:(\w+)" alt="([^"]+)"/g)];
  expect(pictures.map((match) => match[1])).toEqual(Object.keys(written.charts ?? {}));
  expect(pictures).toHaveLength(3);
});

test("markup in a customer's name stays text", () => {
  const world = teamWorld();
  const [first] = world.rows("visit").filter((row) => row.status === "planned");
  world.type("customer", world.rows("customer").findIndex((row) => row.id === first?.customer) + 2, { name: "<b>Bold & Co</b>" });
  const { html } = letter(world, "chen@example.com", "2017-W52");
  expect(html).toContain("&lt;b>Bold &amp; Co&lt;/b>");
  expect(html).not.toContain("<b>Bold");
});

test("what was sent stands on the Summaries tab, sentence by sentence and figure by figure, once", () => {
  const world = teamWorld();
  const context = openContext(world);
  const mail = { recipient: "chen@example.com", period: "2017-12", language: "en" } as const;
  const send = (): Letter => {
    const composed = composeSummary(context, mail);
    if (!("letter" in composed)) throw new Error(JSON.stringify(composed));
    composed.after?.();
    return composed.letter;
  };
  const written = send();
  expect(world.rows("summary")).toEqual([]);
  send();
  keepSummaries(context);
  send();
  keepSummaries(context);
  const rows = world.rows("summary");
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(rows.map(({ section }) => section))).toEqual(new Set(["happened", "late", "risk", "praise", "next"]));
  expect(rows[0]).toMatchObject({ sent: "2018-01-02T08:00", period: "2017-12", recipient: "chen@example.com", about: "Everyone" });
  for (const { sentence, link } of rows.filter(({ sentence }) => !sentence?.includes("→") && !sentence?.includes(";"))) {
    expect(written.text).toContain(sentence);
    expect(link).toMatch(/^https:/);
  }
  expect(rows.map(({ sentence }) => sentence)).toContain("Complaints: 1; 0 before");
});

test("a preview says what the letter would say, and writes nothing", () => {
  const world = teamWorld();
  const context = openContext(world);
  const writes = () => [world.calls.append, world.calls.replace, world.calls.change, world.calls.add];
  const before = writes();
  const shown = previewNext(context, "monthlySummary", "lin@example.com");
  expect(writes()).toEqual(before);
  expect([world.rows("evidence"), world.rows("kpi"), world.rows("summary"), world.drawn.size]).toEqual([[], [], [], 0]);
  if (!("letter" in shown)) throw new Error(shown.nothing);
  const sent = letter(world, "lin@example.com", "2017-12");
  expect([shown.letter.subject, shown.letter.to]).toEqual([sent.subject, "lin@example.com"]);
  const again = previewSummary(openContext(world), { recipient: "lin@example.com", period: "2017-12", language: "en" });
  expect(again).toEqual({ letter: sent });
});

test("the sidebar shows the caller's own summary without its pictures, which travel beside a letter", () => {
  const shown = showSummary(openContext(teamWorld()), { rule: "quarterlySummary" });
  expect(shown).toMatchObject({ kind: "letter", subject: expect.stringMatching(/^The team's quarter: Q4 2017/) });
  expect(shown.kind === "letter" && /cid:/.test(shown.html)).toBe(false);
});

test("a preview for somebody without customers says so", () => {
  expect(previewNext(openContext(teamWorld()), "weeklySummary", "wu@example.com")).toEqual({ nothing: "there is nothing on record yet" });
});

test("a PDF goes along where it is wanted: the same page, for paper", () => {
  const world = teamWorld();
  expect(letter(world, "chen@example.com", "2017-12").pdf).toBeUndefined();
  world.tables.append("setting", [{ id: "summaryPdf", name: null, value: "on", help: null }]);
  world.type("setting", 2, {});
  const { pdf, charts } = letter(world, "chen@example.com", "2017-12");
  expect(pdf?.name).toBe("The team's month, December 2017.pdf");
  expect(pdf?.html).not.toContain("prefers-color-scheme");
  expect(pdf?.html).toContain("What happened");
  for (const name of Object.keys(charts ?? {})) expect(pdf?.html).toContain(`src="cid:${name}"`);
});
