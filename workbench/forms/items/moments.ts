/** Questions for a day, a time or a span. Answers are texts such as `2026-03-04`, `2026-03-04 14:30`, `07:45`, `01:02:03` (GF test, live). */
import { wallAt } from "../../runtime/time/zone.ts";
import { date, flag, integer, makers } from "../method.ts";
import { equip, FormItem, update } from "./core.ts";
import { answeredBy, gradedByHand, required, respond } from "./question.ts";

export class DateItem extends FormItem {
  override readonly googleName = "DateItem";
}

export class DateTimeItem extends FormItem {
  override readonly googleName = "DateTimeItem";
}

export class TimeItem extends FormItem {
  override readonly googleName = "TimeItem";
}

export class DurationItem extends FormItem {
  override readonly googleName = "DurationItem";
}

const on = makers<FormItem>();
const byHand = { ...required, ...gradedByHand };
const two = (count: number) => String(count).padStart(2, "0");

/** The day in the script's zone, whose fields a `Date` shows there. */
function dayText({ scene, state }: FormItem, given: Date): string {
  const { year, month, day } = wallAt(scene.script.zone, given.getTime());
  return `${state.year ? `${String(year).padStart(4, "0")}-` : ""}${two(month)}-${two(day)}`;
}

function dayTimeText(self: FormItem, given: Date): string {
  const { hour, minute } = wallAt(self.scene.script.zone, given.getTime());
  return `${dayText(self, given)} ${two(hour)}:${two(minute)}`;
}

/** Beyond their bounds hours and minutes go on as a clock does (TD TimeItem.createResponse). */
function clockText(hour: number, minute: number): string {
  const minutes = (((hour * 60 + minute) % 1440) + 1440) % 1440;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const clamp = (count: number, most: number) => two(Math.min(Math.max(count, 0), most));

const dated = {
  ...byHand,
  includesYear: on.read([], ({ state }) => state.year),
  setIncludesYear: on.change([flag], (self, year) => update(self, { year })),
};

equip(DateItem, "DateItem", { ...dated, createResponse: answeredBy(date, (given, self) => dayText(self, given)) });
equip(DateTimeItem, "DateTimeItem", { ...dated, createResponse: answeredBy(date, (given, self) => dayTimeText(self, given)) });
equip(TimeItem, "TimeItem", {
  ...byHand,
  createResponse: on.read([integer, integer], (self, hour, minute) => respond(self, clockText(hour, minute))),
});
equip(DurationItem, "DurationItem", {
  ...byHand,
  createResponse: on.read([integer, integer, integer], (self, hours, minutes, seconds) =>
    respond(self, `${clamp(hours, 72)}:${clamp(minutes, 59)}:${clamp(seconds, 59)}`),
  ),
});
