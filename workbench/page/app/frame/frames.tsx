/** The script's own pages, beside the sheet and over it, in the sandbox that Google gives them. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Panel, RunAnswer } from "../../wire.ts";
import { post } from "../connection.ts";
import type { Words } from "../words.ts";

/** Google's sandbox for HtmlService pages (guides/html/restrictions.md). */
const SANDBOX = "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";

/** The script's pages live on another origin than ours, as at Google: another port of this machine. */
const frameOrigin = `http://${location.hostname}:${document.querySelector<HTMLMetaElement>('meta[name="frames"]')?.content}`;

type Message =
  | { rapport: "run"; call: number; name: string; args: unknown[] }
  | { rapport: "close" }
  | { rapport: "size"; width?: number; height?: number }
  | { rapport: "focus" };

interface Handlers {
  onClose(): void;
  onSize(size: { width?: number; height?: number }): void;
}

async function answer(frame: Window, message: Extract<Message, { rapport: "run" }>): Promise<void> {
  const reply = await post<RunAnswer>("run", { name: message.name, args: message.args });
  frame.postMessage({ rapport: "answer", call: message.call, ...reply }, "*");
}

function isMessage(data: unknown): data is Message {
  return typeof data === "object" && data !== null && "rapport" in data;
}

function hear(frame: Window, message: Message, handlers: Handlers): void {
  if (message.rapport === "run") void answer(frame, message);
  else if (message.rapport === "close") handlers.onClose();
  else if (message.rapport === "size") handlers.onSize(message);
  else document.querySelector<HTMLElement>(".grid canvas[id*=sheet]")?.focus();
}

function Frame({ panel, onClose, onSize }: { panel: Panel } & Handlers) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    function listen({ source, data }: MessageEvent<unknown>): void {
      const inner = frame.current?.contentWindow;
      if (inner && source === inner && isMessage(data)) hear(inner, data, { onClose, onSize });
    }
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  });
  return <iframe ref={frame} title={panel.title} src={frameOrigin + panel.path} sandbox={SANDBOX} />;
}

/** The sidebar: 300 px, one at a time. */
export function SidebarPanel({ panel, words }: { panel: Panel; words: Words }) {
  const close = () => void post("closePanel", { id: panel.id, sidebar: true });
  return (
    <aside class="sidebar" aria-label={words.sidebar}>
      <header>
        <h2>{panel.title}</h2>
        <button type="button" class="icon" aria-label={words.close} onClick={close}>
          ×
        </button>
      </header>
      <Frame key={panel.id} panel={panel} onClose={close} onSize={() => undefined} />
    </aside>
  );
}

/** A dialog with a page of the script: over a veil when it is modal. */
export function DialogPanel({ panel, words }: { panel: Panel; words: Words }) {
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
            onSize={(change) => setSize({ width: change.width ?? size.width, height: change.height ?? size.height })}
          />
        </div>
      </section>
    </div>
  );
}
