/** What the clock could not do: remembered for the first screen, and told to the owners once a day; the journal has it always. */
import { atHour } from "../crm/days.ts";
import { entities } from "../crm/entities.ts";
import { writeTrouble } from "../mail/trouble.tsx";
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

/** The sentences that the last tick left. */
export const troubleOf = ({ state }: World): readonly string[] => JSON.parse(readSnapshot(state, stateKeys.trouble) ?? "[]");

/** The workbook's owners on the Team tab, or else whoever keeps the clock. */
function ownersOf({ people, me }: Context): readonly { readonly email: string; readonly language: PlannedMail["language"] | null }[] {
  const owners = people.filter(({ role }) => role === "owner");
  return owners.length > 0 ? owners : [{ email: me, language: null }];
}

function planned(context: Context): PlannedMail[] {
  const { day } = context.world.now();
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

/** The letter about what is in disorder when it goes. */
export function composeTrouble(context: Context, mail: Pick<DueMail, "recipient" | "language">): Composed {
  const sentences = troubleOf(context.world);
  const words = mail.language ? languages[mail.language] : context.language;
  if (sentences.length === 0) return { nothing: words.letters.troubleOver };
  const { day } = context.world.now();
  return {
    letter: { to: mail.recipient ?? "", ...writeTrouble({ day, sentences, workbook: context.world.workbook.link("setting") }, words) },
  };
}

/** Past the Outbox, where it is what is missing; once a day all the same. */
function sendDirectly(context: Context): void {
  const { world } = context;
  if (world.state.get(toldKey) === world.now().day) return;
  world.state.set({ [toldKey]: world.now().day });
  for (const mail of planned(context)) {
    const composed = composeTrouble(context, mail);
    if ("letter" in composed) world.mailer.send(composed.letter);
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
  if (sentences.length === 0) return;
  noteTroubles(
    world,
    sentences.filter((sentence) => !known.includes(sentence)),
  );
  try {
    planMail(world, planned(context));
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    // Somebody else is at work, and the Outbox is where it was: a letter past it would go twice.
    if (error.code !== "busy") sendDirectly(context);
  }
}
