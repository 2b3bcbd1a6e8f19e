/** Surveys in figures and summaries: what counts, what went, and that a workbook without a survey reads nothing of them. */
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { readSurvey } from "../../../src/app/insight/readSurvey.ts";
import { refreshFigures } from "../../../src/app/insight/refresh.ts";
import { composeSummary } from "../../../src/app/insight/summary.ts";
import { surveyEntries } from "../../../src/app/surveys/forms.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import type { Memory } from "../world.ts";
import { addAll, teamWorld } from "./team.ts";

const lin = "lin@example.com";

/** Twenty invitations in December: one never went, one bounced, twelve were answered; two answers do not count and one was typed in. */
function surveyed(): Memory {
  const world = teamWorld();
  const survey = { id: "Q-1", name: "Yearly", languages: ["en"], questions: [], closed: false, checked: true, once: "once-once" } as const;
  world.state.set(surveyEntries(world.state, survey));
  const numbers = Array.from({ length: 20 }, (_, at) => at);
  addAll(
    world,
    "invitation",
    numbers.map((at) => ({ id: `U-${at}`, day: "2017-12-05", manager: lin, mail: `mail-${at}`, bounced: at === 18 })),
  );
  addAll(
    world,
    "outbox",
    numbers.map((at) => ({
      key: `mail-${at}`,
      rule: "surveyInvitation" as const,
      state: at === 19 ? ("held" as const) : ("sent" as const),
    })),
  );
  const answer = (at: number, more: Partial<Rec<"answer">> = {}): Partial<Rec<"answer">> => ({
    id: `W-${at}`,
    given: "2017-12-08T10:00",
    channel: "form",
    verdict: "counts",
    overall: at < 9 ? 5 : 2,
    recommend: at < 9 ? 10 : 3,
    invitation: `U-${at}`,
    manager: lin,
    ...more,
  });
  const others = [
    answer(12, { verdict: "forged" }),
    answer(13, { verdict: "repeated" }),
    answer(14, { channel: "phone", invitation: null }),
  ];
  addAll(world, "answer", [...numbers.slice(0, 12).map((at) => answer(at)), ...others]);
  return world;
}

const letterOf = (world: Memory): string => {
  const composed = composeSummary(openContext(world), { recipient: "chen@example.com", period: "2017-12", language: "en" });
  return "letter" in composed ? composed.letter.text : JSON.stringify(composed);
};

test("the summary tells CSAT, NPS and the response rate with their n, apart from the ratings of visits", () => {
  const text = letterOf(surveyed());
  expect(text).toContain("Survey: 9 of 12 answers gave 4 or 5 overall (75%).");
  expect(text).toContain("Survey: NPS 50 (12 answers, between ");
  expect(text).toContain("12 of 18 invitations to surveys were answered (66.7%).");
  expect(text).toContain("Visits were rated 4.47 of 5 on average (15 ratings)");
});

test("the KPI tab has them for the team and the manager, with the interval in its note and the answers as evidence", () => {
  const world = surveyed();
  refreshFigures(openContext(world));
  const found = (kpi: Rec<"kpi">["kpi"], scope: Rec<"kpi">["scope"]) =>
    world.rows("kpi").find((row) => row.kpi === kpi && row.scope === scope && row.period === "2017-12");
  expect(found("csat", "team")).toMatchObject({ value: 0.75, counted: 9, n: 12, ids: 12 });
  expect(found("nps", "person")).toMatchObject({ value: 50, n: 12, ownerName: "Lin Wei" });
  expect(found("nps", "team")?.note).toMatch(/^95% interval -3.5 to 83.5 · /);
  expect(found("responseRate", "team")).toMatchObject({ counted: 12, n: 18 });
});

test("a workbook without a survey reads nothing of surveys", () => {
  const world = teamWorld();
  world.calls.columns = 0;
  expect([readSurvey(world), world.calls.columns]).toEqual([undefined, 0]);
  expect(letterOf(world)).not.toMatch(/Survey|NPS/);
});
