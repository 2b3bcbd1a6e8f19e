/** Whether a service call is allowed, and Google's words when it is not (platform.md 3.1 and 3.3). */

import type { AuthMode } from "../execution/service.ts";
import { text } from "../words/limits.ts";
import { allows } from "./modes.ts";
import { type Need, needOf } from "./needs.ts";

export interface Rights {
  /** The scopes of the manifest; `null` means that any is granted. */
  readonly granted: readonly string[] | null;
  /** Those of them that the person has consented to; `null` is all. */
  readonly consent?: readonly string[] | null;
  readonly mode: AuthMode;
}

const within = (need: Need, scopes: readonly string[] | null) => scopes === null || need.some((scope) => scopes.includes(scope));

/** As Google lists them: one alone, several in brackets. */
const listed = (need: Need) => (need.length === 1 ? `${need[0]}` : `(${need.join(" || ")})`);

/** The text of the refusal, or `null` when the call is allowed. */
export function refusal(className: string, method: string, { granted, consent = null, mode }: Rights): string | null {
  const need = needOf(className, method);
  const name = `${className}.${method}`;
  if (!allows(mode, { className, method, need }))
    return need.length === 0 || mode === "CUSTOM_FUNCTION" ? text.notAllowed(name) : text.noPermission(name, listed(need));
  if (need.length === 0) return null;
  if (!within(need, granted)) return text.notSufficient(name, listed(need));
  return mode !== "FULL" || within(need, consent) ? null : text.noPermission(name, listed(need));
}
