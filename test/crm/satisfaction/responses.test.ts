/** Which answers count, and whom somebody must call. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { shippedQuestions } from "../../../src/crm/satisfaction/questions.ts";
import { recoveriesDue } from "../../../src/crm/satisfaction/recovery.ts";
import { type Claim, judge, type Verdict } from "../../../src/crm/satisfaction/responses.ts";
import { responses } from "./responses.ts";

const claim: Claim = { person: "P-1", campaign: "spring", touchPoint: "order", until: "2026-03-31" };
const claims: Readonly<Record<string, Claim>> = {
  t1: claim,
  t2: { ...claim, person: "P-2" },
  t3: { ...claim, person: "P-3", until: null },
};
const verify = (token: string): Claim | null => claims[token] ?? null;

describe("a verdict on each answer", () => {
  test.each<[string, Parameters<typeof responses>[0], readonly Verdict[]]>([
    ["the first with a token counts", [{ token: "t1" }, { token: "t2" }], ["counts", "counts"]],
    ["a token that is not ours is forged", [{ token: "other workbook" }], ["forged"]],
    ["an answer by the form without a token is forged", [{ token: null }, { token: " " }], ["forged", "forged"]],
    ["a token for somebody else is forged", [{ token: "t1", person: "P-2" }], ["forged"]],
    [
      "a token for another campaign or touch-point is forged",
      [
        { token: "t1", campaign: "x" },
        { token: "t1", touchPoint: "x" },
      ],
      ["forged", "forged"],
    ],
    ["a token that says what the row says counts", [{ token: "t1", person: "P-1", campaign: "spring", touchPoint: "order" }], ["counts"]],
    ["a forged one does not take the place of the true one", [{ token: "t1", person: "P-9" }, { token: "t1" }], ["forged", "counts"]],
    ["a second submission is repeated", [{ token: "t1" }, { token: "t1" }], ["counts", "repeated"]],
    [
      "the same submission again is edited",
      [
        { token: "t1", submission: "a" },
        { token: "t1", submission: "a" },
      ],
      ["counts", "edited"],
    ],
    [
      "the earlier one counts, wherever its row stands",
      [
        { token: "t1", given: "2026-03-03T08:00" },
        { token: "t1", given: "2026-03-02T08:00" },
      ],
      ["repeated", "counts"],
    ],
    [
      "on the last day it is in time, on the next it is late",
      [
        { token: "t1", given: "2026-03-31T23:59" },
        { token: "t2", given: "2026-04-01T00:00" },
      ],
      ["counts", "late"],
    ],
    ["a token without an end is never late", [{ token: "t3", given: "2030-01-01T00:00" }], ["counts"]],
    [
      "an edit after the end is an edit",
      [
        { token: "t1", submission: "a" },
        { token: "t1", submission: "a", given: "2026-05-01T00:00" },
      ],
      ["counts", "edited"],
    ],
    ["answers typed in need no token", [{ channel: "phone" }, { channel: "interview" }], ["counts", "counts"]],
    [
      "one person's call in a campaign counts once",
      [
        { channel: "phone", person: "P-1", campaign: "spring" },
        { channel: "phone", person: "P-1", campaign: "spring" },
        { channel: "phone", person: "P-1", campaign: "autumn" },
      ],
      ["counts", "repeated", "counts"],
    ],
    [
      "typed in with a token that the form has used it is repeated",
      [{ token: "t1" }, { token: "t1", channel: "phone" }],
      ["counts", "repeated"],
    ],
  ])("%s", (_case, rows, expected) => expect(judge(responses(rows), verify)).toEqual(expected));

  test("each token is verified once", () => {
    const asked: string[] = [];
    judge(responses([{ token: "t1" }, { token: "t1" }, { token: "bad" }, { token: "bad" }]), (token) => {
      asked.push(token);
      return verify(token);
    });
    expect(asked).toEqual(["t1", "bad"]);
  });

  test("of each true token at most one counts, and shuffling rows of different times changes no verdict", () => {
    const row = fc.record({
      token: fc.constantFrom("t1", "t2", "t3", "bad", null),
      submission: fc.constantFrom("a", "b", "c"),
      channel: fc.constantFrom("form" as const, "phone" as const),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (rows, order) => {
        const timed = rows.map((each, at) => ({ ...each, given: `2026-03-02T10:${String(at).padStart(2, "0")}` }));
        const found = judge(responses(timed), verify);
        for (const token of Object.keys(claims))
          expect(timed.filter((each, at) => each.token === token && found[at] === "counts").length).toBeLessThan(2);
        const keys = timed
          .map((each, at) => ({ each, verdict: found[at], key: order.next().value ?? 0 }))
          .sort((one, other) => one.key - other.key);
        expect(judge(responses(keys.map(({ each }) => each)), verify)).toEqual(keys.map(({ verdict }) => verdict));
      }),
    );
  });
});

describe("recovery after a low score", () => {
  const options = { questions: shippedQuestions, within: 2, known: new Set<string>() };
  const due = (rows: Parameters<typeof responses>[0], known: readonly string[] = []) => {
    const made = responses(rows);
    return recoveriesDue(made, judge(made, verify), { ...options, known: new Set(known) });
  };

  test("says who, which scores, and until when, over a weekend until Monday", () => {
    const rows = [
      { token: "t1", person: "P-1", campaign: "spring", given: "2026-03-05T10:00", scores: { quality: 5, speed: "2", recommend: 6 } },
    ];
    expect(due(rows)).toEqual([
      {
        key: "t1",
        at: 0,
        low: [
          { question: "speed", score: 2 },
          { question: "recommend", score: 6 },
        ],
        due: "2026-03-09",
      },
    ]);
  });

  test("3 of 5 and 7 of 10 are no reason, nor is what is no score", () => {
    expect(due([{ token: "t1", scores: { quality: 3, speed: "bad", service: 0, overall: null, recommend: 7 } }])).toEqual([]);
  });

  test("a late answer and a lowered one are heard, a forged or second one is not", () => {
    const low = { scores: { overall: 1 } };
    const rows = [
      { ...low, token: "t1", given: "2026-04-05" },
      { token: "t3", submission: "a", scores: { overall: 5 } },
      { ...low, token: "t3", submission: "a" },
      { ...low, token: "bad" },
      { ...low, token: "t3", submission: "b" },
    ];
    expect(due(rows).map(({ at }) => at)).toEqual([0, 2]);
  });

  test("of what was typed in one for a person, campaign and day, and none that there is already", () => {
    const rows = [
      { channel: "phone" as const, person: "P-1", campaign: "spring", scores: { overall: 1 } },
      { channel: "interview" as const, person: "P-1", campaign: "spring", scores: { overall: 2 } },
    ];
    expect(due(rows).map(({ key }) => key)).toEqual(["P-1/spring//2026-03-02"]);
    expect(due(rows, ["P-1/spring//2026-03-02"])).toEqual([]);
  });

  test("another invitation of the same campaign is another recovery", () => {
    const again = { person: "P-1", campaign: "spring", scores: { overall: 1 } };
    const signed = (token: string): Claim => ({ ...claim, until: token === "t8" ? null : claim.until });
    const made = responses([
      { ...again, token: "t1" },
      { ...again, token: "t8", given: "2026-06-02T10:00" },
    ]);
    expect(recoveriesDue(made, judge(made, signed), options).map(({ key }) => key)).toEqual(["t1", "t8"]);
  });
});
