/** What a sender may meet: others beside it, a short quota, nights on which the clocks change, a clock that jumps. */
import type { Ended, ExploreOptions, Scenario } from "../../workbench/runtime/trial/explore.ts";
import { transient } from "../../workbench/runtime/words/limits.ts";
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { gone, outboxRows, violations } from "./outboxInvariants.ts";
import { type Morning, morning, type Open, shuffle, teamWorkbook, tick } from "./outboxWorkbook.ts";

const hour = 3_600_000;

const senders = (count: number): Scenario["starts"] =>
  Array.from({ length: count }, () => ({ fn: "tick", as: { context: "trigger" as const } }));

/** The wall clock as a cell holds it: days since the end of 1899. */
function wallClock({ spreadsheet, ...bench }: Pick<Workbench, "spreadsheet"> & { readonly now: number }): number {
  const shown = new Date(bench.now).toLocaleString("sv-SE", { timeZone: spreadsheet.zone });
  return Date.parse(`${shown.replace(" ", "T")}Z`) / (24 * hour) + 25_569;
}

interface Judged {
  /** Keys that must have been planned in the end. */
  readonly keys: readonly string[];
  /** How many mails had gone before. */
  readonly before?: number;
  readonly quota?: number | undefined;
  /** Calls that failed after their work. */
  readonly doubts?: number | undefined;
}

const judge = ({ bench, reports }: Ended, { keys, before = 0, quota = Number.POSITIVE_INFINITY, doubts = 0 }: Judged): readonly string[] =>
  violations({
    ...{ keys, before, quota },
    rows: outboxRows(bench),
    gone: gone(bench),
    doubts: doubts + reports.filter(({ outcome }) => outcome === "killed").length,
    now: wallClock({ spreadsheet: bench.spreadsheet, now: bench.now() }),
    properties: bench.properties().document,
  });

/** The ticks that follow, each so many hours after the one before. */
async function ticks(bench: Workbench, hours: readonly number[]): Promise<void> {
  for (const each of hours) {
    bench.setNow(bench.now() + each * hour);
    await tick(bench);
  }
}

export interface Sending extends Morning {
  readonly senders?: number;
  /** After how many hours each of the ticks follows that set things right; the clock may go back, too. */
  readonly later?: readonly number[];
  /** Calls that fail after their work. */
  readonly doubts?: number;
}

/** Senders that overlap, on an Outbox that somebody has sorted. */
export function sending(given: Sending): Scenario {
  let keys: readonly string[] = [];
  let before = 0;
  return {
    prepare: async () => {
      const bench = await morning(given);
      keys = outboxRows(bench).map(({ key }) => key);
      before = gone(bench).length;
      return bench;
    },
    vary: shuffle,
    starts: senders(given.senders ?? 1),
    afterwards: (bench) => ticks(bench, given.later ?? [1, 1]),
    check: (ended) => judge(ended, { keys, before, quota: given.quota, doubts: given.doubts }),
  };
}

/** The token with which this customer stops mail, out of a letter that they would get now. */
async function stopToken(bench: Workbench, recipient: string): Promise<string> {
  const copy = bench.copier()(1);
  await tick(copy);
  const letter = copy.mails().find(({ to }) => to.join() === recipient);
  const link = letter?.text.match(/https:\S+viewform\?\S*=(\S+)/)?.[1];
  if (!link) throw new Error(`No letter to ${recipient} has a link by which mail is stopped.`);
  return decodeURIComponent(link);
}

/** A customer has just said stop, and Google tells of it while a sender begins, or tells nobody. */
export function stopping({ told, ...given }: Sending & { readonly told: boolean }): Scenario {
  const customer = "c0@example.com";
  const usual = sending(given);
  return {
    ...usual,
    prepare: async () => {
      const bench = await usual.prepare();
      const token = await stopToken(bench, customer);
      const form = bench.form("Stop these mails");
      const item = form?.items[0];
      if (!form || !item) throw new Error("There is no form by which mail is stopped.");
      form.responses.push({ id: "2_stop", at: bench.now(), email: "", by: "", answers: { [item.id]: token }, grades: {}, row: -1 });
      bench.setNow(bench.now() + 60_000);
      return bench;
    },
    starts: [...usual.starts, ...(told ? [{ fn: "onFormAnswer", as: { context: "trigger" as const } }] : [])],
    check: (ended) => [
      ...usual.check(ended),
      ...gone(ended.bench).flatMap(({ rule, recipient }) =>
        recipient === customer ? [`${rule} went to somebody who had stopped it.`] : [],
      ),
      ...outboxRows(ended.bench).flatMap(({ key, recipient, state }) =>
        recipient === customer && state !== "Cancelled" ? [`${key} is ${state} though its recipient said stop.`] : [],
      ),
    ],
  };
}

