/** The workbook: its tabs, names and settings, and the one place that hears of every change. */
import { renameInFormulas, settle } from "./formulas/settle.ts";
import type { Area } from "./formulas/state.ts";
import type { BookSettings, MetadataState, NamedState } from "./model/features.ts";
import { type SheetJson, sheetFromJson, sheetToJson } from "./model/json.ts";
import { refreshPivots } from "./model/pivot.ts";
import type { Patch } from "./model/sheet.ts";
import { newGrid, SheetModel } from "./model/sheet.ts";

/** Where somebody's cursor stands. */
export interface Selection {
  readonly sheet: number;
  readonly a1: string;
  /** Further selected ranges, and the current cell where it is not the first of `a1`. */
  readonly more?: readonly string[];
  readonly current?: string;
}

export interface SpreadsheetSettings {
  readonly id: string;
  readonly name: string;
  /** Google's spelling, such as `zh_CN`. */
  readonly locale: string;
  /** An IANA name. */
  readonly zone: string;
  /** The e-mail address of the file's owner, and of those who may edit it. */
  readonly owner: string;
  readonly editors: readonly string[];
  /** Those who may only read it. */
  readonly viewers: readonly string[];
}

/** Everything but the tabs, as plain JSON. */
export interface SpreadsheetJson extends SpreadsheetSettings {
  readonly sheets: readonly number[];
  readonly named: readonly NamedState[];
  readonly metadata: readonly MetadataState[];
  readonly nextId: number;
  readonly settings?: BookSettings;
}

export type ChangeListener = (sheet: number, patch: Patch | { readonly kind: "tabs" }) => void;

/** Google's limit, empty cells included (developers.google.com/apps-script, best practices). */
export const maxCells = 10_000_000;

export class SpreadsheetModel {
  readonly id: string;
  name: string;
  locale: string;
  zone: string;
  owner: string;
  editors: string[];
  viewers: string[];
  sheets: SheetModel[] = [];
  named: NamedState[] = [];
  metadata: MetadataState[] = [];
  settings: BookSettings = {};
  /** The virtual time, for NOW and TODAY; the workbench sets it. */
  now: () => number = () => 0;
  /** Formulas wait here to be worked out; see `formulas/settle.ts`. */
  readonly stale: { everything: boolean; boxes: { sheet: number; box: { top: number; left: number; rows: number; columns: number } }[] } = {
    everything: true,
    boxes: [],
  };
  private nextId = 1;
  /** What each person selected, once a tab, the latest last. */
  private readonly selections = new Map<string, readonly Selection[]>();
  private readonly listeners = new Set<ChangeListener>();

  constructor(settings: Partial<SpreadsheetSettings> = {}) {
    this.id = settings.id ?? "workbench-spreadsheet";
    this.name = settings.name ?? "Untitled spreadsheet";
    this.locale = settings.locale ?? "en_US";
    this.zone = settings.zone ?? "America/New_York";
    this.owner = settings.owner ?? "owner@example.com";
    this.editors = [...(settings.editors ?? [])];
    this.viewers = [...(settings.viewers ?? [])];
  }

  /** A new workbook has one empty tab, named in its language. */
  static create(settings: Partial<SpreadsheetSettings> = {}): SpreadsheetModel {
    const made = new SpreadsheetModel(settings);
    made.addSheet(new SheetModel(0, firstTabName(made.locale)), 0);
    return made;
  }

  static fromJSON(json: SpreadsheetJson, sheets: readonly SheetJson[]): SpreadsheetModel {
    const made = new SpreadsheetModel(json);
    const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    for (const id of json.sheets) {
      const sheet = byId.get(id);
      if (sheet) made.addSheet(sheetFromJson(sheet), made.sheets.length);
    }
    made.named = json.named.map((named) => ({ ...named }));
    made.metadata = json.metadata.map((item) => ({ ...item }));
    made.nextId = json.nextId;
    made.settings = { ...json.settings };
    return made;
  }

