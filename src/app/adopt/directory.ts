/** Which record an id or a title names, tab by tab, each read at most once. */
import { type EntityName, entities } from "../../crm/entities.ts";
import type { Value } from "../../schema/row.ts";
import { Broken } from "../broken.ts";
import { plain } from "../plain.ts";
import type { World } from "../ports.ts";

export interface Directory {
  /** Title by id. */
  readonly titles: ReadonlyMap<string, Value>;
  /** Id by title in its plain form; null where two records share it. */
  readonly ids: ReadonlyMap<string, string | null>;
}

/** Undefined where the tab or its columns are gone, so that nobody can tell what is meant. */
export type Directories = (name: EntityName) => Directory | undefined;

const plainTitle = (title: unknown): string =>
  String(title ?? "")
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();

export function directory(ids: readonly Value[], titles: readonly Value[]): Directory {
  const byTitle = new Map<string, string | null>();
  const byId = new Map<string, Value>();
  ids.forEach((id, index) => {
    if (typeof id !== "string" || id === "") return;
    const title = plainTitle(titles[index]);
    byId.set(id, titles[index] ?? null);
    if (title !== "") byTitle.set(title, byTitle.has(title) ? null : id);
  });
  return { titles: byId, ids: byTitle };
}

/** Undefined where the tab or its column is gone: Set up brings it back, and adoption need not wait for it. */
export function standing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Broken) return undefined;
    throw error;
  }
}

/** `known` are the directories that the caller has in hand. */
export function directories({ tables }: World, known: Map<EntityName, Directory>): Directories {
  return (name) => {
    const { title } = entities[name];
    const read = (): Directory => {
      const { values } = plain(tables).columns(name, ["id", title]);
      return directory(values.id ?? [], values[title] ?? []);
    };
    const found = known.get(name) ?? standing(read);
    if (found) known.set(name, found);
    return found;
  };
}

/** The id that a cell means: itself, or the only record of that title. */
export const resolve = ({ titles, ids }: Directory, text: string): string | undefined =>
  titles.has(text) ? text : (ids.get(plainTitle(text)) ?? undefined);

/** The address of the only person of this name. */
export function personNamed(people: readonly { readonly name: string; readonly email: string }[], name: string): string | undefined {
  const found = people.filter((person) => plainTitle(person.name) === plainTitle(name));
  return found.length === 1 ? found[0]?.email : undefined;
}
