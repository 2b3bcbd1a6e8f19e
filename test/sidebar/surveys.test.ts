/** The Surveys page: a survey as it is put together and built, campaigns as sentences and forms, scores as they are told. */
import { describe, expect, test } from "@jest/globals";
import { connect } from "../../sidebar/server.ts";
import { build, type Ended, type Progress, stepsOf } from "../../sidebar/surveys/build.ts";
import { draftOf, newTexts, readCampaign, textsOf, withEvent, withSaved } from "../../sidebar/surveys/campaignDraft.ts";
import { firstDraft, moved, takenOut, wrongWith } from "../../sidebar/surveys/draft.ts";
import { tell } from "../../sidebar/surveys/figures.ts";
import { groupRows, rowsOf } from "../../sidebar/surveys/rows.ts";
import { blankAnswer, put, wrongWith as wrongWithAnswer } from "../../sidebar/surveys/typed.ts";
import { campaignSentence, questionLabel, surveyFacts } from "../../sidebar/surveys/words.ts";
import type { CampaignItem, QuestionResult, SurveyItem } from "../../src/app/surveys/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { pageLanguages } from "../../src/text/page.ts";
import { surveysWords } from "../../src/text/surveys.ts";

const words = surveysWords.en;
const form = (language: "en" | "zh-CN", url: string | null) => ({ language, url, edit: null });
const survey: SurveyItem = {
  ...{ id: "Q-1", at: 2, name: "Satisfaction", state: "open", checked: "2026-03-01", problems: [], answers: 1_200 },
  questions: [
    { code: "overall", scale: "five", words: null },
    { code: "own1", scale: "five", words: { "zh-CN": "培训如何？" } },
    { code: "open", scale: "open", words: null },
  ],
  forms: [form("en", "https://forms.example/en")],
};
const campaign: CampaignItem = {
  ...{ id: "A-1", at: 2, name: "After orders", survey: "Q-1", event: "order", days: 14, touchPoint: "purchase", levels: ["A", "B"] },
  ...{ list: "", answerDays: 30, switch: "ask", since: null, invited: 3, dropped: 0, answered: 1, underWay: false, problems: [] },
};

