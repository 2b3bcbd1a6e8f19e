/** What must hold of the Outbox whatever happened to its senders: no key twice, nothing lost, nothing before its turn. */
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { headingsOf, shown } from "./outboxWorkbook.ts";

export interface Row {
  readonly key: string;
  readonly state: string;
  readonly rule: string;
  readonly recipient: string;
  readonly reason: string;
  readonly due: number;
  readonly priority: number;
  readonly attempts: number;
}

export function outboxRows(bench: Workbench): readonly Row[] {
  const sheet = bench.spreadsheet.sheetByName("Outbox");
  if (!sheet) return [];
  const columns = headingsOf(sheet);
  return Array.from({ length: sheet.lastRow - 1 }, (_, index) => {
    const at = (heading: string): string => shown(sheet, index + 1, columns.get(heading) ?? -1);
    const who = { key: at("Key"), rule: at("Rule"), recipient: at("Recipient"), priority: Number(at("Priority")) };
    return { ...who, state: at("State"), reason: at("Reason"), due: Number(at("Due")), attempts: Number(at("Attempts")) };
  });
}

/** By what tells one rule's letter from another's. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/^Needs your attention/, "Escalation"],
  [/^Rapport could not/, "Trouble"],
  [/^(?:Your|The team's) week: Week/, "Weekly summary"],
  [/^Plan for the week of/, "Plan of the week"],
  [/^We have received your message/, "Case received"],
  [/^Happy birthday/, "Birthday"],
  [/: \d+ for today, \d+ overdue$/, "Daily digest"],
];

interface Gone {
  readonly rule: string;
  readonly recipient: string;
}

/** What the add-on has sent, in that order. */
export const gone = (bench: Workbench): readonly Gone[] =>
  bench.mails().flatMap(({ to, subject }) => {
    if (subject === "Newsletter") return [];
    const rule = subjects.find(([pattern]) => pattern.test(subject))?.[1] ?? `"${subject}"`;
    return [{ rule, recipient: to.join() }];
  });

/** The end of a run, and what went before. */
export interface Story {
  readonly rows: readonly Row[];
  readonly gone: readonly Gone[];
  /** Keys that stood in the Outbox before, and those that must have been planned since. */
  readonly keys: readonly string[];
  /** Of how many mails nobody can know: one for each execution that was killed, and each call that failed after its work. */
  readonly doubts: number;
  /** Recipients that were left of the quota when so many mails had gone. */
  readonly quota: number;
  readonly before: number;
  /** The clock on the wall, as a cell holds it. */
  readonly now: number;
  readonly properties: Readonly<Record<string, string>>;
}

type Invariant = (story: Story) => readonly string[];

const nameOf = ({ rule, recipient }: Gone): string => `${rule} to ${recipient}`;

const countBy = <T>(items: readonly T[], name: (item: T) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(name(item), (counts.get(name(item)) ?? 0) + 1);
  return counts;
};

/** As many mails went as rows say so; one that is unknown may or may not be among them. */
const neverTwice: Invariant = ({ rows, gone: went }) => {
  const counts = countBy(went, nameOf);
  const sent = countBy(
    rows.filter(({ state }) => state === "Sent"),
    nameOf,
  );
  const unknown = countBy(
    rows.filter(({ state }) => state === "Unknown"),
    nameOf,
  );
  return [...new Set([...counts.keys(), ...sent.keys()])].flatMap((name) => {
    const [count, least] = [counts.get(name) ?? 0, sent.get(name) ?? 0];
    const most = least + (unknown.get(name) ?? 0);
    return count >= least && count <= most
      ? []
      : [`${name} went ${count} times, and the Outbox says ${least}${most > least ? ` to ${most}` : ""}.`];
  });
};

const oneRowAKey: Invariant = ({ rows }) =>
  [...countBy(rows, ({ key }) => key)].flatMap(([key, count]) => (count > 1 ? [`${key} stands in the Outbox ${count} times.`] : []));

/** In the end each planned key is sent, cancelled with a reason, or visible to a person or to the clock. */
const nothingLost: Invariant = ({ rows, keys, properties }) => {
  const known = new Set(rows.map(({ key }) => key));
  const waiting = rows.some(({ state }) => state === "Planned");
  return [
    ...keys.flatMap((key) => (known.has(key) ? [] : [`${key} was never planned, or is gone.`])),
    ...rows.flatMap((row) => (row.state === "Being sent" ? [`${row.key} is still being sent.`] : [])),
    ...rows.flatMap(({ key, state, reason }) =>
      reason === "" && ["Failed", "Cancelled", "Held"].includes(state) ? [`${key} is ${state} without a reason.`] : [],
    ),
    ...(waiting && !properties["outbox.next"] ? ["The clock has forgotten what is planned."] : []),
  ];
};

/** Who has to look after a mail is told of it. */
const visible: Invariant = ({ rows, properties }) => {
  const open = properties["outbox.open.0"] ?? "";
  return rows.flatMap(({ key, state, recipient }) =>
    state === "Unknown" && !open.includes(recipient) ? [`${key} is unknown, and nobody is told.`] : [],
  );
};

/** A mail is claimed and marked by itself: whoever dies has at most one in hand, and a call that fails speaks of one. */
const oneInHand: Invariant = ({ rows, doubts }) => {
  const unknown = rows.filter(({ state }) => state === "Unknown").length;
  return unknown > doubts ? [`${unknown} are unknown, and ${doubts} may be.`] : [];
};

/** Each mail with its row: those of one rule to one person went in the order in which they fell due. Where one is unknown, nobody can tell. */
function rowsOf(rows: readonly Row[], went: readonly Gone[]): readonly Row[] {
  const doubtful = new Set(rows.filter(({ state }) => state === "Unknown").map(nameOf));
  const queues = new Map<string, Row[]>();
  for (const row of [...rows].sort((one, other) => one.due - other.due))
    if (row.state === "Sent" && !doubtful.has(nameOf(row))) queues.set(nameOf(row), [...(queues.get(nameOf(row)) ?? []), row]);
  return went.flatMap((mail) => queues.get(nameOf(mail))?.shift() ?? []);
}

/** Nothing leaves before something more important that is due as long, unless that had to be tried again; and what waits was not passed over. */
const inTurn: Invariant = ({ rows, gone: went }) => {
  const smooth = rowsOf(rows, went).filter(({ attempts }) => attempts === 1);
  const early = smooth.flatMap((row, at) => {
    const later = smooth.slice(at + 1).find(({ due, priority }) => due === row.due && priority < row.priority);
    return later ? [`${row.key} went before ${later.key}.`] : [];
  });
  const passed = rows.filter(({ state, due, priority }) => {
    const before = rows.filter((other) => other.state === "Sent" && other.priority > priority && other.due >= due);
    return state === "Planned" && before.length > 0;
  });
  return [...early, ...passed.map(({ key }) => `${key} was passed over.`)];
};

/** Nothing waits although it may go, and no more goes than may. */
const quotaKept: Invariant = ({ rows, gone: went, quota, before, now }) => {
  const count = went.length - before;
  const left = rows.filter(({ state, due }) => state === "Planned" && due <= now).length;
  return [
    ...(count > quota ? [`${count} went, and ${quota} were allowed.`] : []),
    ...(left > 0 && count < quota ? [`${left} are left behind.`] : []),
  ];
};

const invariants: readonly Invariant[] = [neverTwice, oneRowAKey, nothingLost, visible, oneInHand, inTurn, quotaKept];

export const violations = (story: Story): readonly string[] => invariants.flatMap((invariant) => invariant(story));
