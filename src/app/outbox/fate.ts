/** Writes down what became of mails: in the Outbox, and in the journal where a person has to look after it. */
import { entities, type Rec } from "../../crm/entities.ts";
import type { MailState } from "../../crm/outbox/moves.ts";
import { blank } from "../../schema/entity.ts";
import type { World } from "../ports.ts";
import type { Due } from "./queue.ts";

type Fate = Partial<Pick<Rec<"outbox">, "due" | "attempts" | "subject" | "body" | "reason">>;

/** The columns that tell it stand side by side: they are written as one block. */
export function mark(world: World, mails: readonly Due[], state: MailState, fate: (mail: Due) => Fate = () => ({})): void {
  const changed = world.now().moment;
  const rows = mails.map((mail) => ({
    at: mail.at,
    set: { state, attempts: mail.attempts, changed, subject: null, body: null, reason: null, ...fate(mail) },
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
