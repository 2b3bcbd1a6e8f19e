/** Surveys at the workbench: Google's forms are built, found again, mended and read, whatever people and accidents do to them. */
import { afterAll, expect, test } from "@jest/globals";
import { explore, type Scenario } from "../../workbench/runtime/trial/explore.ts";
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { type Hands, removeBundle } from "./google.ts";
import { ask, build, readyWorkbook, rowsOf, spring, tokenOf } from "./surveyScenario.ts";

afterAll(removeBundle);

async function withSurvey(languages: readonly string[], work: (hands: Hands, id: string) => Promise<void>): Promise<void> {
  const hands = await readyWorkbook("Asia/Shanghai");
  try {
    const id = await build(hands, languages);
    await ask(hands, "checkedLink", { id });
    await work(hands, id);
  } finally {
    await hands.bench.close();
  }
}

const tick = (hands: Hands): Promise<unknown> => hands.call("tick");
/** What the first screen says of the survey. */
async function notices(hands: Hands): Promise<readonly string[]> {
  const { value } = JSON.parse(JSON.stringify(await hands.api("boot", {})));
  return value.notices.filter((notice: string) => notice.includes("“Spring”"));
}

const overall = "All in all, how satisfied are you with us?";

test("a form in each language: published, linked, its tab named, filled in beforehand by its link, and one trigger for all", async () => {
  await withSurvey(["en", "zh-CN"], async ({ bench, call }, id) => {
    expect(bench.forms()).toMatchObject([
      { name: "Spring (English)", title: "How satisfied are you?", published: true, accepting: true, sheet: "Form Spring (English)" },
      { name: "Spring（简体中文）", title: "满意度调查", published: true, accepting: true, sheet: "表单：Spring（简体中文）" },
    ]);
    expect(bench.forms().map(({ questions }) => questions.map(({ lower, upper }) => [lower, upper])[4])).toEqual([
      [0, 10],
      [0, 10],
    ]);
    const link = String(await call("invite", id, "zh-CN", "P-1"));
    expect(link).toMatch(/viewform\?usp=pp_url&entry\.\d+=U-P-1\.P-1\.A-1\.PURCHASE\.2018-03-31\.[0-9A-Z]{26}$/);
    expect(bench.triggers().filter(({ function: name }) => name === "onFormAnswer")).toHaveLength(1);
  });
}, 60_000);

const tabsOf = ({ bench }: Hands): readonly string[] => bench.spreadsheet.sheets.map(({ name }) => name);

test("the tabs of the forms come last, and whoever built them stays where they were; a tab that people move stays there", async () => {
  const hands = await readyWorkbook("Asia/Shanghai");
  await hands.script(`book.getSheetByName("Contacts").getRange("B2:C4").activate();`);
  const first = tabsOf(hands);
  const id = await build(hands, ["en", "zh-CN"]);
  const english = "Form Spring (English)";
  expect(tabsOf(hands)).toEqual([...first, english, "表单：Spring（简体中文）"]);
  expect(hands.bench.spreadsheet.selection("lin@example.com")).toMatchObject({ a1: "B2:C4" });
  await hands.script(`book.setActiveSheet(book.getSheetByName("${english}")); book.moveActiveSheet(1);`);
  await ask(hands, "mendSurvey", { id, language: "en" });
  expect(tabsOf(hands)).toEqual([english, ...first, "表单：Spring（简体中文）"]);
  await hands.script(`FormApp.openById("${hands.bench.forms()[0]?.id}").removeDestination();`);
  await ask(hands, "mendSurvey", { id, language: "en" });
  expect(tabsOf(hands).at(-1)).toBe(`${english} 2`);
  await hands.bench.close();
}, 60_000);

test("an answer stands in its tab at once, in the language of its form; an edit is another row", async () => {
  await withSurvey(["en", "zh-CN"], async (hands, id) => {
    const { bench } = hands;
    const token = tokenOf(String(await hands.call("invite", id, "zh-CN", "P-1")));
    const [, chinese] = bench.forms();
    const given = { 参考编号: token, "总体而言，您对我们满意吗？": 2, "哪些方面我们应当改进，哪些应当保持？": "=1+1" };
    const { problems, reports, response } = await bench.answer(chinese?.id ?? "", given);
    expect([problems, reports.map(({ outcome }) => outcome)]).toEqual([[], ["done"]]);
    expect(rowsOf(bench, "Answers")).toMatchObject([
      {
        Counts: "Counts",
        Overall: "2",
        "In their words": "'=1+1",
        "Contact ID": "P-1",
        "Touch-point": "Purchase",
        Language: "Simplified Chinese",
      },
    ]);
    bench.setNow(bench.now() + 3_600_000);
    await bench.answer(chinese?.id ?? "", { ...given, "总体而言，您对我们满意吗？": 5 }, { edit: response ?? "" });
    await tick(hands);
    expect(rowsOf(bench, "Answers").map(({ Counts, Overall }) => [Counts, Overall])).toEqual([
      ["Counts", "2"],
      ["Edited later", "5"],
    ]);
  });
}, 60_000);

