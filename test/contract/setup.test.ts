/** Set up builds, repairs, adopts and translates; and the right cells change however people rearrange the workbook. */
import { afterAll, expect, test } from "@jest/globals";
import { type Hands, removeBundle, withWorkbook, zones } from "./google.ts";

afterAll(removeBundle);

interface Done {
  readonly ok: true;
  readonly value: {
    readonly changed: boolean;
    readonly notes: readonly string[];
    readonly tabs: readonly { readonly entity: string; readonly outcome: string; readonly sentence: string }[];
  };
}

async function setUp(hands: Hands, language?: string): Promise<Done["value"]> {
  const reply = await hands.setUp(language);
  expect(reply).not.toHaveProperty("message");
  expect(reply).toMatchObject({ ok: true, value: { kind: "done" } });
  return (reply as Done).value;
}
const outcomes = (done: Done["value"]): Record<string, string> =>
  Object.fromEntries(done.tabs.map(({ entity, outcome }) => [entity, outcome]));
const cost = (hands: Hands) => hands.bench.executions().at(-1)?.cost;
const titles = "return book.getSheets().map((sheet) => sheet.getName());";
const headingsOf = (title: string): string =>
  `const sheet = book.getSheetByName(${JSON.stringify(title)}); return sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];`;
const customer = { name: "Brightway", phone: "+86 138 0013 8000", owner: "lin@example.com" };

const save = (
  hands: Hands,
  mine: Record<string, unknown>,
  known: { readonly id?: string; readonly at?: number; readonly original?: Record<string, unknown> } = {},
) => hands.api("save", { entity: "customer", id: known.id ?? null, at: known.at ?? null, original: known.original ?? {}, mine });

interface SavedReply {
  readonly value: { readonly kind: string; readonly at: number; readonly record: { readonly id: string } };
}

/** What stands under a heading in the row whose first named cell says so. */
const cellOf = (title: string, heading: string, row: number): string =>
  `const sheet = book.getSheetByName(${JSON.stringify(title)}); const names = sheet.getRange("1:1").getValues()[0]; return sheet.getRange(${row}, names.indexOf(${JSON.stringify(heading)}) + 1).getValue();`;

test.each(zones)(
  "an empty workbook becomes a CRM, and a second set-up writes 0 cells (%s)",
  async (zone) => {
    await withWorkbook(zone, async (hands) => {
      const first = await setUp(hands);
      expect(new Set(Object.values(outcomes(first)))).toEqual(new Set(["created"]));
      expect(await hands.script(titles)).toEqual([
        "Customers",
        "Contacts",
        "Visits",
        "Tasks",
        "Opportunities",
        "Orders",
        "Order lines",
        "Products",
        "Cases",
        "Goals",
        "KPI",
        "Evidence",
        "Summaries",
        "Surveys",
        "Campaigns",
        "Invitations",
        "Answers",
        "Scores",
        "Themes",
        "Consents",
        "Rules",
        "Templates",
        "Outbox",
        "Dry run",
        "Team",
        "Settings",
        "Journal",
      ]);
      expect(hands.bench.triggers().map((trigger) => trigger.function)).toEqual(["tick"]);
      const second = await setUp(hands);
      expect(second.changed).toBe(false);
      expect(new Set(Object.values(outcomes(second)))).toEqual(new Set(["untouched"]));
      expect(cost(hands)?.cellsWritten).toBe(0);
      expect(hands.bench.triggers()).toHaveLength(1);
    });
  },
  30_000,
);

test("tabs have formats, drop-downs, frozen headings, a filter and warning-only protection", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    const seen = await hands.script(`
      const sheet = book.getSheetByName("Visits");
      const names = sheet.getRange("1:1").getValues()[0];
      const at = (name) => sheet.getRange(500, names.indexOf(name) + 1);
      const rule = at("Status").getDataValidation();
      const guards = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      return { frozen: sheet.getFrozenRows(), filter: sheet.getFilter() !== null, values: rule.getCriteriaValues()[0], allows: rule.getAllowInvalid(),
        id: at("Visit ID").getNumberFormat(), warned: guards.every((guard) => guard.isWarningOnly()), guards: guards.length,
        people: at("Owner").getDataValidation().getCriteriaValues()[0].getSheet().getName() };`);
    expect(seen).toMatchObject({
      frozen: 1,
      filter: true,
      values: ["Planned", "Done", "Cancelled"],
      allows: true,
      id: "@",
      warned: true,
      people: "Team",
    });
  });
});

