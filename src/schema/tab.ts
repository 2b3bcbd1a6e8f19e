/** The plan of a tab: everything that the add-on builds for an entity and keeps in order. */
import { type Entity, type Fields, fieldNames } from "./entity.ts";
import type { DropDown } from "./kind.ts";

export interface ColumnPlan {
  readonly field: string;
  readonly heading: string;
  readonly format: string;
  readonly width: number;
  readonly hidden: boolean;
  /** Long texts take several lines. */
  readonly wrap: boolean;
  /** People are warned before they edit it. */
  readonly guarded: boolean;
  readonly dropDown?: DropDown;
}

export interface TabPlan {
  readonly entity: string;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
}

/** What a language says of an entity. */
export interface EntityWords<F extends Fields = Fields> {
  /** The tab's name. */
  readonly tab: string;
  /** One record, in a sentence or on a button. */
  readonly one: string;
  /** The headings and form labels. */
  readonly fields: { readonly [K in keyof F]: string };
}

/** A sentence of ordinary length takes two lines of this many pixels. */
const lineWidth = 400;

export function planTab<F extends Fields>(of: Entity<F>, words: EntityWords<F>): TabPlan {
  const columns = fieldNames(of).map((name): ColumnPlan => {
    const { kind, computed, hidden, wrap } = of.fields[name] as Fields["id"];
    const plan = {
      field: name,
      heading: words.fields[name],
      format: kind.format,
      width: wrap ? lineWidth : kind.width,
      hidden: hidden ?? false,
      wrap: wrap ?? false,
      guarded: name === "id" || (computed ?? false),
    };
    return kind.dropDown ? { ...plan, dropDown: kind.dropDown } : plan;
  });
  return { entity: of.name, title: words.tab, columns };
}
