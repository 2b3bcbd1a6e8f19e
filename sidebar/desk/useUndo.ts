/** Says what was done, and takes it back when asked. */
import type { UndoRef } from "../../src/app/wire.ts";
import { usePage } from "./page.ts";

export function useUndo(): (message: string, ref: UndoRef | null) => void {
  const { server, language, say, changed } = usePage();
  const { today } = language.sidebar;
  const outcome = { undone: today.undone, gone: today.undoneGone, conflict: today.undoneChanged } as const;
  const takeBack = async (ref: UndoRef): Promise<void> => {
    const reply = await server.call("undo", ref);
    say(reply.ok ? outcome[reply.value.kind] : reply.message);
    changed();
  };
  return (message, ref) => say(message, ref ? () => takeBack(ref) : undefined);
}
