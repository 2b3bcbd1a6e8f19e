/** Sends what is due, one mail at a time: claimed and written down before it goes, marked after, so that nothing goes twice. */
import { nextTry } from "../../crm/outbox/backOff.ts";
import { email } from "../../schema/kinds.ts";
import { Broken } from "../broken.ts";
import type { Letter, World } from "../ports.ts";
import { mark, noteInJournal } from "./fate.ts";
import { leaseEnd, takeLease } from "./lease.ts";
import { type Due, type DueMail, lookUp, standing } from "./queue.ts";
import { quotaEntry, takeStock } from "./stock.ts";

/** What is to be said, and what is to be done once it is said; or why nothing is. */
interface Said {
  readonly letter: Letter;
  readonly after?: () => void;
}
export type Composed = Said | { readonly nothing: string };
export type Compose = (mail: DueMail) => Composed;

/** What the Outbox and the journal say of a mail that did not simply go. */
export interface FateWords {
  readonly failure: (error: unknown) => string;
  readonly unknown: string;
}

/** One sender's run. */
interface Run {
  readonly world: World;
  readonly words: FateWords;
  /** Recipients that are still allowed today; undefined before anybody asked. */
  left: number | undefined;
  /** Mails that failed one after the other: the service is down, or refuses in a language that nobody here reads. */
  failures: number;
}

/** After so many failures in a row the rest waits for the next tick instead of failing too. */
const patience = 2;

/** How much of a letter's text the Outbox keeps, well below what a cell holds. */
const longestBody = 20_000;

/** What no later attempt can mend. */
const isLasting = (error: unknown): boolean => error instanceof Broken && (error.code === "badAddress" || error.code === "mailRefused");

/** A mail that did not go: given up, or to be tried again. `due` counts the attempt that failed. */
function fail({ world, words }: Run, due: Due, error: unknown): void {
  const again = isLasting(error) ? null : nextTry(due.attempts, world.now().moment);
  const reason = words.failure(error).slice(0, 500);
  world.log(`${due.mail.key ?? due.id}: ${reason}`);
  mark(world, [due], "failed", () => ({ due: again, reason }));
  if (again === null) noteInJournal(world, [due], () => reason);
}

/** A call that fails in passing is made once more: what went must not be forgotten. */
function insist(write: () => void): void {
  try {
    write();
  } catch {
    write();
  }
}

/** Nothing has gone yet when the claim cannot be written: then it is no claim. */
function claim(world: World, due: Due): Due {
  const claimed = { ...due, attempts: due.attempts + 1 };
  try {
    mark(world, [claimed], "claimed");
    world.tables.flush();
  } catch (error) {
    for (const each of standing(world, [due], "planned")) mark(world, [each], "planned");
    throw error;
  }
  return claimed;
}

const stateAfter = { sent: "sent", failed: "failed", noQuota: "planned" } as const;
type Ending = keyof typeof stateAfter;

interface Posted {
  readonly ending: Ending;
  readonly error: unknown;
}

function post({ mailer }: World, letter: Letter): Posted {
  try {
    mailer.send(letter);
    return { ending: "sent", error: undefined };
  } catch (error) {
    return { ending: error instanceof Broken && error.code === "mailQuota" ? "noQuota" : "failed", error };
  }
}

/** Claims, sends, marks. The mark is flushed with the next claim, or when the lock is let go. */
function sendOne(run: Run, due: Due, letter: Letter): Ending {
  const { world, words } = run;
  const claimed = claim(world, due);
  const { ending, error } = post(world, letter);
  insist(() => {
    for (const each of standing(world, [claimed], stateAfter[ending])) {
      if (ending === "failed") fail(run, each, error);
      else if (ending === "noQuota") mark(world, [each], "planned", () => ({ attempts: due.attempts, reason: words.failure(error) }));
      else mark(world, [each], "sent", () => ({ subject: letter.subject, body: letter.text.slice(0, longestBody) }));
    }
  });
  return ending;
}