test("sentences of rules and of settings show whole, in lines; whoever would rather have them cut off keeps that", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    const strategies = `return [["Rules", "B"], ["Rules", "A"], ["Settings", "D"]].map(([tab, column]) =>
      String(book.getSheetByName(tab).getRange(column + "2").getWrapStrategy()));`;
    expect(await hands.script(strategies)).toEqual(["WRAP", "CLIP", "WRAP"]);
    await hands.script(`book.getSheetByName("Rules").getRange("B:B").setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);`);
    expect((await setUp(hands)).changed).toBe(false);
    expect(await hands.script(strategies)).toEqual(["CLIP", "CLIP", "WRAP"]);
  });
});

test("columns moved, renamed and inserted, rows sorted: a save changes the right cells", async () => {
  await withWorkbook(zones[1], async (hands) => {
    await setUp(hands);
    await save(hands, { ...customer, name: "Zenith" });
    const { value } = (await save(hands, customer)) as SavedReply;
    await hands.script(`
      const sheet = book.getSheetByName("Customers");
      sheet.moveColumns(sheet.getRange("F:F"), 2);
      sheet.insertColumnBefore(3);
      sheet.getRange("C1").setValue("My own notes");
      const names = sheet.getRange("1:1").getValues()[0];
      sheet.getRange(1, names.indexOf("Email") + 1).setValue("Where to write");
      sheet.getRange(2, 1, 2, sheet.getLastColumn()).sort({ column: names.indexOf("Customer") + 1, ascending: true });`);
    const changed = (await save(
      hands,
      { phone: "021 555", email: "hello@brightway.example" },
      { id: value.record.id, at: value.at, original: { phone: customer.phone, email: null } },
    )) as SavedReply;
    expect(changed).toMatchObject({ ok: true, value: { kind: "saved", at: 2 } });
    const row = await hands.script(
      'const sheet = book.getSheetByName("Customers"); const names = sheet.getRange("1:1").getValues()[0]; return ["Customer", "Phone", "My own notes", "Where to write"].map((name) => sheet.getRange(2, names.indexOf(name) + 1).getValue());',
    );
    expect(row).toEqual(["Brightway", "021 555", "", "hello@brightway.example"]);
    expect(await hands.script(cellOf("Customers", "Customer", 3))).toBe("Zenith");
  });
});

test("a tab renamed is still found", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    await hands.script('book.getSheetByName("Customers").setName("Our dear clients");');
    expect(await save(hands, customer)).toMatchObject({ ok: true, value: { kind: "saved", at: 2 } });
    expect(outcomes(await setUp(hands))).toMatchObject({ customer: "untouched" });
    expect(await hands.script(titles)).toContain("Our dear clients");
  });
});

test("a tab deleted is named, and set-up builds it again", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    await hands.script('book.deleteSheet(book.getSheetByName("Customers"));');
    expect(await save(hands, customer)).toMatchObject({ ok: false, code: "tabMissing", message: expect.stringContaining("Customers") });
    expect(outcomes(await setUp(hands))).toMatchObject({ customer: "created", contact: "untouched" });
    expect(await save(hands, customer)).toMatchObject({ ok: true });
  });
});

test("a column deleted is named, and set-up adds it at the right", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    await hands.script(
      'const sheet = book.getSheetByName("Customers"); sheet.deleteColumn(sheet.getRange("1:1").getValues()[0].indexOf("Phone") + 1);',
    );
    expect(await save(hands, { ...customer, phone: null })).toMatchObject({ ok: true });
    expect(await save(hands, customer)).toMatchObject({ ok: false, code: "columnMissing", message: expect.stringContaining("Phone") });
    const again = await setUp(hands);
    expect(again.tabs.find(({ entity }) => entity === "customer")).toMatchObject({
      outcome: "repaired",
      sentence: expect.stringContaining("Phone"),
    });
    expect(((await hands.script(headingsOf("Customers"))) as string[]).at(-1)).toBe("Phone");
    expect(await save(hands, customer)).toMatchObject({ ok: true });
  });
});

test("two columns of one heading: the one that bears the mark is ours", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    await hands.script(
      'const sheet = book.getSheetByName("Customers"); sheet.insertColumnBefore(1); sheet.getRange("A1").setValue("Phone");',
    );
    expect(await save(hands, customer)).toMatchObject({ ok: true });
    expect(await hands.script('return book.getSheetByName("Customers").getRange("A2").getValue();')).toBe("");
  });
});

test("two columns of one heading and no mark: nothing is written, and the sentence names both places", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    await hands.script(`
      const sheet = book.getSheetByName("Customers");
      sheet.createDeveloperMetadataFinder().withKey("rapport.field").find().forEach((mark) => mark.remove());
      sheet.insertColumnBefore(1); sheet.getRange("A1").setValue("Phone");`);
    expect(await save(hands, customer)).toMatchObject({
      ok: false,
      code: "columnDoubled",
      message: expect.stringMatching(/Customers.*Phone/),
    });
    expect(await hands.script('return book.getSheetByName("Customers").getLastRow();')).toBe(1);
    expect((await setUp(hands)).notes).toEqual([expect.stringMatching(/Customers.*Phone/)]);
  });
});

