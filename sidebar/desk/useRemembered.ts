/** State that a view finds again when one comes back to it. */
import { useState } from "preact/hooks";
import { usePage } from "./page.ts";

/** `is` tells whether what is remembered is still of the kind that the view keeps there. */
export function useRemembered<T>(key: string, is: (value: unknown) => value is T, first: T): [T, (value: T) => void] {
  const { memory } = usePage();
  const before = memory.get(key);
  const [value, setValue] = useState<T>(is(before) ? before : first);
  const set = (next: T): void => {
    memory.set(key, next);
    setValue(next);
  };
  return [value, set];
}

export const isText = (value: unknown): value is string => typeof value === "string";