test("an idle tick asks no form, but for one in six hours, which asks each open form twice", async () => {
  await withSurvey(["en"], async (hands, id) => {
    const cost = async (): Promise<number> => {
      hands.bench.setNow(hands.bench.now() + 3_600_000);
      return (await hands.bench.call("tick", [], { context: "trigger" })).cost.roundTrips;
    };
    for (let hour = 0; hour < 30; hour++) await cost();
    const open: number[] = [];
    for (let hour = 0; hour < 6; hour++) open.push(await cost());
    await ask(hands, "closeSurvey", { id, open: false });
    await cost();
    const closed = await cost();
    const more = open.map((each) => each - closed).filter((each) => each > 0);
    expect(more).toEqual([3]);
  });
}, 120_000);

test("a tab that was renamed and moved is found; a form unlinked, closed or edited by hand is reported, and mended", async () => {
  await withSurvey(["en"], async (hands, id) => {
    const form = hands.bench.forms()[0]?.id ?? "";
    const daily = async (): Promise<unknown> => {
      hands.bench.setNow(hands.bench.now() + 24 * 3_600_000);
      await tick(hands);
      return notices(hands);
    };
    await hands.script(
      `book.getSheetByName("Form Spring (English)").setName("Feedback"); book.setActiveSheet(book.getSheetByName("Feedback")); book.moveActiveSheet(5);`,
    );
    expect(await daily()).toEqual([]);
    await hands.script(`const form = FormApp.openById("${form}"); form.removeDestination(); form.setPublished(false);
      const items = form.getItems(); items[0].asScaleItem().setBounds(1, 10); form.deleteItem(items[6]);`);
    expect(await daily()).toEqual([
      expect.stringMatching(/takes no answers/),
      expect.stringMatching(/no longer come to a tab/),
      expect.stringMatching(/quality of our products\?” was changed/),
      expect.stringMatching(/“Reference” was deleted/),
    ]);
    expect(await ask(hands, "mendSurvey", { id, language: "en" })).toMatchObject({ value: { kind: "done" } });
    expect(await daily()).toEqual([]);
    const token = tokenOf(String(await hands.call("invite", id, "en", "P-1")));
    expect((await hands.bench.answer(form, { Reference: token, [overall]: 4 })).problems).toEqual([]);
    expect(rowsOf(hands.bench, "Answers")).toMatchObject([{ Counts: "Counts", Overall: "4" }]);
  });
}, 60_000);

test("a form deleted by hand is reported, and a new one built in its place, which somebody must look at again", async () => {
  await withSurvey(["en"], async (hands, id) => {
    const form = hands.bench.form("Spring (English)");
    if (form) form.deleted = true;
    hands.bench.setNow(hands.bench.now() + 24 * 3_600_000);
    await tick(hands);
    expect(await notices(hands)).toEqual([expect.stringMatching(/was deleted, or it is not shared/)]);
    hands.bench.setNow(hands.bench.now() + 3_600_000);
    expect(await ask(hands, "mendSurvey", { id, language: "en" })).toMatchObject({ value: { kind: "done" } });
    expect(hands.bench.forms()).toMatchObject([{ name: "Spring (English)", published: true }]);
    expect(rowsOf(hands.bench, "Surveys")).toMatchObject([{ State: "Link to be checked" }]);
  });
}, 60_000);

test("a tab that Google brings late gets its name with the next look", async () => {
  const hands = await readyWorkbook("America/New_York");
  hands.bench.arrange({ lateFormTab: true });
  await build(hands, ["en"]);
  hands.bench.setNow(hands.bench.now() + 3_600_000);
  await tick(hands);
  expect(hands.bench.forms()).toMatchObject([{ sheet: "Form Spring (English)" }]);
  expect(tabsOf(hands).at(-1)).toBe("Form Spring (English)");
  await hands.bench.close();
}, 60_000);

