/** What is late and what is at risk, each beside how it stood one period earlier. */
import type { Swing } from "./attention.ts";
import { lineOf } from "./board.ts";
import { asOf, countsDiffer, during, type Found, named, type Rule, rule, turn } from "./found.ts";
import { caseGrounds, gapGrounds, type Named, overdueGrounds, silentGrounds, swingGrounds, unhappyGrounds } from "./grounds.ts";
import { isLate } from "./lateness.ts";
import type { Course } from "./remark.ts";
import type { View } from "./view.ts";

const mostNamed = 3;

function lookAtOverdue({ now, ago, subject }: View): readonly Found<"overdue">[] {
  const { overdue } = now;
  if (overdue.length === 0) return [];
  const visits = overdue.filter((item) => item.entity === "visit").length;
  const numbers = { visits, tasks: overdue.length - visits, days: overdue[0]?.days ?? 0, before: ago.overdue.length, day: ago.day };
  const basis: Named[] = [{ label: "rows", of: overdueGrounds(subject, overdue, now.day) }];
  if (numbers.before > 0) basis.push({ label: "before", of: overdueGrounds(subject, ago.overdue, ago.day) });
  return [{ tone: "bad", numbers, basis }];
}

/** Cases whose promised day has passed. */
function lookAtCases({ now, ago, subject }: View): readonly Found<"cases">[] {
  const [late, lateAgo] = [now.cases.filter(isLate), ago.cases.filter(isLate)];
  if (late.length === 0) return [];
  const others = now.cases.filter((each) => !isLate(each));
  const numbers = { late: late.length, open: now.cases.length, days: late[0]?.days ?? 0, before: lateAgo.length, day: ago.day };
  const basis: Named[] = [{ label: "rows", of: caseGrounds({ subject, when: now.day }, late, others) }];
  if (lateAgo.length > 0) basis.push({ label: "before", of: caseGrounds({ subject, when: ago.day }, lateAgo, []) });
  return [{ tone: "bad", numbers, about: late.slice(0, mostNamed), basis }];
}

function lookAtSilence({ now, ago, subject }: View): readonly Found<"silent">[] {
  const { silent, heard } = now.silence;
  if (silent.length === 0) return [];
  const before = ago.silence.silent.length;
  const numbers = { silent: silent.length, key: silent.length + heard.length, days: silent[0]?.days ?? 0, before, day: ago.day };
  const basis: Named[] = [{ label: "rows", of: silentGrounds(subject, now.silence, now.day) }];
  if (before > 0) basis.push({ label: "before", of: silentGrounds(subject, ago.silence, ago.day) });
  return [{ tone: "bad", numbers, basis }];
}

function lookAtUnhappy(view: View): readonly Found<"unhappy">[] {
  const { unhappy, low, n, before } = view.ratings;
  if (unhappy.length === 0) return [];
  const customers = unhappy.map(({ id }) => id);
  const numbers = { customers: customers.length, low: low.length, n, before: before.unhappy.length };
  const of = unhappyGrounds(during(view), customers, low);
  return [
    {
      tone: "bad",
      numbers,
      about: unhappy.slice(0, mostNamed),
      basis: [{ label: "rows", of }, ...named("ratings", lineOf(view.lines, "satisfaction"))],
    },
  ];
}

function lookAtComplaints(view: View): readonly Found<"complaints">[] {
  const line = lineOf(view.lines, "complaints");
  const now = line?.value ?? 0;
  const open = view.now.cases.filter(({ complaint }) => complaint);
  if (!line || (now === 0 && open.length === 0)) return [];
  const course: Course = line.before === null ? "unknown" : turn(countsDiffer(now, line.before), now, line.before);
  const before = named("before", lineOf(view.before, "complaints"));
  return [
    {
      tone: now === 0 ? "neutral" : course === "below" ? "good" : "bad",
      numbers: { now, before: line.before, open: open.length, course },
      line,
      basis: [...before, ...(open.length > 0 ? [{ label: "open", of: caseGrounds(asOf(view), open) } as const] : [])],
    },
  ];
}

/** The customer whose orders moved most, in one direction. */
function lookAtSwing(view: View, code: "gain" | "loss", swing: Swing | undefined): readonly Found<"gain" | "loss">[] {
  if (!swing) return [];
  const { now, before, orders } = swing;
  const numbers = { now, before, days: view.swings.days, orders: orders.now.length, ordersBefore: orders.before.length };
  const basis: readonly Named[] = [{ label: "rows", of: swingGrounds(code, during(view), swing) }];
  return [{ tone: code === "gain" ? "good" : "bad", numbers, about: [swing], basis }];
}

function lookAtGaps(view: View): readonly Found<"missing">[] {
  const { owners, levels, amounts, closings } = view.gaps;
  const numbers = { owners: owners.length, levels: levels.length, amounts: amounts.length, closings: closings.length };
  if (Object.values(numbers).every((count) => count === 0)) return [];
  return [{ tone: "neutral", numbers, basis: [{ label: "rows", of: gapGrounds(asOf(view), view.gaps) }] }];
}

export const troubleRules: readonly Rule[] = [
  rule("overdue", { section: "late", weight: 70 })(lookAtOverdue),
  rule("cases", { section: "late", weight: 72 })(lookAtCases),
  rule("complaints", { section: "happened", bad: "risk", weight: 80 })(lookAtComplaints),
  rule("unhappy", { section: "risk", weight: 78 })(lookAtUnhappy),
  rule("silent", { section: "risk", weight: 75 })(lookAtSilence),
  rule("loss", { section: "risk", weight: 60 })((view) => lookAtSwing(view, "loss", view.swings.loss)),
  rule("gain", { section: "happened", weight: 58 })((view) => lookAtSwing(view, "gain", view.swings.gain)),
  rule("missing", { section: "risk", weight: 20 })(lookAtGaps),
];
