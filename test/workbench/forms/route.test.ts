/** What a form's addresses answer, to browsers and to others. */
import { expect, test } from "@jest/globals";
import { formRoute } from "../../../workbench/forms/route.ts";
import { serveLoopback } from "../../../workbench/page/http.ts";
import type { Site } from "../../../workbench/page/site.ts";
import type { Workbench } from "../../../workbench/runtime/workbench.ts";
import { withScript } from "../runtime/script.ts";

const code = `function make() {
  const form = FormApp.create("Survey", true).setTitle("<b>Survey</b>").setLimitOneResponsePerUser(true);
  form.addTextItem().setTitle("Name").setRequired(true).setHelpText("<script>alert(1)</script>");
  return [form.getId(), form.getPublishedUrl(), form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse('"><i>')).toPrefilledUrl()];
}
function quiz() {
  const form = FormApp.create("Quiz", true).setTitle("Quiz").setIsQuiz(true);
  const sum = form.addMultipleChoiceItem().setTitle("2 + 2");
  sum.setChoices([sum.createChoice("4", true), sum.createChoice("5", false)]).setPoints(2)
    .setFeedbackForCorrect(FormApp.createFeedback().setText("Well done").build());
  const even = form.addCheckboxItem().setTitle("Even");
  even.setChoices([even.createChoice("2", true), even.createChoice("3", false), even.createChoice("4", true)]).setPoints(3);
  form.addTextItem().setTitle("Why").setPoints(5);
}
function shut(id) { FormApp.openById(id).setAcceptingResponses(false) }`;

interface Place {
  readonly bench: Workbench;
  readonly id: string;
  readonly plain: string;
  readonly prefilled: string;
}

/** Serves the form at these addresses while it is used. */
async function served(use: (place: Place) => Promise<void>): Promise<void> {
  await withScript({ code }, async (bench) => {
    const { value } = await bench.call("make");
    const [id = "", plain = "", prefilled = ""] = Array.isArray(value) ? value.map(String) : [];
    const site = { bench } as Site;
    const server = await serveLoopback(0, async (request, response, url) => formRoute(site, { request, response, url, user: "" }));
    const here = (address: string) => address.replace("https://docs.google.com", `http://127.0.0.1:${server.port}`);
    try {
      await use({ bench, id, plain: here(plain), prefilled: here(prefilled) });
    } finally {
      await server.close();
    }
  });
}

const send = (address: string, fields: Readonly<Record<string, string>>) =>
  fetch(address.replace("viewform", "formResponse"), { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });

test("a title, a help text and an answer are text, whatever they hold", async () => {
  await served(async ({ prefilled }) => {
    const html = await (await fetch(prefilled)).text();
    expect(html).toContain("&lt;b>Survey&lt;/b>");
    expect(html).not.toContain("<script>alert");
    expect(html).toMatch(/value="&quot;>(&lt;|<)i>"/);
    expect(html).not.toMatch(/value=""><i>/);
  });
});

test("an answer is taken once of each person, checked again here, and thanked for at an address of its own", async () => {
  await served(async ({ bench, plain }) => {
    const entry = `entry.${bench.forms()[0]?.questions[0]?.entries[0]}`;
    expect(await (await send(plain, { action: "submit", emailAddress: "ann@example.com" })).text()).toContain(
      "This is a required question.",
    );
    const first = await send(plain, { action: "submit", emailAddress: "ann@example.com", [entry]: "Ann" });
    expect([first.status, first.headers.get("location")]).toEqual([303, expect.stringContaining("/formResponse?done=2_")]);
    const again = await send(plain, { action: "submit", emailAddress: "ann@example.com", [entry]: "Ann" });
    expect(await again.text()).toContain("already responded");
    expect(bench.forms()[0]?.responses).toBe(1);
  });
});

test("the file's address leads to the respondents', its editor is not here, and unknown forms are not found", async () => {
  await served(async ({ id, plain }) => {
    const { origin } = new URL(plain);
    const moved = await fetch(`${origin}/forms/d/${id}/viewform?entry.1=a`, { redirect: "manual" });
    expect(moved.headers.get("location")).toBe(`${new URL(plain).pathname}?entry.1=a`);
    expect((await fetch(`${origin}/forms/d/${id}/edit`)).status).toBe(404);
    expect((await fetch(`${origin}/forms/d/e/nothing/viewform`)).status).toBe(404);
  });
});

test("a response cannot be edited where that is not allowed, nor one that is not there, nor a form answered that was closed meanwhile", async () => {
  await served(async ({ bench, id, plain }) => {
    const { response } = await bench.answer(id, { Name: "Ann" }, { email: "ann@example.com" });
    expect(await (await fetch(`${plain}?edit2=${response}`)).text()).toContain("cannot be edited");
    expect((await fetch(`${plain}?edit2=none`)).status).toBe(404);
    await bench.call("shut", [id]);
    expect(await (await send(plain, { action: "submit" })).text()).toContain("no longer accepting responses");
  });
});

test("a quiz tells what it could grade by itself", async () => {
  await served(async ({ bench, plain }) => {
    await bench.call("quiz");
    const outcome = await bench.answer("Quiz", { "2 + 2": "4", Even: ["2"], Why: "So" });
    const { origin } = new URL(plain);
    const html = await (await fetch(`${origin}/forms/d/e/${bench.form("Quiz")?.publishedId}/formResponse?done=${outcome.response}`)).text();
    for (const said of ["Score: 2 of 5", "Score: 2 of 2", "Well done", "Score: 0 of 3"]) expect(html).toContain(said);
    expect(html).not.toContain("Why");
  });
});

test("the form speaks the language that its address asks for, on every page of the way, else the reader's", async () => {
  await served(async ({ bench, plain }) => {
    const entry = `entry.${bench.forms()[0]?.questions[0]?.entries[0]}`;
    const headers = { "accept-language": "en-US,en" };
    const read = async (address: string) => (await fetch(address, { headers })).text();
    expect(await read(plain)).toContain(">Submit<");
    expect(await read(`${plain}?hl=xx`)).toContain(">Submit<");
    const asked = await read(`${plain}?hl=zh-CN`);
    expect(asked).toContain(">提交<");
    const action = /action="([^"]+)"/.exec(asked)?.[1] ?? "";
    expect(action).toMatch(/\/formResponse\?hl=zh-CN$/);
    const answered = await send(new URL(action, plain).href, { action: "submit", emailAddress: "ann@example.com", [entry]: "Ann" });
    expect(await read(new URL(answered.headers.get("location") ?? "", plain).href)).toContain("我们已经收到您回复的表单。");
  });
});
