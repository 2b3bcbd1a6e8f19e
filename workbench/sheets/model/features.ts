/** What stands on a tab besides cells: plain records that shift with rows and columns. */
import type { Box } from "./box.ts";
import type { TextLook } from "./rich.ts";
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

/** Settings of a workbook that few scripts touch; absent ones are Google's. */
export interface BookSettings {
  readonly theme?: { readonly font: string; readonly colors: Readonly<Record<string, string>> };
  readonly recalculation?: "ON_CHANGE" | "MINUTE" | "HOUR";
  readonly iterative?: boolean;
  readonly cycles?: number;
  readonly threshold?: number;
}

export interface FilterState {
  box: Box;
  /** By column of the tab. */
  criteria: FilterColumn[];
  /** The column by which the filter last sorted. */
  sorted?: { readonly column: number; readonly ascending: boolean } | null;
}

export interface FilterColumn extends FilterWants {
  column: number;
}

/** What a filter lets through: not the hidden texts, only the visible ones, what keeps the rule, what bears the colour. */
export interface FilterWants {
  readonly hidden: readonly string[] | null;
  readonly visible?: readonly string[] | null;
  readonly rule: Rule | null;
  readonly background?: string | null;
  readonly fontColor?: string | null;
}

/** A picture that floats over the cells. `bytes` is its file in base 64; none when it came from an address. */
export interface ImageState {
  readonly id: number;
  bytes: string;
  type: string;
  url: string | null;
  anchor: { row: number; column: number; x: number; y: number };
  width: number;
  height: number;
  readonly inherent: { readonly width: number; readonly height: number };
  title: string;
  description: string;
  script: string;
}

export interface SlicerState {
  readonly id: number;
  box: Box;
  anchor: { row: number; column: number; x: number; y: number };
  column: number | null;
  wants: FilterWants | null;
  title: string;
  look: TextLook;
  background: string | null;
  horizontalAlignment: string;
  applied: boolean;
}

export interface PivotState {
  readonly id: number;
  source: { sheet: number; box: Box };
  /** The cell at which its result begins. */
  anchor: { row: number; column: number };
  groups: PivotGroupState[];
  values: PivotValueState[];
  filters: { readonly column: number; wants: FilterWants }[];
  down: boolean;
  /** What it filled last, and from which revision of its source. */
  filled: Box | null;
  seen: number;
}

export interface PivotGroupState {
  readonly axis: "rows" | "columns";
  /** Column of the source, from 0. */
  readonly column: number;
  ascending: boolean;
  totals: boolean;
  repeated: boolean;
  name: string | null;
}

export interface PivotValueState {
  readonly column: number;
  summary: string;
  name: string | null;
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
