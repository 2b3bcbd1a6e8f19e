/** Sends what is due, one mail at a time: claimed and written down before it goes, marked after, so that nothing goes twice. */
import { Broken } from "../broken.ts";
import type { Letter, Stored, World } from "../ports.ts";
import { nextMailKey } from "./plan.ts";

type Waiting = Stored<"outbox">;

/** What is to be said, or why nothing is. */
export type Composed = { readonly letter: Letter; readonly after?: () => void } | { readonly nothing: string };
export type Compose = (mail: Waiting["record"]) => Composed;

const leaseKey = "outbox.lease";
/** Longer than the six minutes an execution may live: whoever held it is dead by then. */
const leaseMs = 7 * 60_000;

/** One sender at a time: false when another one lives. */
function takeLease(world: World): boolean {
  return world.lock(() => {
    if (Number(world.state.get(leaseKey) ?? 0) > world.now().ms) return false;
    world.state.set({ [leaseKey]: String(world.now().ms + leaseMs) });
    return true;
  });
}

/** Changes a mail that is still in the state it was seen in; false when it is not, or gone. */
function move(world: World, mail: Waiting, from: string, set: Partial<Waiting["record"]>): boolean {
  return world.lock(() => {
    const now = world.tables.find("outbox", mail.record.id, mail.at);
    if (now?.record.state !== from) return false;
    world.tables.change("outbox", [{ at: now.at, set: { ...set, changed: world.now().moment } }]);
    return true;
  });
}

interface Due {
  readonly due: readonly { readonly id: string; readonly at: number }[];
  readonly claimed: readonly { readonly id: string; readonly at: number }[];
  /** When the first mail that is not due yet will be. */
  readonly next: string;
}

function lookUp(world: World): Due {
  const { values } = world.tables.columns("outbox", ["id", "state", "due", "priority"]);
  const all = values.id.map((id, index) => ({
    id,
    at: index + 2,
    state: values.state[index],
    due: values.due[index] ?? "",
    priority: values.priority[index] ?? 9,
  }));
  const now = world.now().moment;
  const planned = all.filter((mail) => mail.state === "planned");
  const due = planned.filter((mail) => mail.due <= now).sort((a, b) => a.priority - b.priority || a.due.localeCompare(b.due));
  const later = planned.filter((mail) => mail.due > now).map((mail) => mail.due);
  return { due, claimed: all.filter((mail) => mail.state === "claimed"), next: later.sort()[0] ?? "" };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);

function sendOne(world: World, mail: Waiting, compose: Compose): void {
  const composed = compose(mail.record);
  if ("nothing" in composed) {
    move(world, mail, "planned", { state: "cancelled", reason: composed.nothing });
    return;
  }
  const { letter, after } = composed;
  if (!move(world, mail, "planned", { state: "claimed", attempts: (mail.record.attempts ?? 0) + 1 })) return;
  try {
    world.mailer.send(letter);
  } catch (error) {
    const outOfQuota = error instanceof Broken && error.code === "mailQuota";
    move(world, mail, "claimed", { state: outOfQuota ? "planned" : "failed", reason: reasonOf(error) });
    if (outOfQuota) throw error;
    world.log(`${mail.record.key ?? mail.record.id}: ${reasonOf(error)}`);
    return;
  }
  move(world, mail, "claimed", { state: "sent", subject: letter.subject, body: letter.text.slice(0, 20_000), reason: null });
  after?.();
}

/**
 * Sends the mails that are due, the lowest priority number first, until the quota or the time is used up; the next tick goes on.
 * A mail found claimed was in the hands of an execution that died: it becomes `unknown` and is not sent again.
 */
export function sendDue(world: World, compose: Compose): void {
  if (!takeLease(world)) return;
  const { due, claimed, next } = lookUp(world);
  const read = (mail: Due["due"][number]): Waiting | undefined => world.tables.find("outbox", mail.id, mail.at);
  for (const mail of claimed) {
    const stored = read(mail);
    if (stored) move(world, stored, "claimed", { state: "unknown" });
  }
  let left = due.length;
  try {
    for (const mail of due) {
      if (world.mailer.remaining() < 1 || world.timeIsUp()) break;
      const stored = read(mail);
      if (stored) sendOne(world, stored, compose);
      left -= 1;
    }
  } catch (error) {
    if (!(error instanceof Broken && error.code === "mailQuota")) throw error;
  } finally {
    world.state.set({ [nextMailKey]: left > 0 ? world.now().moment : next, [leaseKey]: "" });
  }
}
