/** A letter while it is edited: what is typed, kept until it is saved, and the ways to save, test and take it back. */
import { useState } from "preact/hooks";
import type { LetterItem, LetterText } from "../../src/app/letters/wire.ts";
import { usePage } from "../desk/page.ts";
import { useRemembered } from "../desk/useRemembered.ts";
import { useUndo } from "../desk/useUndo.ts";
import { useWords } from "./routes.ts";

const isLetterText = (value: unknown): value is LetterText =>
  typeof value === "object" && value !== null && "subject" in value && "body" in value;

const isSame = (one: LetterText, other: LetterText): boolean => one.subject === other.subject && one.body === other.body;

/** What is typed, found again when one comes back to it. */
function useText({ letter, language, subject, body }: LetterItem) {
  const { memory } = usePage();
  const key = `letter ${letter} ${language}`;
  const [text, set] = useRemembered(key, isLetterText, { subject, body });
  return { text, set, forget: () => memory.delete(key) };
}

export function useLetter(item: LetterItem) {
  const { server, say, changed } = usePage();
  const { letters: words } = useWords();
  const report = useUndo();
  const { letter, language } = item;
  const { text, set, forget } = useText(item);
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<LetterText | undefined>();
  const original: LetterText = theirs ?? { subject: item.subject, body: item.body };
  const save = async (): Promise<void> => {
    setBusy(true);
    const { subject, body } = original;
    const reply = await server.call("saveLetter", { letter, language, ...text, original: { subject, body } });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    if (reply.value.kind === "invalid") return say(reply.value.problems.map(({ sentence }) => sentence).join(" "));
    if (reply.value.kind === "conflict") return setTheirs(reply.value.theirs);
    const { subject: saved, body: kept } = reply.value.item;
    set({ subject: saved, body: kept });
    forget();
    setTheirs(undefined);
    report(words.saved, reply.value.undo);
    changed();
  };
  const test = async (): Promise<void> => {
    setBusy(true);
    const reply = await server.call("testLetter", { letter, language, ...text });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    say(reply.value.kind === "sent" ? reply.value.sentence : reply.value.problems.map(({ sentence }) => sentence).join(" "));
  };
  const restore = async (): Promise<void> => {
    const reply = await server.call("shippedLetter", { letter, language });
    if (reply.ok) set(reply.value);
    else say(reply.message);
  };
  const takeTheirs = (): void => {
    if (theirs) set(theirs);
    forget();
    setTheirs(undefined);
    changed();
  };
  return { text, set, busy, theirs, isChanged: !isSame(text, item), save, test, restore, takeTheirs };
}
