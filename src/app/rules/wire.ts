/** What the page of rules and letters is told, and what it may change. */
import type { RuleField } from "../../crm/rules/read.ts";
import type { EditableRule, LetterCode, RuleDefinition, RuleSwitch } from "../../crm/rules/rules.ts";
import type { Day } from "../../schema/cell.ts";
import type { Problem } from "../../schema/row.ts";
import type { Conflict, UndoRef } from "../wire.ts";

/** The cells of a rule's row; null where one is blank, so that the rule's default holds. */
export interface RuleValues {
  readonly switch: RuleSwitch | null;
  readonly days: number | null;
  readonly hour: number | null;
  /** With semicolons between. */
  readonly levels: string | null;
  readonly letter: LetterCode | null;
  readonly since: Day | null;
}

export interface RuleView extends RuleValues {
  readonly code: EditableRule;
  /** Its row; 0 where it has none, until Set up brings it back. */
  readonly at: number;
  /** What it does, with the parameters that hold. */
  readonly sentence: string;
  readonly to: RuleDefinition["to"];
  readonly does: RuleDefinition["does"];
  /** The cells that mean something to it. */
  readonly takes: readonly RuleField[];
  /** Within which its days must be; null where it takes none. */
  readonly bounds: { readonly least: number; readonly most: number } | null;
  /** What holds where a cell is blank. */
  readonly defaults: { readonly days: number | null; readonly hour: number | null; readonly letter: LetterCode | null };
  /** Why it stands still: the sentence about each cell that cannot be used. */
  readonly problems: readonly { readonly field: string; readonly sentence: string }[];
}

export interface RulesView {
  /** False for a manager, who only reads. */
  readonly mayEdit: boolean;
  /** In the order of the tab. */
  readonly rules: readonly RuleView[];
  /** The levels that customers may have. */
  readonly levels: readonly string[];
}

/** How saving a rule ended. In a conflict, and where something is wrong, nothing was written. */
export type RuleSaved =
  | { readonly kind: "saved"; readonly rule: RuleView; readonly undo: UndoRef | null }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "conflict"; readonly rule: RuleView; readonly conflicts: readonly Conflict[] }
  | { readonly kind: "gone" };
