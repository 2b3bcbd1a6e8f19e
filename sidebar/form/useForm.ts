/** The state of a form: its texts, what is wrong with them, and the draft that is kept of them. */
import { useRef, useState } from "preact/hooks";
import type { Indexed } from "../../src/app/wire.ts";
import { entities } from "../../src/crm/entities.ts";
import type { Problem, Values } from "../../src/schema/row.ts";
import { useDesk } from "../desk/desk.ts";
import type { Draft, Texts } from "./drafts.ts";
import { newKey } from "./once.ts";
import { type Form, inputTexts, problemOf, readForm } from "./read.ts";

/** What a form is opened with; a draft of it, when there is one, takes the place of all but the key. */
export interface Opening extends Omit<Draft, "texts" | "title"> {
  readonly key: string;
  /** What stands in the inputs at first. */
  readonly start: Values;
  readonly title: string;
}

export interface FormState {
  readonly texts: Texts;
  readonly original: Values;
  readonly at: number | null;
  readonly restored: boolean;
  /** By which the workbook knows a save that comes twice. */
  readonly once: () => string;
  readonly problems: readonly Problem[];
  readonly set: (name: string, text: string) => void;
  /** Judges one field when it is left; a blank one only when the form is submitted. */
  readonly leave: (name: string) => void;
  /** Reads the form and shows what is wrong. */
  readonly read: () => Form;
  readonly showProblems: (problems: readonly Problem[]) => void;
  readonly discard: () => void;
  /** Forgets the draft, after a save. */
  readonly finish: () => void;
}

/** Milliseconds after a field is left: its message must not move what is being clicked at that moment from under the pointer. */
const pause = 250;

/** What a draft is about, as far as it has been typed. */
export function draftTitle({ entity, id, title }: Opening, texts: Texts, customers: readonly Indexed[]): string {
  const customer = customers.find(([known]) => known === texts.customer)?.[2];
  const parts = [title, id === null ? texts[entities[entity].title] : null, id === null ? customer : null];
  return [...new Set(parts.filter(Boolean))].join(" · ");
}

/** The draft that was there when the form was opened, and the keeping of a new one. */
function useDraft(opening: Opening) {
  const { drafts, customers } = useDesk();
  const { entity, key, of } = opening;
  const draft = useRef(drafts.load(key));
  const once = useRef(draft.current?.once ?? newKey());
  const { id, original, at, closes } = draft.current ?? opening;
  const keep = (texts: Texts): void => {
    const title = draftTitle(opening, texts, customers.known());
    drafts.save(key, { entity, id, at, closes, once: once.current, original, of, title, texts });
  };
  const drop = (): void => {
    drafts.drop(key);
    once.current = newKey();
  };
  return { draft, once, original, at, keep, drop };
}

/** What is wrong with the fields, as far as they were judged. */
function useProblems(entity: Opening["entity"], texts: Texts) {
  const { words } = useDesk();
  const latest = useRef(texts);
  latest.current = texts;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const clear = (name: string): void => setProblems(problems.filter(({ field }) => field !== name));
  const leave = (name: string): void => {
    setTimeout(() => {
      const problem = problemOf(entities[entity], name, latest.current[name] ?? "", words);
      if (problem) setProblems((now) => [...now.filter(({ field }) => field !== name), problem]);
    }, pause);
  };
  return { problems, setProblems, clear, leave };
}

export function useForm(opening: Opening, fields: readonly string[]): FormState {
  const { words } = useDesk();
  const { draft, once, original, at, keep, drop } = useDraft(opening);
  const fresh = (): Texts => inputTexts(fields, opening.start);
  const [texts, setTexts] = useState<Texts>(() => ({ ...fresh(), ...draft.current?.texts }));
  const [restored, setRestored] = useState(draft.current !== undefined);
  const { problems, setProblems, clear, leave } = useProblems(opening.entity, texts);
  const set = (name: string, text: string): void => {
    const next = { ...texts, [name]: text };
    setTexts(next);
    clear(name);
    keep(next);
  };
  const read = (): Form => {
    const form = readForm(entities[opening.entity], fields, texts, words);
    setProblems(form.problems);
    return form;
  };
  const discard = (): void => {
    drop();
    draft.current = undefined;
    setTexts(fresh());
    setRestored(false);
    setProblems([]);
  };
  const key = (): string => once.current;
  return { texts, original, at, restored, once: key, problems, set, leave, read, showProblems: setProblems, discard, finish: drop };
}
