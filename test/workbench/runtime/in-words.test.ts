/** What fires a trigger, in the languages of the page. */
import { expect, test } from "@jest/globals";
import { occasionIn } from "../../../workbench/runtime/time/in-words.ts";
import type { ClockRule } from "../../../workbench/runtime/time/rule.ts";

const time = { hour: 8, minute: 5, zone: "Asia/Shanghai" };
const said = ([clock, event]: readonly [ClockRule | null, "CLOCK" | "ON_FORM_SUBMIT"]) =>
  (["en", "zh-CN", "zh-TW"] as const).map((tongue) => occasionIn(tongue, { clock, event }));
const clock = (rule: ClockRule) => said([rule, "CLOCK"]);

test("what waits for an event says which", () =>
  expect(said([null, "ON_FORM_SUBMIT"])).toEqual(["on form submit", "提交表单时", "提交表單時"]));

test.each<[ClockRule, readonly string[]]>([
  [{ kind: "once", at: 0 }, ["once", "一次", "一次"]],
  [{ kind: "minutes", every: 1, minute: 0 }, ["every minute", "每分钟", "每分鐘"]],
  [{ kind: "minutes", every: 5, minute: 2 }, ["every 5 minutes", "每 5 分钟", "每 5 分鐘"]],
  [{ kind: "hours", every: 1, minute: 9 }, ["every hour, at minute 9", "每小时，第 9 分", "每小時，第 9 分"]],
  [{ kind: "hours", every: 6, minute: 9 }, ["every 6 hours, at minute 9", "每 6 小时，第 9 分", "每 6 小時，第 9 分"]],
  [{ kind: "days", every: 1, ...time }, ["every day at 08:05 Asia/Shanghai", "每天 08:05 Asia/Shanghai", "每天 08:05 Asia/Shanghai"]],
  [
    { kind: "weeks", every: 1, weekday: 1, ...time },
    ["every Monday at 08:05 Asia/Shanghai", "每周一 08:05 Asia/Shanghai", "每週一 08:05 Asia/Shanghai"],
  ],
  [
    { kind: "weeks", every: 2, weekday: 0, ...time },
    ["every 2 weeks on Sunday at 08:05 Asia/Shanghai", "每 2 周的周日 08:05 Asia/Shanghai", "每 2 週的週日 08:05 Asia/Shanghai"],
  ],
  [
    { kind: "months", day: 31, ...time },
    ["day 31 of every month at 08:05 Asia/Shanghai", "每月 31 日 08:05 Asia/Shanghai", "每月 31 日 08:05 Asia/Shanghai"],
  ],
])("%j", (rule, words) => expect(clock(rule)).toEqual(words));
