/** Controls that people choose from. */
import { usePage } from "../desk/page.ts";
import { Icon } from "../ui/icon.tsx";
import { type ControlProps, codesOf, listOf, stateOf } from "./control.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function Select({ options, ...props }: ControlProps & { readonly options: readonly Choice[] }) {
  const { language } = usePage();
  const unlisted = props.text !== "" && options.every(({ value }) => value !== props.text);
  return (
    <select
      {...stateOf(props)}
      class="input"
      value={props.text}
      onChange={(event) => props.onText(event.currentTarget.value)}
      onBlur={props.onLeave}
    >
      <option value="">{props.required ? language.sidebar.choose : "—"}</option>
      {unlisted && <option value={props.text}>{props.text}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** The longest list that is laid out instead of folded away. */
const mostChips = 6;

function Chips({ options, ...props }: ControlProps & { readonly options: readonly Choice[] }) {
  const { language } = usePage();
  const all = props.required ? options : [{ value: "", label: language.sidebar.none }, ...options];
  return (
    <div {...stateOf(props)} aria-labelledby={`${props.id}-label`} role="radiogroup" class="chips" tabIndex={-1}>
      {all.map(({ value, label }) => (
        <label key={value} class="chip">
          <input
            type="radio"
            name={props.id}
            value={value}
            checked={props.text === value}
            onChange={() => props.onText(value)}
            onBlur={props.onLeave}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

export function ChoiceSelect(props: ControlProps) {
  const { words } = usePage();
  const list = listOf(props.input);
  const options = codesOf(props.input).map((value) => ({ value, label: words.label(list, value) }));
  return options.length <= mostChips ? <Chips {...props} options={options} /> : <Select {...props} options={options} />;
}

export function PickSelect(props: ControlProps) {
  const { boot } = usePage();
  const lists: Readonly<Record<string, readonly string[]>> = boot.lists;
  const options = (lists[listOf(props.input)] ?? []).map((value) => ({ value, label: value }));
  return <Select {...props} options={options} />;
}

export function PersonSelect(props: ControlProps) {
  const { boot } = usePage();
  return <Select {...props} options={boot.people.map(({ email, name }) => ({ value: email, label: name }))} />;
}

const stars = ["1", "2", "3", "4", "5"];

export function Rating(props: ControlProps) {
  const { language, words } = usePage();
  const { sidebar } = language;
  const label = (star: string): string => words.label("satisfaction", star);
  return (
    <div {...stateOf(props)} aria-labelledby={`${props.id}-label`} role="radiogroup" class="stars" tabIndex={-1}>
      {stars.map((star) => (
        <label key={star} class="star" data-on={props.text >= star || undefined} title={label(star)}>
          <input
            type="radio"
            name={props.id}
            value={star}
            aria-label={sidebar.form.stars(Number(star), label(star))}
            checked={props.text === star}
            onChange={() => props.onText(star)}
            onBlur={props.onLeave}
          />
          <Icon name="star" />
        </label>
      ))}
      {props.text !== "" && (
        <div class="row small">
          <span class="quiet">{label(props.text)}</span>
          <button type="button" class="link" onClick={() => props.onText("")}>
            {sidebar.clear}
          </button>
        </div>
      )}
    </div>
  );
}

export const Check = (props: ControlProps) => (
  <label class="check">
    <input
      {...stateOf(props)}
      type="checkbox"
      checked={props.text === "true"}
      onChange={(event) => props.onText(event.currentTarget.checked ? "true" : "")}
      onBlur={props.onLeave}
    />
    <span>{props.label}</span>
  </label>
);
