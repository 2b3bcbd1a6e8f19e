/** The name of the selected cell and what stands in it, both to be typed into. */
import { useLayoutEffect, useState } from "preact/hooks";
import type { Cursor } from "./grid/univer.ts";
import { a1 } from "./links.ts";
import type { Words } from "./words.ts";

interface Props {
  cursor: Cursor | null;
  words: Words;
  /** Whether this person may only look. */
  readOnly: boolean;
  onGo(name: string): void;
  onType(text: string): void;
  onLink(address: string): void;
}

function onEnter(act: () => void, giveUp: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === "Escape") giveUp();
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    act();
  };
}

function LinkButton({ link, onLink }: { link: string } & Pick<Props, "onLink">) {
  return (
    <button type="button" class="link" onClick={() => onLink(link)}>
      {link.length > 40 ? `${link.slice(0, 39)}…` : link}
    </button>
  );
}

export function FormulaBar({ cursor, words, readOnly, onGo, onType, onLink }: Props) {
  const name = cursor ? a1(cursor.area) : "";
  const [place, setPlace] = useState(name);
  const [text, setText] = useState("");
  useLayoutEffect(() => setPlace(name), [name]);
  useLayoutEffect(() => setText(cursor?.text ?? ""), [cursor?.tab, name, cursor?.text]);
  return (
    <section class="formulabar" aria-label={words.formula}>
      <input
        class="name"
        aria-label={words.cell}
        value={place}
        onInput={(event) => setPlace(event.currentTarget.value)}
        onKeyDown={onEnter(
          () => onGo(place),
          () => setPlace(name),
        )}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="content"
        aria-label={words.formula}
        data-cell={name}
        value={text}
        disabled={cursor === null}
        readOnly={readOnly}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onEnter(
          () => onType(text),
          () => setText(cursor?.text ?? ""),
        )}
      />
      {cursor && cursor.link !== null && <LinkButton link={cursor.link} onLink={onLink} />}
    </section>
  );
}
