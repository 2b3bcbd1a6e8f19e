/** The grid on the page, with the charts that float over it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Block, Tab } from "../../cells.ts";
import type { Answer, Edit, Reform } from "../../wire.ts";
import { post } from "../connection.ts";
import type { Words } from "../words.ts";
import { CellMenu } from "./cellmenu.tsx";
import { type GridRef, type Loaded, type Tabs, useTabs } from "./tabs.ts";
import { type Cursor, Grid } from "./univer.ts";

/** What the rest of the page may ask of the grid. */
export interface Sheet {
  select: Grid["select"];
  takeKeyboard: Grid["takeKeyboard"];
  /** Cells changed on the server. */
  patch(tab: number, block: Block): void;
  /** A tab changed so much that its cells must be fetched again. */
  refetch(tab: number): void;
  cursor: Grid["cursor"];
}

interface Props {
  tabs: readonly Tab[];
  active: number | null;
  words: Words;
  /** Whether this person may only look. */
  readOnly: boolean;
  onCursor(cursor: Cursor): void;
  onReady(sheet: Sheet): void;
  onProblem(problem: string): void;
}

/** Where the cells begin: right of the row numbers and below the column names, as in the style of `.pictures`. */
const INSET = { left: 46, top: 20 };

/** Google's, in pixels. */
const STANDARD_WIDTH = 100;

/** What the store refuses is taken back from the grid. */
async function save(edit: Edit, onProblem: Props["onProblem"], fetchTab: Tabs["fetchTab"]): Promise<void> {
  const answer = await post<Answer>("edit", { edit });
  if (answer.ok) return;
  onProblem(answer.problem);
  await fetchTab(edit.tab);
}

async function change(reform: Reform, onProblem: Props["onProblem"]): Promise<void> {
  const answer = await post<Answer>("reform", { reform });
  if (!answer.ok) onProblem(answer.problem);
}

const sheetOf = (made: Grid, { isFetched, fetchTab }: Tabs): Sheet => ({
  select: (tab, area) => made.select(tab, area),
  takeKeyboard: () => made.takeKeyboard(),
  cursor: () => made.cursor(),
  patch: (tab, block) => isFetched(tab) && made.put(tab, block),
  refetch: (tab) => void (isFetched(tab) && fetchTab(tab)),
});

/** Where what floats over a cell stands, in pixels of `.pictures`; null when its tab is not shown. */
function placeOver(grid: GridRef, tab: number | null, [row, column]: readonly [number, number]) {
  const at = tab === null ? null : grid.current?.place(tab, row, column);
  return at ? { left: at.x - INSET.left, top: at.y - INSET.top } : null;
}

function Pictures({ grid, loaded: { shown, pictures } }: { grid: GridRef; loaded: Loaded }) {
  const ofTab = shown === null ? [] : (pictures.get(shown) ?? []);
  return ofTab.map((picture) => {
    const at = placeOver(grid, shown, [picture.row, picture.column]);
    if (!at) return null;
    const style = {
      left: `${at.left + picture.offsetX}px`,
      top: `${at.top + picture.offsetY}px`,
      width: `${picture.width}px`,
      height: `${picture.height}px`,
    };
    return <img key={picture.id} src={picture.url} alt={picture.title} style={style} />;
  });
}

/** The marks of a filter, at the right edge of its headings. */
function FilterMarks({ grid, tab }: { grid: GridRef; tab: Tab | undefined }) {
  if (!tab?.filter) return null;
  const { id, filter } = tab;
  return Array.from({ length: filter.columns }, (_, at) => {
    const column = filter.column + at;
    const from = placeOver(grid, id, [filter.row, column]);
    const width = tab.widths[column] ?? STANDARD_WIDTH;
    if (!from || tab.hiddenColumns.includes(column)) return null;
    return (
      <span key={column} class="filtermark" aria-hidden="true" style={{ left: `${from.left + width - 18}px`, top: `${from.top + 3}px` }} />
    );
  });
}

export function SheetView({ tabs, active, words, readOnly, onCursor, onReady, onProblem }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | null>(null);
  const held = useTabs(grid, active);
  const [, move] = useState(0);
  const { loaded, fetchTab, show, look, isFetched } = held;
  const onReform = (reform: Reform) => void change(reform, onProblem);

  useEffect(() => {
    if (!host.current) return;
    const made = new Grid(
      host.current,
      { chinese: words.code.startsWith("zh"), readOnly },
      {
        onEdit: (edit: Edit) => void save(edit, onProblem, fetchTab),
        onReform,
        onCursor,
        onTab: show,
        onFull: (tab: number) => void fetchTab(tab),
        onMove(tab) {
          look(tab);
          requestAnimationFrame(() => move((count) => count + 1));
        },
      },
    );
    grid.current = made;
    onReady(sheetOf(made, held));
    return () => made.dispose();
  }, []);

  useEffect(() => {
    grid.current?.show(tabs, active);
    if (loaded.shown === null && active !== null) show(active);
    else if (loaded.shown !== null && !isFetched(loaded.shown)) void fetchTab(loaded.shown);
    move((count) => count + 1);
  }, [tabs]);

  return (
    <div class="sheet">
      <div class="grid" ref={host} data-shown={loaded.pictures.size > 0 ? "" : undefined} />
      {!readOnly && <CellMenu host={host} words={words} cursor={() => grid.current?.cursor() ?? null} onReform={onReform} />}
      <div class="pictures">
        <Pictures grid={grid} loaded={loaded} />
        <FilterMarks grid={grid} tab={tabs.find(({ id }) => id === loaded.shown)} />
      </div>
    </div>
  );
}
