/** Sends what is due, one mail at a time: claimed and written down before it goes, marked after, so that nothing goes twice. */
import type { Rec } from "../../crm/entities.ts";
import { Broken } from "../broken.ts";
import type { Letter, World } from "../ports.ts";
import { nextMailKey } from "./plan.ts";

/** A planned mail, as far as its letter needs it. */
export type DueMail = Pick<Rec<"outbox">, "id" | "key" | "rule" | "recipient" | "language" | "period">;

/** What is to be said, and what is to be done once it is said; or why nothing is. */
export type Composed = { readonly letter: Letter; readonly after?: () => void } | { readonly nothing: string };
export type Compose = (mail: DueMail) => Composed;

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

interface Place {
  readonly id: string;
  readonly at: number;
}

type Fate = Partial<Pick<Rec<"outbox">, "attempts" | "subject" | "body" | "reason">>;
type State = Rec<"outbox">["state"];

/** What became of mails. The columns that tell it stand side by side: they are written as one block. */
function mark(world: World, mails: readonly Due[], state: State, fate: (mail: Due) => Fate = () => ({})): void {
  const changed = world.now().moment;
  const rows = mails.map((due) => ({
    at: due.at,
    set: { state, attempts: due.attempts, changed, subject: null, body: null, reason: null, ...fate(due) },
  }));
  if (rows.length > 0) world.tables.change("outbox", rows);
}

/** Where these mails stand now, those that are still in this state. Under the lock: rows may have moved, and mails been cancelled by hand. */
function standing(world: World, mails: readonly Due[], state: State): readonly Due[] {
  const from = Math.min(...mails.map(({ at }) => at));
  const seen = (first: number): ReadonlyMap<string, number> => {
    const { values } = world.tables.columns("outbox", ["id", "state"], first);
    return new Map(values.id.flatMap((id, index) => (values.state[index] === state ? [[id, index + first] as const] : [])));
  };
  const near = seen(from);
  const places = mails.every(({ id }) => near.has(id)) ? near : seen(2);
  return mails.flatMap((mail) => {
    const at = places.get(mail.id);
    return at === undefined ? [] : [{ ...mail, at }];
  });
}

interface Due extends Place {
  readonly mail: DueMail;
  readonly attempts: number;
}

interface Queue {
  readonly due: readonly Due[];
  readonly claimed: readonly Due[];
  /** When the first mail that is not due yet will be; blank when none waits. */
  readonly next: string;
}

function lookUp(world: World): Queue {
  const { values } = world.tables.columns("outbox", [
    "id",
    "key",
    "rule",
    "priority",
    "recipient",
    "language",
    "period",
    "due",
    "state",
    "attempts",
  ]);
  const all = values.id.map((id, index) => {
    const [key = null, rule = null, recipient = null] = [values.key[index], values.rule[index], values.recipient[index]];
    const mail = { id, key, rule, recipient, language: values.language[index] ?? null, period: values.period[index] ?? null };
    return {
      id,
      at: index + 2,
      mail,
      attempts: values.attempts[index] ?? 0,
      state: values.state[index],
      due: values.due[index] ?? "",
      priority: values.priority[index] ?? 9,
    };
  });
  const now = world.now().moment;
  const planned = all.filter((mail) => mail.state === "planned");
  const due = planned.filter((mail) => mail.due <= now).sort((a, b) => a.priority - b.priority || a.due.localeCompare(b.due));
  const later = planned.filter((mail) => mail.due > now).map((mail) => mail.due);
  return { due, claimed: all.filter((mail) => mail.state === "claimed"), next: later.sort()[0] ?? "" };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);

/** How much of a letter's text the Outbox keeps, well below what a cell holds. */
const longestBody = 20_000;

/** Claims, sends, marks; true when it went. Throws `Broken("mailQuota")` with the mail planned again. The mark is flushed with the next claim. */
function sendOne(world: World, due: Due, letter: Letter): boolean {
  const claimed = { ...due, attempts: due.attempts + 1 };
  mark(world, [claimed], "claimed");
  world.tables.flush();
  const end = (state: State, fate: Fate): void => mark(world, standing(world, [claimed], "claimed"), state, () => fate);
  try {
    world.mailer.send(letter);
  } catch (error) {
    const outOfQuota = error instanceof Broken && error.code === "mailQuota";
    end(outOfQuota ? "planned" : "failed", { reason: reasonOf(error) });
    if (outOfQuota) throw error;
    world.log(`${due.mail.key ?? due.id}: ${reasonOf(error)}`);
    return false;
  }
  end("sent", { subject: letter.subject, body: letter.text.slice(0, longestBody) });
  return true;
}

/** So many mails are sent under one lock, for which people who save meanwhile wait. */
const groupSize = 8;

/** What there is to say, by the mail's id. One that cannot be composed keeps no other from going: it stays planned, and `failures` says why. */
function composeAll(group: readonly Due[], compose: Compose, failures: unknown[]): ReadonlyMap<string, Composed> {
  const composed = new Map<string, Composed>();
  for (const { id, mail } of group) {
    try {
      composed.set(id, compose(mail));
    } catch (error) {
      failures.push(error);
    }
  }
  return composed;
}

/** Composes first, for a letter may read and write tables of its own; false when the quota ended it. */
function sendGroup(world: World, group: readonly Due[], composed: ReadonlyMap<string, Composed>): boolean {
  const after: (() => void)[] = [];
  const goesOn = world.lock(() => {
    const planned = standing(world, group, "planned");
    const reason = ({ id }: Due): string | undefined => {
      const said = composed.get(id);
      return said && "nothing" in said ? said.nothing : undefined;
    };
    mark(world, planned.filter(reason), "cancelled", (due) => ({ reason: reason(due) ?? null }));
    for (const due of planned) {
      const said = composed.get(due.id);
      if (!said || "nothing" in said) continue;
      if (world.mailer.remaining() < 1) return false;
      if (sendOne(world, due, said.letter) && said.after) after.push(said.after);
    }
    return true;
  });
  for (const step of after) step();
  return goesOn;
}

/**
 * Sends the mails that are due, the lowest priority number first, until the quota or the time is used up; the next tick goes on.
 * Throws the first reason for which a letter could not be composed, once the others are gone. A mail found claimed was in the hands of an execution that died: it becomes `unknown` and is not sent again.
 */
export function sendDue(world: World, compose: Compose): void {
  if (!takeLease(world)) return;
  const { due, claimed, next } = lookUp(world);
  const failures: unknown[] = [];
  let left = due.length;
  try {
    if (claimed.length > 0) world.lock(() => mark(world, standing(world, claimed, "claimed"), "unknown"));
    for (let first = 0; first < due.length && !world.timeIsUp(); first += groupSize) {
      const group = due.slice(first, first + groupSize);
      const composed = composeAll(group, compose, failures);
      if (!sendGroup(world, group, composed)) break;
      left -= composed.size;
    }
  } catch (error) {
    if (!(error instanceof Broken && error.code === "mailQuota")) throw error;
  } finally {
    world.state.set({ [nextMailKey]: left > 0 ? world.now().moment : next, [leaseKey]: "" });
  }
  if (failures.length > 0) throw failures[0];
}
