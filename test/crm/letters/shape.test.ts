/** The shape of letters: subjects of one line, paragraphs, links that are links and nothing else. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { onlyLink, paragraphsOf, subjectLine } from "../../../src/crm/letters/shape.ts";

describe("a subject", () => {
  test.each([
    ["is one line", "Hello\r\nBcc: all@example.com", "Hello Bcc: all@example.com"],
    ["has no separators of lines that mail programs know and people do not", "a\u2028b\u0085c", "a bc"],
    ["keeps emoji, quotes and commas", ' "Ann", 李伟 🎉 ', '"Ann", 李伟 🎉'],
    ["of 250 characters stays whole", "x".repeat(250), "x".repeat(250)],
    ["of 300 characters is cut between words", `${"word ".repeat(60)}`, `${"word ".repeat(49).trim()}…`],
    ["without a gap is cut all the same", "好".repeat(300), `${"好".repeat(249)}…`],
  ])("%s", (_case, text, subject) => expect(subjectLine(text)).toBe(subject));

  test("is never longer than Google takes, and never cut through a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 200, maxLength: 400 }), (text) => {
        const subject = subjectLine(text);
        return subject.length <= 250 && !/[\ud800-\udbff](?![\udc00-\udfff])/.test(subject);
      }),
    );
  });
});

describe("a text", () => {
  test("is parted by blank lines, however blank", () =>
    expect(paragraphsOf("One\r\ntwo\n \n\n\tThree\n\n")).toEqual([[[{ text: "One" }], [{ text: "two" }]], [[{ text: "Three" }]]]));

  test.each([
    ["the full stop is the sentence's", "See https://example.com/a.", ["https://example.com/a"]],
    ["so are a bracket and Chinese marks", "（https://example.com/a?b=c）。", ["https://example.com/a?b=c"]],
    ["quotes end it", 'href="https://example.com"onclick="x"', ["https://example.com"]],
    ["nothing but web addresses are links", "javascript:alert(1) data:text/html,x mailto:a@b.co", []],
  ])("has links: %s", (_case, text, links) => {
    const runs = paragraphsOf(text).flat(2);
    expect(runs.flatMap((run) => ("link" in run ? [run.link] : []))).toEqual(links);
    expect(runs.map((run) => ("link" in run ? run.link : run.text)).join("")).toBe(text);
  });

  test("tells a link that stands alone from one in a sentence", () => {
    expect(paragraphsOf("https://example.com\n\nSee https://example.com").map(onlyLink)).toEqual(["https://example.com", undefined]);
  });
});
