/** The link with which a customer stops our mail: a form, filled in beforehand with a signed token. */
import type { LanguageCode } from "../../crm/choices.ts";
import { writeStopToken } from "../../crm/letters/stopToken.ts";
import type { State, World } from "../ports.ts";

/** State key: the links of the stop form by language, as JSON, each with `tokenPlace` where the token goes. */
const linksKey = "stopForm.links";

/** Where a link has its place for the token. */
export const tokenPlace = "{token}";

export type StopLinks = Readonly<Partial<Record<LanguageCode, string>>>;

/** What whoever builds the stop form has the state remember. */
export const stopFormEntry = (links: StopLinks): Record<string, string> => ({ [linksKey]: JSON.stringify(links) });

const linksIn = ({ get }: State): StopLinks => JSON.parse(get(linksKey) ?? "{}");

/** In the reader's language, or whichever there is; undefined where no form was built. */
function templateIn(state: State, language: LanguageCode): string | undefined {
  const links = linksIn(state);
  return links[language] ?? Object.values(links)[0];
}

/** Whether customers have a way to stop mail, without which none goes to them. */
export const hasStopForm = (state: State): boolean => Object.keys(linksIn(state)).length > 0;

/** In a world in which nothing has an effect, letters can be read before there is a form: its link leads nowhere. */
export function pretendStopForm({ state }: World): void {
  if (!hasStopForm(state)) state.set(stopFormEntry({ en: `https://docs.google.com/forms/…?${tokenPlace}` }));
}

interface Stopper {
  /** The contact's id, or the customer's. */
  readonly contact: string | null;
  readonly address: string;
  readonly language: LanguageCode;
}

/** Null while there is no form. */
export function stopLink(world: World, { contact, address, language }: Stopper): string | null {
  const template = templateIn(world.state, language);
  if (template === undefined) return null;
  const token = writeStopToken((text) => world.sign(text), { who: contact, address });
  return template.replace(tokenPlace, () => encodeURIComponent(token));
}
