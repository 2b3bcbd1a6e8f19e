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

/** Whether something has the same fields as the first of its kind. */
const isLike =
  <T extends object>(first: T) =>
  (value: unknown): value is T =>
    typeof value === "object" && value !== null && Object.keys(first).every((field) => field in value);

/** What is typed into a form, found again when one has left it without saving. */
export function useDraft<T extends object>(key: string, first: T) {
  const { memory } = usePage();
  const [draft, setDraft] = useRemembered(key, isLike(first), first);
  return { draft, setDraft, forget: () => memory.delete(key) };
}
