/** Remembers which cells are wrong, shows it on the cells, and takes the notes away again when they are right. */
import type { EntityName } from "../../crm/entities.ts";
import type { Language } from "../../text/language.ts";
import type { Mark, World } from "../ports.ts";
import { readSnapshot, snapshotEntries } from "../snapshot.ts";
import { stateKeys } from "../stateKeys.ts";
import type { Wrong } from "./tab.ts";

/** Beyond this many the first ones speak for all. */
const most = 200;

export function rememberedWrong({ state }: World): readonly Wrong[] {
  const text = readSnapshot(state, stateKeys.wrong);
  return text === undefined ? [] : JSON.parse(text);
}

export const wrongEntries = (wrong: readonly Wrong[]): Record<string, string> =>
  snapshotEntries(stateKeys.wrong, JSON.stringify(wrong.slice(0, most)));

const labelOf = (language: Language, entity: EntityName, field: string): string => {
  const labels: Readonly<Record<string, string>> = language.entities[entity].fields;
  return labels[field] ?? field;
};

/** The sentence about a wrong cell. */
export function sentence(language: Language, { entity, field, expected, found }: Wrong): string {
  const say = language.messages.expected[expected] ?? language.messages.expected.text;
  const shown = found.length > 100 ? `${found.slice(0, 99)}…` : found;
  return say?.(labelOf(language, entity, field), shown) ?? shown;
}

/** The same, with the place. */
export const placed = (language: Language, wrong: Wrong): string =>
  language.messages.place(language.entities[wrong.entity].tab, wrong.at, sentence(language, wrong));

/** Notes for the cells that are wrong now, and none for those that were and are no longer. */
export function marksFor(
  language: Language,
  before: readonly Wrong[],
  now: readonly Wrong[],
  rows: ReadonlyMap<string, number>,
): readonly Mark[] {
  const keyOf = ({ id, field }: Wrong): string => `${id}\n${field}`;
  const still = new Set(now.map(keyOf));
  const healed = before
    .filter((each) => !still.has(keyOf(each)))
    .flatMap(({ id, field }) => (rows.has(id) ? [{ at: rows.get(id) ?? 0, field, note: null }] : []));
  return [...now.slice(0, most).map((each) => ({ at: each.at, field: each.field, note: sentence(language, each) })), ...healed];
}
