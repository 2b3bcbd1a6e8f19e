/** Saving a form: what is sent, and each way in which it can end. */
import { useState } from "preact/hooks";
import type { Conflict, Editable, Reply, Saved } from "../../src/app/wire.ts";
import type { Values } from "../../src/schema/row.ts";
import { type Picks, settle } from "./merge.ts";
import type { FormState } from "./useForm.ts";

/** What a save compares and writes; `id` is null for a new record. */
export interface Sent {
  readonly id: string | null;
  readonly at: number | null;
  readonly original: Values;
  readonly mine: Values;
  /** The form's own key: a save that is sent again, because no answer came, makes nothing twice. */
  readonly once: string;
}

export type SavedRecord = Extract<Saved<Editable>, { readonly kind: "saved" }>;

export type Clash =
  | {
      readonly kind: "conflict";
      readonly at: number | null;
      readonly theirs: Values;
      readonly conflicts: readonly Conflict[];
      readonly sent: Sent;
    }
  | { readonly kind: "gone"; readonly sent: Sent };

export interface Saving {
  readonly busy: boolean;
  readonly failure: string | undefined;
  readonly clash: Clash | undefined;
  /** How often the form was submitted in vain. */
  readonly tries: number;
  readonly submit: (id: string | null) => void;
  readonly resolve: (picks: Picks) => void;
  readonly saveAsNew: () => void;
}

interface Ways {
  readonly form: FormState;
  readonly send: (sent: Sent) => Promise<Reply<Saved<Editable>>>;
  readonly onSaved: (saved: SavedRecord) => void;
}

export function useSave({ form, send, onSaved }: Ways): Saving {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();
  const [clash, setClash] = useState<Clash | undefined>();
  const [tries, setTries] = useState(0);
  const take = (saved: Saved<Editable>, sent: Sent): void => {
    setClash(undefined);
    if (saved.kind === "saved") {
      form.finish();
      onSaved(saved);
    } else if (saved.kind === "invalid") {
      form.showProblems(saved.problems);
      setTries((count) => count + 1);
    } else setClash(saved.kind === "gone" ? { kind: "gone", sent } : { ...saved, theirs: saved.theirs, sent });
  };
  const run = async (sent: Sent): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const reply = await send(sent);
    setBusy(false);
    if (reply.ok) take(reply.value, sent);
    else setFailure(reply.message);
  };
  const submit = (id: string | null): void => {
    const { values, problems } = form.read();
    if (problems.length > 0) setTries((count) => count + 1);
    else run({ id, at: form.at, original: form.original, mine: values, once: form.once() });
  };
  const resolve = (picks: Picks): void => {
    if (clash?.kind !== "conflict") return;
    const { sent, theirs, at } = clash;
    run({ id: sent.id, at, once: sent.once, original: theirs, mine: settle({ original: sent.original, mine: sent.mine, theirs }, picks) });
  };
  const saveAsNew = (): void => {
    if (clash) run({ id: null, at: null, original: {}, mine: clash.sent.mine, once: clash.sent.once });
  };
  return { busy, failure, clash, tries, submit, resolve, saveAsNew };
}
