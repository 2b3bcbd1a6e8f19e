/** Leaves the focus where the person put it while the grid is made anew: Univer takes it whenever a workbook comes. */

/** Milliseconds after which Univer has settled. */
const SETTLING = 800;

export interface FocusGuard {
  /** The grid is about to be made anew. */
  hold(): void;
  /** Somebody sends the focus into the grid: that is where it belongs. */
  release(): void;
  stop(): void;
}

const isOutside = (host: HTMLElement, at: Element | null): at is HTMLElement =>
  at instanceof HTMLElement && at !== document.body && !host.contains(at);

/** Whoever presses into the grid meanwhile wants it. */
export function guardFocus(host: HTMLElement): FocusGuard {
  const stopping = new AbortController();
  const { signal } = stopping;
  let holding = false;
  let kept: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = () => {
    holding = false;
  };
  const onFocus = ({ target }: Event) => {
    if (!holding || !(target instanceof Element)) return;
    if (isOutside(host, target)) kept = target;
    else if (kept?.isConnected) kept.focus();
  };
  document.addEventListener("focusin", onFocus, { signal });
  host.addEventListener("pointerdown", release, { signal, capture: true });
  return {
    hold() {
      const at = document.activeElement;
      holding = true;
      kept = isOutside(host, at) ? at : null;
      clearTimeout(timer);
      timer = setTimeout(release, SETTLING);
    },
    release,
    stop() {
      clearTimeout(timer);
      stopping.abort();
    },
  };
}
