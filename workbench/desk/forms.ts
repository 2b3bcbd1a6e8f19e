/** `desk forms`: the surveys and their questions. */
import type { FormInfo } from "../forms/info.ts";
import type { Workbench } from "../runtime/workbench.ts";
import { count } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

const state = ({ published, accepting }: FormInfo) => (published ? (accepting ? "open" : "closed") : "not published");

function lines(form: FormInfo): string[] {
  const head = `${form.title || form.name} (${form.id}): ${state(form)}, ${count(form.responses, "answer")}`;
  const asked = form.questions.flatMap(({ entries, title, rows, kind, required, choices }) => {
    const detail = [kind.toLowerCase().replaceAll("_", " "), ...(required ? ["required"] : []), ...choices].join(", ");
    const titles = rows.length > 0 ? rows.map((row) => `${title} [${row}]`.trim()) : [title];
    return titles.map((name, index) => `  entry.${entries[index]}  ${name} (${detail})`);
  });
  return [head, `  ${form.url}`, ...asked];
}

/** What the owner of a form presses in Google's editor. */
const presses: Readonly<Record<string, { readonly published: boolean; readonly accepting: boolean }>> = {
  publish: { published: true, accepting: true },
  unpublish: { published: false, accepting: false },
  close: { published: true, accepting: false },
};

function press(bench: Workbench, [what = "", name = ""]: readonly string[]): void {
  const pressed = presses[what] ?? complain(`A form has no ${what}. Try: forms publish FORM, forms unpublish FORM, forms close FORM.`);
  Object.assign(bench.form(name) ?? complain(`There is no form ${name}.`), pressed);
}

export const formsVerb: Verb = {
  usage: "forms [publish|unpublish|close FORM]",
  says: "lists the forms with their questions, or presses one of the editor's buttons first",
  async run({ words, open }) {
    const bench = await open();
    if (words.length > 0) press(bench, words);
    const forms = bench.forms();
    return { text: forms.length === 0 ? "No forms." : forms.flatMap(lines).join("\n"), json: forms };
  },
};
