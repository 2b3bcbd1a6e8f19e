/** A list that folds away, for choices that come from data. */
import type { FieldState } from "./field.tsx";

interface Props<V extends string> {
  readonly state: FieldState | { readonly id: string; readonly "aria-label": string };
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onPick: (value: V) => void;
}

export const Select = <V extends string>({ state, value, options, onPick }: Props<V>) => (
  <select
    {...state}
    class="input"
    value={value}
    onChange={({ currentTarget }) => {
      const picked = options.find((option) => option.value === currentTarget.value);
      if (picked) onPick(picked.value);
    }}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);
