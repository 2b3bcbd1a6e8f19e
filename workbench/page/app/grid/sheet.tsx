/** The grid on the page, with the charts that float over it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Block, Content, Edit, Picture, Tab } from "../../wire.ts";
import { post } from "../connection.ts";
import { type Cursor, createGrid, type Grid } from "./univer.ts";

/** What the rest of the page may ask of the grid. */
export interface Sheet {
  select: Grid["select"];
  /** Cells changed on the server. */
  patch(tab: number, block: Block): void;
  /** A tab changed so much that its cells must be fetched again. */
  refetch(tab: number): void;
  cursor: Grid["cursor"];
}

interface Props {
  tabs: readonly Tab[];
  active: number | null;
  chinese: boolean;
  onCursor(cursor: Cursor): void;
  onReady(sheet: Sheet): void;
}

interface Loaded {
  shown: number | null;
  pictures: ReadonlyMap<number, readonly Picture[]>;
}

export function SheetView({ tabs, active, chinese, onCursor, onReady }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | null>(null);
  const fetched = useRef(new Set<number>());
  const [loaded, setLoaded] = useState<Loaded>({ shown: active, pictures: new Map() });
  const [, move] = useState(0);

  async function fetchTab(tab: number): Promise<void> {
    fetched.current.add(tab);
    const content = await post<Content>("tab", { tab });
    grid.current?.forget(tab);
    grid.current?.put(tab, content.block);
    setLoaded((was) => ({ ...was, pictures: new Map(was.pictures).set(tab, content.pictures) }));
  }

  function show(tab: number): void {
    setLoaded((was) => ({ ...was, shown: tab }));
    if (!fetched.current.has(tab)) void fetchTab(tab);
  }

  useEffect(() => {
    if (!host.current) return;
    const made = createGrid(host.current, chinese, {
      onEdit: (edit: Edit) => void post("edit", { edit }),
      onCursor,
      onTab: show,
      onMove: () => requestAnimationFrame(() => move((count) => count + 1)),
    });
    grid.current = made;
    onReady({
      select: made.select,
      cursor: made.cursor,
      patch: (tab, block) => fetched.current.has(tab) && made.put(tab, block),
      refetch: (tab) => void (fetched.current.has(tab) && fetchTab(tab)),
    });
    return () => made.dispose();
  }, []);

  useEffect(() => {
    grid.current?.show(tabs, active);
    if (loaded.shown === null && active !== null) show(active);
    else if (loaded.shown !== null && !fetched.current.has(loaded.shown)) void fetchTab(loaded.shown);
    move((count) => count + 1);
  }, [tabs]);

  const pictures = loaded.shown === null ? [] : (loaded.pictures.get(loaded.shown) ?? []);
  return (
    <div class="sheet">
      <div class="grid" ref={host} />
      <div class="pictures">
        {pictures.map((picture) => {
          const at = loaded.shown === null ? null : grid.current?.place(loaded.shown, picture.row, picture.column);
          if (!at) return null;
          const style = { left: at.x + picture.offsetX, top: at.y + picture.offsetY, width: picture.width, height: picture.height };
          return <img key={picture.id} src={picture.url} alt={picture.title} style={style} />;
        })}
      </div>
    </div>
  );
}
