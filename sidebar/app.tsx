/** The sidebar as a whole: where one is, the way back, what is said aloud, and the view. */
import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import { CardView } from "./card/cardView.tsx";
import { CustomersView } from "./customers/customersView.tsx";
import { type Desk, DeskContext, useDesk } from "./desk/desk.ts";
import { type Opened, type Say, useNewPage } from "./desk/page.ts";
import { goBack, goTo, isPlace, type Place, places, type Route, replaceBy, type Spot } from "./desk/routes.ts";
import { Shell, useSaying } from "./desk/shell.tsx";
import { draftsIn, type Store } from "./form/drafts.ts";
import { RecordForm } from "./form/recordForm.tsx";
import { GoalsView } from "./goals/goalsView.tsx";
import { AheadView } from "./mail/aheadView.tsx";
import { MailView } from "./mail/mailView.tsx";
import { MoreView } from "./more/moreView.tsx";
import { SetUpView } from "./setup/setUpView.tsx";
import { TodayView } from "./today/todayView.tsx";
import { Tool } from "./ui/button.tsx";
import { Tabs } from "./ui/tabs.tsx";
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
    case "ahead":
      return <AheadView />;
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
  if (route.view === "ahead") return sidebar.mail.ahead.title;
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

interface Props extends Opened {
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

function useDeskOf(props: Props, { go, back, replace }: ReturnType<typeof useTrail>, say: Say): Desk {
  const { boot, store } = props;
  const drafts = useMemo(() => draftsIn(store, boot.me.email), [store, boot.me.email]);
  return { ...useNewPage(props, say), drafts, go, back, replace };
}

export function App(props: Props) {
  const { start, slow, onRestart } = props;
  const { said, say, hush } = useSaying();
  const steps = useTrail(start);
  const desk = useDeskOf(props, steps, say);
  const route = steps.trail.at(-1) ?? start;
  return (
    <DeskContext.Provider value={desk}>
      <Shell
        page={desk}
        {...{ said, route, slow }}
        onHush={hush}
        title={titleOf(desk, route)}
        tab={isPlace(route) ? route.view : undefined}
        head={<Top route={route} canGoBack={steps.trail.length > 1} />}
        onBack={desk.back}
      >
        <View route={route} onStart={onRestart} />
      </Shell>
    </DeskContext.Provider>
  );
}
