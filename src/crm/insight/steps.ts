/** What to do next, by whom and until when: each step out of something that is late or at risk. */
import type { Day } from "../../schema/cell.ts";
import { addDays, daysBetween, weekday } from "../days.ts";
import type { Place } from "./attention.ts";
import { asOf, type Found, named, type Rule, rule } from "./found.ts";
import { caseGrounds, gapGrounds, overdueGrounds, silentGrounds, swingGrounds, unhappyGrounds } from "./grounds.ts";
import { isLate } from "./lateness.ts";
import type { Subject } from "./team.ts";
import type { View } from "./view.ts";

/** Working days that each step is given: Monday to Friday, holidays not counted off. */
const given = { answer: 1, callBack: 2, catchUp: 3, winBack: 5, contact: 5, fillIn: 10 } as const;
const mostNamed = 3;
/** Of a large team those with most to do: the others stand person by person. */
const mostShares = 3;

export function workdaysAfter(day: Day, days: number): Day {
  const next = addDays(day, 1);
  if (days === 0) return day;
  return workdaysAfter(next, weekday(next) > 5 ? days : days - 1);
}

interface Share<T> {
  readonly subject: Subject;
  /** Null where the reader is meant. */
  readonly who: string | null;
  readonly items: readonly T[];
}

/** The items of each person, whoever has most first; what nobody owns is its supervisor's. */
function byOwner<T extends { readonly owner: string | null }>(view: View, items: readonly T[]): readonly Share<T>[] {
  if (items.length === 0) return [];
  if (view.subject.scope === "person") return [{ subject: view.subject, who: null, items }];
  const shares = view.people.map(({ subject }) => ({
    subject,
    who: subject.name,
    items: items.filter(({ owner }) => owner === subject.owner),
  }));
  const known = new Set(view.people.map(({ subject }) => subject.owner));
  const nobody = { subject: view.subject, who: view.subject.name, items: items.filter(({ owner }) => !known.has(owner ?? "")) };
  return [...shares, nobody]
    .filter((share) => share.items.length > 0)
    .sort((a, b) => b.items.length - a.items.length)
    .slice(0, mostShares);
}

const step = <S extends keyof typeof given>(view: View, code: S): Day => workdaysAfter(view.today, given[code]);
const places = (items: readonly Place[]): readonly Place[] => items.slice(0, mostNamed);

const catchUp = (view: View): readonly Found<"catchUp">[] =>
  byOwner(view, view.now.overdue).map(({ subject, who, items }) => {
    const visits = items.filter(({ entity }) => entity === "visit").length;
    const numbers = { visits, tasks: items.length - visits, days: items[0]?.days ?? 0, until: step(view, "catchUp") };
    const basis = [{ label: "rows", of: overdueGrounds(subject, items, view.today) }] as const;
    return { tone: "neutral", numbers, who, about: places(items), basis };
  });

/** Complaints that are open, and other cases past their promised day. */
const answer = (view: View): readonly Found<"answer">[] =>
  byOwner(
    view,
    view.now.cases.filter((each) => each.complaint || isLate(each)),
  ).map(({ subject, who, items }) => {
    const numbers = { cases: items.length, late: items.filter(isLate).length, until: step(view, "answer") };
    const basis = [{ label: "rows", of: caseGrounds({ subject, when: view.today }, items) }] as const;
    return { tone: "neutral", numbers, who, about: places(items), basis };
  });

const callBack = (view: View): readonly Found<"callBack">[] =>
  byOwner(view, view.ratings.unhappy).map(({ subject, who, items }) => {
    const ids = items.map(({ id }) => id);
    const basis = [{ label: "rows", of: unhappyGrounds({ subject, when: view.period.key }, ids, []) }] as const;
    return { tone: "neutral", numbers: { customers: ids.length, until: step(view, "callBack") }, who, about: places(items), basis };
  });

const contact = (view: View): readonly Found<"contact">[] =>
  byOwner(view, view.now.silence.silent).map(({ subject, who, items }) => {
    const numbers = { customers: items.length, days: items[0]?.days ?? 0, until: step(view, "contact") };
    const basis = [{ label: "rows", of: silentGrounds(subject, { silent: items, heard: [] }, view.today) }] as const;
    return { tone: "neutral", numbers, who, about: places(items), basis };
  });

const winBack = (view: View): readonly Found<"winBack">[] =>
  byOwner(view, view.swings.loss ? [view.swings.loss] : []).flatMap(({ subject, who, items }) =>
    items.map((loss): Found<"winBack"> => {
      const numbers = { now: loss.now, before: loss.before, until: step(view, "winBack") };
      const basis = [{ label: "rows", of: swingGrounds("loss", { subject, when: view.period.key }, loss) }] as const;
      return { tone: "neutral", numbers, who, about: [loss], basis };
    }),
  );

/** What a goal of the month or year under way still lacks, where it is behind. */
const close = (view: View): readonly Found<"close">[] =>
  view.ahead.flatMap(({ line, score }): Found<"close">[] => {
    const { kpi, period, value, target, attainment } = line;
    if (value === null || target === null || attainment === null || attainment >= 1 || value >= target || line.n === null) return [];
    const [gap, until] = [target - value, addDays(period.end, -1)];
    const weeks = Math.max(1, (daysBetween(view.today, until) + 1) / 7);
    const numbers = { kpi, period: period.key, gap, perWeek: gap / weeks, until };
    return [
      { tone: "neutral", numbers, line, who: view.subject.scope === "person" ? null : view.subject.name, basis: named("goals", score) },
    ];
  });

function fillIn(view: View): readonly Found<"fillIn">[] {
  const records = Object.values(view.gaps).reduce((sum, ids) => sum + ids.length, 0);
  if (records === 0) return [];
  const who = view.subject.scope === "person" ? null : view.subject.name;
  const basis = [{ label: "rows", of: gapGrounds(asOf(view), view.gaps) }] as const;
  return [{ tone: "neutral", numbers: { records, until: step(view, "fillIn") }, who, basis }];
}

const next = (weight: number) => ({ section: "next", weight }) as const;

/** In the order in which they should be done. */
export const stepRules: readonly Rule[] = [
  rule("answer", next(70))(answer),
  rule("callBack", next(60))(callBack),
  rule("catchUp", next(50))(catchUp),
  rule("winBack", next(40))(winBack),
  rule("contact", next(30))(contact),
  rule("close", next(20))(close),
  rule("fillIn", next(10))(fillIn),
];
