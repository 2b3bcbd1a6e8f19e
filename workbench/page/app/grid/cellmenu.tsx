/** What a right click on the grid offers: rows and columns to insert, delete and sort by. */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Reform } from "../../wire.ts";
import { type Entry, Items } from "../menus.tsx";
import type { Words } from "../words.ts";
import type { Cursor } from "./univer.ts";

interface Props {
  host: RefObject<HTMLElement | null>;
  words: Words;
  cursor(): Cursor | null;
  onReform(reform: Reform): void;
}

interface Open {
  x: number;
  y: number;
  cursor: Cursor;
}

const SEPARATOR: Entry = { kind: "separator" };

function entriesFor({ tab, area }: Cursor, words: Words, onReform: Props["onReform"]): Entry[] {
  const item = (label: string, reform: Reform): Entry => ({ kind: "item", label, run: () => onReform(reform) });
  const { row, column } = area;
  const rows = { tab, axis: "rows", count: area.rows } as const;
  const columns = { tab, axis: "columns", count: area.columns } as const;
  return [
    item(words.rowAbove, { kind: "insert", ...rows, at: row }),
    item(words.rowBelow, { kind: "insert", ...rows, at: row + area.rows }),
    item(words.columnLeft, { kind: "insert", ...columns, at: column }),
    item(words.columnRight, { kind: "insert", ...columns, at: column + area.columns }),
    SEPARATOR,
    item(words.deleteRows, { kind: "delete", ...rows, at: row }),
    item(words.deleteColumns, { kind: "delete", ...columns, at: column }),
    SEPARATOR,
    item(words.sortUp, { kind: "sort", tab, column, ascending: true }),
    item(words.sortDown, { kind: "sort", tab, column, ascending: false }),
    SEPARATOR,
    item(words.deleteTab, { kind: "deleteTab", tab }),
  ];
}

/** Opens where the pointer is; the arrow keys walk it, Escape closes it. */
export function CellMenu({ host, words, cursor, onReform }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => {
    const element = host.current;
    const show = (event: MouseEvent) => {
      event.preventDefault();
      const at = cursor();
      const corner = element?.getBoundingClientRect();
      if (at && corner)
        setOpen({ x: event.clientX - corner.x, y: Math.min(event.clientY - corner.y, Math.max(0, corner.height - 320)), cursor: at });
    };
    const close = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest(".cellmenu"))) setOpen(null);
    };
    const onEscape = (event: KeyboardEvent) => event.key === "Escape" && setOpen(null);
    element?.addEventListener("contextmenu", show);
    addEventListener("keydown", onEscape);
    addEventListener("pointerdown", close, true);
    return () => {
      element?.removeEventListener("contextmenu", show);
      removeEventListener("pointerdown", close, true);
      removeEventListener("keydown", onEscape);
    };
  }, []);
  if (!open) return null;
  const close = () => setOpen(null);
  return (
    <div class="cellmenu" style={{ left: `${open.x}px`, top: `${open.y}px` }}>
      <Items label={words.cellMenu} entries={entriesFor(open.cursor, words, onReform)} onDone={close} />
    </div>
  );
}
