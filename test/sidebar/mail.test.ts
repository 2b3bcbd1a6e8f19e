/** Mail in the sidebar: what can be done to which mail, and how it is told in every language. */
import { describe, expect, test } from "@jest/globals";
import { startRoute } from "../../sidebar/desk/start.ts";
import { actsOn, mailLists, mailStory, mailTitle } from "../../sidebar/mail/acts.ts";
import { spanOf } from "../../sidebar/mail/approveAll.tsx";
import { boot } from "../../src/app/boot.ts";
import { openContext } from "../../src/app/context.ts";
import { mailbox } from "../../src/app/outbox/mailbox.ts";
import type { MailItem } from "../../src/app/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { forecastLine } from "../../src/text/forecast.ts";
import { pageLanguages } from "../../src/text/page.ts";
import { addTeam, memoryWorld } from "../app/world.ts";

const item = (part: Partial<MailItem> = {}): MailItem => ({
  ...{ id: "X-1", at: 2, rule: "digest", recipient: "lin@example.com", due: "2018-01-03T08:00", state: "planned", attempts: 0 },
  ...{ changed: "2018-01-03T09:10", subject: null, reason: null, day: null, reader: null },
  ...part,
});

test("each list offers what can be done to a mail as it stands", () => {
  const offered = mailLists.map((list) => [list, choices.mailState.map((state) => actsOn(list, item({ state })).join("+"))]);
  expect(Object.fromEntries(offered)).toEqual({
    unknown: ["", "", "", "", "went+didNot", "", ""],
    held: ["cancel", "", "", "cancel", "", "", "approve+cancel"],
    failed: ["cancel", "", "", "again+cancel", "", "", "cancel"],
    today: ["hold+cancel", "", "", "cancel", "", "", "cancel"],
    later: ["hold+cancel", "", "", "cancel", "", "", "cancel"],
    sent: ["", "", "", "", "", "", ""],
    cancelled: ["", "", "", "", "", "", ""],
  });
});

describe("in words", () => {
  const people = [
    { email: "lin@example.com", name: "Lin Wei", role: "manager", reportsTo: null, language: null, digestHour: null },
  ] as const;

  test("a mail is named by its rule and the person", () => {
    expect(mailTitle(pageLanguages.en, item(), people)).toBe("Daily digest to Lin Wei");
    expect(mailTitle(pageLanguages.en, item({ recipient: null, rule: null }), people)).toBe("Mail to None");
    expect(mailTitle(pageLanguages.en, item({ rule: "birthday", reader: "Ann Lee · Acme" }), people)).toBe("Birthday to Ann Lee · Acme");
  });

  test("a failed one tells its next attempt, how often it was tried, and why", () => {
    const failed = item({ state: "failed", attempts: 2, reason: "Service unavailable" });
    expect(mailStory(pageLanguages.en, failed)).toBe("due Jan 3, 2018, 08:00 · 2 attempts · Service unavailable");
    expect(mailStory(pageLanguages["zh-CN"], failed)).toMatch(/^应发 .* · 已尝试 2 次 · Service unavailable$/);
  });

  test("a sent one tells when it went", () => {
    expect(mailStory(pageLanguages.en, item({ state: "sent", attempts: 1 }))).toBe("Jan 3, 2018, 09:10");
  });

  const days = [
    { day: "2018-01-03", count: 60, room: 100 },
    { day: "2018-01-04", count: 20, room: 100 },
    { day: "2018-01-06", count: 5, room: 100 },
  ];
  test.each([
    ["en", "Today 60 of 100, tomorrow 20, Sat, Jan 6: 5"],
    ["zh-CN", "今天 60 封（限额 100）、明天 20 封、1月6日周六 5 封"],
  ] as const)("the forecast in %s", (code, line) => {
    expect(forecastLine(pageLanguages[code], days, "2018-01-03")).toBe(line);
    expect(forecastLine(pageLanguages[code], [], "2018-01-03")).toBeUndefined();
  });
});

test.each([
  ["fits into today", 40, [["2018-01-03", 60, 100]], 1],
  ["goes on tomorrow", 41, [["2018-01-03", 60, 100]], 2],
  [
    "leaves to the days ahead what they hold already",
    318,
    [
      ["2018-01-03", 5, 20],
      ["2018-01-04", 90, 100],
    ],
    5,
  ],
  [
    "begins when there is room",
    100,
    [
      ["2018-01-03", 0, 0],
      ["2018-01-04", 100, 100],
    ],
    3,
  ],
  ["takes nobody knows how long where no day's room is known", 318, [], undefined],
  ["never ends without room", 21, [["2018-01-03", 0, 0]], undefined],
] as const)("what is approved %s", (_case, count, days, span) => {
  const known = days.map(([day, mails, room]) => ({ day, count: mails, room }));
  expect(spanOf(count, known, "2018-01-03")?.days).toBe(span);
});

test("the menu's Mail opens it, and its first screen knows of mails that may have gone", () => {
  const world = memoryWorld({ me: "lin@example.com" });
  addTeam(world);
  const context = openContext(world);
  const first = boot(context, {});
  expect([startRoute(first, "mail"), first.unknownMails]).toEqual([{ view: "mail" }, 0]);
  expect(mailbox(context).counts).toEqual({ unknown: 0, held: 0, failed: 0, today: 0, later: 0, sent: 0, cancelled: 0 });
});
