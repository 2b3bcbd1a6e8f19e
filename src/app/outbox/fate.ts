/** Writes down what became of mails: in the Outbox, and in the journal where a person has to look after it. */
import { entities, type Rec } from "../../crm/entities.ts";
import type { MailState } from "../../crm/outbox/moves.ts";
import { blank } from "../../schema/entity.ts";
import type { World } from "../ports.ts";
import type { Due } from "./queue.ts";

/** What the Outbox and the journal say of a mail that did not simply go. */
export interface FateWords {
  readonly failure: (error: unknown) => string;
  readonly unknown: string;
  /** Of a row that somebody copied. */
  readonly copied: string;
}

interface Fate extends Partial<Pick<Rec<"outbox">, "due" | "attempts" | "subject" | "body" | "reason" | "asked">> {
  readonly state: MailState;
}

/** The columns that tell it stand side by side: they are written as one block, for rows that follow each other in one go. */
export function mark<M extends Due>(world: World, mails: readonly M[], fate: (mail: M) => Fate): void {
  const changed = world.now().moment;
  const rows = mails.map((mail) => ({
    at: mail.at,
    set: { attempts: mail.attempts, changed, subject: null, body: null, reason: null, ...fate(mail) },
  }));
  if (rows.length > 0) world.tables.change("outbox", rows);
}

/** The journal tells of each mail that nobody will send by itself. */
export function noteInJournal(world: World, mails: readonly Due[], text: (mail: Due) => string): void {
  const rows = mails.map((mail) => ({
    ...blank(entities.journal, world.newId("journal")),
    at: world.now().moment,
    who: world.me().toLowerCase(),
    action: "error" as const,
    entity: "outbox",
    record: mail.id,
    changes: `${mail.mail.key ?? mail.id}: ${text(mail)}`,
  }));
  if (rows.length > 0) world.tables.append("journal", rows);
}