test("a tab that the owner has is adopted by its headings, and nothing of it is overwritten", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await hands.script(`
      const sheet = book.getSheets()[0].setName("客户名单");
      sheet.getRange(1, 1, 3, 4).setValues([["客户名称", "电话", "电子邮箱", "备注"], ["上海远景", "'021 5555 1234", "info@yuanjing.example", "老客户"], ["北京启航", "", "", ""]]);`);
    const done = await setUp(hands);
    expect(outcomes(done)).toMatchObject({ customer: "adopted", contact: "created" });
    const rows = (await hands.script("return book.getSheets()[0].getRange(1, 1, 3, 4).getValues();")) as unknown[][];
    expect(rows[1]).toEqual(["上海远景", "021 5555 1234", "info@yuanjing.example", "老客户"]);
    expect(await hands.script("return book.getSheets()[0].getName();")).toBe("客户名单");
    expect(hands.bench.properties().document).toMatchObject({ "dirty.customer": "1" });
  });
});

test("a tab of the same name with other headings is left alone", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await hands.script(
      'const sheet = book.getSheets()[0].setName("Orders"); sheet.getRange("A1:B2").setValues([["Pizza", "Toppings"], ["Margherita", "basil"]]);',
    );
    const done = await setUp(hands);
    expect(outcomes(done)).toMatchObject({ order: "created" });
    expect(done.notes).toEqual([expect.stringContaining("Orders (Rapport)")]);
    expect(await hands.script('return book.getSheetByName("Orders").getRange("A1:B2").getValues();')).toEqual([
      ["Pizza", "Toppings"],
      ["Margherita", "basil"],
    ]);
  });
});

test("the language can be switched: what is ours is renamed, what people named stays", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    await save(hands, { ...customer, industry: "Retail", preferredChannel: "phone" });
    await hands.script(
      'const sheet = book.getSheetByName("Customers"); const names = sheet.getRange("1:1").getValues()[0]; sheet.getRange(1, names.indexOf("Email") + 1).setValue("Where to write"); book.getSheetByName("Goals").setName("Targets 2018");',
    );
    await hands.api("today", { of: "me" });
    const done = await setUp(hands, "zh-TW");
    expect(done.changed).toBe(true);
    expect(await hands.script(titles)).toEqual(expect.arrayContaining(["客戶", "聯絡人", "設定", "Targets 2018"]));
    const headings = (await hands.script(headingsOf("客戶"))) as string[];
    expect(headings).toEqual(expect.arrayContaining(["Where to write", "電話"]));
    expect(headings).not.toContain("Phone");
    expect(
      await hands.api("card", { id: await hands.script('return book.getSheetByName("客戶").getRange("A2").getValue();'), at: 2 }),
    ).toMatchObject({ ok: true, value: { customer: { record: { preferredChannel: "phone", industry: "零售" } } } });
    expect(await hands.script('return book.getSheetByName("客戶").createTextFinder("電話").matchEntireCell(true).findAll().length;')).toBe(
      2,
    );
    await setUp(hands, "zh-TW");
    expect(cost(hands)?.cellsWritten).toBe(0);
  });
});

test("what Set up is told is checked, field by field", async () => {
  await withWorkbook(zones[0], async (hands) => {
    const reply = await hands.api("setUp", { language: "fr", timeZone: "Mars/Olympus", supervisor: "boss" });
    expect(reply).toMatchObject({
      ok: true,
      value: {
        kind: "invalid",
        problems: {
          language: expect.any(String),
          timeZone: expect.stringContaining("Mars/Olympus"),
          supervisor: expect.stringContaining("boss"),
        },
      },
    });
    expect(await hands.script(titles)).toEqual(["Sheet1"]);
  });
});

test("a hand edit marks its tab", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    await hands.bench.edit("lin@example.com", { sheet: "Contacts", a1: "B2", values: [["Li Wei"]] });
    expect(hands.bench.properties().document).toMatchObject({ "dirty.contact": "1" });
  });
});

test("a clock that has been silent for more than a day is started anew, and there is one", async () => {
  await withWorkbook(zones[0], async (hands) => {
    await setUp(hands);
    const [before] = hands.bench.triggers();
    await hands.script(
      'PropertiesService.getDocumentProperties().setProperty("clock", JSON.stringify({ who: "lin@example.com", last: Date.now() - 27 * 3600000 }));',
    );
    expect((await setUp(hands)).changed).toBe(true);
    expect(hands.bench.triggers()).toHaveLength(1);
    expect(hands.bench.triggers()[0]?.id).not.toBe(before?.id);
    expect((await setUp(hands)).changed).toBe(false);
  });
});
