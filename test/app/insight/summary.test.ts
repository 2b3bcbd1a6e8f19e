/** Summaries: who gets which, what they say in three languages, and that their links lead to the rows. */

import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { composeSummary, planSummaries } from "../../../src/app/insight/summary.ts";
import type { Letter } from "../../../src/app/ports.ts";
import { stateKeys } from "../../../src/app/stateKeys.ts";
import type { LanguageCode } from "../../../src/crm/choices.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";
import { teamWorld } from "./team.ts";

function letter(world: Memory, recipient: string, period: string, language: LanguageCode = "en"): Letter {
  const composed = composeSummary(openContext(world), { recipient, period, language });
  if ("nothing" in composed) throw new Error(composed.nothing);
  return composed.letter;
}

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

test("the team's week reads as in the golden file", () => {
  const written = letter(teamWorld(), "chen@example.com", "2017-W52");
  expectGolden("summary.week.en.txt", `${written.subject}\n\n${written.text}`);
});

test("on the first Tuesday of a year the week and the month that ended are planned for everybody, each under a key of its own", () => {
  const plans = planSummaries(openContext(teamWorld()));
  expect(plans.filter((each) => each.recipient === "lin@example.com")).toMatchObject([
    { key: "weeklySummary:lin@example.com:2017-W52", due: "2018-01-01T08:00", period: "2017-W52" },
    { key: "monthlySummary:lin@example.com:2017-12", due: "2018-01-01T08:00", period: "2017-12" },
  ]);
  expect(new Set(plans.map((each) => each.key)).size).toBe(plans.length);
});

test("a month that ended more than a week ago is not planned any more", () => {
  const world = teamWorld();
  world.setNow("2018-01-10");
  expect(planSummaries(openContext(world)).map((each) => each.rule)).not.toContain("monthlySummary");
});

test("what ended before the workbook was set up is its past, and no news", () => {
  const world = teamWorld();
  world.state.set({ [stateKeys.setUp]: "2018-01-01" });
  expect(planSummaries(openContext(world))).toEqual([]);
});

test("a summary that is switched off is not planned", () => {
  const world = teamWorld();
  world.tables.append("setting", [{ id: "weeklySummary", name: null, value: "off", help: null }]);
  expect(new Set(planSummaries(openContext(world)).map((each) => each.rule))).toEqual(new Set(["monthlySummary"]));
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
  expect(letter(world, "lin@example.com", "2017-W52").text).toContain("Nothing to report: this week has no orders, visits or tasks.");
});

test("a person who looks after nobody is sent nothing", () => {
  expect(composeSummary(openContext(teamWorld()), { recipient: "wu@example.com", period: "2017-W52", language: "en" })).toEqual({
    nothing: "there is nothing on record yet",
  });
});

test("a letter stays below 100 kB, has only inline styles, and every picture has words", () => {
  const written = letter(teamWorld(), "chen@example.com", "2017-12");
  expect(written.html.length).toBeLessThan(100_000);
  expect(written.html).not.toMatch(/<style|<script|class=/);
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
