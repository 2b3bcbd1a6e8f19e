/** The customers to search in, as a view sees them: fetched when the first view needs them. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Indexed } from "../../src/app/wire.ts";
import { useDesk } from "../desk/desk.ts";

export interface Customers {
  readonly rows: readonly Indexed[];
  readonly ready: boolean;
  readonly failure: string | undefined;
  readonly again: () => void;
}

export function useCustomers(): Customers {
  const { customers } = useDesk();
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
  return { rows, ready, failure, again };
}
