/** The form of any entity: its fields in their order, the draft's notice, and the list of what is wrong. */
import { type ComponentChildren, Fragment } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Editable } from "../../src/app/wire.ts";
import { ChosenCustomer } from "../customers/contactChooser.tsx";
import { useDesk } from "../desk/desk.ts";
import { FormActions } from "../ui/formActions.tsx";
import { Icon } from "../ui/icon.tsx";
import { FormField, fieldId } from "./formField.tsx";
import { labelOf, sentenceOf } from "./label.ts";
import type { Shown } from "./layout.ts";
import type { FormState } from "./useForm.ts";

interface Props {
  readonly entity: Editable;
  readonly shown: Shown;
  readonly form: FormState;
  readonly busy: boolean;
  /** A sentence about a save that failed. */
  readonly failure: string | undefined;
  /** How often the form was submitted in vain; the summary takes the focus each time. */
  readonly tries: number;
  readonly submitLabel: string;
  readonly hints?: Readonly<Record<string, string>>;
  /** What stands below a field, by its name. */
  readonly below?: Readonly<Record<string, ComponentChildren>>;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

function Summary({ entity, form, tries }: Pick<Props, "entity" | "form" | "tries">) {
  const { language } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  const focus = (event: Event, name: string): void => {
    event.preventDefault();
    const control = document.getElementById(fieldId(entity, name));
    control?.closest("details")?.setAttribute("open", "");
    control?.focus();
  };
  if (tries === 0 || form.problems.length === 0) return null;
  return (
    <div ref={box} class="notice bad" role="alert" tabIndex={-1}>
      <p>{language.sidebar.form.problems(form.problems.length)}</p>
      <ul>
        {form.problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${fieldId(entity, problem.field)}`} onClick={(event) => focus(event, problem.field)}>
              {problem.expected === "required" ? labelOf(language, entity, problem.field) : sentenceOf(language, entity, problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Restored({ form }: Pick<Props, "form">) {
  const { form: words } = useDesk().language.sidebar;
  if (!form.restored) return null;
  return (
    <div class="notice row spread" role="status">
      <span>{words.restored}</span>
      <button type="button" class="link" onClick={form.discard}>
        {words.discard}
      </button>
    </div>
  );
}

function Fields({ names, ...props }: Props & { readonly names: readonly string[] }) {
  const { entity, form, hints = {}, below = {} } = props;
  return names.map((name) => (
    <Fragment key={name}>
      <FormField
        entity={entity}
        name={name}
        text={form.texts[name] ?? ""}
        problem={form.problems.find((problem) => problem.field === name)}
        hint={hints[name]}
        onText={(text) => form.set(name, text)}
        onLeave={() => form.leave(name)}
      />
      {below[name]}
    </Fragment>
  ));
}

function MoreFields(props: Props) {
  const { form } = useDesk().language.sidebar;
  return (
    <details>
      <summary>
        <Icon name="more" />
        {form.more}
      </summary>
      <div class="form">
        <Fields {...props} names={props.shown.more} />
      </div>
    </details>
  );
}

export function EntityForm(props: Props) {
  const { form, busy, failure, shown } = props;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy) props.onSubmit();
  };
  return (
    <form class="form" noValidate onSubmit={submit} aria-busy={busy}>
      <Restored form={form} />
      <Summary {...props} />
      <ChosenCustomer value={form.texts.customer ?? ""}>
        <Fields {...props} names={shown.main} />
        <MoreFields {...props} />
      </ChosenCustomer>
      {failure && (
        <div class="notice bad" role="alert">
          {failure}
        </div>
      )}
      <FormActions busy={busy} label={props.submitLabel} onCancel={props.onCancel} />
    </form>
  );
}
