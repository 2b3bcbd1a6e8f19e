/** What each column's drop-down offers, and which of those that stand offer something else. */
import { type EntityName, entityOf } from "../../crm/entities.ts";
import type { Settings } from "../../crm/settings.ts";
import { fieldNames, fieldOf } from "../../schema/entity.ts";
import type { DropDown } from "../../schema/kind.ts";
import { type Language, vocabulary } from "../../text/language.ts";
import type { Furniture, Offer } from "../ports.ts";

export interface OfferContext {
  readonly language: Language;
  readonly lists: Settings["lists"];
  /** Where the team's addresses stand. */
  readonly people: Offer;
}

function offerOf(dropDown: DropDown, { language, lists, people }: OfferContext): Offer {
  switch (dropDown.of) {
    case "choice":
      return { values: dropDown.codes.map((code) => vocabulary(language).label(dropDown.list, code)) };
    case "pick":
      return { values: new Map<string, readonly string[]>(Object.entries(lists)).get(dropDown.list) ?? [] };
    case "people":
      return people;
    case "checkbox":
      return { values: ["TRUE", "FALSE"] };
  }
}

const same = (one: Offer, other: Offer): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface ColumnOffer {
  readonly column: number;
  readonly offer: Offer;
}

/** Drop-downs that are missing or offer what no longer holds; a rule of the owner's own stays. */
export function offersFor(
  name: EntityName,
  columns: Readonly<Record<string, number>>,
  furniture: Pick<Furniture, "offers">,
  context: OfferContext,
): readonly ColumnOffer[] {
  return fieldNames(entityOf(name)).flatMap((field) => {
    const dropDown = fieldOf(entityOf(name), field)?.kind.dropDown;
    const column = columns[field];
    if (!dropDown || column === undefined) return [];
    const standing = furniture.offers[column] ?? null;
    const offer = offerOf(dropDown, context);
    return standing === "other" || (standing !== null && same(standing, offer)) ? [] : [{ column, offer }];
  });
}
