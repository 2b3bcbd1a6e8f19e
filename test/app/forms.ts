/** Google Forms in memory: forms that are made, edited by hand, and answered. */
import type { FormAnswer, Forms, FoundItem } from "../../src/app/ports.ts";
import { type FormItem, type FormPlan, tokenPlace } from "../../src/crm/satisfaction/formPlan.ts";

interface HeldItem extends FoundItem {
  readonly code: string | null;
}

export interface HeldForm {
  readonly id: string;
  title: string;
  published: boolean;
  accepting: boolean;
  gone: boolean;
  tab: string | null;
  items: HeldItem[];
  answers: FormAnswer[];
  editors: readonly string[];
}

export interface MemoryForms extends Forms {
  readonly held: HeldForm[];
  /** Answers a form as a customer, by the codes of its questions; the same `id` again is an edit. */
  answer(form: string, values: Readonly<Record<string, string>>, id?: string): void;
  /** The form breaks off after so many items, as an execution that is killed does. */
  breakAfter: number | null;
  /** The tab with the answers comes only later. */
  late: boolean;
  listening: boolean;
}

const foundItem = (item: FormItem, id: string): HeldItem => ({
  id,
  code: item.code,
  kind: item.kind,
  title: item.title,
  least: item.scale?.least ?? null,
  most: item.scale?.most ?? null,
});

/** `now` gives the time of an answer. */
export function memoryForms(now: () => { readonly moment: string; readonly ms: number }): MemoryForms {
  const held: HeldForm[] = [];
  let ids = 0;
  const open = (id: string): HeldForm | undefined => held.find((form) => form.id === id && !form.gone);
  const must = (id: string): HeldForm => {
    const form = open(id);
    if (form) return form;
    throw new Error(`The form ${id} cannot be opened.`);
  };
  const fresh = (plan: FormPlan): HeldForm => {
    const state = { title: plan.title, published: false, accepting: false, gone: false, tab: null };
    const form: HeldForm = { id: `form${held.length + 1}`, ...state, items: [], answers: [], editors: [] };
    held.push(form);
    return form;
  };
  const forms: MemoryForms = {
    held,
    breakAfter: null,
    late: false,
    listening: false,
    make(plan, { id, items, editors, begun }) {
      const form = (id === null ? undefined : open(id)) ?? fresh(plan);
      begun(form.id);
      form.editors = editors;
      if (items === null) form.items = [];
      plan.items.forEach((item, index) => {
        if (forms.breakAfter === index) throw new Error("Service error: Forms");
        const known = form.items.find((each) => each.id === items?.[item.code] && each.kind === item.kind);
        const made = foundItem(item, known?.id ?? String(++ids));
        form.items = known ? form.items.map((each) => (each.id === known.id ? made : each)) : [...form.items, made];
      });
      [form.published, form.accepting, form.tab] = [true, true, form.tab ?? (forms.late ? null : plan.tab)];
      const url = `https://forms.example.com/${form.id}`;
      const codes = form.items.flatMap(({ code, id: item }) => (code === null ? [] : [[code, item]]));
      return {
        id: form.id,
        url,
        edit: `${url}/edit`,
        link: `${url}?entry=${tokenPlace}`,
        items: Object.fromEntries(codes),
        named: form.tab !== null,
      };
    },
    look: (id) => {
      const form = open(id);
      return form && { published: form.published, accepting: form.accepting, tab: form.tab, items: form.items };
    },
    answers: (id, since) => {
      const form = open(id);
      const answers = form?.answers.filter(({ ms }) => ms > since) ?? [];
      return form && { answers, items: answers.length > 0 ? form.items : [] };
    },
    accept: (id, accepting) => {
      const form = must(id);
      [form.accepting, form.published] = [accepting, form.published || accepting];
    },
    name: (id, tab) => {
      const form = must(id);
      if (forms.late) return false;
      form.tab ??= tab;
      return true;
    },
    listen: () => {
      forms.listening = true;
    },
    answer(id, values, submission) {
      const form = must(id);
      const given = Object.entries(values).flatMap(([code, value]) =>
        form.items.filter((item) => item.code === code || item.title === code).map((item) => [item.id, value]),
      );
      const { moment, ms } = now();
      const known = form.answers.findIndex((each) => each.id === submission);
      const answer = { id: submission ?? `r${++ids}`, given: moment, ms, values: Object.fromEntries(given) };
      form.answers = [...form.answers.filter((_, at) => at !== known), answer];
    },
  };
  return forms;
}
