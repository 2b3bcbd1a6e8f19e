/** What a waiting mail would say if it went now: composed in a world in which nothing has an effect. */

import { dayOf } from "../../crm/days.ts";
import type { Rec } from "../../crm/entities.ts";
import type { Moment } from "../../schema/cell.ts";
import type { Context } from "../context.ts";
import { pretendStopForm } from "../letters/stopForm.ts";
import { type RehearsalWorld, rehearsalWorld } from "../rehearsal/world.ts";
import type { MailPreview } from "../wire.ts";
import { composer } from "./letters.ts";
import { seesMail } from "./mails.ts";
import type { DueMail } from "./queue.ts";
import type { Composed } from "./send.ts";

const dueOf = ({ id, key, rule, recipient, language, period, rows, asked, state }: Rec<"outbox">): DueMail => ({
  ...{ id, key, rule, recipient, language, period },
  asked: Boolean(asked) || state === "held",
  rows: rows?.split(/\s+/).filter(Boolean) ?? [],
});

/** A mail that would be put off is looked at as it goes then. */
function compose(context: Context, world: RehearsalWorld, mail: DueMail): Composed {
  const at = (): Composed => composer({ ...context, world })(mail);
  const first = at();
  if (!("later" in first)) return first;
  const later: Moment = first.later;
  world.setNow({ day: dayOf(later), moment: later, ms: world.now().ms });
  return at();
}

/** Pictures that travel beside the letter are not at hand here. */
export const withoutPictures = (html: string): string => html.replaceAll(/<img\b[^>]*\bsrc="cid:[^"]*"[^>]*>/g, "");

export function previewMail(context: Context, { id, at }: { readonly id: string; readonly at: number | null }): MailPreview {
  const found = context.world.tables.find("outbox", id, at ?? undefined);
  if (!found || !seesMail(context)(found.record.recipient)) return { kind: "nothing", reason: context.language.messages.mail.notThere };
  const world = rehearsalWorld(context.world, () => undefined);
  pretendStopForm(world);
  const composed = compose(context, world, dueOf(found.record));
  if ("nothing" in composed) return { kind: "nothing", reason: composed.nothing };
  if ("hold" in composed) return { kind: "nothing", reason: composed.hold };
  if ("later" in composed) return { kind: "nothing", reason: composed.reason };
  const { subject, text, html } = composed.letter;
  return { kind: "letter", subject, text, html: withoutPictures(html) };
}
