/** Thirty days of the sample team with nobody acting: the dry run and what is really sent, mail by mail. */
import { expect, test } from "@jest/globals";
import { fillSample } from "../../scripts/sample/fill.ts";
import type { Rehearsed, Reply } from "../../src/app/wire.ts";
import { languages } from "../../src/text/language.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";

const zone = "America/New_York";
const days = 30;
const { tab } = languages.en.entities.rehearsal;

async function ask<T>(bench: Workbench, verb: string, input: unknown): Promise<T> {
  const { value, error } = await bench.call("api", [verb, JSON.stringify(input)], { context: "run", realMs: 600_000 });
  if (error) throw new Error(error.stack);
  const reply = JSON.parse(String(value)) as Reply<T>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** Types into a column of a tab, from its second row on. */
async function fillColumn(bench: Workbench, [name, heading]: readonly [string, string], values: readonly string[]): Promise<void> {
  const sheet = bench.spreadsheet.sheetByName(name);
  if (!sheet) throw new Error(`There is no tab ${name}.`);
  const column = Array.from({ length: sheet.lastColumn }, (_, at) => sheet.cell(0, at)).indexOf(heading);
  const letter = String.fromCharCode(65 + column);
  const cells = values.map((value) => [value]);
  await bench.edit("boss@example.com", { sheet: name, a1: `${letter}2:${letter}${values.length + 1}`, values: cells });
}

/** Mail to customers is on "ask me" at first: here every rule is on, and the form that stops mail is there. */
async function letEverythingGo(bench: Workbench): Promise<void> {
  const { rule, contact } = languages.en.entities;
  const count = (bench.spreadsheet.sheetByName(rule.tab)?.lastRow ?? 1) - 1;
  await fillColumn(bench, [rule.tab, rule.fields.switch], Array<string>(count).fill(languages.en.choices.ruleSwitch.on));
  await fillColumn(bench, [contact.tab, contact.fields.birthday], ["1980-01-10", "1975-01-17", "1969-01-24"]);
  await ask(bench, "buildStopForm", { language: "en" });
  expect(await ask(bench, "checkedLink", { id: null })).toEqual({ kind: "done" });
}

/** The sample team with a part of its customers, on the morning of the second of January. */
async function sampleTeam(): Promise<Workbench> {
  const create = { zone, user: "boss@example.com", now: "2018-01-02T08:00" };
  const bench = await Workbench.open({ script: "dist", seed: 1, inProcess: true, create });
  await fillSample(bench, { among: 12 });
  await letEverythingGo(bench);
  return bench;
}

/** The texts of what the dry run wrote, row by row. */
function rowsOf(bench: Workbench): readonly string[][] {
  const sheet = bench.spreadsheet.sheetByName(tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  return Array.from({ length: sheet.lastRow - 1 }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (_, column) => String(sheet.cell(row + 1, column) ?? "")),
  );
}

const ids = /\b[A-Z]+-[0-9A-Z]{10}\b/g;

/** Everything that anybody could see or that anything depends on, but for the tab that the dry run writes. */
const standing = (bench: Workbench): unknown => ({
  tabs: bench.spreadsheet.sheets.filter(({ name }) => name !== tab).map((sheet) => bench.spreadsheet.sheetJSON(sheet)),
  properties: bench.properties(),
  mails: bench.mails(),
  triggers: bench.triggers(),
  forms: bench.forms(),
});

const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });

test("what the dry run shows is what goes: day and minute, recipient, rule, subject and text; and nothing went before", async () => {
  const bench = await sampleTeam();
  try {
    const known = new Set(JSON.stringify(standing(bench)).match(ids));
    /** Rows that come into being have other ids each time. */
    const masked = (text: string): string => text.replace(ids, (id) => (known.has(id) ? id : "new"));
    const dry = bench.copier()(2);
    const before = standing(dry);
    const shown = await ask<Rehearsed>(dry, "rehearse", { days, run: "just-this" });
    expect(standing(dry)).toEqual(before);
    expect([shown.from, shown.to, shown.whole]).toEqual(["2018-01-02", "2018-01-31", true]);

    const first = bench.mails().length;
    await bench.advance({ to: `${shown.to}T23:59` });
    const rows = rowsOf(dry).filter((row) => row.includes("Would go"));
    const would = shown.days.flatMap(({ mails }) => mails);
    const real = bench.mails().slice(first);
    expect(real.length).toBeGreaterThan(100);
    expect(real.filter(({ subject }) => subject.startsWith("Happy birthday"))).toHaveLength(3);
    expect(would.map(({ at, recipient, subject }) => [at, recipient, subject])).toEqual(
      real.map(({ at, to, subject }) => [wall.format(at).replace(" ", "T"), to.join(), subject]),
    );
    expect(rows.map((row) => masked(row[6] ?? ""))).toEqual(real.map(({ text }) => masked(text)));
  } finally {
    await bench.close();
  }
}, 300_000);
