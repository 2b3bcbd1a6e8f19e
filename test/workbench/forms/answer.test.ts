/** A form is answered at the desk: grids, free answers, pages, addresses, and answers that are changed. */
import { expect, test } from "@jest/globals";
import type { Workbench } from "../../../workbench/runtime/workbench.ts";
import { withScript } from "../runtime/script.ts";

const code = `function make() {
  const form = FormApp.create("Survey", true).setTitle("Survey");
  form.addGridItem().setTitle("Rate").setRows(["Advice", "Offer"]).setColumns(["Bad", "Good"]);
  form.addCheckboxGridItem().setTitle("When").setRows(["Monday", "Friday"]).setColumns(["Morning", "Evening"]);
  const why = form.addMultipleChoiceItem().setTitle("Why").setChoiceValues(["Price"]).showOtherOption(true);
  const more = form.addListItem().setTitle("More?").setRequired(true);
  const second = form.addPageBreakItem().setTitle("Second");
  form.addTextItem().setTitle("Details").setRequired(true);
  more.setChoices([more.createChoice("Yes", second), more.createChoice("No", FormApp.PageNavigationType.SUBMIT)]);
  form.addDateItem().setTitle("Day");
  form.addTimeItem().setTitle("Time");
  form.addDurationItem().setTitle("Span");
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  ScriptApp.newTrigger("inSheet").forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  ScriptApp.newTrigger("inForm").forForm(form).onFormSubmit().create();
  return form.getId();
}
function inSheet(e) { console.log(JSON.stringify([e.values, e.namedValues, e.range.getA1Notation()])) }
function inForm(e) { console.log(JSON.stringify([e.response.getId(), e.source.getTitle(), e.response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()])])) }
function collect(id) { FormApp.openById(id).setCollectEmail(true) }
function once(id) { FormApp.openById(id).setLimitOneResponsePerUser(true) }`;

const tab = (bench: Workbench) => bench.spreadsheet.sheetByName("Form Responses 1");

/** A row of the linked tab after its time, counted from 1. */
const row = (bench: Workbench, number: number): readonly unknown[] => {
  const sheet = tab(bench);
  return Array.from({ length: (sheet?.lastColumn ?? 1) - 1 }, (_, column) => sheet?.cell(number - 1, column + 1) ?? null);
};

const logs = (outcome: Awaited<ReturnType<Workbench["answer"]>>) =>
  Object.fromEntries(outcome.reports.map((report) => [report.function, JSON.parse(report.log[0] ?? "null")]));

const whole = {
  "Rate [Advice]": "Good",
  When: { Monday: ["Morning", "Evening"] },
  Why: "Habit",
  "More?": "Yes",
  Details: "=1+1",
  Day: "2026-03-02",
  Time: "07:45",
  Span: "01:30:00",
};

test("every kind of answer has its cells, and its texts in the events", async () => {
  await withScript({ code }, async (bench) => {
    const id = String((await bench.call("make")).value);
    const outcome = await bench.answer("Survey", whole);
    expect(outcome.problems).toEqual([]);
    expect(row(bench, 1)).toEqual([
      ...["Rate [Advice]", "Rate [Offer]", "When [Monday]", "When [Friday]", "Why", "More?", "Details", "Day", "Time", "Span"],
    ]);
    expect(row(bench, 2)).toEqual([
      "Good",
      null,
      "Morning, Evening",
      null,
      "Habit",
      "Yes",
      "=1+1",
      46_083,
      0.322_916_666_666_666_7,
      0.0625,
    ]);
    const [values, named, range] = logs(outcome).inSheet;
    expect(values).toEqual([
      ...["3/2/2026 8:00:00", "Good", "", "Morning, Evening", "", "Habit", "Yes", "=1+1", "3/2/2026", "7:45:00 AM", "1:30:00"],
    ]);
    expect([named.Timestamp, named["When [Monday]"], range]).toEqual([["3/2/2026 8:00:00"], ["Morning, Evening"], "A2:K2"]);
    expect(logs(outcome).inForm).toEqual([
      outcome.response,
      "Survey",
      [["Rate", ["Good", ""]], ["When", [["Morning", "Evening"], ""]], ...Object.entries(whole).slice(2)],
    ]);
    expect(id).not.toBe("");
  });
});

test("a page that an answer skips is not asked, and what it would hold is not sent", async () => {
  await withScript({ code }, async (bench) => {
    await bench.call("make");
    expect((await bench.answer("Survey", { "More?": "Yes" })).problems).toEqual(["Details must be answered."]);
    expect((await bench.answer("Survey", { "More?": "No", Details: "lost" })).problems).toEqual([]);
    expect(row(bench, 2)).toEqual([null, null, null, null, null, "No", null, null, null, null]);
  });
});

test("what a form does not take is said, a sentence each", async () => {
  await withScript({ code }, async (bench) => {
    await bench.call("make");
    const { problems } = await bench.answer("Survey", {
      "Rate [Advice]": "Fair",
      "Rate [Food]": "Good",
      "More?": "Perhaps",
      Day: "tomorrow",
    });
    expect(problems).toEqual([
      "The form has no question Rate [Food].",
      "Rate: Invalid response submitted to grid question.",
      "More?: Invalid response submitted to multiple choice question.",
      "Details must be answered.",
      "Day: Invalid response submitted to date or time question.",
    ]);
  });
});

test("a changed answer keeps its row, and its event tells only what has changed", async () => {
  await withScript({ code }, async (bench) => {
    await bench.call("make");
    const first = await bench.answer("Survey", whole);
    await bench.answer("Survey", { "More?": "No" });
    bench.setNow(bench.now() + 60_000);
    const outcome = await bench.answer("Survey", { ...whole, Details: "Better" }, { edit: first.response ?? "" });
    expect(outcome.response).toBe(first.response);
    expect([tab(bench)?.lastRow, row(bench, 2)[6]]).toEqual([3, "Better"]);
    const [, named, range] = logs(outcome).inSheet;
    expect([named.Timestamp, named.Details, named.Why, range]).toEqual([["3/2/2026 8:01:00"], ["Better"], [""], "A2:K2"]);
    expect((await bench.answer("Survey", whole, { edit: "nobody's" })).problems).toEqual(["The form has no response nobody's."]);
  });
});

test("a form that collects addresses wants one, and has a column for it", async () => {
  await withScript({ code }, async (bench) => {
    const id = String((await bench.call("make")).value);
    await bench.call("collect", [id]);
    expect((await bench.answer("Survey", { "More?": "No" })).problems).toEqual(["The form wants to know the respondent's e-mail address."]);
    await bench.answer("Survey", { "More?": "No" }, { email: "ben@example.com" });
    expect([row(bench, 1).at(-1), row(bench, 2).at(-1)]).toEqual(["Email Address", "ben@example.com"]);
    await bench.call("once", [id]);
    const again = await bench.answer("Survey", { "More?": "No" }, { email: "ben@example.com" });
    expect(again.problems).toEqual(["ben@example.com has already responded."]);
  });
});

test("the desk may name a question by its entry, as an address does", async () => {
  await withScript({ code }, async (bench) => {
    await bench.call("make");
    const named = bench.forms()[0]?.questions.map(({ title, entries }) => [title, entries] as const) ?? [];
    const entry = (title: string, row = 0) => `entry.${new Map(named).get(title)?.[row]}`;
    await bench.answer("Survey", { [entry("Rate", 1)]: "Bad", [entry("More?")]: "No" });
    expect(row(bench, 2)).toEqual([null, "Bad", null, null, null, "No", null, null, null, null]);
  });
});
