/** What the server pushes to each open page: the parts of its state that changed, and cells. */
import type { ServerResponse } from "node:http";
import type { Change } from "../runtime/execution/report.ts";
import type { Workbench } from "../runtime/workbench.ts";
import { a1, parseA1 } from "../sheets/model/a1.ts";
import { type Box, intersects } from "../sheets/model/box.ts";
import type { FormulaCell, Result } from "../sheets/model/cell.ts";
import { eachFormula, eachSpill, type Patch, type SheetModel } from "../sheets/model/sheet.ts";
import type { Area } from "./cells.ts";
import { cellsIn, scaledBoxes } from "./formats.ts";
import type { Runs } from "./runs.ts";
import { areaOf, blockOf } from "./snapshot.ts";
import { type Started, stateOf } from "./state.ts";
import type { Busy, News, State } from "./wire.ts";

/** Changes are gathered for so many milliseconds before they are sent. */
const PAUSE = 40;
/** A tab with more changed cells than this is fetched anew by the pages that show it. */
const MANY_CELLS = 20_000;
const MANY_BOXES = 200;

interface Page {
  readonly user: string;
  readonly response: ServerResponse;
  readonly sent: Map<string, string>;
  selection: string;
}

type Dirty = "all" | Box[];

/** Notes, for each formula, what it last came to, so that only those that changed are sent; a tab with spilled cells goes whole. */
function formulaWatch() {
  const seen = new WeakMap<FormulaCell, Result>();
  return (sheet: SheetModel): Dirty => {
    const changed: Box[] = [];
    let spilled = false;
    eachFormula(sheet, (cell, top, left) => {
      if (seen.has(cell) && Object.is(seen.get(cell), cell.value)) return;
      seen.set(cell, cell.value);
      changed.push({ top, left, rows: 1, columns: 1 });
    });
    if (changed.length > 0) eachSpill(sheet, () => (spilled = true));
    return spilled ? "all" : changed;
  };
}

export interface Feed {
  /** Adds a page; it is sent the whole state at once. */
  join(user: string, response: ServerResponse): void;
  /** Notes where a person's cursor stands, as the page says. */
  standAt(user: string, tab: number, area: Area): void;
  busy(busy: Busy | null): void;
  /** Something that pages show, and that the workbench itself does not tell of, has changed. */
  stateChanged(): void;
  /** Lets go of the workbench and of every page. */
  close(): void;
}

/** What pages are told of the script. */
export interface ScriptFacts {
  readonly runs: Pick<Runs, "faults">;
  /** Whether it has a `doGet`. */
  readonly webApp: boolean;
}

/** The workbench, the pages that show it, and what they are to be told of next. */
interface Room {
  readonly bench: Workbench;
  readonly script: ScriptFacts;
  readonly pages: Set<Page>;
  readonly cells: ReturnType<typeof cellsOf>;
  readonly running: Map<number, Started>;
  busy: Busy | null;
  timer: NodeJS.Timeout | null;
}

/** A number that changed may change the colours of all cells of its scale. */
function withScales(sheet: SheetModel, boxes: readonly Box[]): readonly Box[] {
  const scaled = scaledBoxes(sheet).filter((scale) => boxes.some((box) => intersects(box, scale)));
  return cellsIn(scaled) > MANY_CELLS ? boxes : [...boxes, ...scaled];
}

function newsOf({ spreadsheet }: Workbench, sheet: SheetModel, dirty: Dirty): News[] {
  const state = dirty === "all" ? dirty : withScales(sheet, dirty);
  const cells = state === "all" ? 0 : cellsIn(state);
  if (state === "all" || cells > MANY_CELLS || state.length > MANY_BOXES) return [{ kind: "stale", tab: sheet.id }];
  return state.map((box) => ({ kind: "cells", tab: sheet.id, block: blockOf(spreadsheet, sheet, box) }));
}

/** Gathers which cells changed until they are taken as news. */
function cellsOf(bench: Workbench) {
  const dirty = new Map<number, Dirty>();
  const changedFormulas = formulaWatch();

  function mark(tab: number, more: Dirty): void {
    const known = dirty.get(tab) ?? [];
    if (more.length > 0) dirty.set(tab, known === "all" || more === "all" ? "all" : [...known, ...more]);
  }

  function take(): News[] {
    if (dirty.size === 0) return [];
    bench.spreadsheet.settle();
    for (const sheet of bench.spreadsheet.sheets) mark(sheet.id, changedFormulas(sheet));
    const news = [...dirty].flatMap(([id, state]) => {
      const sheet = bench.spreadsheet.sheetById(id);
      return sheet ? newsOf(bench, sheet, state) : [];
    });
    dirty.clear();
    return news;
  }

  return { mark, take };
}

