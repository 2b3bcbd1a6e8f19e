/** What a language must say; its shape follows from the entities, choices and settings, so that a missing word does not compile. */
import type { ChoiceList, Code, PickList } from "../crm/choices.ts";
import type { EntityName, Fields } from "../crm/entities.ts";
import type { ListKey, SettingKey } from "../crm/settings.ts";
import type { EntityWords } from "../schema/tab.ts";

export type EntitiesWords = { readonly [N in EntityName]: EntityWords<Fields<N>> };
export type ChoicesWords = { readonly [L in ChoiceList]: { readonly [C in Code<L>]: string } };
export type PicksWords = { readonly [P in PickList]: readonly string[] };
export type SettingsWords = { readonly [K in SettingKey | ListKey]: { readonly name: string; readonly help: string } };
