/** Works the figures out anew and writes the KPI and Evidence tabs, when anything about them has changed. */
import type { Board, Line } from "../../crm/insight/board.ts";
import { spread } from "../../crm/insight/spread.ts";
import { sayIn } from "../../text/say.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { chartPlan } from "./charts.ts";
import { evidenceOf, isSameEvidence, mergeEvidence, readEvidence } from "./evidence.ts";
import { kpiRow } from "./kpiRows.ts";
import { openBoard } from "./openBoard.ts";
import { type Places, placesIn } from "./places.ts";

/** State key: the fingerprint of the figures last written. */
const writtenKey = "insight.written";

export interface Figures {
  readonly board: Board;
  /** How many figures the KPI tab shows. */
  readonly count: number;
  /** Whether the tabs had to be written. */
  readonly written: boolean;
  readonly evidence: Places;
}

const sameIds = (standing: readonly string[], wanted: readonly { readonly id: string }[]): boolean =>
  standing.length === wanted.length && wanted.every(({ id }, at) => standing[at] === id);

function refresh(context: Context, again = false): Figures {
  const { world, language, settings } = context;
  const board = openBoard(context);
  const { today } = board.options;
  const lines = spread(board, settings.countFrom);
  const standing = readEvidence(world.tables);
  const evidence = mergeEvidence(standing, evidenceOf(lines, today, language));
  const places = placesIn(context, evidence);
  const behind = (line: Line) => {
    const to = places.link(line);
    if (to === undefined) return undefined;
    const { hits, rest } = line.made();
    return { link: to, ids: hits.length + rest.length };
  };
  const options = { language, say: sayIn(language, settings.currency), evidence: behind };
  const rows = lines.map((line) => kpiRow(line, options));
  const print = fingerprint(JSON.stringify(rows));
  const isSo =
    world.state.get(writtenKey) === print &&
    isSameEvidence(standing, evidence) &&
    sameIds(world.tables.columns("kpi", ["id"]).values.id, rows);
  const isDone = world.lock(() => {
    if (!isSo) {
      /** A letter that another execution writes may have added its evidence meanwhile. */
      if (!world.tables.replace("evidence", evidence, again ? undefined : standing.length)) return false;
      world.tables.replace("kpi", rows);
      world.state.set({ [writtenKey]: print });
    }
    world.charts.ensure("kpi", chartPlan(lines, language));
    return true;
  });
  if (!isDone) return refresh(context, true);
  return { board, count: rows.length, written: !isSo, evidence: places };
}

const known = new WeakMap<Context, Figures>();
const failed = new WeakMap<Context, unknown>();

/** The figures as they are in this execution: worked out and written once, or tried once, however many letters speak of them. */
export function figuresOf(context: Context): Figures {
  const found = known.get(context);
  if (found) return found;
  if (failed.has(context)) throw failed.get(context);
  try {
    return remembered(context);
  } catch (error) {
    failed.set(context, error);
    throw error;
  }
}

function remembered(context: Context): Figures {
  const found = refresh(context);
  known.set(context, found);
  return found;
}

/** The job, and the command of the menu: always anew. */
export function refreshFigures(context: Context): { readonly figures: number; readonly written: boolean } {
  const found = remembered(context);
  return { figures: found.count, written: found.written };
}
