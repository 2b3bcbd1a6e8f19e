/** Puts the cells whose words are ours into another language: choices, and picks out of lists that nobody has edited. */
import type { LanguageCode } from "../../crm/choices.ts";
import { type EntityName, entityNames, entityOf } from "../../crm/entities.ts";
import { fieldNames, fieldOf } from "../../schema/entity.ts";
import type { Value } from "../../schema/row.ts";
import { languages } from "../../text/language.ts";
import { type PlainChange, plain } from "../plain.ts";
import type { World } from "../ports.ts";

interface Switch {
  readonly from: LanguageCode;
  readonly to: LanguageCode;
  /** The pick-lists that go along. */
  readonly lists: ReadonlySet<string>;
}

type Translate = (value: Value) => Value;

/** An old default becomes the new one at the same place of its list. */
function translatorOf(list: string, { from, to }: Switch): Translate {
  const [before, after] = [from, to].map((code) => new Map(Object.entries(languages[code].picks)).get(list) ?? []);
  const pairs = new Map((before ?? []).map((word, index): [Value, Value] => [word, after?.[index] ?? word]));
  return (value) => pairs.get(value) ?? value;
}

/** How each field's cells are rewritten; a choice is read as a code and written again in the language that holds now. */
function translators(name: EntityName, change: Switch): ReadonlyMap<string, Translate> {
  const pairs = fieldNames(entityOf(name)).flatMap((field): [string, Translate][] => {
    const dropDown = fieldOf(entityOf(name), field)?.kind.dropDown;
    if (dropDown?.of === "choice") return [[field, (value) => value]];
    return dropDown?.of === "pick" && change.lists.has(dropDown.list) ? [[field, translatorOf(dropDown.list, change)]] : [];
  });
  return new Map(pairs);
}

function relabelTab({ tables }: World, name: EntityName, change: Switch): boolean {
  const fields = translators(name, change);
  if (fields.size === 0) return false;
  const { size, values } = plain(tables).columns(name, [...fields.keys()]);
  const changes = Array.from({ length: size }, (_, index): PlainChange => {
    const cells = [...fields].flatMap(([field, translate]): [string, Value][] => {
      const value = values[field]?.[index] ?? null;
      return value === null ? [] : [[field, translate(value)]];
    });
    return { at: index + 2, set: Object.fromEntries(cells) };
  }).filter(({ set }) => Object.keys(set).length > 0);
  if (changes.length > 0) plain(tables).change(name, changes);
  return changes.length > 0;
}

/** The entities whose cells were rewritten. Cells that people filled with words of their own stay. */
export const relabel = (world: World, change: Switch): readonly EntityName[] =>
  entityNames.filter((name) => relabelTab(world, name, change));
