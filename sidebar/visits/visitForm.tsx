/** Logging a visit: what was said, what comes next, and what became of the visit that was due. */
import type { Value, Values } from "../../src/schema/row.ts";
import { formatOf } from "../../src/text/format.ts";
import { useDesk } from "../desk/desk.ts";
import type { VisitRoute } from "../desk/routes.ts";
import { useUndo } from "../desk/useUndo.ts";
import { ConflictView } from "../form/conflictView.tsx";
import { draftKey } from "../form/drafts.ts";
import { EntityForm } from "../form/entityForm.tsx";
import { fieldsOf, logLayout } from "../form/layout.ts";
import { savedSentence } from "../form/savedSentence.ts";
import { useForm } from "../form/useForm.ts";
import { type SavedRecord, type Sent, useSave } from "../form/useSave.ts";

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

export function VisitForm({ route }: { readonly route: VisitRoute }) {
  const { server, language, back, changed, boot, customers } = useDesk();
  const { sidebar } = language;
  const report = useUndo();
  const { customer, closes, purpose, due } = route;
  const start: Values = { customer, purpose, owner: boot.me.email };
  const key = draftKey("visit", null, closes?.id ?? customer ?? "");
  const opening = {
    key,
    entity: "visit",
    id: null,
    at: null,
    of: customer ?? "",
    closes,
    original: {},
    start,
    title: sidebar.visit.title,
  } as const;
  const form = useForm(opening, fieldsOf(logLayout));
  const send = ({ id, mine, once }: Sent) => {
    const chosen = text(mine.customer);
    const at = customers.known().find(([known]) => known === chosen)?.[1] ?? null;
    const visit = id === null ? null : closes;
    return server.call("logVisit", { customer: { id: chosen, at }, values: mine, once, ...(closes ? { visit } : {}) });
  };
  const onSaved = (saved: SavedRecord): void => {
    customers.contacted(form.texts.customer ?? "");
    changed();
    report(savedSentence(language, sidebar.visit.saved, saved.also), saved.undo);
    back();
  };
  const saving = useSave({ form, send, onSaved });
  if (saving.clash) return <ConflictView isFinal entity="visit" clash={saving.clash} saving={saving} onCancel={back} />;
  return (
    <>
      {due && <p class="notice small">{sidebar.visit.closes(formatOf(language.code).shortDay(due))}</p>}
      <EntityForm
        entity="visit"
        shown={logLayout}
        form={form}
        busy={saving.busy}
        failure={saving.failure}
        tries={saving.tries}
        submitLabel={sidebar.save}
        hints={{ done: sidebar.visit.doneHelp, nextDate: sidebar.visit.nextHelp, feedbackKind: sidebar.visit.feedbackHelp }}
        onSubmit={() => saving.submit(closes?.id ?? null)}
        onCancel={back}
      />
    </>
  );
}
