/** Every number of a summary links to a block of the Evidence tab that lists the ids behind it, and goes on doing so. */
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { refreshFigures } from "../../../src/app/insight/refresh.ts";
import { composeSummary } from "../../../src/app/insight/summary.ts";
import type { Letter } from "../../../src/app/ports.ts";
import type { LanguageCode } from "../../../src/crm/choices.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import type { Memory } from "../world.ts";
import { addAll, teamWorld } from "./team.ts";

const [boss, lin] = ["chen@example.com", "lin@example.com"];

function letter(world: Memory, recipient: string, period: string, language: LanguageCode = "en"): Letter {
  const composed = composeSummary(openContext(world), { recipient, period, language });
  if (!("letter" in composed)) throw new Error(JSON.stringify(composed));
  return composed.letter;
}

const rowOf = (link: string): number => Number(/evidence#A(\d+)/.exec(link)?.[1]) - 2;
const linkedRows = ({ html }: Letter): number[] => [...html.matchAll(/evidence#A\d+/g)].map(([link]) => rowOf(link));
const blockOf = (id: string): string => id.replace(/-\w+-\d+$/, "");

/** How many ids each pile of a linked block lists, the linked one first. */
function pilesOf(world: Memory): (link: string) => number[] {
  const evidence = world.rows("evidence");
  return (link) => {
    const first = evidence[rowOf(link)];
    const block = blockOf(first?.id ?? "");
    const rows = evidence.filter(({ id }) => id.startsWith(block) && blockOf(id) === block);
    expect(rows[0]).toBe(first);
    for (const { n, ids } of rows) expect((ids ?? "").split(", ").filter((id) => id !== "")).toHaveLength(n ?? -1);
    return rows.map((row) => row.n ?? 0);
  };
}
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

interface Cell {
  readonly row: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** What is not a link. */
  readonly rest: string;
}

const cellOf = (row: string, cell: string): Cell => ({
  row,
  links: [...cell.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href = "", text = ""]) => ({ href, text })),
  rest: cell.replace(/<a .*?<\/a>/g, "").replace(/<[^>]*>/g, ""),
});

/** The cells of the table of figures, and those of people and teams. */
function cells({ html }: Letter): Cell[] {
  const figures = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].flatMap(([, row = ""]) => {
    const label = /<td[^>]*>([^<]*)<\/td>/.exec(row)?.[1] ?? "";
    return [...row.matchAll(/<td align="right"[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cellOf(label, cell));
  });
  const rolls = html.split("<b>").flatMap((part) => {
    const name = part.slice(0, part.indexOf("</b>"));
    return [...part.matchAll(/<small>[^<]*<\/small><br\/>(.*?)<\/div>/g)].map(([, cell = ""]) => cellOf(name, cell));
  });
  return [...figures, ...rolls];
}

/** What stands beside its number in the list of links. */
const linkAt = ({ text }: Letter, number: string): string => new RegExp(`^\\[${number}\\] (https:\\S+)$`, "m").exec(text)?.[1] ?? "";

/** The links behind the remark that has this beginning: name → link. */
function linksBehind(written: Letter, beginning: string): Readonly<Record<string, string>> {
  const found = written.text.split("\n").find((each) => each.slice(2).startsWith(beginning)) ?? "";
  const [, noted = ""] = / \[([^\]]* \d+)\]$/.exec(found) ?? [];
  expect([beginning, noted]).not.toEqual([beginning, ""]);
  return Object.fromEntries(
    noted.split(" · ").map((each) => [each.replace(/ \d+$/, ""), linkAt(written, / (\d+)$/.exec(each)?.[1] ?? "")]),
  );
}

test.each([
  ["en", boss, "2017-12"],
  ["en", boss, "2017-W52"],
  ["en", lin, "2017-12"],
  ["zh-CN", boss, "2017-12"],
  ["zh-TW", lin, "2017-W52"],
] as const)("in %s, every number cell of %s's summary of %s is a link to a row of evidence", (language, recipient, period) => {
  const world = teamWorld();
  const written = letter(world, recipient, period, language);
  const found = cells(written);
  expect(found.length).toBeGreaterThan(25);
  expect(found.filter(({ rest }) => /\d/.test(rest))).toEqual([]);
  const size = world.rows("evidence").length;
  for (const { links } of found) for (const { href } of links) expect(rowOf(href) >= 0 && rowOf(href) < size).toBe(true);
});

test("every remark has links, and each leads to a row that lists ids", () => {
  const world = teamWorld();
  const written = letter(world, boss, "2017-12");
  const remarks = written.text
    .slice(0, written.text.indexOf("FIGURES"))
    .split("\n")
    .filter((each) => /^[+!-] /.test(each));
  expect(remarks.length).toBeGreaterThan(10);
  for (const remark of remarks) {
    const { rows = "" } = linksBehind(written, remark.slice(2, 30));
    expect([remark, rowOf(rows) >= 0]).toEqual([remark, true]);
  }
});

test.each([
  ["2017-12", boss],
  ["2017-W52", boss],
  ["2017-12", lin],
] as const)("the evidence of %s for %s lists as many ids as the numbers say", (period, recipient) => {
  const world = teamWorld();
  const counts = new Set(["Orders", "New customers", "Referred customers", "Active customers", "Visits done", "Complaints"]);
  let compared = 0;
  const written = letter(world, recipient, period);
  const piles = pilesOf(world);
  for (const { row, links } of cells(written)) {
    for (const { href, text } of links) {
      const listed = piles(href);
      const [whole, of, n, planned] = [/^\d+$/, /^(\d+) of (\d+)$/, /^n = (\d+)$/, /^(\d+) planned$/].map((shape) => shape.exec(text));
      if (counts.has(row) && whole) expect([row, Number(whole[0])]).toEqual([row, listed[0]]);
      else if (of) expect([row, Number(of[1]), Number(of[2])]).toEqual([row, listed[0], sum(listed)]);
      else if (n) expect([row, Number(n[1])]).toEqual([row, sum(listed)]);
      else if (planned) expect([row, Number(planned[1])]).toEqual([row, listed[0]]);
      else continue;
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(12);
});

test("what is overdue is listed for the team, visits and tasks apart, and for each person", () => {
  const world = teamWorld();
  const written = letter(world, boss, "2017-12");
  const piles = pilesOf(world);
  expect(piles(linksBehind(written, "2 visits and 1 task overdue").rows ?? "")).toEqual([2, 1]);
  const people = cells(written).filter(({ row }) => row === "Lin Wei" || row === "Zhao Min");
  expect(people).toHaveLength(12);
  const late = people.filter((_, at) => at % 6 === 5).flatMap(({ links }) => links);
  expect(late.map(({ text }) => text)).toEqual(["1", "2"]);
  expect(late.map(({ href }) => sum(piles(href)))).toEqual([1, 2]);
});

test("low ratings, open complaints, goals and the orders behind a gain are listed", () => {
  const world = teamWorld();
  const written = letter(world, boss, "2017-12");
  const piles = pilesOf(world);
  expect(piles(linksBehind(written, "1 customer rated").rows ?? "")).toEqual([1, 1]);
  expect(piles(linksBehind(written, "1 complaint, 0 before").open ?? "")).toEqual([1]);
  expect(piles(linksBehind(written, "Sales, 2017").goals ?? "")).toEqual([0, 1]);
  expect(piles(linksBehind(written, "Biggest gain").rows ?? "")).toEqual([4, 3]);
  const titles = world.rows("evidence").map((row) => row.title);
  expect(titles[rowOf(linksBehind(written, "Biggest gain").rows ?? "")]).toBe(
    "Biggest gain · Everyone · 2017-12 · orders of the last days",
  );
});

test("what is missing is listed by what is missing, as many as the remark says", () => {
  const world = teamWorld();
  addAll(world, "customer", [
    { id: "C-98", name: "Nobody's", level: "B" },
    { id: "C-99", name: "Nobody's either", level: "B" },
  ]);
  addAll(world, "order", [{ id: "S-98", number: "S-98", customer: "C-1", owner: lin }]);
  addAll(world, "opportunity", [{ id: "O-98", name: "Deal", owner: lin, stage: "won" }]);
  const written = letter(world, lin, "2017-12");
  expect(pilesOf(world)(linksBehind(written, "Figures may be wrong, for data is missing: 1 order").rows ?? "")).toEqual([1, 1]);
  const team = letter(world, boss, "2017-12");
  const { rows = "" } = linksBehind(
    team,
    "Figures may be wrong, for data is missing: 2 customers without an owner, 1 customer without a level, 1 order",
  );
  expect(pilesOf(world)(rows)).toEqual([2, 1, 1, 1]);
  expect(world.rows("evidence")[rowOf(rows)]).toMatchObject({ ids: "C-98, C-99", figure: null });
});

test("key customers gone silent are listed, then the other key customers", () => {
  const world = teamWorld({ day: "2018-03-06" });
  const written = letter(world, boss, "2018-02");
  expect(pilesOf(world)(linksBehind(written, "4 of 4 key customers have gone silent").rows ?? "")).toEqual([4]);
});

test("what a letter has no room for is a link to all of it", () => {
  const world = teamWorld();
  addAll(
    world,
    "task",
    Array.from({ length: 12 }, (_, at) => ({ subject: `Late ${at}`, owner: lin, due: "2017-12-01", status: "open" as const })),
  );
  const written = letter(world, lin, "2017-W52");
  const more = /and 3 more in the workbook \[(\d+)\]/.exec(written.text)?.[1] ?? "";
  expect(pilesOf(world)(linkAt(written, more))).toEqual([13]);
});

test("links still lead to the same ids after more letters, and after figures of later days", () => {
  const world = teamWorld();
  const first = [letter(world, boss, "2017-12"), letter(world, lin, "2017-12"), letter(world, boss, "2017-W52")];
  const told = (rows: readonly number[]): readonly (Rec<"evidence"> | undefined)[] => {
    const all = world.rows("evidence");
    return rows.map((row) => all[row]);
  };
  const rows = first.flatMap(linkedRows);
  const before = told(rows);
  world.setNow("2018-01-09");
  world.add("order", { number: "new", customer: "C-1", owner: lin, day: "2018-01-05", amount: 10 });
  world.add("visit", { customer: "C-2", owner: lin, status: "planned", due: "2018-01-04", channel: "phone" });
  for (const recipient of [boss, lin]) letter(world, recipient, "2018-W01");
  expect(told(rows)).toEqual(before);
  world.setNow("2018-03-01");
  refreshFigures(openContext(world));
  expect(told(rows)).toEqual(before);
});

test("a letter that is written again adds nothing", () => {
  const world = teamWorld();
  letter(world, boss, "2017-12");
  const { length } = world.rows("evidence");
  letter(world, boss, "2017-12");
  expect(world.rows("evidence")).toHaveLength(length);
  expect(refreshFigures(openContext(world)).written).toBe(false);
});

test("a half that is empty by now says so in its row", () => {
  const world = teamWorld();
  refreshFigures(openContext(world));
  const rest = () => world.rows("evidence").find(({ id }) => id === "E-2017-W52-tasksOnTime-person-zhao@example.com-rest-1");
  const late = rest()?.ids ?? "";
  expect(rest()?.n).toBe(1);
  world.tables.change("task", [{ at: world.rows("task").findIndex(({ id }) => id === late) + 2, set: { done: "2017-12-26" } }]);
  refreshFigures(openContext(world));
  expect(rest()).toMatchObject({ n: 0, ids: null });
});
