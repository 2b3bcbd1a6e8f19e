/** Decides about mails, says what came of it, and takes it back when asked. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { MailItem } from "../../src/app/wire.ts";
import type { MailAct } from "../../src/crm/outbox/moves.ts";
import { useDesk } from "../desk/desk.ts";
import { useUndo } from "../desk/useUndo.ts";

export interface MailWork {
  readonly busy: boolean;
  /** Null for all mails to which it can be done, those of one rule where it is named. */
  readonly run: (act: MailAct, mails: readonly MailItem[] | null, rule?: MailItem["rule"]) => Promise<void>;
}

/** Milliseconds in which nothing can be pressed after what was decided about has made room for what comes next. */
const stillness = 1000;

/** `list` is what the mails are shown from. After all of a kind were decided about, it is busy until the list tells so and the eye has followed. */
export function useMails(list: unknown): MailWork {
  const { server, language, say, changed } = useDesk();
  const { mail } = language.sidebar;
  const report = useUndo();
  const [busy, setBusy] = useState(false);
  const settles = useRef(false);
  useEffect(() => {
    if (!settles.current) return undefined;
    const timer = setTimeout(() => {
      settles.current = false;
      setBusy(false);
    }, stillness);
    return () => clearTimeout(timer);
  }, [list]);
  const run: MailWork["run"] = async (act, mails, rule = null) => {
    if (busy) return;
    setBusy(true);
    const reply = await server.call("moveMails", { act, mails: mails?.map(({ id, at }) => ({ id, at })) ?? null, rule });
    settles.current = reply.ok && mails === null;
    if (!settles.current) setBusy(false);
    if (!reply.ok) return say(reply.message);
    const { moved, stayed, undo } = reply.value;
    const sentences = [...(moved > 0 ? [mail.done[act](moved)] : []), ...(stayed > 0 ? [mail.stayed(stayed)] : [])];
    report(sentences.join(" "), undo);
    document.querySelector("main")?.focus({ preventScroll: true });
    changed();
  };
  return { busy, run };
}
