/** Waits for a dry run: asks how far it is, takes what it found, and stops it when nobody waits any more. */
import type { Rehearsed } from "../../src/app/wire.ts";
import { newKey } from "../form/once.ts";
import type { Server } from "../server.ts";

export type Awaited =
  /** `day` is the one that it lives through, from 1; 0 where nobody knows. */
  | { readonly kind: "running"; readonly day: number }
  | { readonly kind: "found"; readonly found: Rehearsed }
  | { readonly kind: "failed"; readonly message: string };

/** Between an answer and the next question, in milliseconds. */
const pause = 1000;

/** Begins a dry run and tells what becomes of it; gives the way to stop it. */
export function waitFor(server: Server, days: number, tell: (now: Awaited) => void): () => void {
  const run = newKey();
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  const ask = async (): Promise<void> => {
    const reply = await server.call("rehearsing", { run });
    if (isOver) return;
    if (reply.ok && reply.value > 0) tell({ kind: "running", day: reply.value });
    timer = setTimeout(ask, pause);
  };
  tell({ kind: "running", day: 0 });
  timer = setTimeout(ask, pause);
  server.call("rehearse", { days, run }).then((reply) => {
    if (isOver) return;
    end();
    tell(reply.ok ? { kind: "found", found: reply.value } : { kind: "failed", message: reply.message });
  });
  return () => {
    if (isOver) return;
    end();
    server.call("stopRehearsing", { run });
  };
}
