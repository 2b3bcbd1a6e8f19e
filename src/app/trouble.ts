/** What the clock could not do: remembered for the first screen, and told to the owners once a day; the journal has it always. */
import { addDays, atHour } from "../crm/days.ts";
import { entities } from "../crm/entities.ts";
import { writeTrouble } from "../mail/trouble.tsx";
import type { Day } from "../schema/cell.ts";
import { blank } from "../schema/entity.ts";
import { languages } from "../text/language.ts";
import { Broken } from "./broken.ts";
import type { Context } from "./context.ts";
import { mailKey, type PlannedMail, planMail } from "./outbox/plan.ts";
import type { DueMail } from "./outbox/queue.ts";
import type { Composed } from "./outbox/send.ts";
import type { World } from "./ports.ts";
import { readSnapshot, snapshotEntries } from "./snapshot.ts";
import { stateKeys } from "./stateKeys.ts";

/** State key: the day on which the owners were told past the Outbox, because it was gone. */
const toldKey = "trouble.told";

/** State key: the day on which the owners' letter went last. */
const letterKey = "trouble.letter";
/** State key: sentences that no letter has told, as a snapshot. */
const untoldKey = "trouble.untold";
/** No more of them are kept. */
const mostUntold = 20;

/** The sentences that the last tick left. */
export const troubleOf = ({ state }: World): readonly string[] => JSON.parse(readSnapshot(state, stateKeys.trouble) ?? "[]");

const untold = ({ state }: World): readonly string[] => JSON.parse(readSnapshot(state, untoldKey) ?? "[]");
const untoldEntries = (sentences: readonly string[]) => snapshotEntries(untoldKey, JSON.stringify(sentences.slice(-mostUntold)));

/** The workbook's owners on the Team tab, or else whoever keeps the clock. */
function ownersOf({ people, me }: Context): readonly { readonly email: string; readonly language: PlannedMail["language"] | null }[] {
  const owners = people.filter(({ role }) => role === "owner");
  return owners.length > 0 ? owners : [{ email: me, language: null }];
}

function planned(context: Context, day: Day): PlannedMail[] {
  return ownersOf(context).map(({ email, language }) => ({
    key: mailKey("trouble", email, day),
    rule: "trouble",
    recipient: email,
    language: language ?? context.language.code,
    period: day,
    due: atHour(day, 0),
    rows: [],
  }));
}

/** What tells one trouble from another, whatever its figures are by now. */
const shapeOf = (sentence: string): string => sentence.replace(/\d+/g, "#");

interface Told {
  /** As the last tick left it. */
  readonly standing: readonly string[];
  /** What was wrong since the last letter, and is no more. */
  readonly mended: readonly string[];
}

const found = new WeakMap<Context, Told>();

/** The same for every owner to whom this tick writes. */
function toTell(context: Context): Told {
  const known = found.get(context);
  if (known) return known;
  const standing = troubleOf(context.world);
  const shapes = new Set(standing.map(shapeOf));
  const told = { standing, mended: untold(context.world).filter((sentence) => !shapes.has(shapeOf(sentence))) };
  found.set(context, told);
  return told;
}

/** The letter has gone: what it told need not be told again, and another one goes tomorrow at the earliest. */
function told({ world }: Context, { standing, mended }: Told): void {
  const shapes = new Set([...standing, ...mended].map(shapeOf));
  const left = untold(world).filter((sentence) => !shapes.has(shapeOf(sentence)));
  world.state.set({ ...untoldEntries(left), [letterKey]: world.now().day });
}

/**
 * The letter about what is in disorder when it goes, and what was since the last one. What no letter has told is told although it is
 * mended: an owner wants to know that something failed in the night, and at a glance, by the subject, that nothing is left to do. Once
 * told, it needs no letter to say that it is over.
 */
export function composeTrouble(context: Context, mail: Pick<DueMail, "recipient" | "language">): Composed {
  const now = toTell(context);
  const words = mail.language ? languages[mail.language] : context.language;
  if (now.standing.length + now.mended.length === 0) return { nothing: words.letters.troubleOver };
  const { day } = context.world.now();
  return {
    letter: { to: mail.recipient ?? "", ...writeTrouble({ day, ...now, workbook: context.world.workbook.link("setting") }, words) },
    after: () => told(context, now),
  };
}

/** Past the Outbox, where it is what is missing; once a day all the same. */
function sendDirectly(context: Context): void {
  const { world } = context;
  if (world.state.get(toldKey) === world.now().day) return;
  world.state.set({ [toldKey]: world.now().day });
  for (const mail of planned(context, world.now().day)) {
    const composed = composeTrouble(context, mail);
    if (!("letter" in composed)) continue;
    world.mailer.send(composed.letter);
    composed.after?.();
  }
}

/** One row a sentence. A journal that cannot be written keeps nobody from being told. */
export function noteTroubles(world: World, sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  const about = { at: world.now().moment, who: world.me().toLowerCase(), action: "error" } as const;
  try {
    const rows = sentences.map((changes) => ({ ...blank(entities.journal, world.newId("journal")), ...about, changes }));
    world.lock(() => world.tables.append("journal", rows));
  } catch (error) {
    world.log(`journal: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Remembers what this tick could not do, and has the owners told. */
export function tellTrouble(context: Context, sentences: readonly string[]): void {
  const { world } = context;
  const before = readSnapshot(world.state, stateKeys.trouble) ?? "[]";
  const now = JSON.stringify(sentences);
  const known: readonly string[] = JSON.parse(before);
  if (now !== before) world.state.set(snapshotEntries(stateKeys.trouble, now));
  const fresh = sentences.filter((sentence) => !known.includes(sentence));
  if (fresh.length > 0) world.state.set(untoldEntries([...new Set([...untold(world), ...fresh])]));
  noteTroubles(world, fresh);
  tellOwners(context, [...sentences, ...untold(world)]);
}

/** One letter a day: what comes after it stands in the next day's. */
function tellOwners(context: Context, sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  const { world } = context;
  const { day } = world.now();
  const isTold = world.state.get(letterKey) === day;
  if (isTold && untold(world).length === 0) return;
  try {
    planMail(world, planned(context, isTold ? addDays(day, 1) : day));
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    // Somebody else is at work, and the Outbox is where it was: a letter past it would go twice.
    if (error.code !== "busy") sendDirectly(context);
  }
}
