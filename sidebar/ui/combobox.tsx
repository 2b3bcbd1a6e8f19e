/** A text box that finds: arrows walk the options, Enter takes one, Escape closes or clears. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Tool } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./combobox.css";

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

interface Walk {
  /** The active option, or -1. */
  readonly at: number;
  readonly shown: boolean;
  readonly take: (option: Option | undefined) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly setOpen: (open: boolean) => void;
}

/** Escape first folds the options away or clears what stands still; only then may it mean anything to the page. */
function useWalk({ text, options, still = false, onText, onPick }: Props): Walk {
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const shown = options.length > 0 && (still || open);
  useEffect(() => setAt(-1), [text]);
  const take = (option: Option | undefined): void => {
    if (!option) return;
    setOpen(false);
    onPick(option.id);
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (still ? text === "" : !shown) return;
    event.stopPropagation();
    if (still) onText("");
    else setOpen(false);
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
  return { at, shown, take, press, setOpen };
}

interface PartProps {
  readonly given: Props;
  readonly walk: Walk;
}

function Box({ given, walk }: PartProps) {
  const { at, shown, press, setOpen } = walk;
  return (
    <input
      id={given.id}
      class="input"
      role="combobox"
      type="text"
      autocomplete="off"
      spellcheck={false}
      aria-label={given.label}
      aria-expanded={shown}
      aria-controls={`${given.id}-list`}
      aria-autocomplete="list"
      aria-activedescendant={shown && at >= 0 ? `${given.id}-${at}` : undefined}
      aria-describedby={given.described}
      aria-invalid={given.invalid ?? false}
      aria-required={given.required ?? false}
      placeholder={given.placeholder}
      value={given.text}
      onInput={(event) => {
        setOpen(true);
        given.onText(event.currentTarget.value);
      }}
      onKeyDown={press}
      onFocus={() => setOpen(true)}
      onBlur={() => {
        setOpen(false);
        given.onLeave?.();
      }}
    />
  );
}

/** The pointer must not take the focus out of the text box before the click arrives. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

function Options({ given: { id, listLabel, still, options }, walk: { at, shown, take } }: PartProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: "nearest" }), [at]);
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={listLabel} class={`options ${still ? "still" : ""}`} hidden={!shown}>
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text box takes the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text box, which names the active option
        <div
          key={option.id}
          id={`${id}-${place}`}
          role="option"
          class="option"
          aria-selected={place === at}
          onMouseDown={keepFocus}
          onClick={() => take(option)}
        >
          {option.content}
        </div>
      ))}
    </div>
  );
}

export function Combobox(props: Props) {
  const walk = useWalk(props);
  return (
    <div class="finder">
      <Icon name="search" />
      <Box given={props} walk={walk} />
      {props.text !== "" && <Tool icon="close" label={props.clearLabel} onMouseDown={keepFocus} onClick={() => props.onText("")} />}
      <span class="hidden" role="status">
        {props.text === "" ? "" : props.status}
      </span>
      <Options given={props} walk={walk} />
    </div>
  );
}
