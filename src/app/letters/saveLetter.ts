/** Saves a letter's text into the Templates tab, unless somebody else has written another meanwhile. */
import * as z from "zod";
import { choices } from "../../crm/choices.ts";
import type { Context } from "../context.ts";
import { act } from "../records/act.ts";
import { amend, finishWork, hold, make } from "../records/work.ts";
import { letterItem } from "./listLetters.ts";
import { readTemplates, shippedText, templateId } from "./templates.ts";
import type { LetterSaved, LetterText } from "./wire.ts";

const text = { subject: z.string().max(1_000), body: z.string().max(20_000) };

/** Which letter in which language, and a text of it that need not be saved. */
export const letterInput = z.object({ letter: z.enum(choices.letter), language: z.enum(choices.language), ...text });
export const saveLetterInput = letterInput.extend({ original: z.object(text) });

const isSame = (one: LetterText, other: LetterText): boolean => one.subject === other.subject && one.body === other.body;

/** Line breaks in a subject are an accident of pasting. */
const plainText = ({ subject, body }: LetterText): LetterText => ({
  subject: subject.replaceAll(/\s+/g, " ").trim(),
  body: body.replaceAll(/\r\n?/g, "\n").trim(),
});

/** A new row is made where the tab has none; what was shipped and is not there counts as it was shipped. */
export function saveLetter(context: Context, { letter, language, original, ...given }: z.infer<typeof saveLetterInput>): LetterSaved {
  const mine = plainText(given);
  const blank = letterItem(context, { at: null, id: "", letter, language, ...mine }).problems.filter(({ length }) => length === 0);
  if (blank.length > 0) return { kind: "invalid", problems: blank };
  return act(context, (work) => {
    const standing = readTemplates(context.world)(letter, language);
    const theirs = { subject: standing.subject, body: standing.body };
    if (!isSame(plainText(theirs), plainText(original)) && !isSame(plainText(theirs), mine)) return { kind: "conflict", theirs };
    const held = standing.at === null ? undefined : hold(work, "template", standing.id, standing.at);
    const after = held
      ? amend(work, held, { ...mine })
      : make(work, "template", { letter, language, ...mine }, { id: templateId({ letter, language }), placed: true });
    const undo = finishWork(work, held ? "updated" : "created", after);
    return { kind: "saved", item: letterItem(context, { at: after.at, id: after.id, letter, language, ...mine }), undo };
  });
}

/** Takes a letter back to how it was shipped, as its editor shows it. */
export const shippedLetter = (_context: Context, name: Pick<z.infer<typeof letterInput>, "letter" | "language">): LetterText =>
  shippedText(name);
