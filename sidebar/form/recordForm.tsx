/** The form over one record of any entity: a new one, or one that is there. */
import { entities } from "../../src/crm/entities.ts";
import type { Values } from "../../src/schema/row.ts";
import { ConsentBox } from "../consent/consentBox.tsx";
import { Duplicates } from "../customers/duplicates.tsx";
import { useDesk } from "../desk/desk.ts";
import type { EditRoute } from "../desk/routes.ts";
import { useUndo } from "../desk/useUndo.ts";
import { ConflictView } from "./conflictView.tsx";
import { draftKey } from "./drafts.ts";
import { EntityForm } from "./entityForm.tsx";
import { fieldsOf, layoutFor } from "./layout.ts";
import { savedSentence } from "./savedSentence.ts";
import { type FormState, type Opening, useForm } from "./useForm.ts";
import { type SavedRecord, type Saving, useSave } from "./useSave.ts";

/** What a new record holds before anybody has chosen. */
const starts: Readonly<Partial<Record<EditRoute["entity"], Values>>> = {
  task: { priority: "normal" },
  case: { priority: "normal" },
  opportunity: { stage: "lead" },
};

const customerOf = (record: Values): string => (typeof record.customer === "string" ? record.customer : "");

function useOpening({ entity, id, at, record }: EditRoute): Opening {
  const { language } = useDesk();
  const isNew = id === null;
  const of = isNew ? customerOf(record) : "";
  return {
    key: draftKey(entity, id, of),
    entity,
    id,
    at,
    of,
    title: String(record[entities[entity].title] ?? language.sidebar.form.newOf(language.entities[entity].one)),
    closes: null,
    original: isNew ? {} : record,
    start: isNew ? { ...starts[entity], ...record } : record,
  };
}

/** Saves the record; a customer's card takes the place of its form, from any other form one goes back. */
function useRecordSave(entity: EditRoute["entity"], form: FormState): Saving {
  const { server, language, back, replace, changed } = useDesk();
  const report = useUndo();
  const onSaved = (saved: SavedRecord): void => {
    changed();
    report(savedSentence(language, language.sidebar.saved, saved.also), saved.undo);
    if (entity === "customer") replace({ view: "card", id: saved.record.id, at: saved.at });
    else back();
  };
  return useSave({ form, send: (sent) => server.call("save", { entity, ...sent }), onSaved });
}

export function RecordForm({ route }: { readonly route: EditRoute }) {
  const { language, back } = useDesk();
  const { entity, id } = route;
  const shown = layoutFor(entity, id === null);
  const form = useForm(useOpening(route), fieldsOf(shown));
  const saving = useRecordSave(entity, form);
  if (saving.clash) return <ConflictView entity={entity} clash={saving.clash} saving={saving} onCancel={back} />;
  return (
    <>
      <EntityForm
        entity={entity}
        shown={shown}
        form={form}
        busy={saving.busy}
        failure={saving.failure}
        tries={saving.tries}
        below={entity === "customer" ? { name: <Duplicates id={id} texts={form.texts} /> } : {}}
        submitLabel={language.sidebar.save}
        onSubmit={() => saving.submit(id)}
        onCancel={back}
      />
      {entity === "contact" && id !== null && <ConsentBox contact={id} />}
    </>
  );
}
