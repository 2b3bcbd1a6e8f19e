/** What stands on a tab besides cells: plain records that shift with rows and columns. */
import type { Box } from "./box.ts";
import type { Rule } from "./rule.ts";

export interface ProtectionState {
  readonly id: number;
  readonly kind: "RANGE" | "SHEET";
  box: Box;
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  /** E-mail addresses, besides the owner; `null` until somebody was named: everybody who edits the file. */
  editors: string[] | null;
  /** Where a protected tab may be edited all the same. */
  unprotected: Box[];
  rangeName: string | null;
}

export interface FilterState {
  box: Box;
  /** By column of the tab. */
  criteria: { column: number; hidden: string[] | null; rule: Rule | null }[];
}

export interface BandingState {
  readonly id: number;
  box: Box;
  readonly by: "rows" | "columns";
  header: string | null;
  footer: string | null;
  first: string | null;
  second: string | null;
}

export interface ConditionalRule {
  readonly boxes: readonly Box[];
  readonly rule: Rule | null;
  readonly gradient: readonly { readonly color: string; readonly type: string; readonly value: string }[] | null;
  readonly look: {
    readonly background?: string;
    readonly fontColor?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
  };
}

export interface ChartState {
  readonly id: number;
  type: string;
  /** The tab that each range lies on, by gid. */
  ranges: { sheet: number; box: Box }[];
  /** Where it floats: row and column from 0, offsets in pixels. */
  anchor: { row: number; column: number; x: number; y: number };
  options: Record<string, unknown>;
  headers: number;
  transpose: boolean;
  mergeRows: boolean;
  hidden: string;
}

export interface GroupState {
  readonly axis: "rows" | "columns";
  start: number;
  count: number;
  depth: number;
  collapsed: boolean;
}

export interface MetadataState {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: "DOCUMENT" | "PROJECT";
  /** `index` is a row or a column of the tab, from 0. */
  where:
    | { readonly kind: "SPREADSHEET" }
    | { readonly kind: "SHEET"; readonly sheet: number }
    | { readonly kind: "ROW" | "COLUMN"; readonly sheet: number; readonly index: number };
}

export interface NamedState {
  name: string;
  sheet: number;
  box: Box;
}
