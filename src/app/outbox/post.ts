/** One mail goes: claimed and written down before, marked after, so that whoever comes next knows how it stands. */
import { nextTry } from "../../crm/outbox/backOff.ts";
import { Broken, type BrokenCode } from "../broken.ts";
import type { Letter, World } from "../ports.ts";
import { type FateWords, mark, noteInJournal } from "./fate.ts";
import { asTheyStand, type Due, standing } from "./queue.ts";

/** Who sends. */
export interface Sender {
  readonly world: World;
  readonly words: FateWords;
}

/** How much of a letter's text the Outbox keeps, well below what a cell holds. */
const longestBody = 20_000;

/** What no later attempt can mend. */
const isLasting = (error: unknown): boolean => error instanceof Broken && (error.code === "badAddress" || error.code === "mailRefused");

/** A mail that did not go: given up, or to be tried again. `due` counts the attempt that failed. */
export function fail({ world, words }: Sender, due: Due, error: unknown): void {
  const again = isLasting(error) ? null : nextTry(due.attempts, world.now().moment);
  const reason = words.failure(error).slice(0, 500);
  world.log(`${due.mail.key ?? due.id}: ${reason}`);
  mark(world, [due], () => ({ state: "failed", due: again, reason }));
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
    mark(world, [claimed], () => ({ state: "claimed" }));
    world.tables.flush();
  } catch (error) {
    for (const each of standing(world, [due], "planned")) mark(world, [each], () => ({ state: due.state }));
    throw error;
  }
  return claimed;
}

type Ending = "sent" | "failed" | "noQuota" | "unknown";

interface Posted {
  readonly ending: Ending;
  readonly error: unknown;
}

const endings: Readonly<Partial<Record<BrokenCode, Ending>>> = { mailQuota: "noQuota", mailUncertain: "unknown" };

function post({ mailer }: World, letter: Letter): Posted {
  try {
    mailer.send(letter);
    return { ending: "sent", error: undefined };
  } catch (error) {
    return { ending: (error instanceof Broken ? endings[error.code] : undefined) ?? "failed", error };
  }
}

/** A mail that may have gone, which a person settles. */
export function doubt({ world, words }: Sender, mails: readonly Due[], error?: unknown): void {
  const reason = error === undefined ? words.unknown : words.failure(error).slice(0, 500);
  mark(world, mails, () => ({ state: "unknown", reason: error === undefined ? null : reason }));
  noteInJournal(world, mails, () => reason);
}

/** What went, went, whatever a person did to its row meanwhile; what did not go is theirs if they took it. */
function settle(sender: Sender, claimed: Due, { letter, ending, error }: Posted & { readonly letter: Letter }): void {
  const { world, words } = sender;
  const [now] = asTheyStand(world, [claimed]);
  if (!now) return;
  if (ending === "sent") mark(world, [now], () => ({ state: "sent", subject: letter.subject, body: letter.text.slice(0, longestBody) }));
  else if (now.state !== "claimed") return;
  else if (ending === "failed") fail(sender, now, error);
  else if (ending === "unknown") doubt(sender, [now], error);
  else mark(world, [now], () => ({ state: "planned", attempts: claimed.attempts - 1, reason: words.failure(error) }));
}

/**
 * Looks where the mail stands, claims, sends, marks. The mark is flushed with the next claim, or when the lock is let go.
 * `gone` when nobody may send it any more: it was deleted, held, cancelled or sent meanwhile.
 */
export function sendOne(sender: Sender, mail: Due, letter: Letter): Ending | "gone" {
  const [due] = standing(sender.world, [mail], "claimed");
  if (!due) return "gone";
  const claimed = claim(sender.world, due);
  const posted = post(sender.world, letter);
  insist(() => settle(sender, claimed, { ...posted, letter }));
  return posted.ending;
}
