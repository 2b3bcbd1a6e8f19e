/** The script's own pages, beside the sheet and over it, in the sandbox that Google gives them. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Panel } from "../../wire.ts";
import { post } from "../connection.ts";
import type { Words } from "../words.ts";
import { frameOrigin, listenTo, SANDBOX, type Wish } from "./bridge.ts";

interface Handlers {
  onClose(): void;
  onSize(size: { width?: number; height?: number }): void;
  onLink(address: string): void;
}

function grant(wish: Wish, { onClose, onSize, onLink }: Handlers): void {
  if (wish.workbench === "close") onClose();
  else if (wish.workbench === "size") onSize(wish);
  else if (wish.workbench === "follow") onLink(wish.address);
  else if (wish.workbench === "focus") document.querySelector<HTMLElement>(".grid canvas[id*=sheet]")?.focus();
}

function Frame({ panel, onClose, onSize, onLink }: { panel: Panel } & Handlers) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(
    () =>
      listenTo(
        () => frame.current?.contentWindow,
        (wish) => grant(wish, { onClose, onSize, onLink }),
      ),
    [onClose, onSize, onLink],
  );
  return <iframe ref={frame} title={panel.title} src={frameOrigin() + panel.path} sandbox={SANDBOX} />;
}

interface PanelProps {
  panel: Panel;
  words: Words;
  /** A link was pressed that leads to what the workbench has. */
  onLink(address: string): void;
}

/** The sidebar: 300 px, one at a time. */
export function SidebarPanel({ panel, words, onLink }: PanelProps) {
  const close = () => void post("closePanel", { id: panel.id, sidebar: true });
  return (
    <aside class="sidebar" aria-label={words.sidebar}>
      <header>
        <h2>{panel.title}</h2>
        <button type="button" class="icon" aria-label={words.close} onClick={close}>
          ×
        </button>
      </header>
      <Frame key={panel.id} panel={panel} onClose={close} onSize={() => undefined} onLink={onLink} />
    </aside>
  );
}

/** A dialog with a page of the script: over a veil when it is modal. */
export function DialogPanel({ panel, words, onLink }: PanelProps) {
  const [size, setSize] = useState({ width: panel.width ?? 600, height: panel.height ?? 400 });
  const close = () => void post("closePanel", { id: panel.id, sidebar: false });
  return (
    <div class={panel.modal ? "veil" : "over"}>
      <section class="dialog" role="dialog" aria-modal={panel.modal} aria-label={panel.title} style={{ width: `${size.width}px` }}>
        <header>
          <h2>{panel.title}</h2>
          <button type="button" class="icon" aria-label={words.close} onClick={close}>
            ×
          </button>
        </header>
        <div style={{ height: `${size.height}px` }}>
          <Frame
            panel={panel}
            onClose={close}
            onLink={onLink}
            onSize={(change) => setSize((was) => ({ width: change.width ?? was.width, height: change.height ?? was.height }))}
          />
        </div>
      </section>
    </div>
  );
}
