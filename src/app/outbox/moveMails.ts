/** What a person decides about mails: to let them go, hold them, cancel them, or say whether they went. */
import { type MailAct, mailActs, mayDo } from "../../crm/outbox/moves.ts";
import type { RuleCode } from "../../crm/outbox/priority.ts";
import type { Value } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { act } from "../records/act.ts";
import { finishWork, type Work } from "../records/work.ts";
import type { MailsMoved } from "../wire.ts";
import { type MailRow, readMails, seesMail } from "./mails.ts";
import { stockEntries } from "./stock.ts";

interface Asked {
  readonly act: MailAct;
  /** Null for all that it can be done to. */
  readonly mails: readonly { readonly id: string; readonly at: number | null }[] | null;
  /** Only those of this rule. */
  readonly rule?: RuleCode | null | undefined;
}

const fields = ["due", "state", "attempts", "changed", "reason", "asked"] as const;
type Decided = Pick<MailRow, (typeof fields)[number]>;

/** What the row says afterwards. What is sent once more begins anew. */
function decide({ world, language, me }: Context, doing: MailAct, mail: MailRow): Decided {
  const { moment } = world.now();
  const { by } = language.messages.mail;
  const after: Decided = { ...mail, state: mailActs[doing].to, changed: moment };
  if (doing === "again" || doing === "didNot") return { ...after, due: moment, attempts: 0, reason: null };
  if (doing === "cancel") return { ...after, reason: by.cancel(me) };
  return doing === "went" ? { ...after, reason: by.went(me) } : { ...after, due: mail.due ?? moment, asked: true };
}

interface Change {
  readonly mail: MailRow;
  readonly after: Decided;
}

/** Writes the rows in one go, and keeps in mind what each said before. */
function write({ context, steps }: Work, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  context.world.tables.change(
    "outbox",
    changes.map(({ mail: { at }, after: { due, state, attempts, changed, reason, asked } }) => ({
      at,
      set: { due, state, attempts, changed, reason, asked },
    })),
  );
  for (const { mail, after } of changes) {
    const differing = fields.filter((field) => mail[field] !== after[field]);
    const pairs = differing.map((field): [string, [Value, Value]] => [field, [mail[field], after[field]]]);
    steps.push({ entity: "outbox", id: mail.id, at: mail.at, changes: Object.fromEntries(pairs) });
  }
}

export function moveMails(context: Context, { act: doing, mails, rule: only }: Asked): MailsMoved {
  return act(context, (work) => {
    const all = readMails(context.world);
    const sees = seesMail(context);
    const asked = mails && new Set(mails.map(({ id }) => id));
    const may = all.filter(
      ({ id, rule, state, due, recipient }) =>
        (asked === null || asked.has(id)) &&
        (!only || rule === only) &&
        state !== null &&
        mayDo(doing, state) &&
        sees(recipient) &&
        !(doing === "again" && due),
    );
    const changes = may.map((mail) => ({ mail, after: decide(context, doing, mail) }));
    write(work, changes);
    const after = new Map(changes.map((change) => [change.mail.id, change.after]));
    Object.assign(work.remember, stockEntries(all.map((mail) => ({ ...mail, ...after.get(mail.id) }))));
    const undo = finishWork(work, "updated", { name: "outbox", id: may[0]?.id ?? "" });
    return { moved: may.length, stayed: (asked?.size ?? may.length) - may.length, undo };
  });
}
