/** Bad input by hand: whatever people do to the workbook, each gets a sentence that names the place and the way out, what is sound goes through, nothing is lost. */
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Hands, openWorkbook, removeBundle, zones } from "./google.ts";

/** One workbook for all: each test leaves it sound. */
let hands: Hands;
beforeAll(async () => {
  hands = await openWorkbook(zones[1]);
  expect(await hands.setUp()).toMatchObject({ ok: true });
});
afterAll(async () => {
  await hands.bench.close();
  await removeBundle();
});

interface Known {
  readonly id: string;
  readonly at: number;
}
interface Reply {
  readonly ok: boolean;
  readonly message?: string;
  readonly value: {
    readonly kind: string;
    readonly at: number;
    readonly record: { readonly id: string };
    readonly notices: readonly string[];
  };
}
type Values = Readonly<Record<string, string | null>>;

async function ask(name: string, input: unknown, user = "lin@example.com"): Promise<Reply> {
  const { value } = await hands.bench.call("api", [name, JSON.stringify(input)], { user, context: "run" });
  return JSON.parse(String(value));
}
const change = (known: Known, original: Values, mine: Values, user?: string): Promise<Reply> =>
  ask("save", { entity: "customer", id: known.id, at: known.at, original, mine }, user);
async function add(mine: Values): Promise<Known> {
  const { value } = await ask("save", { entity: "customer", id: null, at: null, original: {}, mine });
  return { id: value.record.id, at: value.at };
}
const notices = async (): Promise<readonly string[]> => (await ask("boot", {})).value.notices;
const columns = "const sheet = book.getSheetByName('Customers'); const names = sheet.getRange('1:1').getValues()[0];";

/** The cells of a customer's row, found by its id and these headings, wherever they stand. */
const cellsOf = (id: string, ...headings: readonly string[]): Promise<unknown> =>
  hands.script(`${columns}
    const all = sheet.getDataRange().getValues();
    const row = all.find((cells) => cells.includes(${JSON.stringify(id)}));
    return ${JSON.stringify(headings)}.map((heading) => row[names.indexOf(heading)]);`);

let acme: Known;
let bolt: Known;
let round = 0;
beforeEach(async () => {
  round += 1;
  acme = await add({ name: `Zeta ${round}`, phone: "021 5550", city: "Wuxi" });
  bolt = await add({ name: `Beta ${round}`, phone: "021 5551", city: "Suzhou" });
});

test("a tab renamed: a save goes into it under its new name, and the tick runs on", async () => {
  await hands.script('book.getSheetByName("Customers").setName("Our dear clients");');
  expect(await change(acme, { city: "Wuxi" }, { city: "Ningbo" })).toMatchObject({ ok: true, value: { kind: "saved" } });
  expect((await hands.bench.call("tick", [], { context: "trigger" })).outcome).toBe("done");
  expect(await notices()).toEqual([]);
  await hands.script('book.getSheetByName("Our dear clients").setName("Customers");');
  expect(await cellsOf(acme.id, "City")).toEqual(["Ningbo"]);
});

test("a tab sorted while a form is open: the save finds its row where it stands now", async () => {
  await hands.script(
    `${columns} sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn()).sort({ column: names.indexOf("Customer") + 1, ascending: true });`,
  );
  const reply = await change(acme, { city: "Wuxi" }, { city: "Ningbo" });
  expect(reply).toMatchObject({ ok: true, value: { kind: "saved" } });
  expect(reply.value.at).not.toBe(acme.at);
  expect(await cellsOf(acme.id, "City", "Phone")).toEqual(["Ningbo", "021 5550"]);
  expect(await cellsOf(bolt.id, "City", "Phone")).toEqual(["Suzhou", "021 5551"]);
});

test("columns moved: the save writes under its heading and nowhere else", async () => {
  await hands.script(`${columns} sheet.moveColumns(sheet.getRange(1, names.indexOf("City") + 1), 2);`);
  expect(await change(acme, { city: "Wuxi" }, { city: "Ningbo" })).toMatchObject({ ok: true, value: { kind: "saved" } });
  expect(await cellsOf(acme.id, "Customer", "City", "Phone")).toEqual([`Zeta ${round}`, "Ningbo", "021 5550"]);
});

