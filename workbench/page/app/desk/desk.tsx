/** The desk below the sheet: mailbox, clock, executions, triggers and limits, one tab each. */
import type { State } from "../../wire.ts";
import type { Place } from "../moments.ts";
import type { Words } from "../words.ts";
import { Clock } from "./clock.tsx";
import { Executions } from "./executions.tsx";
import { Limits } from "./limits.tsx";
import { Mailbox } from "./mailbox.tsx";
import { Triggers } from "./triggers.tsx";

export const DRAWERS = ["mailbox", "clock", "executions", "triggers", "limits"] as const;
export type Drawer = (typeof DRAWERS)[number];

interface Props {
  state: State;
  drawer: Drawer;
  place: Place;
  words: Words;
  onDrawer(drawer: Drawer): void;
  onLink(address: string): void;
  onClose(): void;
}

function Content({ state, drawer, place, words, onLink }: Props) {
  if (drawer === "clock") return <Clock state={state} place={place} words={words} />;
  if (drawer === "executions") return <Executions lines={state.executions} place={place} words={words} />;
  if (drawer === "triggers") return <Triggers lines={state.triggers} place={place} words={words} />;
  if (drawer === "limits") return <Limits state={state} words={words} />;
  return <Mailbox lines={state.mails} place={place} words={words} onLink={onLink} />;
}

function Tabs({ state, drawer, words, onDrawer }: Pick<Props, "state" | "drawer" | "words" | "onDrawer">) {
  const counts: Partial<Record<Drawer, number>> = {
    mailbox: state.mails.length,
    executions: state.executions.length,
    triggers: state.triggers.length,
  };
  const keys = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = DRAWERS[(DRAWERS.indexOf(drawer) + by + DRAWERS.length) % DRAWERS.length] ?? drawer;
    onDrawer(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.desk} onKeyDown={keys}>
      {DRAWERS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === drawer}
          aria-controls="drawer"
          tabIndex={each === drawer ? 0 : -1}
          onClick={() => onDrawer(each)}
        >
          {words[each]} {(counts[each] ?? 0) > 0 && <span class="count">{counts[each]}</span>}
        </button>
      ))}
    </div>
  );
}

export function Desk(props: Props) {
  const { state, drawer, words, onDrawer, onClose } = props;
  return (
    <section class="desk" aria-label={words.desk}>
      <header>
        <Tabs state={state} drawer={drawer} words={words} onDrawer={onDrawer} />
        <button type="button" class="icon" aria-label={words.hideDesk} onClick={onClose}>
          ⌄
        </button>
      </header>
      <div role="tabpanel" id="drawer" aria-labelledby={`tab-${drawer}`} class={drawer === "mailbox" ? "drawer whole" : "drawer"}>
        <Content {...props} />
      </div>
    </section>
  );
}