  /** The workbook without its tabs; each tab's own JSON comes from `sheetJSON`. */
  toJSON(): SpreadsheetJson {
    const { id, name, locale, zone, owner, editors, viewers, named, metadata, nextId, settings } = this;
    return {
      id,
      name,
      locale,
      zone,
      owner,
      editors,
      viewers,
      named,
      metadata,
      nextId,
      settings,
      sheets: this.sheets.map((sheet) => sheet.id),
    };
  }

  sheetJSON(sheet: SheetModel): SheetJson {
    this.settle();
    return sheetToJson(sheet);
  }

  /** Listens to every change until the returned function is called. */
  onPatch(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(sheet: number, patch: Patch | { readonly kind: "tabs" }): void {
    if (patch.kind === "cells") this.stale.boxes.push({ sheet, box: patch.box });
    else if (patch.kind !== "features") this.stale.everything = true;
    this.announce(sheet, patch);
  }

  /** Tells listeners of a change that leaves no formula stale. */
  announce(sheet: number, patch: Patch | { readonly kind: "tabs" }): void {
    for (const listener of this.listeners) listener(sheet, patch);
  }

  sheetById(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  addSheet(sheet: SheetModel, at: number): void {
    sheet.onChange = (patch) => this.tell(sheet.id, patch);
    this.sheets.splice(at, 0, sheet);
    this.tell(sheet.id, { kind: "tabs" });
  }

  removeSheet(sheet: SheetModel): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.named = this.named.filter((named) => named.sheet !== sheet.id);
    this.metadata = this.metadata.filter((item) => item.where.kind === "SPREADSHEET" || item.where.sheet !== sheet.id);
    this.tell(sheet.id, { kind: "tabs" });
  }

  /** Formulas that name the tab follow. The caller has made sure that the name is free. */
  renameSheet(sheet: SheetModel, name: string): void {
    renameInFormulas(this, sheet.name, name);
    sheet.name = name;
    this.tell(sheet.id, { kind: "tabs" });
  }

  /** Changes settings of the file; formulas and display values follow. */
  configure(settings: { readonly name?: string; readonly locale?: string; readonly zone?: string }): void {
    Object.assign(this, settings);
    this.tell(-1, { kind: "tabs" });
  }

  /** A number that no tab, chart, protection or other thing of this workbook bears. */
  freshId(): number {
    return this.nextId++;
  }

  freshSheet(name: string, grid: { readonly rows: number; readonly columns: number } = newGrid): SheetModel {
    return new SheetModel(this.freshId() * 7_919 + 100_000, name, grid);
  }

  get cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns.length, 0);
  }

  selection(user: string): Selection {
    const found = this.selections.get(user)?.at(-1);
    if (found && this.sheetById(found.sheet)) return found;
    return { sheet: (this.sheets.find((sheet) => !sheet.hidden) ?? this.sheets[0])?.id ?? 0, a1: "A1" };
  }

  /** What the person selected in a tab when they were there last. */
  selectionIn(user: string, sheet: number): Selection {
    return this.selections.get(user)?.find((selection) => selection.sheet === sheet) ?? { sheet, a1: "A1" };
  }

  select(user: string, selection: Selection): void {
    const others = (this.selections.get(user) ?? []).filter(({ sheet }) => sheet !== selection.sheet);
    this.selections.set(user, [...others, selection]);
  }

  /** Works out what formulas are stale, all or those that show in an area. Every read goes through here first. */
  settle(area?: Area): void {
    settle(this, this.sheets.some((sheet) => sheet.pivots.length > 0) ? undefined : area);
    if (refreshPivots(this)) settle(this);
  }
}

const firstTabs: Readonly<Record<string, string>> = { zh_CN: "工作表1", zh_TW: "工作表1", zh_HK: "工作表1", de_DE: "Tabellenblatt1" };

export const firstTabName = (locale: string): string => firstTabs[locale] ?? "Sheet1";
