/** A text box that finds: arrows walk the options, Enter takes one, Escape closes or clears. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Tool } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface Option {
  readonly id: string;
  readonly content: ComponentChildren;
}

interface Props {
  readonly id: string;
  /** The accessible name; absent where a label element names it. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly options: readonly Option[];
  /** Whether the options stand in the page at all times instead of floating while the box has the focus. */
  readonly still?: boolean;
  readonly listLabel: string;
  readonly clearLabel: string;
  /** Said aloud when the options change. */
  readonly status: string;
  readonly described?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly onText: (text: string) => void;
  readonly onPick: (id: string) => void;
  readonly onLeave?: () => void;
}

/** Where an arrow key leads from `at` (-1: no option yet), or undefined for another key. */
export function optionAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  return undefined;
}

export function Combobox(props: Props) {
  const { id, text, options, still = false } = props;
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = options.length > 0 && (still || open);
  useEffect(() => setAt(-1), [text]);
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: "nearest" }), [at]);
  const take = (option: Option | undefined): void => {
    if (!option) return;
    setOpen(false);
    props.onPick(option.id);
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (!open && text === "") return;
    event.stopPropagation();
    if (open && !still) setOpen(false);
    else props.onText("");
  };
  const press = (event: KeyboardEvent): void => {
    const next = optionAfter(event.key, at, options.length);
    if (next !== undefined) {
      event.preventDefault();
      setOpen(true);
      setAt(next);
    } else if (event.key === "Enter" && shown) {
      event.preventDefault();
      take(options[Math.max(at, 0)]);
    } else if (event.key === "Escape") onEscape(event);
  };
  const type = (value: string): void => {
    setOpen(true);
    props.onText(value);
  };
  const leave = (): void => {
    setOpen(false);
    props.onLeave?.();
  };
  return (
    <div class="finder">
      <Icon name="search" />
      <input
        id={id}
        class="input"
        role="combobox"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-describedby={props.described}
        aria-invalid={props.invalid ?? false}
        aria-required={props.required ?? false}
        placeholder={props.placeholder}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onFocus={() => setOpen(true)}
        onBlur={leave}
      />
      {text !== "" && (
        <Tool icon="close" label={props.clearLabel} onMouseDown={(event) => event.preventDefault()} onClick={() => props.onText("")} />
      )}
      <span class="hidden" role="status">
        {text === "" ? "" : props.status}
      </span>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={props.listLabel}
        class={`options ${still ? "still" : ""}`}
        hidden={!shown}
      >
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text box takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text box, which names the active option
          <div
            key={option.id}
            id={`${id}-${place}`}
            role="option"
            class="option"
            aria-selected={place === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.content}
          </div>
        ))}
      </div>
    </div>
  );
}
