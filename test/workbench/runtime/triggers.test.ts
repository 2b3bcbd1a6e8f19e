/** The clock and the document's own occasions: when triggers fire, as whom, and what they are told. */
import { expect, test } from "@jest/globals";
import { showWhen } from "../../../workbench/runtime/time/zone.ts";
import type { Workbench } from "../../../workbench/runtime/workbench.ts";
import { withScript } from "./script.ts";

const clock = (rule: string) =>
  `function install() { ScriptApp.newTrigger("tick").timeBased().${rule}.create() } function tick(e) { console.log(JSON.stringify(e)) }`;

const starts = async (bench: Workbench, by: string, zone: string) =>
  (await bench.advance({ by })).map(({ started }) => showWhen(zone, started));

test("an hourly trigger keeps the minute it drew", async () => {
  await withScript({ code: clock("everyHours(1)") }, async (bench) => {
    await bench.call("install");
    const minutes = (await starts(bench, "1d", "UTC")).map((time) => time.slice(-2));
    expect(minutes).toHaveLength(24);
    expect(new Set(minutes).size).toBe(1);
  });
});

test.each([
  ["Europe/Berlin", true, "2026-03-27T12:00", ["2026-03-28 09", "2026-03-29 10", "2026-03-30 10"]],
  ["America/New_York", true, "2026-10-30T12:00", ["2026-10-31 09", "2026-11-01 08", "2026-11-02 08"]],
  ["Asia/Shanghai", true, "2026-03-27T12:00", ["2026-03-28 09", "2026-03-29 09", "2026-03-30 09"]],
  ["Europe/Berlin", false, "2026-03-27T12:00", ["2026-03-28 09", "2026-03-29 09", "2026-03-30 09"]],
  ["America/New_York", false, "2026-10-30T12:00", ["2026-10-31 09", "2026-11-01 09", "2026-11-02 09"]],
])(
  "a daily trigger at nine fires between nine and ten in %s; when the clocks change it drifts (%s) or keeps its hour",
  async (zone, drift, now, hours) => {
    const code = clock(`everyDays(1).atHour(9).inTimezone("${zone}")`);
    await withScript(
      { code },
      async (bench) => {
        await bench.call("install");
        const times = await starts(bench, "3d", zone);
        expect(times.map((time) => time.slice(0, 13))).toEqual(hours);
        expect(new Set(times.map((time) => time.slice(-2))).size).toBe(1);
      },
      { create: { now, zone, rules: { drift } } },
    );
  },
);

test.each([
  ["everyMinutes(15)", "1h", 4],
  ["everyHours(6)", "2d", 8],
  ["everyDays(2)", "8d", 4],
  ["everyWeeks(1).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(7)", "2w", 2],
  ["onMonthDay(31).atHour(3)", "31d", 1],
  ["after(90 * 60 * 1000)", "1d", 1],
  ["at(new Date(Date.UTC(2026, 2, 3)))", "2d", 1],
])("%s fires in %s as often as it should: %d", async (rule, span, times) => {
  await withScript({ code: clock(rule) }, async (bench) => {
    await bench.call("install");
    expect(await bench.advance({ by: span })).toHaveLength(times);
  });
});

test("a trigger that has fired once stays in the list and counts", async () => {
  await withScript({ code: clock("after(1000)") }, async (bench) => {
    await bench.call("install");
    await bench.advance({ by: "1h" });
    expect(bench.triggers()).toMatchObject([{ function: "tick", next: null }]);
    expect(bench.nextTrigger()).toBeNull();
  });
});

test("the event tells the time in UTC", async () => {
  await withScript({ code: clock("at(new Date(Date.UTC(2026, 2, 8, 23, 5, 9)))") }, async (bench) => {
    await bench.call("install");
    const [report] = await bench.advance({ by: "2w" });
    expect(JSON.parse(report?.log[0] ?? "")).toEqual({
      ...{ authMode: "FULL", year: 2026, month: 3, "day-of-month": 8, "day-of-week": 7, "week-of-year": 10 },
      ...{ hour: 23, minute: 5, second: 9, timezone: "UTC", triggerUid: bench.triggers()[0]?.id },
    });
  });
});

test.each([
  ["timeBased().everyMinutes(7).create()", "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30."],
  ["timeBased().create()", "The event type for this trigger has not been specified."],
  [
    "timeBased().inTimezone('Moon/Crater').everyHours(1).create()",
    "Invalid argument: timezone. Should be of type: String. Moon/Crater is not a time zone.",
  ],
])("%s is refused", async (rule, message) => {
  await withScript({ code: `function main() { ScriptApp.newTrigger("tick").${rule} }` }, async (bench) => {
    expect((await bench.call("main")).error?.message).toBe(message);
  });
});

test("twenty triggers a person are the limit, and each sees only their own", async () => {
  const code =
    "function main(n) { for (let i = 0; i < n; i++) ScriptApp.newTrigger('main').timeBased().everyHours(1).create(); return ScriptApp.getProjectTriggers().length }";
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main", [20])).value).toBe(20);
    expect((await bench.call("main", [1])).error?.message).toContain("too many triggers");
    expect((await bench.call("main", [1], { user: "ann@example.com" })).value).toBe(1);
    expect(bench.triggers()).toHaveLength(21);
    expect(bench.triggers("ann@example.com")).toHaveLength(1);
  });
});