test("columns inserted: the owner's own column keeps what stands in it, in old rows and new", async () => {
  await hands.script(
    `${columns} sheet.insertColumnBefore(3); sheet.getRange(1, 3).setValue("Our own"); sheet.getRange(${acme.at}, 3).setFormula("=1+1");`,
  );
  await change(acme, { city: "Wuxi", phone: "021 5550" }, { city: "Ningbo", phone: "021 7777" });
  const fresh = await add({ name: `Newest ${round}`, city: "Hefei" });
  expect(await cellsOf(acme.id, "Our own", "City", "Phone")).toEqual([2, "Ningbo", "021 7777"]);
  expect(await hands.script(`return book.getSheetByName("Customers").getRange(${acme.at}, 3).getFormula();`)).toBe("=1+1");
  expect(await cellsOf(fresh.id, "Our own", "City")).toEqual(["", "Hefei"]);
});

test("columns renamed: a column is known by its mark, and keeps the name that people gave it", async () => {
  await hands.script(`${columns} sheet.getRange(1, names.indexOf("City") + 1).setValue("Where they live");`);
  expect(await change(acme, { city: "Wuxi" }, { city: "Ningbo" })).toMatchObject({ ok: true, value: { kind: "saved" } });
  expect(await cellsOf(acme.id, "Where they live")).toEqual(["Ningbo"]);
  await hands.script(`${columns} sheet.getRange(1, names.indexOf("Where they live") + 1).setValue("City");`);
});

const headingAt = (at: number): Promise<unknown> => hands.script(`return book.getSheetByName("Templates").getRange(1, ${at}).getValue();`);
const tick = () => hands.bench.call("tick", [], { context: "trigger" });

async function subjectColumn(): Promise<number> {
  const headings = await hands.script("return book.getSheetByName('Templates').getRange('1:1').getValues()[0];");
  if (!Array.isArray(headings)) throw new Error("Templates has no headings.");
  return headings.indexOf("Subject") + 1;
}

test("a heading wiped out comes back: the column is known by its mark", async () => {
  const at = await subjectColumn();
  await hands.bench.edit("lin@example.com", { sheet: "Templates", a1: `${String.fromCharCode(64 + at)}1`, values: [[""]] });
  await tick();
  expect([await headingAt(at), await notices()]).toEqual(["Subject", []]);
});

test("a column deleted without which no row may be: one sentence names tab and column, not one for each row", async () => {
  const at = await subjectColumn();
  const kept = await hands.script(`const sheet = book.getSheetByName("Templates");
    const kept = sheet.getRange(1, ${at}, sheet.getLastRow(), 1).getValues(); sheet.deleteColumn(${at}); return kept;`);
  await hands.bench.edit("lin@example.com", { sheet: "Templates", a1: "A99", values: [["x"]] });
  await tick();
  expect((await notices()).filter((notice) => notice.includes("Templates"))).toEqual([expect.stringContaining("Subject")]);
  await hands.script(`const sheet = book.getSheetByName("Templates"); sheet.getRange("A99").clearContent();
    sheet.insertColumnBefore(${at}); const kept = ${JSON.stringify(kept)}; sheet.getRange(1, ${at}, kept.length, 1).setValues(kept);`);
  await tick();
  expect(await notices()).toEqual([]);
});

