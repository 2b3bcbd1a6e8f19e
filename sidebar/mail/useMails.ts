/** Decides about mails, says what came of it, and takes it back when asked. */
import { useState } from "preact/hooks";
import type { MailItem } from "../../src/app/wire.ts";
import type { MailAct } from "../../src/crm/outbox/moves.ts";
import { useDesk } from "../desk/desk.ts";
import { useUndo } from "../desk/useUndo.ts";

export interface MailWork {
  readonly busy: boolean;
  /** Null for all mails to which it can be done, those of one rule where it is named. */
  readonly run: (act: MailAct, mails: readonly MailItem[] | null, rule?: MailItem["rule"]) => Promise<void>;
}

export function useMails(): MailWork {
  const { server, language, say, changed } = useDesk();
  const { mail } = language.sidebar;
  const report = useUndo();
  const [busy, setBusy] = useState(false);
  const run: MailWork["run"] = async (act, mails, rule = null) => {
    if (busy) return;
    setBusy(true);
    const reply = await server.call("moveMails", { act, mails: mails?.map(({ id, at }) => ({ id, at })) ?? null, rule });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    const { moved, stayed, undo } = reply.value;
    const sentences = [...(moved > 0 ? [mail.done[act](moved)] : []), ...(stayed > 0 ? [mail.stayed(stayed)] : [])];
    report(sentences.join(" "), undo);
    document.querySelector("main")?.focus({ preventScroll: true });
    changed();
  };
  return { busy, run };
}