/** Sends what can be sent of these, which stand as they are now; false when the run must end. */
function sendThese(run: Run, mails: readonly (readonly [Due, Said])[], after: (() => void)[]): boolean {
  for (const [due, { letter, after: step }] of mails) {
    if (!email.schema.safeParse(letter.to).success) {
      fail(run, { ...due, attempts: due.attempts + 1 }, new Broken("badAddress", { address: letter.to }));
      continue;
    }
    const left = run.left ?? 0;
    if (left < 1) return false;
    const ending = sendOne(run, due, letter);
    run.left = { sent: left - 1, failed: left, noQuota: 0 }[ending];
    run.failures = ending === "failed" ? run.failures + 1 : 0;
    if (ending === "sent" && step) after.push(step);
    if (ending === "noQuota" || run.failures >= patience) return false;
  }
  return true;
}

/** So many mails are sent under one lock, for which people who save meanwhile wait. */
const groupSize = 8;

type Attempt = Composed | { readonly error: unknown };

/** Somebody who saves just now is waited for by the next tick: nothing goes before its turn. */
const composeOne = (compose: Compose, mail: DueMail): Attempt => {
  try {
    return compose(mail);
  } catch (error) {
    if (error instanceof Broken && error.code === "busy") throw error;
    return { error };
  }
};

/** Composes first, for a letter may read and write tables of its own; false when the run must end. */
function sendGroup(run: Run, group: readonly Due[], said: ReadonlyMap<string, Attempt>): boolean {
  const { world } = run;
  const after: (() => void)[] = [];
  const goesOn = world.lock(() => {
    const all = standing(world, group, "claimed").map((due) => [due, said.get(due.id)] as const);
    const silent = all.flatMap(([due, what]) => (what && "nothing" in what ? [[due, what.nothing] as const] : []));
    const reasons = new Map(silent.map(([{ id }, reason]) => [id, reason]));
    mark(
      world,
      silent.map(([due]) => due),
      "cancelled",
      ({ id }) => ({ reason: reasons.get(id) ?? null }),
    );
    for (const [due, what] of all)
      if (what && "error" in what && !(what.error instanceof Broken)) fail(run, { ...due, attempts: due.attempts + 1 }, what.error);
    return sendThese(
      run,
      all.flatMap(([due, what]) => (what && "letter" in what ? [[due, what] as const] : [])),
      after,
    );
  });
  for (const step of after) step();
  return goesOn;
}

/** What an execution that died had in its hands may have gone. */
function markUnknown({ world, words }: Run, claimed: readonly Due[]): void {
  if (claimed.length === 0) return;
  world.lock(() => {
    const found = standing(world, claimed, "unknown");
    mark(world, found, "unknown");
    noteInJournal(world, found, () => words.unknown);
  });
}

function sendAll(run: Run, due: readonly Due[], compose: Compose): readonly Broken[] {
  const broken: Broken[] = [];
  for (let first = 0; first < due.length && !run.world.timeIsUp(); first += groupSize) {
    const group = due.slice(first, first + groupSize);
    const said = new Map(group.map(({ id, mail }) => [id, composeOne(compose, mail)]));
    for (const what of said.values()) if ("error" in what && what.error instanceof Broken) broken.push(what.error);
    if (!sendGroup(run, group, said)) break;
  }
  return broken;
}

/** What a run of the sender needs to be told. */
export interface Sending {
  readonly compose: Compose;
  readonly words: FateWords;
  /** Done under the last lock, with the Outbox as it then stands. */
  readonly atEnd?: () => void;
}

/**
 * Sends the mails that are due, the highest priority first, until the quota or the time is used up; the next tick goes on.
 * A mail that cannot be sent now is tried again later, and given up in the end; what is found claimed becomes `unknown` and is never sent again by itself.
 * Throws the first `Broken` for which a letter could not be composed, once the others are gone: such a mail stays planned and holds nobody up.
 */
export function sendDue(world: World, { compose, words, atEnd }: Sending): void {
  if (!takeLease(world)) return;
  const run: Run = { world, words, left: undefined, failures: 0 };
  let broken: readonly Broken[] = [];
  let before = 0;
  try {
    const { due, claimed } = lookUp(world);
    markUnknown(run, claimed);
    before = world.mailer.remaining();
    run.left = before;
    broken = sendAll(run, due, compose);
  } finally {
    const quota = run.left === undefined ? {} : quotaEntry(world, before, run.left);
    world.lock(() => {
      world.state.set({ ...takeStock(world), ...quota, ...leaseEnd });
      atEnd?.();
    });
  }
  if (broken[0]) throw broken[0];
}
