/** Sends what is due, the most important first, as long as the quota and the time last; one sender at a time. */
import type { Moment } from "../../schema/cell.ts";
import { email } from "../../schema/kinds.ts";
import { Broken } from "../broken.ts";
import type { Letter, World } from "../ports.ts";
import { type FateWords, mark } from "./fate.ts";
import { leaseEnd, takeLease } from "./lease.ts";
import { doubt, fail, type Sender, sendOne } from "./post.ts";
import { type Due, type DueMail, lookUp, standing } from "./queue.ts";
import { quotaEntry, readStock, type StockRow, stockEntries } from "./stock.ts";

/** What is to be said, and what is to be done once it is said. */
interface Said {
  readonly letter: Letter;
  readonly after?: () => void;
}

/** A letter; or why there is none, why it goes later, or why a person has to look at it first. */
export type Composed =
  | Said
  | { readonly nothing: string }
  | { readonly later: Moment; readonly reason: string }
  | { readonly hold: string };
export type Compose = (mail: DueMail) => Composed;

/** One sender's run. */
interface Run extends Sender {
  /** Recipients that are still allowed today; undefined before anybody asked. */
  left: number | undefined;
  /** Mails that failed one after the other: the service is down, or refuses in a language that nobody here reads. */
  failures: number;
  /** What went, or may have. */
  readonly gone: DueMail[];
}

/** After so many failures in a row the rest waits for the next tick instead of failing too. */
const patience = 2;

/** So many mails are sent under one lock, for which people who save meanwhile wait. */
const groupSize = 8;

/** So many are looked through for them: most of a campaign may have nothing to say, or have to wait. */
const lookedThrough = 200;

type Attempt = Composed | { readonly error: unknown };

/** A mail that is due, and what came of composing it. */
interface Turn {
  readonly due: Due;
  readonly what: Attempt;
}

/** Somebody who saves just now is waited for by the next tick: nothing goes before its turn. */
const composeOne = (compose: Compose, mail: DueMail): Attempt => {
  try {
    return compose(mail);
  } catch (error) {
    if (error instanceof Broken && error.code === "busy") throw error;
    return { error };
  }
};

/** The next mails in turn, with as many letters as may go under one lock; none when the time is up. */
function nextGroup({ world }: Run, due: readonly Due[], compose: Compose): readonly Turn[] {
  const group: Turn[] = [];
  let room = groupSize;
  for (const each of due) {
    if (room < 1 || world.timeIsUp()) break;
    const what = composeOne(compose, each.mail);
    if ("letter" in what) room -= 1;
    group.push({ due: each, what });
  }
  return group;
}

/** What becomes of a mail for which there is no letter now. None of it counts as an attempt. */
function silence({ what, due }: Turn) {
  if ("nothing" in what) return { state: "cancelled", reason: what.nothing } as const;
  if ("later" in what) return { state: due.state, due: what.later, reason: what.reason };
  return "hold" in what ? ({ state: "held", reason: what.hold, asked: true } as const) : undefined;
}

/** Writes down in one go why some say nothing now. */
function silent(run: Run, group: readonly Turn[]): void {
  const { world } = run;
  const fates = new Map(
    group.flatMap((turn) => {
      const fate = silence(turn);
      return fate ? [[turn.due.id, fate] as const] : [];
    }),
  );
  const mails = group.flatMap(({ due }) => (fates.has(due.id) ? [due] : []));
  mark(world, standing(world, mails, "claimed"), (mail) => fates.get(mail.id) ?? { state: mail.state });
  for (const { due, what } of group)
    if ("error" in what && !(what.error instanceof Broken))
      for (const each of standing(world, [due], "claimed")) fail(run, { ...each, attempts: each.attempts + 1 }, what.error);
}

/** Refuses what is no address before it is claimed. */
function refuse(run: Run, due: Due, address: string): void {
  for (const each of standing(run.world, [due], "claimed"))
    fail(run, { ...each, attempts: each.attempts + 1 }, new Broken("badAddress", { address }));
}