test("a trigger runs as whoever made it, without a user interface, and pays from their day of ninety minutes", async () => {
  const code = `function install() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(10).create() }
    function tick() { const me = Session.getEffectiveUser().getEmail(); Utilities.sleep(300000); Utilities.sleep(50000); try { SpreadsheetApp.getUi() } catch (e) { return [me, e.message] } }`;
  await withScript({ code }, async (bench) => {
    await bench.call("install", [], { user: "ann@example.com" });
    const reports = await bench.advance({ by: "1d" });
    expect(reports[0]?.value).toEqual(["ann@example.com", "Cannot call SpreadsheetApp.getUi() from this context."]);
    const refused = reports.find(({ outcome }) => outcome === "failed");
    expect(refused?.error?.message).toBe("Service using too much computer time for one day.");
    expect(reports.filter(({ outcome }) => outcome === "done").length).toBe(16);
  });
});

const document = `function onOpen(e) { console.log(String(e.authMode)); SpreadsheetApp.getUi().createMenu("CRM").addItem("Set up", "menu.setUp").addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu("More").addItem("Help", "help")).addToUi() }
function onEdit(e) {
  console.log([e.range.getSheet().getName(), e.range.getA1Notation(), e.value, e.oldValue, e.user.getEmail()].join("|"));
  for (const attempt of [() => MailApp.getRemainingDailyQuota(), () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))]) try { attempt() } catch (e) { console.log(e.message) }
}
function install() { const t = ScriptApp.newTrigger("edited").forSpreadsheet(SpreadsheetApp.getActive()); t.onEdit().create(); ScriptApp.newTrigger("changed").forSpreadsheet(SpreadsheetApp.getActive()).onChange().create() }
function edited(e) { console.log([e.range.getA1Notation(), e.value, Session.getEffectiveUser().getEmail(), e.triggerUid !== undefined].join("|")) }
function changed(e) { console.log(e.changeType) }`;

test("opening collects the menus, with limited rights", async () => {
  await withScript({ code: document }, async (bench) => {
    expect((await bench.openDocument("ann@example.com"))[0]?.log).toEqual(["LIMITED"]);
    const more = { kind: "menu", menu: { title: "More", items: [{ kind: "item", label: "Help", function: "help" }] } };
    expect(bench.menus("ann@example.com")).toEqual([
      { title: "CRM", items: [{ kind: "item", label: "Set up", function: "menu.setUp" }, { kind: "separator" }, more] },
    ]);
    expect(bench.menus()).toEqual([]);
  });
});

test("a hand edit fires onEdit with limited rights, then what was installed, as its maker", async () => {
  await withScript({ code: document }, async (bench) => {
    await bench.call("install");
    await bench.edit("ann@example.com", { sheet: "Sheet1", a1: "B2", values: [["12%"]] });
    const reports = await bench.edit("ann@example.com", { sheet: "Sheet1", a1: "B2", values: [["7"]] });
    expect(reports.map(({ function: fn }) => fn)).toEqual(["onEdit", "edited", "changed"]);
    const permission = "You do not have permission to call";
    expect(reports[0]?.log).toEqual([
      "Sheet1|B2|7|0.12|ann@example.com",
      `${permission} MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail`,
      `${permission} Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui`,
    ]);
    expect(reports[1]?.log).toEqual(["B2|7|boss@example.com|true"]);
    expect(reports[2]?.log).toEqual(["EDIT"]);
  });
});

test("an edit of several cells tells the range but no value; pasting beyond the edge makes room", async () => {
  await withScript({ code: document }, async (bench) => {
    const [report] = await bench.edit("boss@example.com", { sheet: "Sheet1", a1: "Z1000", values: [["1", "2"], ["3"]] });
    expect(report?.log[0]).toBe("Sheet1|Z1000:AA1001|||boss@example.com");
    expect(bench.spreadsheet.sheetByName("Sheet1")?.rows).toBe(1001);
  });
});

test("the clock does not go back, and knows what is no time", async () => {
  await withScript({ code: "" }, async (bench) => {
    await expect(bench.advance({ to: "2026-03-01" })).rejects.toThrow("The clock only goes forward.");
    await expect(bench.advance({ by: "soon" })).rejects.toThrow("soon is not a span such as 90m, 3h, 7d or 2w.");
    await expect(bench.advance({ to: "2026-02-30T08:00" })).rejects.toThrow("2026-02-30T08:00 is not a time");
  });
});