describe("a new survey", () => {
  const draft = firstDraft("Satisfaction", "en");

  test("begins with the six shipped questions, of which none is missing", () => {
    expect(draft.questions.map(({ code }) => code)).toEqual(["quality", "speed", "service", "overall", "recommend", "open"]);
    expect([takenOut(draft.questions), wrongWith(draft, words)]).toEqual([[], []]);
  });

  test("a question moves one place and stays at the ends; one that was taken out can be put back", () => {
    expect(moved([1, 2, 3], 2, -1)).toEqual([1, 3, 2]);
    expect([moved([1, 2, 3], 0, -1), moved([1, 2, 3], 2, 1)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(takenOut(draft.questions.slice(1))).toEqual(["quality"]);
  });

  test("without a name, a language or a question it is not built, and each is said", () => {
    const blank = wrongWith({ name: " ", languages: [], questions: [] }, words);
    expect(blank.map(({ field }) => field)).toEqual(["name", "languages", "questions"]);
  });
});

describe("building its forms", () => {
  const stop = { forms: [form("en", "https://forms.example/stop")], checked: null, problems: [] };
  const steps = stepsOf(["en", "zh-CN"], stop);
  const plan = { name: "S", languages: ["en", "zh-CN"], questions: [{ code: "overall" }], once: "12345678" } as const;

  /** A server that answers each call by what is scripted for it. */
  async function run(script: readonly unknown[], from: Progress = { at: 0, survey: null }) {
    const asked: unknown[] = [];
    const seen: number[] = [];
    const answer = (name: string, json: string): Promise<unknown> => {
      asked.push([name, JSON.parse(json)]);
      return Promise.resolve(script[asked.length - 1] ?? { ok: true, value: { kind: "built", survey } });
    };
    const server = connect(answer, (trouble) => trouble);
    const ended: Ended = await build({ server, plan, steps, onStep: ({ at }) => seen.push(at) }, from);
    return { asked, seen, ended };
  }

  test("a form in each language comes first, then the stop form where it has none", () => {
    expect(steps.map(({ builds, language }) => `${builds} ${language}`)).toEqual(["form en", "form zh-CN", "stop zh-CN"]);
  });

  test("the first call brings the plan, each further one the survey's id", async () => {
    const { asked, seen, ended } = await run([]);
    expect([seen, ended]).toEqual([[0, 1, 2], { kind: "built", survey }]);
    expect(asked).toEqual([
      ["buildSurvey", { survey: plan, language: "en" }],
      ["buildSurvey", { survey: { id: "Q-1" }, language: "zh-CN" }],
      ["buildStopForm", { language: "zh-CN" }],
    ]);
  });

  test("where it stops it says why, and goes on from there", async () => {
    const { ended } = await run([undefined, { ok: false, code: "timedOut", message: "Too long." }]);
    expect(ended).toEqual({ kind: "stopped", progress: { at: 1, survey }, sentence: "Too long." });
    const again = await run([], { at: 1, survey });
    expect([again.seen, again.ended.kind]).toEqual([[1, 2], "built"]);
  });

  test("what the server refuses leads back to the form's fields", async () => {
    const problems = [{ field: "name", sentence: "Too long." }];
    expect((await run([{ ok: true, value: { kind: "invalid", problems } }])).ended).toEqual({ kind: "invalid", problems });
  });
});

describe("a campaign", () => {
  test.each([
    [{}, "14 days after an order · levels A, B"],
    [{ days: 0, levels: [] }, "On the day of an order · all levels"],
    [{ event: "case", days: 1 } as const, "1 day after a case is closed · levels A, B"],
    [{ event: "quarter", days: 9, levels: [] } as const, "Every quarter, on day 10 · all levels"],
    [{ event: "list", days: null, list: "a@x.example" } as const, "A list, once"],
  ])("is a sentence: %j", (change, sentence) => {
    expect(campaignSentence(pageLanguages.en, { ...campaign, ...change })).toBe(sentence);
  });

  test("its form gives back what it was given", () => {
    expect(readCampaign(textsOf(draftOf(campaign)), words)).toEqual({ draft: draftOf(campaign) });
  });

  test("a new one asks two weeks after an order, of a survey that takes answers, and waits for approval", () => {
    const stop = { forms: [], checked: null, problems: [] };
    const texts = newTexts({ mayEdit: true, surveys: [{ ...survey, id: "Q-0", state: "toCheck" }, survey], stop, campaigns: [] });
    expect([texts.survey, texts.event, texts.days, texts.switch]).toEqual(["Q-1", "order", "14", "ask"]);
  });

  test("one just saved stands among the others until the page asks anew, a new one at their head", () => {
    const stop = { forms: [], checked: null, problems: [] };
    const before = { mayEdit: true, surveys: [survey], stop, campaigns: [campaign] };
    const renamed = { ...campaign, name: "Renamed" };
    expect(withSaved(before, { campaign: renamed, before })).toEqual([renamed]);
    expect(withSaved(before, { campaign: { ...campaign, id: "A-2" }, before })).toMatchObject([{ id: "A-2" }, { id: "A-1" }]);
    expect(withSaved({ ...before, campaigns: [] }, { campaign: renamed, before })).toEqual([]);
    expect(withSaved(before, undefined)).toEqual([campaign]);
  });

  test("another event brings its touch-point along, unless somebody has chosen one", () => {
    const texts = textsOf(draftOf(campaign));
    expect(withEvent(texts, "case")).toEqual({ event: "case", touchPoint: "afterSales" });
    expect(withEvent({ ...texts, touchPoint: "design" }, "case")).toEqual({ event: "case", touchPoint: "design" });
  });

  test.each([
    ["14.5", "30", ["days"]],
    ["-1", "0", ["days", "answerDays"]],
    ["", "", ["days"]],
    ["１４", "", []],
    ["731", "many", ["days", "answerDays"]],
  ])("days %j and days to answer %j: wrong are %j", (days, answerDays, wrong) => {
    const read = readCampaign({ ...textsOf(draftOf(campaign)), days, answerDays }, words);
    expect("problems" in read ? read.problems.map(({ field }) => field) : []).toEqual(wrong);
  });

  test("one to a list takes no days, and another no list", () => {
    const texts = { ...textsOf(draftOf(campaign)), list: " a@x.example ", days: "?" };
    expect(readCampaign({ ...texts, event: "list" }, words)).toMatchObject({ draft: { days: null, list: "a@x.example" } });
    expect(readCampaign({ ...texts, days: "3" }, words)).toMatchObject({ draft: { days: 3, list: "" } });
  });
});

describe("results", () => {
  const figure = (value: number, low: number, high: number) => ({ value, low, high });
  const result = (part: Partial<QuestionResult>): QuestionResult => ({
    ...{ code: "overall", n: 42, grey: false, unusable: 0, mean: figure(4.1, 3.9, 4.4), top2: figure(0.79, 0.64, 0.88), nps: null },
    ...{ change: "none", before: 0.7 },
    ...part,
  });
  const told = (part: Partial<QuestionResult>, scale: "five" | "recommend" | "ease" = "five") =>
    tell(result(part), scale, { code: "en", words });

  test("a five-point question is told by its CSAT with its interval, the mean beside it", () => {
    expect(told({})).toEqual({
      ...{ value: "79%", measure: "CSAT", between: "64% to 88%", mean: "mean 4.1", at: 0.79, from: 0.64, to: 0.88, change: null },
    });
  });

  test("a recommendation is told by its NPS, from −100 to 100 on the bar", () => {
    expect(told({ top2: null, nps: figure(30, -10, 57), before: 12, change: "up" }, "recommend")).toMatchObject({
      ...{ value: "+30", between: "−10 to +57", at: 0.65, from: 0.45, to: 0.785, change: "up from +12" },
    });
  });

  test("another scale is told by its mean, and too few answers by no interval", () => {
    expect(told({ top2: null, mean: { value: 4, low: null, high: null } }, "ease")).toMatchObject({
      ...{ value: "4", mean: null, between: null, at: 0.5, from: null, to: null },
    });
    const few = { n: 4, grey: true, top2: null, nps: { value: 25, low: null, high: null } };
    expect(told(few, "recommend")).toMatchObject({ value: "+25", between: null, from: null, to: null });
  });

  test.each([
    ["down", "down from 70%"],
    ["none", null],
    ["few", null],
    [null, null],
  ] as const)("a change that is %s is told as %s", (change, said) => {
    expect(told({ change })?.change).toBe(said);
  });

  test("a question that nobody answered has no figure", () => {
    expect(told({ n: 0, mean: null, top2: null })).toBeNull();
  });

  test("rows are the survey's scored questions, or one question's groups with a name for those of nobody", () => {
    const group = (key: string, label: string) => ({
      ...{ key, label, n: 3, questions: [result({ n: 3 })] },
      rate: { sent: 0, bounced: 0, answered: 0, share: null },
    });
    expect(rowsOf(pageLanguages.en, survey, group("", "")).map(({ label }) => label)).toEqual(["Overall"]);
    const rows = groupRows([group("A", "A"), group("", "")], { code: "overall", scale: "five", words: null }, "not known");
    expect(rows.map(({ key, label }) => [key, label])).toEqual([
      ["A", "A"],
      ["", "not known"],
    ]);
  });
});

describe("in words", () => {
  test("the team's own question is called as it was written, in another language where there is none in this one", () => {
    expect(survey.questions.map((question) => questionLabel(pageLanguages["zh-TW"], question))).toEqual([
      "整體滿意度",
      "培训如何？",
      "客戶原話",
    ]);
  });

  test("a survey tells its questions, languages and answers", () => {
    expect(surveyFacts(pageLanguages.en, survey, (value) => value.toLocaleString("en"))).toBe("3 questions · English · 1,200 answers");
    const forms = choices.language.flatMap((language) => survey.forms.map((form) => ({ ...form, language })));
    expect(surveyFacts(pageLanguages.en, { ...survey, forms, answers: 0 }, String)).toBe("3 questions · English, 简体中文, 繁體中文");
  });
});

describe("an answer that is typed in", () => {
  const blank = blankAnswer("2026-03-04");
  test("needs its customer, a day, and at least one score or word", () => {
    const fields = (change: object) => wrongWithAnswer({ ...blank, ...change }, words).map(({ field }) => field);
    expect(fields({ day: "" })).toEqual(["customer", "day", "scores"]);
    expect(fields({ customer: "C-1", words: { open: " " } })).toEqual(["scores"]);
    expect(fields({ customer: "C-1", scores: { recommend: 0 } })).toEqual([]);
  });

  test("a score that is cleared is no score of nought", () => {
    expect(put({ quality: 4, recommend: 0 }, "quality", null)).toEqual({ recommend: 0 });
    expect(put({}, "recommend", 0)).toEqual({ recommend: 0 });
  });
});
