/** Reading a survey: lines, rates and themes. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { judging, shippedQuestions } from "../../../src/crm/satisfaction/questions.ts";
import { answeredTokens, type Invitations, responseRates } from "../../../src/crm/satisfaction/rate.ts";
import { type Cut, cuts, type Reading, readSurvey } from "../../../src/crm/satisfaction/reading.ts";
import { judge, type Responses } from "../../../src/crm/satisfaction/responses.ts";
import { quoteLength, themesOf } from "../../../src/crm/satisfaction/themes.ts";
import { readThemes, shippedThemes, themeCodes, writeThemes } from "../../../src/crm/satisfaction/themeWords.ts";
import { responses } from "./responses.ts";

const verify = (token: string) =>
  token.startsWith("t") ? { person: "P", campaign: "spring", touchPoint: null, until: "2026-06-30" } : null;
const span = { from: "2026-01-01", until: "2027-01-01" };
const read = (made: Responses): Reading =>
  readSurvey({ responses: made, verdicts: judge(made, verify), questions: shippedQuestions, ...span });
const line = ({ lines }: Reading, question: string, by: Cut = "whole", key = "", channel = "form") =>
  lines.find((each) => each.question === question && each.by === by && each.key === key && each.channel === channel);

describe("a survey's scores", () => {
  const made = responses([
    { token: "t1", manager: "ann", segment: "A", touchPoint: null, scores: { overall: 5, recommend: 10 } },
    { token: "t2", manager: "bob", segment: "A", scores: { overall: "2", recommend: "" } },
    { token: "t3", manager: "ann", scores: { overall: "so so", recommend: 6 } },
    { token: "t3", manager: "ann", scores: { overall: 1 } },
    { token: "x", manager: "ann", scores: { overall: 1 } },
    { channel: "phone", manager: "ann", scores: { overall: 3 } },
    { token: "t4", given: "2025-12-31T23:59", scores: { overall: 1 } },
    { token: "t5", given: "2026-07-01", scores: { overall: 1 } },
    { token: "t6", given: null, scores: { overall: 1 } },
  ]);
  const reading = read(made);

  test("of all, by segment and by manager, with what could not be read", () => {
    expect(line(reading, "overall")?.score).toMatchObject({
      n: 2,
      unusable: { text: 1 },
      grey: true,
      mean: { value: 3.5 },
      top2: { value: 0.5 },
    });
    expect(line(reading, "recommend")?.score).toMatchObject({ n: 2, unusable: { blank: 1 }, nps: { value: 0 } });
    expect(line(reading, "overall", "manager", "ann")?.score.n).toBe(1);
    expect(line(reading, "overall", "segment", "A")?.score.n).toBe(2);
    expect(line(reading, "overall", "segment", "")?.score.unusable.text).toBe(1);
  });

  test("a question without a column has no n", () => expect(line(reading, "quality")?.score).toMatchObject({ n: 0, mean: null }));

  test("answers typed in stand apart", () => {
    expect(line(reading, "overall", "whole", "", "phone")?.score).toMatchObject({ n: 1, mean: { value: 3 } });
    expect(line(reading, "overall", "whole", "", "interview")?.score.n).toBe(0);
  });

  test("what does not count is kept apart by its reason, and what has no time is shown", () => {
    expect(reading.rows).toEqual({ counts: [0, 1, 2, 5], forged: [4], repeated: [3], edited: [], late: [7] });
    expect(reading.undated).toEqual([8]);
  });

  test("each cut of a channel shares out the same answers", () => {
    const row = fc.record({
      channel: fc.constantFrom("form" as const, "phone" as const, "interview" as const),
      token: fc.nat(40).map((at) => `t${at}`),
      manager: fc.constantFrom("ann", "bob", null),
      segment: fc.constantFrom("A", "B"),
      scores: fc.record({ overall: fc.constantFrom(1, 2, 3, 4, 5, "", "no", 7), recommend: fc.nat(12) }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), (rows) => {
        const { lines, rows: kinds } = read(responses(rows));
        expect(Object.values(kinds).flat().length).toBe(rows.length);
        for (const by of cuts) {
          const all = lines.filter((each) => each.by === by && each.question === "overall");
          const answers = all.reduce(
            (sum, { score }) => sum + score.n + score.unusable.blank + score.unusable.text + score.unusable.outside,
            0,
          );
          expect(answers).toBe(kinds.counts.length);
        }
      }),
    );
  });
});

describe("the response rate", () => {
  const invitations = (rows: readonly { token: string; sent?: string | null; bounced?: boolean; manager?: string }[]): Invitations => ({
    token: rows.map(({ token }) => token),
    sent: rows.map(({ sent }) => (sent === undefined ? "2026-03-01T09:00" : sent)),
    bounced: rows.map(({ bounced }) => bounced ?? null),
    campaign: rows.map(() => "spring"),
    touchPoint: rows.map(() => null),
    segment: rows.map(() => null),
    manager: rows.map(({ manager }) => manager ?? null),
  });

  test("is of what went less what bounced; one that bounced and was answered has arrived", () => {
    const rates = responseRates(
      invitations([
        { token: "t1", manager: "ann" },
        { token: "t2", manager: "ann", bounced: true },
        { token: "t3", manager: "bob", bounced: true },
        { token: "t4", manager: "bob" },
        { token: "t5", sent: null },
        { token: "t6", sent: "2025-12-31" },
      ]),
      new Set(["t1", "t2", "t6"]),
      span,
    );
    expect(rates.find(({ by }) => by === "whole")).toMatchObject({ sent: 4, bounced: 1, answered: 2, rate: 2 / 3, grey: true });
    expect(rates.find(({ by, key }) => by === "manager" && key === "bob")).toMatchObject({ sent: 2, bounced: 1, answered: 0, rate: 0 });
  });

  test("nothing that arrived has no rate", () => {
    expect(responseRates(invitations([{ token: "t1", bounced: true }]), new Set(), span)[0]).toMatchObject({ rate: null, interval: null });
  });

  test("an answer is one with a score, by the form, that counts", () => {
    const made = responses([
      { token: "t1", scores: { overall: 4 } },
      { token: "t2", scores: { overall: "" }, open: "nice" },
      { token: "t3", channel: "phone", scores: { overall: 4 } },
      { token: "x", scores: { overall: 4 } },
    ]);
    expect([...answeredTokens(made, judge(made, verify), shippedQuestions)]).toEqual(["t1"]);
  });
});

describe("themes", () => {
  const themes = (rows: readonly { open: string; overall?: number }[], words = Object.values(shippedThemes)) => {
    const made = responses(rows.map(({ open, overall }, at) => ({ token: `t${at}`, open, scores: { overall: overall ?? null } })));
    return themesOf(made, { rows: rows.map((_, at) => at), judging: judging(shippedQuestions), words });
  };
  const codes = (open: string) =>
    themes([{ open, overall: 5 }])
      .themes.map(({ code }) => code)
      .sort();

  test.each([
    ["Too expensive for what it is.", ["price"]],
    ["The parts were delivered late, and one was broken", ["delivery", "quality"]],
    ["价格有点贵，但是售后很好", ["price", "service"]],
    ["出貨太慢，說明書看不懂", ["delivery", "documents", "response"]],
    ["Your driver was PRICELESS", []],
    ["We reprice and enquote things", []],
    ["replacement", []],
    ["", []],
  ])("%p speaks of %p", (open, expected) => expect(codes(open)).toEqual(expected));

  test("the score of the same answer tells praise from complaint", () => {
    const found = themes([
      { open: "Great price", overall: 5 },
      { open: "The price!", overall: 1 },
      { open: "Price as usual", overall: 3 },
      { open: "price" },
      { open: "Thanks", overall: 5 },
    ]);
    expect(found.themes).toHaveLength(1);
    expect(found.themes[0]).toMatchObject({
      code: "price",
      n: 4,
      tones: {
        praise: { n: 1, quotes: [{ at: 0, text: "Great price" }] },
        complaint: { n: 1, quotes: [{ at: 1, text: "The price!" }] },
        neutral: { n: 1 },
        unscored: { n: 1 },
      },
    });
    expect(found.other).toEqual([4]);
  });

  test("a quote is the sentence that speaks of it", () => {
    const [theme] = themes([{ open: "Hello there. The price  rose by 2.5 percent\tagain! Bye.", overall: 1 }]).themes;
    expect(theme?.tones.complaint.quotes[0]?.text).toBe("The price rose by 2.5 percent again!");
  });

  test("of a sentence of 50,000 characters the part around the word, emoji whole", () => {
    const [theme] = themes([{ open: `${"😀".repeat(20_000)} price ${"y".repeat(9_000)}`, overall: 1 }]).themes;
    const quote = theme?.tones.complaint.quotes[0]?.text ?? "";
    expect(quote).toMatch(/^…(😀)+ price y+…$/u);
    expect([...quote].length).toBeLessThanOrEqual(quoteLength);
  });

  test("three quotes of a kind, the latest first, and all are counted", () => {
    const made = responses([1, 2, 3, 4, 5].map((day) => ({ open: `price ${day}`, given: `2026-03-0${day}`, scores: { overall: 1 } })));
    const { themes: found } = themesOf(made, { rows: [0, 1, 2, 3, 4], judging: judging(shippedQuestions), words: [shippedThemes.en] });
    expect(found[0]?.tones.complaint.n).toBe(5);
    expect(found[0]?.tones.complaint.quotes.map(({ at }) => at)).toEqual([4, 3, 2]);
  });

  test("a team's own list is read as it is written; what is no line is left out", () => {
    const own = readThemes("green: eco*, 环保\nno words:\n: nothing\nstray line\nstars: *, **\nc: C++");
    expect(own).toEqual({ green: ["eco*", "环保"], c: ["C++"] });
    expect(themes([{ open: "Ecological and C++" }, { open: "很环保" }], [own]).themes.map(({ code, n }) => [code, n])).toEqual([
      ["green", 2],
      ["c", 1],
    ]);
    for (const shipped of Object.values(shippedThemes)) expect(readThemes(writeThemes(shipped))).toEqual(shipped);
  });

  test("an empty list finds nothing", () => expect(themes([{ open: "anything" }], [{ none: [], star: ["*"] }]).themes).toEqual([]));

  test("every shipped word is found as itself, in its own theme", () => {
    for (const words of Object.values(shippedThemes))
      for (const code of themeCodes)
        for (const word of words[code] ?? []) expect([word, codes(word.replace("*", ""))]).toEqual([word, expect.arrayContaining([code])]);
  });
});

test("5,000 answers are judged, read, rated and sorted into themes in two seconds", () => {
  const opens = ["价格太贵了，但是质量很好。", "The delivery was late again and nobody replied to my mails.", "出貨很快", ""];
  const rows = Array.from({ length: 5000 }, (_, at) => ({
    token: `t${at}`,
    manager: `m${at % 12}`,
    segment: `s${at % 5}`,
    touchPoint: `p${at % 3}`,
    campaign: "spring",
    open: opens[at % opens.length] ?? "",
    scores: { quality: (at % 5) + 1, speed: (at % 4) + 1, service: String((at % 5) + 1), overall: (at % 5) + 1, recommend: at % 11 },
  }));
  const made = responses(rows);
  const started = performance.now();
  const reading = read(made);
  const rated = answeredTokens(made, judge(made, verify), shippedQuestions);
  const found = themesOf(made, { rows: reading.rows.counts, judging: judging(shippedQuestions), words: Object.values(shippedThemes) });
  const took = performance.now() - started;
  expect(line(reading, "overall")?.score.n).toBe(5000);
  expect(rated.size).toBe(5000);
  expect(found.themes.length).toBeGreaterThan(3);
  expect(took).toBeLessThan(2000);
});
