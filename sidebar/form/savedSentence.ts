/** What a save did, in a sentence: that it is saved, and what else came of it. */
import type { Also } from "../../src/app/wire.ts";
import type { PageLanguage as Language } from "../../src/text/page.ts";

export function savedSentence({ comma, sidebar, entities }: Language, saved: string, also: readonly Also[]): string {
  const made = also.filter((each) => each.made).map(({ entity, title }) => sidebar.form.made(entities[entity].one, title));
  return made.length === 0 ? saved : `${saved} ${sidebar.form.also(made.join(comma))}`;
}
