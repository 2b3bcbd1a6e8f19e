/** Keeps the drop-downs in step with the lists in Settings. */
import type { LanguageCode } from "../../crm/choices.ts";
import { type EntityName, entityOf } from "../../crm/entities.ts";
import { fieldNames } from "../../schema/entity.ts";
import { locate } from "../../schema/heading.ts";
import { knownHeadings } from "../../text/known.ts";
import { type Context, openContext } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Furniture, World } from "../ports.ts";
import { offersFor } from "./offers.ts";

/** A tab of ours as it stands. */
export interface Standing {
  readonly name: EntityName;
  readonly sheet: number;
  /** Field → column, from 0. */
  readonly columns: Readonly<Record<string, number>>;
  readonly furniture: Pick<Furniture, "offers">;
}

const stateKey = "lists.offered";

/** Because the lists may be longer than the state holds. */
const printOf = (lists: Context["settings"]["lists"]): string => fingerprint(JSON.stringify(lists));

/** Gives columns the drop-downs they lack or whose lists have changed; gives back the tabs that had such. */
export function offerLists<S extends Standing>(world: World, standing: readonly S[]): readonly S[] {
  const { settings, language } = openContext(world);
  const team = standing.find(({ name }) => name === "member");
  const address = team?.columns.email;
  const people = team && address !== undefined ? { sheet: team.sheet, column: address } : { values: [] };
  const changed = standing.filter(({ name, sheet, columns, furniture }) => {
    const offers = offersFor(name, columns, furniture, { language, lists: settings.lists, people });
    if (offers.length > 0) world.builder.offer(sheet, offers, language.menu.dropDownHelp);
    return offers.length > 0;
  });
  world.state.set({ [stateKey]: printOf(settings.lists) });
  return changed;
}

/** Whether somebody has edited a list since the drop-downs were made. */
export const listsDiffer = ({ world, settings }: Context): boolean => world.state.get(stateKey) !== printOf(settings.lists);

function standingTabs({ builder }: World, language: LanguageCode): readonly Standing[] {
  return builder.tabs().flatMap(({ entity, sheet, headings }): Standing[] => {
    if (entity === null) return [];
    const { columns } = locate(headings, fieldNames(entityOf(entity)), knownHeadings(entity, language, builder.recall(entity)));
    return [{ name: entity, sheet, columns, furniture: builder.furniture(sheet) }];
  });
}

/** Brings the drop-downs in step. */
export const refreshLists = ({ world, language }: Context): void => void offerLists(world, standingTabs(world, language.code));
