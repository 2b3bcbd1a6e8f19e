/** What every mail to a customer must pass: that its reader wants it, that it may be sent, and that it is no time of rest. */
import { nextAllowed } from "../../crm/care/quiet.ts";
import { type Word, wordOn } from "../../crm/letters/consent.ts";
import { formatOf } from "../../text/format.ts";
import type { Context } from "../context.ts";
import type { Composed } from "../outbox/send.ts";
import type { LetterDesk } from "./desk.ts";
import type { Reader } from "./readers.ts";

type Asked = Pick<Reader, "contact" | "address" | "optOut">;

function wordSays({ settings, language }: Context, word: Word | undefined): string | undefined {
  const { reasons } = language.customer;
  if (word?.state === "withdrawn") return reasons.stopped(word.day === null ? null : formatOf(language.code).day(word.day));
  return settings.legalBasis === "required" && word === undefined ? reasons.noBasis : undefined;
}

/** Why somebody is not to be written to at all. */
export function refusal({ context, consents }: LetterDesk, { contact, address, optOut }: Asked): string | undefined {
  if (optOut) return context.language.customer.reasons.optOut;
  return wordSays(context, wordOn(consents(), contact, address));
}

/** When somebody may be written to, if not now. */
export function restOf({ world, settings, language }: Context, { zones }: Pick<Reader, "zones">): Composed | undefined {
  const { moment } = world.now();
  const next = nextAllowed(moment, { quiet: settings.quietHours, workbook: world.workbook.zone, zones });
  const { reasons } = language.customer;
  if (next === null) return { hold: reasons.alwaysQuiet };
  return next === moment ? undefined : { later: next, reason: reasons.quiet };
}
