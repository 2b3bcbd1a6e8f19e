/** The tabs of the workbook on the page: which is shown, and which cells of each have come. */
import { useRef, useState } from "preact/hooks";
import type { Content, Picture } from "../../cells.ts";
import { post } from "../connection.ts";
import { Rows, type Span } from "./rows.ts";
import type { Grid } from "./univer.ts";

export interface GridRef {
  current: Grid | null;
}

export interface Loaded {
  readonly shown: number | null;
  /** By tab, as soon as its first cells are there. */
  readonly pictures: ReadonlyMap<number, readonly Picture[]>;
}

/** A page that is busy all the time is not kept waiting for ever. */
const PATIENCE = 300;

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work, PATIENCE);
}

/** The tabs whose cells are being fetched, and which of all tabs is shown. */
export function useTabs(grid: GridRef, active: number | null) {
  const known = useRef(new Map<number, Rows>());
  const [loaded, setLoaded] = useState<Loaded>({ shown: active, pictures: new Map() });
  const sightOf = (tab: number): Span => grid.current?.sight(tab) ?? { from: 0, to: 1 };

  function rowsOf(tab: number): Rows {
    const made =
      known.current.get(tab) ??
      new Rows({
        fetch: ({ from, to }) => post<Content>("tab", { tab, from, to }),
        take({ block, pictures }, fresh) {
          if (fresh) grid.current?.replace(tab, block);
          else grid.current?.fill(tab, block);
          setLoaded((was) => ({ ...was, pictures: new Map(was.pictures).set(tab, pictures) }));
        },
        whenIdle,
      });
    known.current.set(tab, made);
    return made;
  }

  return {
    loaded,
    /** Fetches a tab's cells, anew if they were there. */
    fetchTab: (tab: number): Promise<void> => rowsOf(tab).load(sightOf(tab)),
    show(tab: number): void {
      setLoaded((was) => ({ ...was, shown: tab }));
      if (!known.current.has(tab)) void rowsOf(tab).load(sightOf(tab));
    },
    /** The view has moved: what is in sight now comes first. */
    look(tab: number): void {
      void known.current.get(tab)?.show(sightOf(tab));
    },
    isFetched: (tab: number): boolean => known.current.has(tab),
  };
}

export type Tabs = ReturnType<typeof useTabs>;