function send(page: Page, news: News): void {
  page.response.write(`data: ${JSON.stringify(news)}\n\n`);
}

function sendState({ bench, script, running, busy }: Room, page: Page): void {
  const change: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(
    stateOf(bench, page.user, { running, busy, faults: script.runs.faults(), webApp: script.webApp }),
  )) {
    const text = JSON.stringify(value);
    if (page.sent.get(key) === text) continue;
    page.sent.set(key, text);
    change[key] = value;
  }
  if (Object.keys(change).length > 0) send(page, { kind: "state", state: change as Partial<State> });
}

/** A script may have moved the cursor. */
function sendSelection({ bench: { spreadsheet } }: Room, page: Page): void {
  const at = spreadsheet.selection(page.user);
  const key = `${at.sheet}!${at.a1}`;
  if (page.selection === key) return;
  page.selection = key;
  const sheet = spreadsheet.sheetById(at.sheet);
  const box = sheet && parseA1(at.a1, { rows: sheet.rows, columns: sheet.columns.length });
  if (box) send(page, { kind: "select", tab: at.sheet, area: areaOf(box) });
}

function flush(room: Room): void {
  room.timer = null;
  const news = room.pages.size > 0 ? room.cells.take() : [];
  for (const page of room.pages) {
    sendState(room, page);
    for (const item of news) send(page, item);
    if (room.running.size === 0) sendSelection(room, page);
  }
}

function soon(room: Room): void {
  room.timer ??= setTimeout(() => flush(room), PAUSE);
}

function onPatch(room: Room, tab: number, patch: Patch | { readonly kind: "tabs" }): void {
  if (patch.kind === "cells") room.cells.mark(tab, [patch.box]);
  else if (patch.kind !== "tabs") room.cells.mark(tab, "all");
  soon(room);
}

function onChange(room: Room, change: Change): void {
  const { bench, pages, running } = room;
  if (change.kind === "started") running.set(change.id, { ...change, at: bench.now() });
  else if (change.kind === "execution") running.delete(change.report.id);
  else if (change.kind === "toast") {
    const toast = { title: change.title, text: change.message, seconds: change.seconds };
    for (const page of pages) if (page.user === change.user) send(page, { kind: "toast", toast });
  }
  soon(room);
}

function join(room: Room, user: string, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
  const { spreadsheet } = room.bench;
  const at = spreadsheet.selection(user);
  // Whoever has the workbook open stays on their tab, whatever comes before it.
  spreadsheet.select(user, at);
  const page: Page = { user, response, sent: new Map(), selection: `${at.sheet}!${at.a1}` };
  room.pages.add(page);
  response.on("close", () => room.pages.delete(page));
  sendState(room, page);
}

function standAt(
  { bench: { spreadsheet }, pages }: Room,
  user: string,
  { tab, area }: { readonly tab: number; readonly area: Area },
): void {
  if (!spreadsheet.sheetById(tab)) return;
  const name = a1({ top: area.row, left: area.column, rows: area.rows, columns: area.columns });
  spreadsheet.select(user, { sheet: tab, a1: name });
  for (const page of pages) if (page.user === user) page.selection = `${tab}!${name}`;
}

export function openFeed(bench: Workbench, script: ScriptFacts): Feed {
  const room: Room = { bench, script, pages: new Set(), cells: cellsOf(bench), running: new Map(), busy: null, timer: null };
  const stops = [bench.spreadsheet.onPatch((tab, patch) => onPatch(room, tab, patch)), bench.onChange((change) => onChange(room, change))];
  return {
    join: (user, response) => join(room, user, response),
    standAt: (user, tab, area) => standAt(room, user, { tab, area }),
    busy(now) {
      room.busy = now;
      soon(room);
    },
    stateChanged: () => soon(room),
    close() {
      if (room.timer) clearTimeout(room.timer);
      for (const stop of stops) stop();
      for (const page of room.pages) page.response.end();
    },
  };
}
