/** Where one is in a page with tabs, and the way back. */
import { useCallback, useState } from "preact/hooks";

export interface Steps<R> {
  readonly route: R;
  readonly isDeep: boolean;
  readonly go: (route: R) => void;
  readonly back: () => void;
  /** Goes to a view that takes the place of the present one. */
  readonly replace: (route: R) => void;
}

/** The first step stays; a tab starts a new trail. */
export function useSteps<R>(first: R, isTab: (route: R) => boolean): Steps<R> {
  const [trail, setTrail] = useState<readonly R[]>([first]);
  const after = (steps: readonly R[], route: R): readonly R[] => (isTab(route) ? [route] : [...steps, route]);
  const go = useCallback((route: R) => setTrail((now) => after(now, route)), []);
  const back = useCallback(() => setTrail((now) => (now.length > 1 ? now.slice(0, -1) : now)), []);
  const replace = useCallback((route: R) => setTrail((now) => after(now.slice(0, -1), route)), []);
  return { route: trail.at(-1) ?? first, isDeep: trail.length > 1, go, back, replace };
}
