/** What a language must say; its shape follows from the entities, choices and settings, so that a missing word does not compile. */
import type { ChoiceList, Code, PickList } from "../crm/choices.ts";
import type { EntityName, Fields } from "../crm/entities.ts";
import type { EditableRule } from "../crm/rules/rules.ts";
import type { ListKey, SettingKey } from "../crm/settings.ts";
import type { EntityWords } from "../schema/tab.ts";

export type EntitiesWords = { readonly [N in EntityName]: EntityWords<Fields<N>> };
export type ChoicesWords = { readonly [L in ChoiceList]: { readonly [C in Code<L>]: string } };
export type PicksWords = { readonly [P in PickList]: readonly string[] };
export type SettingsWords = { readonly [K in SettingKey | ListKey]: { readonly name: string; readonly help: string } };

/** A rule's parameters as its sentence says them. */
export interface RuleParts {
  readonly days: number;
  /** The time of day, such as 8:00. */
  readonly at: string;
  /** The name of the letter to customers. */
  readonly letter: string;
}

export interface RulesWords {
  readonly sentences: { readonly [R in EditableRule]: (parts: RuleParts) => string };
  /** Behind the sentence: the levels to which it is kept. */
  readonly levels: (levels: readonly string[]) => string;
  /** Behind the sentence: what a switch on “ask me” means. */
  readonly ask: string;
  /** Why a mail was not sent, or a task is closed from the start. */
  readonly missed: string;
  readonly late: string;
  readonly off: string;
  readonly still: string;
  /** Of a mail that was planned before its rule or campaign asked first. */
  readonly asks: string;
  /** Of a mail that nobody approved before it was too late. */
  readonly notApproved: string;
  /** Of a mail that waited for this until it was too late. */
  readonly heldTooLong: (reason: string) => string;
  /** The name of a rule, and the sentence about the cell of its row that cannot be used. */
  readonly standsStill: (rule: string, sentence: string) => string;
  /** In the row itself, instead of what the rule would do: the sentences about its cells. */
  readonly wrongRow: (sentences: readonly string[]) => string;
  readonly callBackTask: (order: string) => string;
  readonly silenceTask: (days: number) => string;
}
