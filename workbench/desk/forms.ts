/** `desk forms`: the surveys and their questions. */
import type { FormInfo } from "../forms/info.ts";
import { count } from "./show.ts";
import type { Verb } from "./verb.ts";

const state = ({ published, accepting }: FormInfo) => (published ? (accepting ? "open" : "closed") : "not published");

function lines(form: FormInfo): string[] {
  const head = `${form.title || form.name} (${form.id}): ${state(form)}, ${count(form.responses, "answer")}`;
  const asked = form.questions.map(({ id, title, kind, required, choices }) => {
    const detail = [kind.toLowerCase().replaceAll("_", " "), ...(required ? ["required"] : []), ...choices].join(", ");
    return `  entry.${id}  ${title} (${detail})`;
  });
  return [head, `  ${form.url}`, ...asked];
}

export const formsVerb: Verb = {
  usage: "forms",
  says: "lists the forms with their questions",
  async run({ open }) {
    const forms = (await open()).forms();
    return { text: forms.length === 0 ? "No forms." : forms.flatMap(lines).join("\n"), json: forms };
  },
};
