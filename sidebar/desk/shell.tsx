/** The frame of a page beside the sheet: its head, the view, and what is said aloud. */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Progress } from "../ui/progress.tsx";
import { type Said, Toast } from "../ui/toast.tsx";
import { type Page, PageContext, type Say } from "./page.ts";
import "./shell.css";

/** What is said at the moment, and how something is. */
export function useSaying(): { readonly said: Said | undefined; readonly say: Say; readonly hush: () => void } {
  const [said, setSaid] = useState<Said | undefined>();
  const say = useCallback((message: string, undo?: () => void) => setSaid({ message, undo }), []);
  return { said, say, hush: () => setSaid(undefined) };
}

interface Props {
  readonly page: Page;
  readonly said: Said | undefined;
  readonly onHush: () => void;
  /** What is in front: the focus follows into another. */
  readonly route: object;
  readonly title: string;
  /** The tab whose panel the view is; absent where it is none's. */
  readonly tab?: string | undefined;
  readonly head: ComponentChildren;
  /** Whether a call has been under way for more than a second. */
  readonly slow: boolean;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** Names the page after where one is, and puts the focus into what a step has opened. */
function useArrival({ page, route, title, tab }: Props) {
  const { code } = page.language;
  const view = useRef<HTMLElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    document.documentElement.lang = code;
    document.title = title;
    scrollTo(0, 0);
    const isLost = document.activeElement === document.body;
    if (opened.current && (tab === undefined || isLost)) view.current?.focus({ preventScroll: true });
    opened.current = true;
  }, [route, code]);
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

export function Shell(props: Props) {
  const { page, said, tab, head, slow, children } = props;
  const view = useArrival(props);
  useEscape(props.onBack);
  const role = tab === undefined ? {} : ({ role: "tabpanel", "aria-labelledby": `tab-${tab}` } as const);
  return (
    <PageContext.Provider value={page}>
      <div class="app" lang={page.language.code}>
        <header class="top">
          {head}
          {slow && <Progress label={page.language.sidebar.working} />}
        </header>
        <main ref={view} class="grow" tabIndex={-1}>
          <div id="view" class="view" {...role}>
            {children}
          </div>
        </main>
        <Toast said={said} onEnd={props.onHush} />
      </div>
    </PageContext.Provider>
  );
}
