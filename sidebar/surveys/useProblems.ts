/** What is wrong with a form's fields: shown beside them, with the focus on the first. */
import { useState } from "preact/hooks";
import type { Wrong } from "../../src/app/surveys/wire.ts";
import { usePage } from "../desk/page.ts";
import { focusOn } from "../ui/field.tsx";

/** `idOf` gives the id of a field's control. */
export function useProblems(idOf: (field: string) => string) {
  const { say } = usePage();
  const [problems, setProblems] = useState<readonly Wrong[]>([]);
  const show = (found: readonly Wrong[]): void => {
    setProblems(found);
    focusOn(found[0] && idOf(found[0].field));
  };
  /** What the server refused, of fields that are not on the page among them: somebody must be told of those too. */
  const refuse = (found: readonly Wrong[]): void => {
    show(found);
    const unseen = found.filter(({ field }) => document.getElementById(idOf(field)) === null);
    if (unseen.length > 0) say(unseen.map(({ sentence }) => sentence).join("\n"));
  };
  /** Forgets what is wrong with fields that are being changed. */
  const clear = (change: object): void => setProblems(problems.filter(({ field }) => !((field.split(".")[0] ?? "") in change)));
  const problem = (name: string): string | undefined => problems.find(({ field }) => field === name)?.sentence;
  return { show, refuse, clear, problem };
}