/** Sends one letter, as far as it has an address; false when the run must end. */
function sendTurn(run: Run, due: Due, { letter, after: step }: Said, after: (() => void)[]): boolean {
  if (!email.schema.safeParse(letter.to).success) {
    refuse(run, due, letter.to);
    return true;
  }
  const left = run.left ?? 0;
  if (left < 1) return false;
  const ending = sendOne(run, due, letter);
  run.left = { sent: left - 1, unknown: left - 1, failed: left, noQuota: 0, gone: left }[ending];
  run.failures = ending === "failed" ? run.failures + 1 : 0;
  if (ending === "sent" || ending === "unknown") run.gone.push(due.mail);
  if (ending === "sent" && step) after.push(step);
  return ending !== "noQuota" && run.failures < patience;
}

/** Composed before, for a letter may read and write tables of its own; false when the run must end. */
function sendGroup(run: Run, group: readonly Turn[]): boolean {
  const after: (() => void)[] = [];
  const goesOn = run.world.lock(() => {
    silent(run, group);
    return group.every(({ due, what }) => !("letter" in what) || sendTurn(run, due, what, after));
  });
  for (const step of after) step();
  return goesOn;
}

/** What an execution that died had in its hands may have gone. */
function markUnknown(run: Run, claimed: readonly Due[]): void {
  if (claimed.length > 0) run.world.lock(() => doubt(run, standing(run.world, claimed, "unknown")));
}

/** A row that somebody copied speaks of a mail that has a row: it becomes one of its own, which goes nowhere. */
function settleCopies({ world, words }: Run, copies: readonly Due[]): void {
  if (copies.length === 0) return;
  world.lock(() => {
    const { key, state } = world.tables.columns("outbox", ["key", "state"]).values;
    const still = copies.filter(({ at, mail, state: seen }) => key[at - 2] === mail.key && state[at - 2] === seen);
    mark(world, still, () => ({ state: "cancelled", reason: words.copied }));
    world.tables.change(
      "outbox",
      still.map(({ at }) => ({ at, set: { id: world.newId("outbox") } })),
    );
  });
}

function sendAll(run: Run, due: readonly Due[], compose: Compose): readonly Broken[] {
  const broken: Broken[] = [];
  for (let from = 0; ; ) {
    const group = nextGroup(run, due.slice(from, from + lookedThrough), compose);
    for (const { what } of group) if ("error" in what && what.error instanceof Broken) broken.push(what.error);
    if (group.length === 0 || !sendGroup(run, group)) return broken;
    from += group.length;
  }
}

/** What a run of the sender needs to be told. */
export interface Sending {
  readonly compose: Compose;
  readonly words: FateWords;
  /** Done under the last lock, with what went and the Outbox as it then stands. */
  readonly atEnd?: (gone: readonly DueMail[], rows: readonly StockRow[]) => void;
}

/**
 * Sends the mails that are due, the highest priority first, until the quota or the time is used up; the next tick goes on.
 * A mail that cannot be sent now is tried again later, and given up in the end; what is found claimed becomes `unknown` and is never sent again by itself.
 * Throws the first `Broken` for which a letter could not be composed, once the others are gone: such a mail stays planned and holds nobody up.
 */
export function sendDue(world: World, { compose, words, atEnd }: Sending): void {
  if (!takeLease(world)) return;
  const run: Run = { world, words, left: undefined, failures: 0, gone: [] };
  let broken: readonly Broken[] = [];
  let before = 0;
  try {
    const { due, claimed, copies } = lookUp(world);
    markUnknown(run, claimed);
    settleCopies(run, copies);
    before = world.mailer.remaining();
    run.left = before;
    broken = sendAll(run, due, compose);
  } finally {
    const quota = run.left === undefined ? {} : quotaEntry(world, before, run.left);
    world.lock(() => {
      const rows = readStock(world);
      world.state.set({ ...stockEntries(rows), ...quota, ...leaseEnd });
      atEnd?.(run.gone, rows);
    });
  }
  if (broken[0]) throw broken[0];
}
