/** A switch between two or three views of the same thing. */
import "./segments.css";

interface Props<N extends string> {
  readonly label: string;
  readonly options: readonly { readonly name: N; readonly label: string }[];
  readonly current: N;
  readonly onPick: (name: N) => void;
}

export const Segments = <N extends string>({ label, options, current, onPick }: Props<N>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend on the page
  <div role="group" aria-label={label} class="segments">
    {options.map((option) => (
      <button key={option.name} type="button" class="segment" aria-pressed={option.name === current} onClick={() => onPick(option.name)}>
        {option.label}
      </button>
    ))}
  </div>
);
