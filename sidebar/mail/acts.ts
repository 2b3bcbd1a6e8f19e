/** What a person may do to a mail in each list, and what is told of it. */
import type { MailItem, MailList, Person } from "../../src/app/wire.ts";
import { type MailAct, mayDo } from "../../src/crm/outbox/moves.ts";
import { formatOf } from "../../src/text/format.ts";
import type { PageLanguage as Language } from "../../src/text/page.ts";
import { nameOf } from "../desk/desk.ts";

/** In the order in which they are shown: what a person must decide first. */
export const mailLists: readonly MailList[] = ["unknown", "held", "failed", "today", "later", "sent", "cancelled"];

const acts: Readonly<Record<MailList, readonly MailAct[]>> = {
  unknown: ["went", "didNot"],
  held: ["approve", "cancel"],
  failed: ["again", "cancel"],
  today: ["hold", "cancel"],
  later: ["hold", "cancel"],
  sent: [],
  cancelled: [],
};

export const actsOn = (list: MailList, { state }: MailItem): readonly MailAct[] =>
  acts[list].filter((act) => state !== null && mayDo(act, state));

type Named = Pick<MailItem, "recipient" | "reader">;

/** `Lin Wei`, or an address where no name is known. */
export const readerName = ({ sidebar }: Language, { recipient, reader }: Named, people: readonly Person[]): string =>
  reader ?? (nameOf(people, recipient) || sidebar.none);

/** `Daily digest to Lin Wei`. */
export const mailTitle = (language: Language, mail: Named & Pick<MailItem, "rule">, people: readonly Person[]): string =>
  language.sidebar.mail.to(mail.rule ? language.choices.rule[mail.rule] : language.sidebar.mail.noRule, readerName(language, mail, people));

/** When it is due or what became of it, and why. */
export function mailStory({ code, sidebar }: Language, { state, due, changed, attempts, reason, reader, recipient }: MailItem): string {
  const { mail } = sidebar;
  const at = (moment: string | null): string => (moment ? formatOf(code).moment(moment) : "");
  const isOver = state === "sent" || state === "unknown" || state === "cancelled";
  const when = isOver ? at(changed) : due ? mail.due(at(due)) : "";
  return [reader === null ? "" : (recipient ?? ""), when, state === "failed" && attempts ? mail.attempts(attempts) : "", reason ?? ""]
    .filter(Boolean)
    .join(" · ");
}
