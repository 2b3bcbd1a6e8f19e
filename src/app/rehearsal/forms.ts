/** Forms as they stand: answers that nobody has fetched yet are there once, nobody gives more, and nothing is made. */
import type { FormAnswers, Forms, FoundForm } from "../ports.ts";

export function rehearsalForms(real: Forms): Forms {
  const fetched = new Map<string, FormAnswers | undefined>();
  const looked = new Map<string, FoundForm | undefined>();
  return {
    make: ({ items }, { id }) => ({
      ...{ id: id ?? "", url: "", edit: "", link: "", named: true },
      items: Object.fromEntries(items.map(({ code }) => [code, code])),
    }),
    look: (id) => {
      if (!looked.has(id)) looked.set(id, real.look(id));
      return looked.get(id);
    },
    answers: (id, since) => {
      if (!fetched.has(id)) fetched.set(id, real.answers(id, since));
      const found = fetched.get(id);
      return found && { ...found, answers: found.answers.filter(({ ms }) => ms > since) };
    },
    accept: () => undefined,
    name: () => true,
    listen: () => undefined,
  };
}
