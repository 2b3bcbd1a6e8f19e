/** Asks the server when a view opens, and again on demand. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answer, Asked, VerbName } from "../server.ts";
import { usePage } from "./page.ts";

export interface Asking<T> {
  readonly value: T | undefined;
  /** The sentence of a failure. */
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** `first`, when given, is shown without asking. Asks anew when `input` changes in content or something was saved; a late answer to an old question is dropped. */
export function useCall<N extends VerbName>(name: N, input: Asked<N>, first?: Answer<N>): Asking<Answer<N>> {
  const { server, revision } = usePage();
  const [value, setValue] = useState<Answer<N> | undefined>(first);
  const [failure, setFailure] = useState<string | undefined>();
  const question = JSON.stringify(input);
  const latest = useRef(0);
  const isFirst = useRef(first !== undefined);
  const again = useCallback(() => {
    latest.current += 1;
    const own = latest.current;
    setFailure(undefined);
    server.call(name, input).then((reply) => {
      if (own !== latest.current) return;
      if (reply.ok) setValue(reply.value);
      else setFailure(reply.message);
    });
  }, [server, name, question, revision]);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else again();
  }, [again]);
  return { value, failure, again };
}
