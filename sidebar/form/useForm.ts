/** The state of a form: its texts, what is wrong with them, and the draft that is kept of them. */
import { useRef, useState } from "preact/hooks";
import type { Indexed } from "../../src/app/wire.ts";
import { entities } from "../../src/crm/entities.ts";
import type { Problem, Values } from "../../src/schema/row.ts";
import { useDesk } from "../desk/desk.ts";
import type { Draft, Texts } from "./drafts.ts";
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

const newKey = (): string =>
  Array.from({ length: 3 }, () => Math.random().toString(36).slice(2, 10))
    .join("")
    .padEnd(8, "0");

/** What a draft is about, as far as it has been typed. */
export function draftTitle({ entity, id, title }: Opening, texts: Texts, customers: readonly Indexed[]): string {
  const customer = customers.find(([known]) => known === texts.customer)?.[2];
  const parts = [title, id === null ? texts[entities[entity].title] : null, id === null ? customer : null];
  return [...new Set(parts.filter(Boolean))].join(" · ");
}

export function useForm(opening: Opening, fields: readonly string[]): FormState {
  const { drafts, words, customers } = useDesk();
  const { entity, key } = opening;
  const of = entities[entity];
  const fresh = (): Texts => inputTexts(fields, opening.start);
  const draft = useRef(drafts.load(key));
  const once = useRef(draft.current?.once ?? newKey());
  const [texts, setTexts] = useState<Texts>(() => ({ ...fresh(), ...draft.current?.texts }));
  const latest = useRef(texts);
  latest.current = texts;
  const [restored, setRestored] = useState(draft.current !== undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { id, original, at, closes } = draft.current ?? opening;
  const without = (name: string): readonly Problem[] => problems.filter(({ field }) => field !== name);
  return {
    texts,
    original,
    at,
    restored,
    once: () => once.current,
    problems,
    set: (name, text) => {
      const next = { ...texts, [name]: text };
      setTexts(next);
      setProblems(without(name));
      const title = draftTitle(opening, next, customers.known());
      drafts.save(key, { entity, id, at, closes, once: once.current, original, of: opening.of, title, texts: next });
    },
    leave: (name) => {
      setTimeout(() => {
        const problem = problemOf(of, name, latest.current[name] ?? "", words);
        if (problem) setProblems((now) => [...now.filter(({ field }) => field !== name), problem]);
      }, pause);
    },
    read: () => {
      const form = readForm(of, fields, texts, words);
      setProblems(form.problems);
      return form;
    },
    showProblems: setProblems,
    discard: () => {
      drafts.drop(key);
      once.current = newKey();
      draft.current = undefined;
      setTexts(fresh());
      setRestored(false);
      setProblems([]);
    },
    finish: () => {
      drafts.drop(key);
      once.current = newKey();
    },
  };
}
