/** A row of tabs that arrow keys walk along. */
import "./tabs.css";

export interface Tab<N extends string> {
  readonly name: N;
  readonly label: string;
}

interface Props<N extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<N>[];
  readonly current: N;
  readonly panel: string;
  readonly onPick: (name: N) => void;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The tab that a key leads to, or undefined when it leads nowhere. */
export const tabAfter = (key: string, at: number, count: number): number | undefined => steps[key]?.(at, count);

export function Tabs<N extends string>({ label, tabs, current, panel, onPick }: Props<N>) {
  const walk = (event: KeyboardEvent, at: number): void => {
    const next = tabAfter(event.key, at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onPick(tab.name);
    document.getElementById(`tab-${tab.name}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} class="tabs">
      {tabs.map(({ name, label: words }, at) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={name === current}
          aria-controls={panel}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onPick(name)}
          onKeyDown={(event) => walk(event, at)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
