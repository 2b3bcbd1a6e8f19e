/** The whole page: title bar, menus, formula bar, grid, the script's pages, and the desk. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Answer, State, Toast } from "../wire.ts";
import { actingAs, listen, post, standAt } from "./connection.ts";
import { busyText } from "./desk/clock.tsx";
import { Desk, type Drawer } from "./desk/desk.tsx";
import { FormulaBar } from "./formulabar.tsx";
import { DialogPanel, SidebarPanel } from "./frame/frames.tsx";
import { QuestionBox, ToastBox } from "./frame/questions.tsx";
import { type Sheet, SheetView } from "./grid/sheet.tsx";
import type { Cursor } from "./grid/univer.ts";
import { areaNamed, placeOf } from "./links.ts";
import { type Command, MenuBar } from "./menus.tsx";
import { longMoment, type Place } from "./moments.ts";
import { People } from "./people.tsx";
import { type Words, wordsFor } from "./words.ts";

/** What the server says, kept up to date; the grid hears of cells without a rendering. */
function useServer(sheet: { readonly current: Sheet | null }) {
  const [state, setState] = useState<State | null>(null);
  const [connected, setConnected] = useState(true);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const tell = (toast: Toast) => setToasts((all) => [...all.slice(-2), toast]);
  const drop = (toast: Toast) => setToasts((all) => all.filter((other) => other !== toast));
  useEffect(
    () =>
      listen({
        onState: (change) => setState((was) => (was === null ? (change as State) : { ...was, ...change })),
        onConnection: setConnected,
        onNews: (news) => {
          if (news.kind === "cells") sheet.current?.patch(news.tab, news.block);
          else if (news.kind === "stale") sheet.current?.refetch(news.tab);
          else if (news.kind === "select") sheet.current?.select(news.tab, news.area);
          else tell(news.toast);
        },
      }),
    [],
  );
  return { state, connected, toasts, tell, drop };
}

function TitleBar({ state, place, words, onClock }: { state: State; place: Place; words: Words; onClock(): void }) {
  return (
    <header class="titlebar">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <rect x="3" y="2" width="18" height="20" rx="2" />
        <path d="M7 8h10M7 12h10M7 16h10M12 8v8" />
      </svg>
      <h1>{state.title}</h1>
      <span class="product">{words.name}</span>
      <span class="gap" />
      <button type="button" class="now" aria-label={`${words.clock}: ${longMoment(state.now, place)}`} onClick={onClock}>
        {longMoment(state.now, place)}
      </button>
      <People users={state.users} user={state.user} words={words} />
    </header>
  );
}

function Workbench({ server, state, sheet }: { server: ReturnType<typeof useServer>; state: State; sheet: { current: Sheet | null } }) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [drawer, setDrawer] = useState<Drawer>("mailbox");
  const [open, setOpen] = useState(true);
  const words = useMemo(() => wordsFor(state.locale, navigator.language), [state.locale]);
  const place: Place = { zone: state.zone, language: words.code };
  const complain = (text: string) => server.tell({ title: "", text, seconds: 6 });

  function goTo(name: string): void {
    const area = areaNamed(name);
    if (area && cursor) sheet.current?.select(cursor.tab, area);
    else complain(words.noSuchCell);
  }

  function follow(address: string): void {
    const target = placeOf(address, state.address);
    if (target) sheet.current?.select(target.tab, target.area);
    else window.open(address, "_blank", "noopener");
  }

  function type(text: string): void {
    if (cursor) void post("edit", { edit: { tab: cursor.tab, row: cursor.area.row, column: cursor.area.column, values: [[text]] } });
  }

  function showClock(): void {
    setDrawer("clock");
    setOpen(true);
  }

  async function run(fn: string): Promise<void> {
    const answer = await post<Answer>("menu", { name: fn });
    if (!answer.ok) server.tell({ title: "", text: answer.problem, seconds: 10 });
  }

  const commands: Command[] = [
    { label: words.reload, run: () => location.reload() },
    { label: open ? words.hideDesk : words.showDesk, run: () => setOpen(!open) },
  ];

  return (
    <div class="page">
      <TitleBar state={state} place={place} words={words} onClock={showClock} />
      <MenuBar menus={state.menus} commands={commands} words={words} onRun={(fn) => void run(fn)} />
      <FormulaBar cursor={cursor} words={words} onGo={goTo} onType={type} onLink={follow} />
      {state.busy?.doing === "sample" && (
        <p class="busy" role="status">
          {busyText(state.busy, words)}
        </p>
      )}
      {!server.connected && <p class="lost">{words.lost}</p>}
      <div class="middle">
        <main>
          <SheetView
            tabs={state.tabs}
            active={state.activeTab}
            words={words}
            onCursor={(at) => {
              standAt(at);
              setCursor(at);
            }}
            onProblem={complain}
            onReady={(made) => {
              sheet.current = made;
            }}
          />
          {open && (
            <Desk
              state={state}
              drawer={drawer}
              place={place}
              words={words}
              onDrawer={setDrawer}
              onLink={follow}
              onClose={() => setOpen(false)}
            />
          )}
        </main>
        {state.sidebar && <SidebarPanel panel={state.sidebar} words={words} />}
      </div>
      {state.dialogs.map((panel) => (
        <DialogPanel key={panel.id} panel={panel} words={words} />
      ))}
      {state.questions.map((question) => (
        <QuestionBox key={question.id} question={question} words={words} />
      ))}
      <div class="toasts">
        {server.toasts.map((toast, at) => (
          <ToastBox key={at} toast={toast} words={words} onGone={() => server.drop(toast)} />
        ))}
      </div>
    </div>
  );
}

/** Opens the document once, as loading a sheet at Google does, and shows it when the first state has come. */
export function App() {
  const sheet = useRef<Sheet | null>(null);
  const server = useServer(sheet);
  useEffect(() => void post("open"), []);
  useEffect(() => {
    if (server.state) document.title = `${server.state.title} · ${wordsFor(server.state.locale, navigator.language).name}`;
  }, [server.state?.title]);
  const words = wordsFor(navigator.language);
  if (!server.state || server.state.tabs.length === 0) {
    return (
      <p class="loading" role="status">
        {words.loading} {busyText(server.state?.busy ?? null, words)}
      </p>
    );
  }
  return <Workbench key={actingAs} server={server} state={server.state} sheet={sheet} />;
}
