/** The customers to search in, as a view sees them: fetched when the first view needs them. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Indexed } from "../../src/app/wire.ts";
import { usePage } from "../desk/page.ts";

export interface Customers {
  readonly rows: readonly Indexed[];
  readonly ready: boolean;
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** Milliseconds. An import beside the sidebar fills a workbook that was blank: that should show at once. */
const restOf = { empty: 3_000, filled: 60_000 } as const;

/** Calls when the person comes back to the sidebar after a while, from the sheet or from the importer. */
function useReturn(onReturn: () => void, isEmpty: boolean): void {
  const last = useRef(Date.now());
  useEffect(() => {
    const back = (): void => {
      if (Date.now() - last.current < restOf[isEmpty ? "empty" : "filled"]) return;
      last.current = Date.now();
      onReturn();
    };
    const root = document.documentElement;
    addEventListener("focus", back);
    root.addEventListener("pointerenter", back);
    return () => {
      removeEventListener("focus", back);
      root.removeEventListener("pointerenter", back);
    };
  }, [isEmpty]);
}

export function useCustomers(): Customers {
  const { customers } = usePage();
  const [rows, setRows] = useState(customers.known());
  const [ready, setReady] = useState(rows.length > 0);
  const [failure, setFailure] = useState<string | undefined>();
  const again = useCallback(() => {
    setFailure(undefined);
    customers.load().then((reply) => {
      if (!reply.ok) return setFailure(reply.message);
      setRows(reply.value);
      setReady(true);
    });
  }, [customers]);
  useEffect(again, [again]);
  useReturn(() => {
    customers.stale();
    again();
  }, rows.length === 0);
  return { rows, ready, failure, again };
}