test("a tab deleted: the sentence names it and the way out, other work goes on, nothing is half written, and Set up builds it again", async () => {
  await hands.script('book.deleteSheet(book.getSheetByName("Tasks")); book.deleteSheet(book.getSheetByName("Order lines"));');
  const task = { entity: "task", id: null, at: null, original: {}, mine: { subject: "Call", due: "2018-01-09" } };
  const refused = await ask("save", task);
  expect(refused).toMatchObject({ ok: false, code: "tabMissing", message: expect.stringMatching(/“Tasks”.*Set up/) });
  const visits = () => hands.script('return book.getSheetByName("Visits").getLastRow();');
  const before = await visits();
  const values = { result: "fine", nextStep: "Send the offer", nextDate: "2018-01-10" };
  const log = { customer: acme, visit: null, values };
  expect(await ask("logVisit", log)).toMatchObject({ ok: false, message: expect.stringContaining("“Tasks”") });
  expect(await visits()).toBe(before);
  expect(await change(bolt, { city: "Suzhou" }, { city: "Hefei" })).toMatchObject({ ok: true, value: { kind: "saved" } });
  const tick = await hands.bench.advance({ by: "1d" });
  expect(new Set(tick.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
  expect(await notices()).toEqual([expect.stringMatching(/“Tasks”.*Set up/)]);
  expect(hands.bench.mails().some(({ text }) => text.includes("“Tasks”"))).toBe(true);
  expect(await hands.setUp()).toMatchObject({ ok: true, value: { kind: "done", changed: true } });
  expect(await ask("save", task)).toMatchObject({ ok: true, value: { kind: "saved" } });
  expect(await ask("logVisit", log)).toMatchObject({ ok: true, value: { kind: "saved" } });
  await hands.bench.advance({ by: "1d" });
  expect(await notices()).toEqual([]);
});

const setting = async (key: string, value: string): Promise<void> => {
  const row = await hands.script(
    `return book.getSheetByName("Settings").getRange("A:A").createTextFinder(${JSON.stringify(key)}).matchEntireCell(true).findNext().getRow();`,
  );
  await hands.bench.edit("lin@example.com", { sheet: "Settings", a1: `C${row}`, values: [[value]] });
};

test("the tab Settings deleted: work goes on under the settings last known, and Set up brings them back", async () => {
  await setting("promiseDays", "9");
  await notices();
  await hands.script('book.deleteSheet(book.getSheetByName("Settings"));');
  expect(await change(bolt, { city: "Suzhou" }, { city: "Hefei" })).toMatchObject({ ok: true, value: { kind: "saved" } });
  await hands.setUp();
  const stands = await hands.script(
    'const sheet = book.getSheetByName("Settings"); const row = sheet.getRange("A:A").createTextFinder("promiseDays").matchEntireCell(true).findNext().getRow(); return sheet.getRange(row, 3).getValue();',
  );
  expect(String(stands)).toBe("9");
});

test.each([
  ["promiseDays", "", /“Promise.*empty, so “3” holds\. Fill it in on the Settings tab\./],
  ["cadence", "", /“Visit cadence” is empty, so “A=14; B=30; C=90” holds\. Fill it in on the Settings tab\./],
  ["supervisor", "", /“Supervisor” is empty\. Fill it in on the Settings tab\./],
  ["list.level", "", /empty, so “A; B; C.*” holds\. Fill it in on the Settings tab\./],
  ["planAhead", "soon", /“Plan ahead” is “soon”, which cannot be read, so “7” holds\. Correct it on the Settings tab\./],
])("a setting emptied or spoilt: %s as %j is named with what holds instead, and saves go on", async (key, value, sentence) => {
  const before = await hands.script(
    `const sheet = book.getSheetByName("Settings"); return String(sheet.getRange(sheet.getRange("A:A").createTextFinder("${key}").matchEntireCell(true).findNext().getRow(), 3).getValue());`,
  );
  await setting(key, value);
  expect(await notices()).toEqual([expect.stringMatching(sentence)]);
  expect(await change(acme, { city: "Wuxi" }, { city: "Ningbo" })).toMatchObject({ ok: true, value: { kind: "saved" } });
  await setting(key, String(before));
  expect(await notices()).toEqual([]);
});

test("a Rules tab with a typo: the rule stands still, a note on the cell and a sentence say so, and once mended it goes on", async () => {
  const place = (await hands.script(
    'const sheet = book.getSheetByName("Rules"); const names = sheet.getRange("1:1").getValues()[0]; return [sheet.getRange("A:A").createTextFinder("digest").matchEntireCell(true).findNext().getRow(), names.indexOf("Hour"), names.indexOf("What it does")];',
  )) as [number, number, number];
  const [row, hour, sentence] = place;
  const at = (column: number): string => `${String.fromCharCode(65 + column)}${row}`;
  const shown = (): Promise<unknown> =>
    hands.script(
      `const sheet = book.getSheetByName("Rules"); return [sheet.getRange("${at(hour)}").getValue(), sheet.getRange("${at(hour)}").getNote(), sheet.getRange("${at(sentence)}").getValue()];`,
    );
  const type = (value: string): Promise<unknown> =>
    hands.bench.edit("lin@example.com", { sheet: "Rules", a1: at(hour), values: [[value]] });
  await type("noon");
  expect(await notices()).toEqual([expect.stringMatching(/“Daily digest” stands still\. Hour: “noon” is not an hour of the day/)]);
  expect(await change(acme, { city: "Wuxi" }, { city: "Ningbo" })).toMatchObject({ ok: true, value: { kind: "saved" } });
  await hands.bench.advance({ by: "3h" });
  expect(await shown()).toEqual(["noon", expect.stringContaining("“noon” is not an hour of the day"), expect.any(String)]);
  expect(hands.bench.mails().some(({ text }) => text.includes("“Daily digest” stands still"))).toBe(true);
  await type("6");
  await hands.bench.advance({ by: "2h" });
  expect(await shown()).toEqual([6, "", expect.stringContaining("from 6:00")]);
  expect(await notices()).toEqual([]);
  expect(await change(acme, { city: "Ningbo" }, { city: "Wuxi" })).toMatchObject({ ok: true, value: { kind: "saved" } });
});

test("an address that is none, in a form: its field is named, and nothing is written", async () => {
  const reply = await change(acme, { email: null, city: "Wuxi" }, { email: "info(at)acme", city: "Ningbo" });
  expect(reply).toMatchObject({
    ok: true,
    value: { kind: "invalid", problems: [{ field: "email", expected: "email", found: "info(at)acme" }] },
  });
  expect(await cellsOf(acme.id, "Email", "City")).toEqual(["", "Wuxi"]);
});

test("an address that is none, typed into Team: it stays, a note on its cell says so, and everybody else is written to", async () => {
  const row = Number(await hands.script('return book.getSheetByName("Team").getLastRow();')) + 1;
  const names = (await hands.script('return book.getSheetByName("Team").getRange("1:1").getValues()[0];')) as string[];
  const at = (heading: string): string => `${String.fromCharCode(65 + names.indexOf(heading))}${row}`;
  await hands.bench.edit("lin@example.com", { sheet: "Team", a1: at("Name"), values: [["Wu Fang"]] });
  await hands.bench.edit("lin@example.com", { sheet: "Team", a1: at("Email"), values: [["wu.fang at example"]] });
  const ran = await hands.bench.advance({ by: "2h" });
  expect(new Set(ran.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
  expect(
    await hands.script(`const cell = book.getSheetByName("Team").getRange("${at("Email")}"); return [cell.getValue(), cell.getNote()];`),
  ).toEqual(["wu.fang at example", expect.stringContaining("“wu.fang at example” is not one email address, such as")]);
  expect(await notices()).toEqual([expect.stringMatching(new RegExp(`^Team, row ${row}: `))]);
  const before = hands.bench.mails().length;
  await hands.bench.advance({ by: "1d" });
  expect(
    hands.bench
      .mails()
      .slice(before)
      .flatMap(({ to }) => to),
  ).toContain("lin@example.com");
  await hands.bench.edit("lin@example.com", { sheet: "Team", a1: at("Email"), values: [["wu.fang@example.com"]] });
  await hands.bench.advance({ by: "2h" });
  expect(await notices()).toEqual([]);
});

test("two people saving one row at the same moment: one is saved, the other sees mine, theirs and the original, and nothing is lost", async () => {
  const both = await Promise.all([
    change(acme, { city: "Wuxi" }, { city: "Ningbo" }),
    change(acme, { city: "Wuxi", phone: "021 5550" }, { city: "Hefei", phone: "021 9999" }, "boss@example.com"),
  ]);
  const kinds = both.map(({ value }) => value.kind);
  expect([...kinds].sort()).toEqual(["conflict", "saved"]);
  const [won, lost] = kinds[0] === "saved" ? ["Ningbo", "Hefei"] : ["Hefei", "Ningbo"];
  const late = both[kinds.indexOf("conflict")];
  expect(late).toMatchObject({ value: { conflicts: [{ field: "city", original: "Wuxi", mine: lost, theirs: won }] } });
  expect(await cellsOf(acme.id, "City")).toEqual([won]);
});