test("somebody without the form finds no answer; whoever keeps the clock was given it", async () => {
  const hands = await readyWorkbook("Asia/Shanghai");
  hands.bench.addUser("ann@example.com", { role: "editor" });
  const refused = await hands.bench.call("api", ["buildSurvey", "{}"], { context: "run", user: "ann@example.com" });
  expect(JSON.stringify(refused)).toContain("notAllowed");
  await hands.bench.edit("lin@example.com", { sheet: "Team", a1: "B3:D3", values: [["Ann", "ann@example.com", "Supervisor"]] });
  const input = JSON.stringify({ survey: spring(["en"]), language: "en" });
  await hands.bench.call("api", ["buildSurvey", input], { context: "run", user: "ann@example.com" });
  expect(hands.bench.form("Spring (English)")).toMatchObject({ owner: "ann@example.com", editors: ["lin@example.com"] });
  await hands.bench.close();
}, 60_000);

/** What there is in Drive, and what the workbook knows of it. */
function strays(bench: Workbench): readonly string[] {
  const known = Object.values(bench.properties().document).join(" ");
  return bench
    .forms()
    .flatMap(({ id, published }) => (known.includes(id) ? [] : [published ? "A published form is forgotten." : `unknown ${id}`]));
}

/** Fewer questions, fewer calls to be killed at. */
const brief = { ...spring(["en"]), questions: [{ code: "overall" }, { code: "open" }] };

test("building killed at any of its calls is taken up again: one form, in order, and none is left that nobody is told of", async () => {
  let bench: Hands | undefined;
  const scenario: Scenario = {
    prepare: async () => {
      bench = await readyWorkbook("Asia/Shanghai");
      return bench.bench;
    },
    starts: [{ fn: "api", args: ["buildSurvey", JSON.stringify({ survey: brief, language: "en" })], as: { context: "run" } }],
    afterwards: async (copy) => {
      copy.setNow(copy.now() + 5 * 60_000);
      const again = await copy.call("api", ["buildSurvey", JSON.stringify({ survey: brief, language: "en" })], {
        context: "run",
        inProcess: true,
      });
      if (again.outcome !== "done" || !String(again.value).includes('"kind":"built"'))
        throw new Error(String(again.error?.message ?? again.value));
      copy.setNow(copy.now() + 3_600_000);
      await copy.call("tick", [], { context: "trigger", inProcess: true });
    },
    check: ({ bench: ended }) => {
      const rows = rowsOf(ended, "Surveys");
      const forms = ended.forms().filter(({ published }) => published);
      const lost = strays(ended);
      const told = JSON.stringify(ended.properties().document).includes("was cut short");
      return [
        ...(rows.length === 1 && rows[0]?.State === "Link to be checked" ? [] : [`Surveys: ${JSON.stringify(rows)}`]),
        ...(forms.length === 1 && forms[0]?.questions.length === 3 && forms[0].sheet === "Form Spring (English)"
          ? []
          : [`Forms: ${JSON.stringify(forms)}`]),
        ...(lost.length > 0 && !told ? lost : []),
        ...(lost.length > 1 ? [`${lost.length} strays`] : []),
      ];
    },
  };
  const { findings } = await explore(scenario, { seeds: 1, kills: true, print: () => undefined });
  expect(findings).toEqual([]);
}, 240_000);

test("taking answers killed at any call, twice at once, or never: each answer is one row, and its low score one task", async () => {
  const scenario: Scenario = {
    prepare: async () => {
      const hands = await readyWorkbook("Asia/Shanghai");
      const { value } = await ask(hands, "buildSurvey", { survey: brief, language: "en" });
      const id = value?.survey?.id ?? "";
      await ask(hands, "checkedLink", { id });
      for (const person of ["P-1", "P-2"]) {
        const token = tokenOf(String(await hands.call("invite", id, "en", person)));
        const form = hands.bench.form("Spring (English)");
        const items = form?.items ?? [];
        const answers = { [items[0]?.id ?? 0]: "1", [items[2]?.id ?? 0]: token };
        form?.responses.push({ id: `2_${person}`, at: hands.bench.now(), email: "", by: "", answers, grades: {}, row: -1 });
      }
      hands.bench.setNow(hands.bench.now() + 60_000);
      return hands.bench;
    },
    starts: [{ fn: "onFormAnswer", as: { context: "trigger" } }],
    afterwards: async (copy) => {
      copy.setNow(copy.now() + 3_600_000);
      await copy.call("tick", [], { context: "trigger", inProcess: true });
    },
    check: ({ bench }) => {
      const answers = rowsOf(bench, "Answers").map((row) => `${row["Contact ID"]} ${row.Counts}`);
      const tasks = rowsOf(bench, "Tasks").length;
      return answers.join() === "P-1 Counts,P-2 Counts" && tasks === 2 ? [] : [`Answers ${answers.join()}; ${tasks} tasks.`];
    },
  };
  const { findings } = await explore(scenario, { seeds: 1, kills: true, firings: ["twice", "never"], print: () => undefined });
  expect(findings).toEqual([]);
}, 240_000);
