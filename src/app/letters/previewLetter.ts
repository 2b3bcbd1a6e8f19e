/** Shows a letter as it would arrive, filled in from a record of the workbook, and sends it to oneself as a test. */
import type * as z from "zod";
import { entities } from "../../crm/entities.ts";
import { cut } from "../../crm/letters/shape.ts";
import { blank } from "../../schema/entity.ts";
import { languages } from "../../text/language.ts";
import { Broken } from "../broken.ts";
import type { Context } from "../context.ts";
import { openDesk } from "./desk.ts";
import { sampleFor } from "./sample.ts";
import type { letterInput } from "./saveLetter.ts";
import type { LetterPreview, LetterTested } from "./wire.ts";
import { fill, render } from "./write.ts";

type Given = z.infer<typeof letterInput>;

/** Nothing is written, and the stop link leads nowhere. */
export function previewLetter(context: Context, { letter, language, subject, body }: Given): LetterPreview {
  const { notes } = context.language.customer;
  const words = languages[language];
  const { reader, values, names } = sampleFor(openDesk(context), { letter, language });
  const filling = { template: { subject, body }, letter, values, words };
  const filled = fill(context, filling);
  const written = render(context, filled, { ...filling, reader, stop: null });
  return { ...written, problems: filled.problems, sample: names === null ? notes.madeUp : notes.sampleOf(names) };
}

/** Longer than any word that goes before it. */
const roomForMark = 20;

/** Goes at once and past the Outbox, for somebody waits for it; it counts against the day's mails all the same. */
export function testLetter(context: Context, given: Given): LetterTested {
  const { world, language, me } = context;
  const { notes } = language.customer;
  const { subject, html, text, problems } = previewLetter(context, given);
  if (problems.length > 0) return { kind: "invalid", problems };
  if (world.mailer.remaining() < 1) throw new Broken("mailQuota");
  const marked = languages[given.language].customer.notes.testSubject(cut(subject, 250 - roomForMark));
  world.mailer.send({ to: me, subject: marked, html, text });
  const sentence = notes.tested(language.choices.letter[given.letter], me);
  const row = { at: world.now().moment, who: me, action: "sent", entity: "template", record: `${given.letter}.${given.language}` } as const;
  world.tables.append("journal", [{ ...blank(entities.journal, world.newId("journal")), ...row, changes: sentence }]);
  return { kind: "sent", sentence };
}
