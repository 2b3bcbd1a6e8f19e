/** A sentence about what was just done, for a while, with a way to take it back. */
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../desk/page.ts";
import { Button, Tool } from "./button.tsx";
import "./toast.css";

export interface Said {
  readonly message: string;
  readonly undo: (() => void) | undefined;
}

/** Milliseconds: long enough to read it, and to think again where it can be taken back. */
const shownFor = ({ undo }: Said): number => (undo ? 20_000 : 10_000);

interface Props {
  readonly said: Said | undefined;
  readonly onEnd: () => void;
}

/** It stays while the pointer or the focus is on it. */
function useEnding({ said, onEnd }: Props) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  useEffect(() => {
    if (!said || held) return undefined;
    const timer = setTimeout(onEnd, shownFor(said));
    return () => clearTimeout(timer);
  }, [said, held]);
  const holds = {
    onMouseEnter: () => setPointed(true),
    onMouseLeave: () => setPointed(false),
    onFocusIn: () => setFocused(true),
    onFocusOut: () => setFocused(false),
  };
  /** What is gone is left by neither. */
  const end = (): void => {
    setPointed(false);
    setFocused(false);
    onEnd();
  };
  return { holds, end };
}

export function Toast({ said, onEnd }: Props) {
  const { sidebar } = usePage().language;
  const { holds, end } = useEnding({ said, onEnd });
  const undo = (): void => {
    said?.undo?.();
    end();
  };
  return (
    <div class="toasts" role="status" aria-live="polite">
      {said && (
        <div class="toast" {...holds}>
          <span class="grow">{said.message}</span>
          {said.undo && (
            <Button size="small" onClick={undo}>
              {sidebar.undo}
            </Button>
          )}
          <Tool icon="close" label={sidebar.dismiss} onClick={end} />
        </div>
      )}
    </div>
  );
}
