/** The whole page: title bar, menus, formula bar, grid, the script's pages, and the desk. */
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Answer, State } from "../wire.ts";
import { post, standAt } from "./connection.ts";
import { busyText } from "./desk/clock.tsx";
import { Desk, type Drawer } from "./desk/desk.tsx";
import { FormulaBar } from "./formulabar.tsx";
import { frameOrigin } from "./frame/bridge.ts";
import { DialogPanel, SidebarPanel } from "./frame/frames.tsx";
import { QuestionBox, ToastBox } from "./frame/questions.tsx";
import { type Sheet, SheetView } from "./grid/sheet.tsx";
import type { Cursor } from "./grid/univer.ts";
import { areaNamed, formHere, isServedHere, placeOf } from "./links.ts";
import { type Command, MenuBar } from "./menus.tsx";
import { longMoment, type Place } from "./moments.ts";
import { People } from "./people.tsx";
import type { Server } from "./server.ts";
import { type Words, wordsFor } from "./words.ts";

interface Props {
  server: Server;
  state: State;
  sheet: { current: Sheet | null };
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
      <People people={state.people} user={state.user} role={state.role} words={words} />
    </header>
  );
}

function Notices({ server, state, words }: { server: Server; state: State; words: Words }) {
  return (
    <>
      {state.busy?.doing === "sample" && (
        <p class="busy" role="status">
          {busyText(state.busy, words)}
        </p>
      )}
      {!server.connected && <p class="lost">{words.lost}</p>}
    </>
  );
}

/** What stands over the page: the script's dialogs and questions, and toasts. */
function Overlays({ server, state, words, onLink }: { server: Server; state: State; words: Words; onLink(address: string): void }) {
  return (
    <>
      {state.dialogs.map((panel) => (
        <DialogPanel key={panel.id} panel={panel} words={words} onLink={onLink} />
      ))}
      {state.questions.map((question) => (
        <QuestionBox key={question.id} question={question} words={words} />
      ))}
      <div class="toasts">
        {server.toasts.map((toast, at) => (
          <ToastBox key={at} toast={toast} words={words} onGone={() => server.drop(toast)} />
        ))}
      </div>
    </>
  );
}

const complain = (server: Server, text: string): void => server.tell({ title: "", text, seconds: 6 });

/** The grid, what stands below it, and the script's sidebar. */
function Middle({
  page: { server, state, sheet },
  words,
  onCursor,
  onLink,
  children,
}: {
  page: Props;
  words: Words;
  onCursor(at: Cursor): void;
  onLink(address: string): void;
  children: ComponentChildren;
}) {
  return (
    <div class="middle">
      <main>
        <SheetView
          tabs={state.tabs}
          active={state.activeTab}
          words={words}
          readOnly={state.role === "viewer"}
          onCursor={(at) => {
            standAt(at);
            onCursor(at);
          }}
          onProblem={(text) => complain(server, text)}
          onReady={(made) => {
            sheet.current = made;
          }}
        />
        {children}
      </main>
      {state.sidebar && <SidebarPanel panel={state.sidebar} words={words} onLink={onLink} />}
    </div>
  );
}

const openTab = (path: string): void => void window.open(path, "_blank", "noopener");

/** What a person does from the bars and the letters, with the cursor where it stands. */
function actions({ server, state, sheet }: Props, cursor: Cursor | null, words: Words) {
  const follow = (address: string): void => {
    const target = placeOf(address, state.address);
    if (target) sheet.current?.select(target.tab, target.area);
    else openTab(formHere(address, frameOrigin(), words.tongue));
  };
  return {
    follow,
    /** A page of the script leads nowhere else: it has no rights over ours. */
    followHere: (address: string): void => void (isServedHere(address, state.address) && follow(address)),
    goTo(name: string): void {
      const area = areaNamed(name);
      if (area && cursor) {
        sheet.current?.select(cursor.tab, area);
        sheet.current?.takeKeyboard();
      } else complain(server, words.noSuchCell);
    },
    type(text: string): void {
      if (cursor) void post("edit", { edit: { tab: cursor.tab, row: cursor.area.row, column: cursor.area.column, values: [[text]] } });
    },
    async run(fn: string): Promise<void> {
      const answer = await post<Answer>("menu", { name: fn });
      if (!answer.ok) server.tell({ title: "", text: answer.problem, seconds: 10 });
    },
  };
}

/** Which drawer the desk shows, and whether it is open. */
function useDesk(words: Words) {
  const [drawer, setDrawer] = useState<Drawer>("mailbox");
  const [open, setOpen] = useState(true);
  const show = (chosen: Drawer) => {
    setDrawer(chosen);
    setOpen(true);
  };
  const command = { label: open ? words.hideDesk : words.showDesk, run: () => setOpen(!open) };
  return { drawer, open, show, command, choose: setDrawer, close: () => setOpen(false) };
}

/** What else of this workbench has a page of its own: the web app, other spreadsheets, and forms. */
function elsewhere({ webApp, books, forms, user }: State, words: Words): Command[] {
  const app = { label: words.openWebApp, run: () => openTab(`/u/${encodeURIComponent(user)}/exec`) };
  const others = books.map(({ id, name }) => ({
    label: `${words.openBook} ${name}`,
    run: () => openTab(`/book/${encodeURIComponent(id)}`),
  }));
  const toFill = forms.map(({ title, url }) => ({
    label: `${words.openForm} ${title}`,
    run: () => openTab(formHere(url, frameOrigin(), words.tongue)),
  }));
  return [...(webApp ? [app] : []), ...others, ...toFill];
}

export function Workbench(page: Props) {
  const { server, state } = page;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const words = useMemo(() => wordsFor(state.locale, navigator.language), [state.locale]);
  const desk = useDesk(words);
  const place: Place = { zone: state.zone, language: words.code };
  const { goTo, follow, followHere, type, run } = actions(page, cursor, words);
  const commands = [{ label: words.reload, run: () => location.reload() }, desk.command, ...elsewhere(state, words)];
  return (
    <div class="page">
      <TitleBar state={state} place={place} words={words} onClock={() => desk.show("clock")} />
      <MenuBar menus={state.menus} commands={commands} words={words} onRun={(fn) => void run(fn)} />
      <FormulaBar cursor={cursor} words={words} readOnly={state.role === "viewer"} onGo={goTo} onType={type} onLink={follow} />
      <Notices server={server} state={state} words={words} />
      <Middle page={page} words={words} onCursor={setCursor} onLink={followHere}>
        {desk.open && (
          <Desk
            state={state}
            drawer={desk.drawer}
            place={place}
            words={words}
            onDrawer={desk.choose}
            onLink={follow}
            onClose={desk.close}
          />
        )}
      </Middle>
      <Overlays server={server} state={state} words={words} onLink={followHere} />
    </div>
  );
}
