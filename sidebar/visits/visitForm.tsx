/** Logging a visit: what was said, what comes next, and what became of the visit that was due. */
import type { Value } from "../../src/schema/row.ts";
import { formatOf } from "../../src/text/format.ts";
import { useDesk } from "../desk/desk.ts";
import type { VisitRoute } from "../desk/routes.ts";
import { useUndo } from "../desk/useUndo.ts";
import { ConflictView } from "../form/conflictView.tsx";
import { draftKey } from "../form/drafts.ts";
import { EntityForm } from "../form/entityForm.tsx";
import { fieldsOf, logLayout } from "../form/layout.ts";
import { savedSentence } from "../form/savedSentence.ts";
import { type FormState, type Opening, useForm } from "../form/useForm.ts";
import { type SavedRecord, type Saving, type Sent, useSave } from "../form/useSave.ts";

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

function useOpening({ customer, closes, purpose }: VisitRoute): Opening {
  const { boot, language } = useDesk();
  return {
    key: draftKey("visit", null, closes?.id ?? customer ?? ""),
    entity: "visit",
    id: null,
    at: null,
    of: customer ?? "",
    closes,
    original: {},
    start: { customer, purpose, owner: boot.me.email },
    title: language.sidebar.visit.title,
  };
}

/** Logs the visit, and goes back once it is saved. */
function useLogging({ closes }: VisitRoute, form: FormState): Saving {
  const { server, language, back, changed, customers } = useDesk();
  const report = useUndo();
  const send = ({ id, mine, once }: Sent) => {
    const chosen = text(mine.customer);
    const at = customers.known().find(([known]) => known === chosen)?.[1] ?? null;
    const visit = id === null ? null : closes;
    return server.call("logVisit", { customer: { id: chosen, at }, values: mine, once, ...(closes ? { visit } : {}) });
  };
  const onSaved = (saved: SavedRecord): void => {
    customers.contacted(form.texts.customer ?? "");
    changed();
    report(savedSentence(language, language.sidebar.visit.saved, saved.also), saved.undo);
    back();
  };
  return useSave({ form, send, onSaved });
}

export function VisitForm({ route }: { readonly route: VisitRoute }) {
  const { language, back } = useDesk();
  const { visit, save } = language.sidebar;
  const { closes, due } = route;
  const form = useForm(useOpening(route), fieldsOf(logLayout));
  const saving = useLogging(route, form);
  if (saving.clash) return <ConflictView isFinal entity="visit" clash={saving.clash} saving={saving} onCancel={back} />;
  return (
    <>
      {due && <p class="notice small">{visit.closes(formatOf(language.code).shortDay(due))}</p>}
      <EntityForm
        entity="visit"
        shown={logLayout}
        form={form}
        busy={saving.busy}
        failure={saving.failure}
        tries={saving.tries}
        submitLabel={save}
        hints={{ done: visit.doneHelp, nextDate: visit.nextHelp, feedbackKind: visit.feedbackHelp }}
        onSubmit={() => saving.submit(closes?.id ?? null)}
        onCancel={back}
      />
    </>
  );
}
