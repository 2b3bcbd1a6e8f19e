/** The menu bar: the script's menus, then the workbench's own. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Menu, MenuItem } from "../wire.ts";
import type { Words } from "./words.ts";

export interface Command {
  label: string;
  run(): void;
}

export type Entry =
  | { kind: "item"; label: string; run(): void }
  | { kind: "separator" }
  | { kind: "menu"; label: string; entries: Entry[] };

function entryOf(item: MenuItem, run: (fn: string) => void): Entry {
  if (item.kind === "separator") return item;
  if (item.kind === "menu") return { kind: "menu", label: item.label, entries: item.items.map((inner) => entryOf(inner, run)) };
  return { kind: "item", label: item.label, run: () => run(item.run) };
}

/** The neighbour of the focused item in its list, round the ends. */
function step(list: Element, by: number): void {
  const items = [...list.querySelectorAll<HTMLElement>(":scope > li > button")];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  items[(at + by + items.length) % items.length]?.focus();
}

function onListKey(event: KeyboardEvent): void {
  const list = event.currentTarget;
  if (!(list instanceof Element) || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  event.preventDefault();
  event.stopPropagation();
  step(list, event.key === "ArrowDown" ? 1 : -1);
}

/** The grid takes the focus whenever it is made anew; a menu that is open meanwhile keeps it. A click into the grid has closed the menu before. */
function keepFocus({ currentTarget, target, relatedTarget }: FocusEvent): void {
  const goesToGrid = relatedTarget instanceof Element && relatedTarget.closest(".grid") !== null;
  if (goesToGrid && target instanceof HTMLElement && currentTarget instanceof Element && currentTarget.isConnected) target.focus();
}

function Submenu({ entry, onDone }: { entry: Extract<Entry, { kind: "menu" }>; onDone(): void }) {
  const [open, setOpen] = useState(false);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight") setOpen(true);
    else if (event.key === "ArrowLeft") setOpen(false);
    else return;
    event.stopPropagation();
  };
  return (
    <li role="none" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)} onKeyDown={keys}>
      <button type="button" role="menuitem" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        {entry.label}
        <span aria-hidden="true">▸</span>
      </button>
      {open && <Items label={entry.label} entries={entry.entries} nested onDone={onDone} />}
    </li>
  );
}

export function Items({ label, entries, nested, onDone }: { label: string; entries: readonly Entry[]; nested?: boolean; onDone(): void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  return (
    <ul ref={list} aria-label={label} class={nested ? "items nested" : "items"} onKeyDown={onListKey} onFocusOut={keepFocus}>
      {entries.map((entry, at) => {
        if (entry.kind === "separator") {
          return (
            <li key={at} role="none">
              <hr />
            </li>
          );
        }
        if (entry.kind === "menu") return <Submenu key={entry.label} entry={entry} onDone={onDone} />;
        const choose = () => {
          onDone();
          entry.run();
        };
        return (
          <li key={entry.label} role="none">
            <button type="button" role="menuitem" onClick={choose}>
              {entry.label}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface Props {
  menus: readonly Menu[];
  commands: readonly Command[];
  words: Words;
  onRun(fn: string): void;
}

interface Opening {
  /** Which menu of the bar is open. */
  open: number | null;
  setOpen(at: number | null): void;
}

/** Closes the menu when anything else of the page, or another window, is turned to. */
function useAway(bar: { readonly current: HTMLElement | null }, close: () => void): void {
  useEffect(() => {
    const away = (event: Event) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) close();
    };
    addEventListener("pointerdown", away);
    addEventListener("blur", away);
    return () => {
      removeEventListener("pointerdown", away);
      removeEventListener("blur", away);
    };
  }, []);
}

function onBarKey(event: KeyboardEvent, bar: HTMLElement | null, { open, setOpen }: Opening): void {
  const heads = [...(bar?.querySelectorAll<HTMLElement>(".head") ?? [])];
  const at = open ?? heads.findIndex((head) => head.contains(document.activeElement));
  if (event.key === "Escape") setOpen(null);
  else if (event.key === "ArrowDown" && open === null) setOpen(at);
  else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    const next = (at + (event.key === "ArrowRight" ? 1 : -1) + heads.length) % heads.length;
    if (open !== null) setOpen(next);
    heads[next]?.focus();
  } else return;
  if (event.key === "Escape") heads[at]?.focus();
  event.preventDefault();
}

function BarMenu({ menu, at, open, setOpen }: { menu: { label: string; entries: Entry[] }; at: number } & Opening) {
  return (
    <div role="none" class="menu" onMouseEnter={() => open !== null && setOpen(at)}>
      <button
        type="button"
        class="head"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={open === at}
        onClick={() => setOpen(open === at ? null : at)}
      >
        {menu.label}
      </button>
      {open === at && <Items label={menu.label} entries={menu.entries} onDone={() => setOpen(null)} />}
    </div>
  );
}

/** Opens with a click, Enter or the arrow down; left and right go along the bar; Escape closes. */
export function MenuBar({ menus, commands, words, onRun }: Props) {
  const bar = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const all: { label: string; entries: Entry[] }[] = [
    ...menus.map((menu) => ({ label: menu.label, entries: menu.items.map((item) => entryOf(item, onRun)) })),
    { label: words.workbench, entries: commands.map((command) => ({ kind: "item", ...command })) },
  ];
  useAway(bar, () => setOpen(null));
  return (
    <nav ref={bar} aria-label={words.menuBar} onKeyDown={(event) => onBarKey(event, bar.current, { open, setOpen })}>
      <div class="menubar" role="menubar">
        {all.map((menu, at) => (
          <BarMenu key={menu.label} menu={menu} at={at} open={open} setOpen={setOpen} />
        ))}
      </div>
    </nav>
  );
}
