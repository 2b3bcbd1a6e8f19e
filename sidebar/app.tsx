/** The sidebar as a whole: where one is, the way back, what is said aloud, and the view. */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Boot } from "../src/app/wire.ts";
import { pageLanguages, pageVocabulary } from "../src/text/page.ts";
import { CardView } from "./card/cardView.tsx";
import { customerIndex } from "./customers/customerIndex.ts";
import { CustomersView } from "./customers/customersView.tsx";
import { type Desk, DeskContext, useDesk } from "./desk/desk.ts";
import { goBack, goTo, isPlace, type Place, places, type Route, replaceBy, type Spot } from "./desk/routes.ts";
import { draftsIn, type Store } from "./form/drafts.ts";
import { RecordForm } from "./form/recordForm.tsx";
import { GoalsView } from "./goals/goalsView.tsx";
import { MailView } from "./mail/mailView.tsx";
import { MoreView } from "./more/moreView.tsx";
import type { Server } from "./server.ts";
import { SetUpView } from "./setup/setUpView.tsx";
import { TodayView } from "./today/todayView.tsx";
import { Tool } from "./ui/button.tsx";
import { Progress } from "./ui/progress.tsx";
import { Tabs } from "./ui/tabs.tsx";
import { type Said, Toast } from "./ui/toast.tsx";
import { VisitForm } from "./visits/visitForm.tsx";

const placeViews: Readonly<Record<Place, () => ComponentChildren>> = {
  today: () => <TodayView />,
  customers: () => <CustomersView />,
  goals: () => <GoalsView />,
  more: () => <MoreView />,
};

function View({ route, onStart }: { readonly route: Route; readonly onStart: () => void }): ComponentChildren {
  switch (route.view) {
    case "setup":
      return <SetUpView onStart={onStart} />;
    case "mail":
      return <MailView />;
    case "card":
      return <CardView key={route.id} spot={route} />;
    case "edit":
      return <RecordForm key={`${route.entity} ${route.id}`} route={route} />;
    case "visit":
      return <VisitForm key={`${route.customer} ${route.closes?.id}`} route={route} />;
    default:
      return placeViews[route.view]();
  }
}

function titleOf({ language, boot }: Desk, route: Route): string {
  const { sidebar } = language;
  if (route.view === "setup") return boot.setUp ? sidebar.more.setUp : sidebar.setUp.welcome;
  if (route.view === "mail") return sidebar.mail.title;
  if (route.view === "visit") return sidebar.visit.title;
  if (route.view === "card") return language.entities.customer.one;
  if (route.view !== "edit") return sidebar.places[route.view];
  const { one } = language.entities[route.entity];
  return route.id === null ? sidebar.form.newOf(one) : sidebar.form.editOf(one);
}

function ShowRow({ spot }: { readonly spot: Spot }) {
  const { server, say, language } = useDesk();
  const { sidebar } = language;
  const show = async (): Promise<void> => {
    const reply = await server.call("showRow", spot);
    if (!reply.ok) say(reply.message);
    else if (!reply.value.shown) say(sidebar.customers.noRecord(spot.id));
  };
  return <Tool icon="sheet" label={sidebar.inSheet} onClick={show} />;
}

/** The tabs at a place; elsewhere the way back and where one is. */
function Top({ route, canGoBack }: { readonly route: Route; readonly canGoBack: boolean }) {
  const desk = useDesk();
  const { sidebar } = desk.language;
  if (!isPlace(route)) {
    return (
      <div class="back">
        {canGoBack ? <Tool icon="back" label={sidebar.back} onClick={desk.back} /> : <span class="indent" />}
        <h1>{titleOf(desk, route)}</h1>
        {"id" in route && route.id !== null && <ShowRow spot={{ id: route.id, at: route.at }} />}
      </div>
    );
  }
  const tabs = places.map((name) => ({ name, label: sidebar.places[name] }));
  return (
    <>
      <h1 class="hidden">{`${sidebar.title}: ${titleOf(desk, route)}`}</h1>
      <Tabs label={sidebar.title} tabs={tabs} current={route.view} panel="view" onPick={(view) => desk.go({ view })} />
    </>
  );
}

interface Props {
  readonly boot: Boot;
  readonly server: Server;
  readonly store: () => Store;
  readonly start: Route;
  /** Whether a call has been under way for more than a second. */
  readonly slow: boolean;
  /** Boots anew. */
  readonly onRestart: () => void;
}

function useTrail(start: Route) {
  const [trail, setTrail] = useState<readonly Route[]>(isPlace(start) || start.view === "setup" ? [start] : [{ view: "today" }, start]);
  const go = useCallback((route: Route) => setTrail((now) => goTo(now, route)), []);
  const back = useCallback(() => setTrail(goBack), []);
  const replace = useCallback((route: Route) => setTrail((now) => replaceBy(now, route)), []);
  return { trail, go, back, replace };
}

function useDeskOf({ boot, server, store }: Props, trail: ReturnType<typeof useTrail>, say: Desk["say"]): Desk {
  const [revision, setRevision] = useState(0);
  const language = pageLanguages[boot.language];
  const words = useMemo(() => pageVocabulary(language), [language]);
  const drafts = useMemo(() => draftsIn(store, boot.me.email), [store, boot.me.email]);
  const customers = useMemo(() => customerIndex((version) => server.call("index", { version })), [server]);
  const changed = useCallback(() => {
    customers.stale();
    setRevision((count) => count + 1);
  }, [customers]);
  const { go, back, replace } = trail;
  const memory = useRef(new Map<string, unknown>()).current;
  return { memory, server, boot, language, words, drafts, customers, go, back, replace, revision, changed, say };
}

/** Names the page after where one is, and puts the focus into what a step has opened. */
function useArrival(desk: Desk, route: Route) {
  const { language } = desk.boot;
  const view = useRef<HTMLElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = titleOf(desk, route);
    scrollTo(0, 0);
    if (opened.current && !isPlace(route)) view.current?.focus({ preventScroll: true });
    opened.current = true;
  }, [route, language]);
  return view;
}

function useEscape(back: () => void): void {
  useEffect(() => {
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") back();
    };
    document.addEventListener("keydown", onEscape);
    return () => document.removeEventListener("keydown", onEscape);
  }, [back]);
}

export function App(props: Props) {
  const { boot, start, slow, onRestart } = props;
  const [said, setSaid] = useState<Said | undefined>();
  const say = useCallback((message: string, undo?: () => void) => setSaid({ message, undo }), []);
  const steps = useTrail(start);
  const desk = useDeskOf(props, steps, say);
  const route = steps.trail.at(-1) ?? start;
  const view = useArrival(desk, route);
  useEscape(desk.back);
  const role = isPlace(route) ? ({ role: "tabpanel", "aria-labelledby": `tab-${route.view}` } as const) : {};
  return (
    <DeskContext.Provider value={desk}>
      <div class="app" lang={boot.language}>
        <header class="top">
          <Top route={route} canGoBack={steps.trail.length > 1} />
          {slow && <Progress label={desk.language.sidebar.working} />}
        </header>
        <main ref={view} class="grow" tabIndex={-1}>
          <div id="view" class="view" {...role}>
            <View route={route} onStart={onRestart} />
          </div>
        </main>
        <Toast said={said} onEnd={() => setSaid(undefined)} />
      </div>
    </DeskContext.Provider>
  );
}
