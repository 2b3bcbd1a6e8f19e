/** FormApp: from a survey made by script to the answer in the linked sheet. */
import { expect, test } from "@jest/globals";
import { withScript } from "../runtime/script.ts";

const code = `function make() {
  const form = FormApp.create("Survey file", false);
  const reference = form.setTitle("How are we?").addTextItem().setTitle("Reference");
  form.addScaleItem().setTitle("Score").setBounds(0, 10).setRequired(true);
  form.addMultipleChoiceItem().setTitle("Channel").setChoiceValues(["Phone", "Visit"]);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  ScriptApp.newTrigger("inSheet").forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  ScriptApp.newTrigger("inForm").forForm(form).onFormSubmit().create();
  return form.getId();
}
function publish(id) {
  const form = FormApp.openById(id);
  form.setPublished(true);
  return form.createResponse().withItemResponse(form.getItems(FormApp.ItemType.TEXT)[0].asTextItem().createResponse("T-1 a")).toPrefilledUrl();
}
function inSheet(e) { console.log(JSON.stringify([e.namedValues.Score, e.values.slice(1), e.range.getA1Notation(), e.range.getSheet().getFormUrl() !== null])) }
function inForm(e) { console.log(JSON.stringify(e.response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()]))) }
function tooHigh(id) { FormApp.openById(id).getItems()[1].asScaleItem().createResponse("11") }
function own(id) { const f = FormApp.openById(id); f.createResponse().withItemResponse(f.getItems()[1].asScaleItem().createResponse(9)).submit(); return f.getResponses().length }`;

test("a survey is made, published, answered, and its triggers are told", async () => {
  await withScript({ code }, async (bench) => {
    const id = String((await bench.call("make")).value);
    expect((await bench.answer(id, { Score: 8 })).problems).toEqual(["The form is no longer accepting responses."]);
    const url = String((await bench.call("publish", [id])).value);
    expect(url).toMatch(/viewform\?usp=pp_url&entry\.\d+=T-1\+a$/);
    const [entry = ""] = /entry\.\d+/.exec(url) ?? [];
    const { problems, reports } = await bench.answer("How are we?", { [entry]: "=T-1", Score: 8 });
    expect(problems).toEqual([]);
    const logs = Object.fromEntries(reports.map((report) => [report.function, JSON.parse(report.log[0] ?? "null")]));
    expect(logs.inSheet).toEqual([["8"], ["=T-1", "8", ""], "A2:D2", true]);
    expect(logs.inForm).toEqual([
      ["Reference", "=T-1"],
      ["Score", "8"],
    ]);
    const tab = bench.spreadsheet.sheetByName("Form Responses 1");
    expect([tab?.cell(0, 1), tab?.cell(1, 1), tab?.cell(1, 2)]).toEqual(["Reference", "=T-1", 8]);
  });
});

test("answers that the form does not take are refused, each with its reason", async () => {
  await withScript({ code }, async (bench) => {
    const id = String((await bench.call("make")).value);
    await bench.call("publish", [id]);
    const { problems } = await bench.answer(id, { Score: 11, Channel: "Fax", Mood: "good" });
    expect(problems).toEqual([
      "The form has no question Mood.",
      "Score: Invalid response submitted to scale question.",
      "Channel: Invalid response submitted to multiple choice question.",
    ]);
    expect((await bench.answer(id, {})).problems).toEqual(["Score must be answered."]);
    expect((await bench.call("tooHigh", [id])).outcome).toBe("failed");
  });
});

test("what a script submits itself fires no triggers", async () => {
  await withScript({ code }, async (bench) => {
    const id = String((await bench.call("make")).value);
    await bench.call("publish", [id]);
    expect((await bench.call("own", [id])).value).toBe(1);
    expect(bench.executions().map((report) => report.function)).toEqual(["make", "publish", "own"]);
    expect(bench.forms()).toMatchObject([
      { name: "Survey file", title: "How are we?", responses: 1, published: true, sheet: "Form Responses 1" },
    ]);
  });
});
