/** Labels, hints and problems around controls, for forms that are no entity's. */
import type { ComponentChildren } from "preact";

/** What a control tells a screen reader. */
export interface FieldState {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

const describedBy = ({ id, hint, problem }: Props): string | undefined =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;

const Remarks = ({ id, hint, problem }: Props) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {problem && (
      <p class="problem" id={`${id}-problem`}>
        {problem}
      </p>
    )}
  </>
);

export function Field(props: Props & { readonly children: (state: FieldState) => ComponentChildren }) {
  const { id, label, problem, children } = props;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": describedBy(props), "aria-invalid": problem !== undefined })}
      <Remarks {...props} />
    </div>
  );
}

/** Several controls under one name. */
export function FieldGroup(props: Props & { readonly children: ComponentChildren }) {
  const { id, label, children } = props;
  return (
    <fieldset class="field" id={id} tabIndex={-1} aria-describedby={describedBy(props)}>
      <legend class="label">{label}</legend>
      {children}
      <Remarks {...props} />
    </fieldset>
  );
}

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** The label's language, where it is not the page's. */
  readonly lang?: string;
}

interface ChipsProps<V extends string> {
  readonly name: string;
  readonly options: readonly Choice<V>[];
}

/** One of several, laid out. */
export const ChipRadios = <V extends string>({
  name,
  options,
  value,
  onPick,
}: ChipsProps<V> & { readonly value: V | null; readonly onPick: (value: V) => void }) => (
  <div class="chips">
    {options.map((option) => (
      <label key={option.value} class="chip">
        <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onPick(option.value)} />
        {option.label}
      </label>
    ))}
  </div>
);

/** Any of several, laid out. */
export const ChipChecks = <V extends string>({
  name,
  options,
  values,
  onPick,
}: ChipsProps<V> & { readonly values: readonly V[]; readonly onPick: (values: readonly V[]) => void }) => (
  <div class="chips">
    {options.map(({ value, label, lang }) => {
      const rest = values.filter((each) => each !== value);
      const toggle = (on: boolean): void =>
        onPick(on ? options.map((each) => each.value).filter((each) => each === value || rest.includes(each)) : rest);
      return (
        <label key={value} class="chip" lang={lang}>
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={values.includes(value)}
            onChange={(event) => toggle(event.currentTarget.checked)}
          />
          {label}
        </label>
      );
    })}
  </div>
);

/** Puts the focus on the first field that is wrong. */
export function focusOn(id: string | undefined): void {
  if (id !== undefined) setTimeout(() => document.getElementById(id)?.focus());
}
