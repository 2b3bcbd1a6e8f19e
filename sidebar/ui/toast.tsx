/** A sentence about what was just done, for a while, with a way to take it back. */
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../desk/page.ts";
import { Button, Tool } from "./button.tsx";
import "./toast.css";

export interface Said {
  readonly message: string;
  readonly undo: (() => void) | undefined;
}

/** Long enough to read it and to reach the button; it stays while the pointer or the focus is on it. */
const shownFor = 10_000;

interface Props {
  readonly said: Said | undefined;
  readonly onEnd: () => void;
}

export function Toast({ said, onEnd }: Props) {
  const { sidebar } = usePage().language;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!said || held) return undefined;
    const timer = setTimeout(onEnd, shownFor);
    return () => clearTimeout(timer);
  }, [said, held]);
  const undo = (): void => {
    said?.undo?.();
    onEnd();
  };
  return (
    <div class="toasts" role="status" aria-live="polite">
      {said && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while someone is on it
        <div
          class="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class="grow">{said.message}</span>
          {said.undo && (
            <Button size="small" onClick={undo}>
              {sidebar.undo}
            </Button>
          )}
          <Tool icon="close" label={sidebar.dismiss} onClick={onEnd} />
        </div>
      )}
    </div>
  );
}
