/** What fires a trigger, in words: for the desk in English, for the page in each of its languages (Chinese: K). */
import type { TriggerInfo } from "../execution/report.ts";
import type { ClockRule, TimeOfDay } from "./rule.ts";
import type { TriggerRecord } from "./schedule.ts";

export type Tongue = "en" | "zh-CN" | "zh-TW";

const time = ({ hour, minute, zone }: TimeOfDay): string => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")} ${zone}`;

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const plural = (n: number, unit: string) => (n === 1 ? `every ${unit}` : `every ${n} ${unit}s`);

function english(rule: ClockRule): string {
  if (rule.kind === "once") return "once";
  if (rule.kind === "minutes") return plural(rule.every, "minute");
  if (rule.kind === "hours") return `${plural(rule.every, "hour")}, at minute ${rule.minute}`;
  if (rule.kind === "days") return `${plural(rule.every, "day")} at ${time(rule)}`;
  if (rule.kind === "weeks")
    return `${rule.every === 1 ? "every" : `every ${rule.every} weeks on`} ${weekdays[rule.weekday]} at ${time(rule)}`;
  return `day ${rule.day} of every month at ${time(rule)}`;
}

const each = (n: number, unit: string) => (n === 1 ? `每${unit}` : `每 ${n} ${unit}`);

/** The units that the two ways of writing Chinese write differently. */
interface Units {
  readonly minute: string;
  readonly hour: string;
  readonly week: string;
}

const chinese =
  ({ minute, hour, week }: Units) =>
  (rule: ClockRule): string => {
    if (rule.kind === "once") return "一次";
    if (rule.kind === "minutes") return each(rule.every, minute);
    if (rule.kind === "hours") return `${each(rule.every, hour)}，第 ${rule.minute} 分`;
    if (rule.kind === "days") return `${each(rule.every, "天")} ${time(rule)}`;
    const weekday = [..."日一二三四五六"][rule.kind === "weeks" ? rule.weekday : 0];
    if (rule.kind === "weeks") return `每${rule.every === 1 ? "" : ` ${rule.every} ${week}的`}${week}${weekday} ${time(rule)}`;
    return `每月 ${rule.day} 日 ${time(rule)}`;
  };

interface Occasions {
  readonly clock: (rule: ClockRule) => string;
  readonly event: Readonly<Record<TriggerInfo["event"], string>>;
}

const all: Readonly<Record<Tongue, Occasions>> = {
  en: {
    clock: english,
    event: { CLOCK: "clock", ON_OPEN: "on open", ON_EDIT: "on edit", ON_CHANGE: "on change", ON_FORM_SUBMIT: "on form submit" },
  },
  "zh-CN": {
    clock: chinese({ minute: "分钟", hour: "小时", week: "周" }),
    event: { CLOCK: "时钟", ON_OPEN: "打开时", ON_EDIT: "编辑时", ON_CHANGE: "更改时", ON_FORM_SUBMIT: "提交表单时" },
  },
  "zh-TW": {
    clock: chinese({ minute: "分鐘", hour: "小時", week: "週" }),
    event: { CLOCK: "時鐘", ON_OPEN: "開啟時", ON_EDIT: "編輯時", ON_CHANGE: "變更時", ON_FORM_SUBMIT: "提交表單時" },
  },
};

export const occasionIn = (tongue: Tongue, { clock, event }: Pick<TriggerInfo, "clock" | "event">): string =>
  clock ? all[tongue].clock(clock) : all[tongue].event[event];

/** A trigger as people see it. */
export function triggerInfo({ id, function: fn, user, source, event, rule: clock, next }: TriggerRecord): TriggerInfo {
  return { id, function: fn, user, source, event, clock, rule: occasionIn("en", { clock, event }), next };
}
