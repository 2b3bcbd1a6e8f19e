/** One line of time out of a customer's visits, finished tasks, orders, cases and opportunities, newest first. */
import { formatOf } from "../../text/format.ts";
import type { Language } from "../../text/language.ts";
import type { Stored } from "../ports.ts";
import type { TimelineEvent } from "../wire.ts";

export interface Related {
  readonly visit: readonly Stored<"visit">[];
  readonly task: readonly Stored<"task">[];
  readonly order: readonly Stored<"order">[];
  readonly case: readonly Stored<"case">[];
  readonly opportunity: readonly Stored<"opportunity">[];
}

/** How the workbook speaks and pays. */
interface Wording {
  readonly language: Language;
  readonly currency: string;
}

/** The sidebar shows no more. */
const longest = 100;

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part).join(" · ");

function ofVisits(language: Language, visits: Related["visit"]): TimelineEvent[] {
  return visits.flatMap(({ at, record }): TimelineEvent[] => {
    const { id, status, done, channel, purpose, owner, satisfaction } = record;
    if (status !== "done" || done === null) return [];
    const title = joined(channel && language.choices.channel[channel], purpose);
    return [
      {
        entity: "visit",
        id,
        at,
        when: done,
        title,
        detail: joined(record.content, record.result, record.nextStep, record.feedback),
        owner: owner ?? "",
        satisfaction,
      },
    ];
  });
}

function ofTasks(tasks: Related["task"]): TimelineEvent[] {
  return tasks.flatMap(({ at, record }): TimelineEvent[] =>
    record.status === "done" && record.done !== null
      ? [
          {
            entity: "task",
            id: record.id,
            at,
            when: record.done,
            title: record.subject ?? "",
            detail: record.remark ?? "",
            owner: record.owner ?? "",
            satisfaction: null,
          },
        ]
      : [],
  );
}

function ofOrders({ language, currency }: Wording, orders: Related["order"]): TimelineEvent[] {
  const { money } = formatOf(language.code);
  return orders.flatMap(({ at, record }): TimelineEvent[] =>
    record.day === null
      ? []
      : [
          {
            entity: "order",
            id: record.id,
            at,
            when: record.day,
            title: record.number ?? "",
            detail: joined(record.amount === null ? null : money(record.amount, currency), record.paymentMethod, record.remark),
            owner: record.owner ?? "",
            satisfaction: null,
          },
        ],
  );
}

function ofCases(language: Language, cases: Related["case"]): TimelineEvent[] {
  return cases.flatMap(({ at, record }): TimelineEvent[] => {
    const { id, kind, status, opened, number, subject, detail, resolution, owner } = record;
    if (opened === null) return [];
    const title = joined(kind && language.choices.feedbackKind[kind], subject);
    return [
      {
        entity: "case",
        id,
        at,
        when: opened,
        title,
        detail: joined(number, status && language.choices.caseStatus[status], detail, resolution),
        owner: owner ?? "",
        satisfaction: null,
      },
    ];
  });
}

function ofOpportunities({ language, currency }: Wording, opportunities: Related["opportunity"]): TimelineEvent[] {
  const { money } = formatOf(language.code);
  return opportunities.flatMap(({ at, record }): TimelineEvent[] => {
    const { id, name, stage, amount, closed, expectedClose, lostReason, owner } = record;
    const when = closed ?? expectedClose;
    if (when === null) return [];
    const detail = joined(stage && language.choices.stage[stage], amount === null ? null : money(amount, currency), lostReason);
    return [{ entity: "opportunity", id, at, when, title: name ?? "", detail, owner: owner ?? "", satisfaction: null }];
  });
}

export function timeline(wording: Wording, related: Related): readonly TimelineEvent[] {
  const { language } = wording;
  const events = [
    ...ofVisits(language, related.visit),
    ...ofTasks(related.task),
    ...ofOrders(wording, related.order),
    ...ofCases(language, related.case),
    ...ofOpportunities(wording, related.opportunity),
  ];
  return events.sort((one, other) => (one.when < other.when ? 1 : -1)).slice(0, longest);
}
