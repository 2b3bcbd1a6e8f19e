/** Tells when calls have been under way for long enough to show it. */
import type { Transport, VerbName } from "../server.ts";

/** What shows by itself how far it is, and the questions after that. */
const quiet: readonly VerbName[] = ["rehearse", "rehearsing", "stopRehearsing"];

/** A wait shorter than this, in milliseconds, is no wait. */
const patience = 1000;

/** `onSlow(true)` once any call has lasted longer than a second; `onSlow(false)` when none is under way. */
export function watch(transport: Transport, onSlow: (slow: boolean) => void): Transport {
  let underWay = 0;
  return async (name, json) => {
    if (quiet.some((verb) => verb === name)) return transport(name, json);
    underWay += 1;
    const timer = setTimeout(() => onSlow(true), patience);
    try {
      return await transport(name, json);
    } finally {
      clearTimeout(timer);
      underWay -= 1;
      if (underWay === 0) onSlow(false);
    }
  };
}
