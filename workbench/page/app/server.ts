/** The page's link to the server: its state, whether it is heard, and its toasts. */
import { useEffect, useState } from "preact/hooks";
import type { State, Toast } from "../wire.ts";
import { listen } from "./connection.ts";
import type { Sheet } from "./grid/sheet.tsx";

/** What the server says, kept up to date; the grid hears of cells without a rendering. */
export function useServer(sheet: { readonly current: Sheet | null }) {
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

export type Server = ReturnType<typeof useServer>;