test("triggers that are due together overlap: the second sees what the first has done so far", async () => {
  const code = `function install() { for (const name of ["one", "two"]) ScriptApp.newTrigger(name).timeBased().at(new Date(Date.UTC(2026, 2, 2, 9))).create() }
    function add(name) { const store = PropertiesService.getScriptProperties(); const before = store.getProperty("n"); store.setProperty("n", (before || "") + name); return before }
    function one() { return add("1") } function two() { return add("2") }`;
  const run = (seed: number) =>
    withScript(
      { code },
      async (bench) => {
        await bench.call("install");
        return (await bench.advance({ by: "2h" })).map(({ value }) => value);
      },
      { seed },
    );
  const runs = [];
  for (let seed = 1; seed <= 8; seed++) runs.push(await run(seed));
  expect(runs).toContainEqual([null, null]);
  expect(await run(3)).toEqual(runs[2]);
});

test("clock triggers may come late, and every n-th may be missed; the next is on time", async () => {
  await withScript(
    { code: clock("everyHours(1)") },
    async (bench) => {
      await bench.call("install");
      const punctual = (await bench.advance({ by: "4h" })).map(({ started }) => started % 3_600_000);
      bench.arrange({ lateMs: 600_000 });
      const late = (await bench.advance({ by: "4h" })).map(({ started }) => started % 3_600_000);
      expect(punctual).toHaveLength(4);
      expect(late).toHaveLength(4);
      for (const time of late) expect(time - (punctual[0] ?? 0)).toBeGreaterThanOrEqual(0);
      for (const time of late) expect(time - (punctual[0] ?? 0)).toBeLessThanOrEqual(600_000);
      expect(new Set(late).size).toBeGreaterThan(1);
      bench.arrange({ missEvery: 3 });
      expect(await bench.advance({ by: "12h" })).toHaveLength(8);
    },
    { seed: 7 },
  );
});

test("a one-shot trigger is never missed, and stays in the list until it is deleted", async () => {
  const code = `${clock("after(60000)")} function clear() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)) }`;
  await withScript(
    { code },
    async (bench) => {
      await bench.call("install");
      expect(await bench.advance({ by: "1h" })).toHaveLength(1);
      expect(bench.triggers()).toHaveLength(1);
      await bench.call("clear");
      expect(bench.triggers()).toEqual([]);
    },
    { faults: { missEvery: 1 } },
  );
});

test("an answer to a form may fire its triggers twice", async () => {
  const code = `function install() { const form = FormApp.create("Visits", false); form.addTextItem().setTitle("Who"); form.setPublished(true);
      ScriptApp.newTrigger("told").forForm(form).onFormSubmit().create(); return form.getId() }
    function told(e) { return e.response.getId() }`;
  await withScript({ code }, async (bench) => {
    const id = String((await bench.call("install")).value);
    expect((await bench.answer(id, { Who: "Ann" })).reports).toHaveLength(1);
    bench.arrange({ duplicateSubmits: true });
    const [one, two, ...more] = (await bench.answer(id, { Who: "Bo" })).reports;
    expect(one?.value).toBe(two?.value);
    expect(more).toEqual([]);
  });
});

test("a person's triggers are their own: others neither see nor count them", async () => {
  const code = `function main() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create(); return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()) }
    function mine() { return ScriptApp.getProjectTriggers().length }  function tick() {}`;
  await withScript({ code }, async (bench) => {
    await bench.call("main", [], { user: "ann@example.com" });
    expect((await bench.call("mine")).value).toBe(0);
    expect(bench.triggers("boss@example.com")).toEqual([]);
    expect(bench.triggers("ann@example.com")).toHaveLength(1);
    const [report] = await bench.advance({ by: "1h" });
    expect(report?.user).toBe("ann@example.com");
  });
});

test.each([
  ["workspace", 6 * 60],
  ["consumer", 90],
] as const)("the triggers of a %s account run %d minutes a day", async (account, minutes) => {
  const code = `function install() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(5).create() } function tick() { Utilities.sleep(299000) }`;
  await withScript({ code }, async (bench) => {
    bench.addUser("boss@example.com", { role: "owner", account });
    await bench.call("install");
    const reports = await bench.advance({ by: "23h" });
    expect(reports.filter(({ outcome }) => outcome === "done")).toHaveLength(Math.ceil((minutes * 60) / 299));
    expect(reports.at(-1)?.error?.message).toBe("Service using too much computer time for one day.");
  });
});

test("grades that a trigger of an edit submits fire the form's trigger when the edit is done with", async () => {
  const code = `function install() {
      const form = FormApp.create("Quiz", true);
      form.addTextItem().setTitle("Why");
      ScriptApp.newTrigger("graded").forForm(form).onFormSubmit().create();
      ScriptApp.newTrigger("grade").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      form.createResponse().submit();
      PropertiesService.getScriptProperties().setProperty("form", form.getId());
    }
    function grade() {
      const form = FormApp.openById(PropertiesService.getScriptProperties().getProperty("form"));
      form.submitGrades(form.getResponses());
    }
    function graded() {}`;
  await withScript({ code }, async (bench) => {
    await bench.call("install");
    const reports = await bench.edit("boss@example.com", { sheet: "Sheet1", a1: "A1", values: [["x"]] });
    expect(reports.map(({ function: fn, outcome }) => `${fn} ${outcome}`)).toEqual(["grade done", "graded done"]);
  });
});
