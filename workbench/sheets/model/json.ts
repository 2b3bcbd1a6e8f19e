/** A tab as plain JSON, compact enough to be written after every change. */

import type { Box } from "./box.ts";
import { type Cell, FormulaCell, SpillCell } from "./cell.ts";
import type {
  BandingState,
  ChartState,
  ConditionalRule,
  FilterState,
  GroupState,
  ImageState,
  PivotState,
  ProtectionState,
  SlicerState,
} from "./features.ts";
import type { Rich } from "./rich.ts";
import type { Rule } from "./rule.ts";
import type { Run, Runs } from "./runs.ts";
import { type Column, newColumn, putCell, SheetModel, type Track } from "./sheet.ts";
import { type Style, style } from "./style.ts";

type CellJson = number | string | boolean | null | { readonly f: string };
type RunJson<T> = readonly [start: number, end: number, value: T];

interface ColumnJson {
  readonly v?: readonly CellJson[];
  readonly style?: readonly RunJson<number>[];
  readonly rule?: readonly RunJson<number>[];
  readonly note?: readonly RunJson<string>[];
  readonly link?: readonly RunJson<string>[];
  readonly rich?: readonly RunJson<Rich>[];
}

interface TrackJson {
  readonly pixels: readonly RunJson<number>[];
  readonly hidden: readonly RunJson<true>[];
  readonly frozen: number;
}

export interface SheetJson {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnJson[];
  readonly styles: readonly Style[];
  readonly rules: readonly Rule[];
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly rightToLeft: boolean;
  readonly formUrl: string | null;
  readonly tracks: { readonly rows: TrackJson; readonly columns: TrackJson };
  readonly protections: ProtectionState[];
  readonly filter: FilterState | null;
  readonly bandings: BandingState[];
  readonly conditional: readonly ConditionalRule[];
  readonly charts: ChartState[];
  readonly groups: GroupState[];
  readonly merges: Box[];
  readonly revision: number;
  readonly toggles?: SheetModel["toggles"];
  readonly images?: ImageState[];
  readonly slicers?: SlicerState[];
  readonly pivots?: PivotState[];
}

/** Numbers the distinct objects that it is shown. */
class Pool<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<T, number>();
  number(item: T): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.all.length);
    return this.all.push(item) - 1;
  }
}

export function sheetToJson(sheet: SheetModel): SheetJson {
  const styles = new Pool<Style>();
  const rules = new Pool<Rule>();
  const { id, name, rows, hidden, tabColor, gridlines, rightToLeft, formUrl, revision } = sheet;
  const { protections, filter, bandings, conditional, charts, groups, merges, toggles, images, slicers, pivots } = sheet;
  return {
    ...{ id, name, rows, hidden, tabColor, gridlines, rightToLeft, formUrl, revision },
    columns: sheet.columns.map((column) => columnJson(column, styles, rules)),
    styles: styles.all,
    rules: rules.all,
    tracks: { rows: trackJson(sheet.tracks.rows), columns: trackJson(sheet.tracks.columns) },
    ...{ protections, filter, bandings, conditional, charts, groups, merges },
    ...(toggles.rows === "AFTER" && toggles.columns === "AFTER" ? {} : { toggles }),
    ...(images.length > 0 ? { images } : {}),
    ...(slicers.length > 0 ? { slicers } : {}),
    ...(pivots.length > 0 ? { pivots } : {}),
  };
}

function columnJson(column: Column, styles: Pool<Style>, rules: Pool<Rule>): ColumnJson {
  return {
    ...(column.cells.length > 0 ? { v: column.cells.map(cellJson) } : {}),
    ...(column.style.empty ? {} : { style: runsJson(column.style, (value) => styles.number(value)) }),
    ...(column.rule.empty ? {} : { rule: runsJson(column.rule, (value) => rules.number(value)) }),
    ...(column.note.empty ? {} : { note: runsJson(column.note, (value) => value) }),
    ...(column.link.empty ? {} : { link: runsJson(column.link, (value) => value) }),
    ...(column.rich.empty ? {} : { rich: runsJson(column.rich, (value) => value) }),
  };
}

function cellJson(cell: Cell): CellJson {
  if (cell instanceof FormulaCell) return { f: cell.source };
  return cell instanceof SpillCell ? null : cell;
}

const runsJson = <T, J>(runs: Runs<T>, value: (from: T) => J): RunJson<J>[] =>
  runs.items.map((run) => [run.start, run.end, value(run.value)]);

const runsFrom = <T, J>(json: readonly RunJson<J>[] | undefined, value: (from: J) => T | undefined): Run<T>[] =>
  (json ?? []).flatMap(([start, end, from]) => {
    const made = value(from);
    return made === undefined ? [] : [{ start, end, value: made }];
  });

const trackJson = (track: Track): TrackJson => ({
  pixels: runsJson(track.pixels, (value) => value),
  hidden: runsJson(track.hidden, (value) => value),
  frozen: track.frozen,
});

export function sheetFromJson(json: SheetJson): SheetModel {
  const sheet = new SheetModel(json.id, json.name, { rows: json.rows, columns: json.columns.length });
  const styles = json.styles.map((looks) => style(looks));
  sheet.columns = json.columns.map((column) => columnFrom(sheet, column, { styles, rules: json.rules }));
  restoreTrack(sheet.tracks.rows, json.tracks.rows);
  restoreTrack(sheet.tracks.columns, json.tracks.columns);
  const { hidden, tabColor, gridlines, rightToLeft, formUrl, revision } = json;
  const { protections, filter, bandings, conditional, charts, groups, merges, ...rest } = structuredClone({ ...json, columns: [] });
  const { toggles = sheet.toggles, images = [], slicers = [], pivots = [] } = rest;
  return Object.assign(sheet, {
    hidden,
    tabColor,
    gridlines,
    rightToLeft,
    formUrl,
    revision,
    protections,
    filter,
    bandings,
    conditional,
    charts,
    groups,
    merges,
    toggles,
    images,
    slicers,
    pivots,
  });
}

function columnFrom(
  sheet: SheetModel,
  json: ColumnJson,
  pools: { readonly styles: readonly Style[]; readonly rules: readonly Rule[] },
): Column {
  const column = newColumn();
  json.v?.forEach((cell, row) => {
    putCell(sheet, row, column, cell !== null && typeof cell === "object" ? new FormulaCell(cell.f) : cell);
  });
  column.style.items = runsFrom(json.style, (number) => pools.styles[number]);
  column.rule.items = runsFrom(json.rule, (number) => pools.rules[number]);
  column.note.items = runsFrom(json.note, (value) => value);
  column.link.items = runsFrom(json.link, (value) => value);
  column.rich.items = runsFrom(json.rich, (value) => value);
  return column;
}

function restoreTrack(track: Track, json: TrackJson): void {
  track.pixels.items = runsFrom(json.pixels, (value) => value);
  track.hidden.items = runsFrom(json.hidden, (value) => value);
  track.frozen = json.frozen;
}
