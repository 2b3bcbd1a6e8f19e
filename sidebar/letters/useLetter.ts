/** A letter while it is edited: what is typed, kept until it is saved, and the ways to save, test and take it back. */
import { useState } from "preact/hooks";
import type { LetterItem, LetterName, LetterProblem, LetterText } from "../../src/app/letters/wire.ts";
import { usePage } from "../desk/page.ts";
import { useDraft } from "../desk/useRemembered.ts";
import { useUndo } from "../desk/useUndo.ts";
import { useWords } from "./routes.ts";

const isSame = (one: LetterText, other: LetterText): boolean => one.subject === other.subject && one.body === other.body;

type Refuse = (problems: readonly LetterProblem[], sentence: string) => void;

/** Sends it to oneself, and fetches what was shipped. */
function useShipped({ letter, language }: LetterName, text: LetterText, [set, refuse]: readonly [(text: LetterText) => void, Refuse]) {
  const { server, say } = usePage();
  const { letters: words } = useWords();
  const [busy, setBusy] = useState(false);
  const test = async (): Promise<void> => {
    setBusy(true);
    const reply = await server.call("testLetter", { letter, language, ...text });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    if (reply.value.kind === "sent") say(reply.value.sentence);
    else refuse(reply.value.problems, words.notSent);
  };
  const restore = async (): Promise<void> => {
    const reply = await server.call("shippedLetter", { letter, language });
    if (reply.ok) set(reply.value);
    else say(reply.message);
  };
  return { isTesting: busy, test, restore };
}

/** What the server refused a letter for, until something else is typed. */
function useRefused(text: LetterText) {
  const { say } = usePage();
  const [refused, setRefused] = useState<{ readonly text: LetterText; readonly problems: readonly LetterProblem[] } | undefined>();
  const refuse: Refuse = (problems, sentence) => {
    setRefused({ text, problems });
    say(sentence);
  };
  return { refused: refused && isSame(refused.text, text) ? refused.problems : undefined, refuse };
}

export function useLetter(item: LetterItem) {
  const { server, say, changed } = usePage();
  const { letters: words } = useWords();
  const report = useUndo();
  const { letter, language } = item;
  const {
    draft: text,
    setDraft: set,
    forget,
  } = useDraft<LetterText>(`letter ${letter} ${language}`, { subject: item.subject, body: item.body });
  const { refused, refuse } = useRefused(text);
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<LetterText | undefined>();
  const original: LetterText = theirs ?? { subject: item.subject, body: item.body };
  const save = async (): Promise<void> => {
    setBusy(true);
    const { subject, body } = original;
    const reply = await server.call("saveLetter", { letter, language, ...text, original: { subject, body } });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    if (reply.value.kind === "invalid") return refuse(reply.value.problems, words.notSaved);
    if (reply.value.kind === "conflict") return setTheirs(reply.value.theirs);
    const { subject: saved, body: kept } = reply.value.item;
    set({ subject: saved, body: kept });
    forget();
    setTheirs(undefined);
    report(words.saved, reply.value.undo);
    changed();
  };
  const takeTheirs = (): void => {
    if (theirs) set(theirs);
    forget();
    setTheirs(undefined);
    changed();
  };
  const { isTesting, ...shipped } = useShipped(item, text, [set, refuse]);
  return { text, set, busy: busy || isTesting, refused, theirs, isChanged: !isSame(text, item), save, takeTheirs, ...shipped };
}
