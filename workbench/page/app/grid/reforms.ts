/** Univer's commands that change rows, columns or tabs, as what is asked of the store. */
import type { Area } from "../../cells.ts";
import type { Axis, Reform } from "../../wire.ts";

interface At {
  tab: number;
  area: Area;
}

/** `cancel`: Univer itself must not carry the command out. */
interface Asked {
  reform: Reform | null;
  cancel: boolean;
}

type Params = Readonly<Record<string, unknown>>;

const number = (params: Params, key: string): number => (typeof params[key] === "number" ? params[key] : 0);
const text = (params: Params, key: string): string => (typeof params[key] === "string" ? params[key] : "");
const inner = (params: Params, key: string): Params => (typeof params[key] === "object" ? (params[key] as Params) : {});
const tabOf = (params: Params, at: At): number => (text(params, "subUnitId") === "" ? at.tab : Number(text(params, "subUnitId")));

/** Columns or rows dragged by their headers: all that are selected go. */
function moved(params: Params, at: At, axis: Axis): Reform {
  const key = axis === "rows" ? "startRow" : "startColumn";
  const [first, count] = axis === "rows" ? [at.area.row, at.area.rows] : [at.area.column, at.area.columns];
  return { kind: "move", tab: at.tab, axis, at: first, count, to: number(inner(params, "toRange"), key) };
}

const REFORMS: Readonly<Record<string, (params: Params, at: At) => Reform | null>> = {
  "sheet.command.insert-sheet": () => ({ kind: "addTab" }),
  "sheet.command.remove-sheet": (params, at) => ({ kind: "deleteTab", tab: tabOf(params, at) }),
  "sheet.command.set-worksheet-name": (params, at) => ({ kind: "renameTab", tab: tabOf(params, at), name: text(params, "name") }),
  "sheet.command.set-worksheet-order": (params, at) => ({ kind: "moveTab", tab: tabOf(params, at), to: number(params, "order") }),
  "sheet.command.move-rows": (params, at) => moved(params, at, "rows"),
  "sheet.command.move-cols": (params, at) => moved(params, at, "columns"),
};

const SIZES: Readonly<Record<string, { axis: Axis; value: string; first: string; last: string }>> = {
  "sheet.mutation.set-worksheet-col-width": { axis: "columns", value: "colWidth", first: "startColumn", last: "endColumn" },
  "sheet.mutation.set-worksheet-row-height": { axis: "rows", value: "rowHeight", first: "startRow", last: "endRow" },
};

/** A column or row that was dragged wider, which Univer has done already; null for any other mutation. */
export function sizeOf(mutation: string, given: unknown): Reform | null {
  const known = SIZES[mutation];
  if (!known || typeof given !== "object" || given === null) return null;
  const params = given as Params;
  const range = inner(inner(params, "ranges"), "0");
  const first = number(range, known.first);
  const sizes = inner(params, known.value);
  const pixels = number(params, known.value) || number(sizes, String(first));
  if (pixels < 2) return null;
  return {
    kind: "size",
    tab: Number(text(params, "subUnitId")),
    axis: known.axis,
    at: first,
    count: number(range, known.last) - first + 1,
    pixels,
  };
}

/** What the page does not offer: cells dragged elsewhere, and freezing by the handle. Scripts freeze. */
const REFUSED = new Set(["sheet.command.move-range", "sheet.command.set-frozen", "sheet.command.copy-sheet"]);

/** What a command of Univer's asks of the store; null for a command that is Univer's own affair. */
export function reformOf(command: string, params: unknown, at: At): Asked | null {
  if (REFUSED.has(command)) return { reform: null, cancel: true };
  const known = REFORMS[command];
  if (!known) return null;
  return { reform: known(typeof params === "object" && params !== null ? (params as Params) : {}, at), cancel: true };
}