/** The night of this day in Berlin: people want their digests at the hours that are missing or doubled, and the senders begin at one of them. */
export function night(open: Open, { day, senders: count }: { readonly day: string; readonly senders: number }): Scenario {
  const hours = [1, 2, 2, 2, 2, 3, 3, 3, 3, 4];
  const keys = hours.map((_, at) => `digest:p${at}@example.com:${day}`);
  const evening = `${new Date(Date.parse(day) - 24 * hour).toISOString().slice(0, 10)}T20:20`;
  return {
    prepare: async () => {
      const bench = await teamWorkbook({ open, zone: "Europe/Berlin", now: evening, people: hours.length, hours });
      await ticks(bench, [0, 1, 1, 1, 1, 1]);
      bench.setNow(bench.now() + hour);
      return bench;
    },
    vary: shuffle,
    starts: senders(count),
    afterwards: (bench) => ticks(bench, [1, 1, 1, 1, 1]),
    check: (ended) => judge(ended, { keys }),
  };
}

/** One line of the exploration. */
export interface Entry {
  readonly name: string;
  readonly scenario: Scenario;
  readonly options: ExploreOptions;
  /** One seed of so many is enough where a seed tries much, but at least one. */
  readonly every?: number;
}

/** Ten mails: the owner's, the supervisor's, a digest for each of these, and for each customer an answer to a complaint and a wish. */
export const tenMails = { people: 4, customers: 2 } as const;

/** What `npm run explore` tries. CI tries the same in a smaller size. */
export function entries(open: Open): readonly Entry[] {
  const usual: Sending = { open, ...tenMails };
  const monday = { ...usual, now: "2018-01-04T00:20", keepers: 2 };
  const quotas = Array.from({ length: 11 }, (_, quota) => quota);
  return [
    ...[1, 2, 3].map((count) => ({
      name: `senders at once: ${count}`,
      scenario: sending({ ...usual, senders: count }),
      options: {},
      every: count > 2 ? 10 : 1,
    })),
    {
      name: "firings doubled or missing",
      scenario: sending({ ...usual, senders: 2 }),
      options: { kills: false, firings: ["twice", "never"] },
    },
    { name: "a day's planning and sending", scenario: sending({ ...monday, plans: true }), options: {}, every: 40 },
    { name: "passing failures", scenario: sending(usual), options: { kills: false, failures: true }, every: 50 },
    {
      name: "failures after the work was done",
      scenario: sending({ ...usual, doubts: 1 }),
      options: { kills: false, lateFailures: transient.slice(0, 1).map(({ text }) => text) },
      every: 50,
    },
    ...quotas.map((quota) => ({ name: `quota left: ${quota}`, scenario: sending({ ...usual, quota }), options: {}, every: 20 })),
    { name: "a night without two o'clock", scenario: night(open, { day: "2018-03-25", senders: 2 }), options: {}, every: 20 },
    { name: "a night with two o'clock twice", scenario: night(open, { day: "2018-10-28", senders: 2 }), options: {}, every: 20 },
    { name: "a customer says stop", scenario: stopping({ ...usual, told: true }), options: { firings: ["twice"] }, every: 20 },
    { name: "a customer says stop, and Google tells nobody", scenario: stopping({ ...usual, told: false }), options: {}, every: 20 },
    { name: "a clock set a day ahead", scenario: sending({ ...usual, later: [25, 1, 1] }), options: {}, every: 20 },
    { name: "a clock set back an hour", scenario: sending({ ...usual, senders: 2, later: [-1, 1, 1, 1] }), options: {}, every: 20 },
  ];
}
