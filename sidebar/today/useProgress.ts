/** Done and later, with one click: the item leaves the list at once and comes back when the server says no. */
import { useState } from "preact/hooks";
import type { Editable, Item, Reply, Saved } from "../../src/app/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { useDesk } from "../desk/desk.ts";
import { useUndo } from "../desk/useUndo.ts";

export interface Progress {
  /** Ids that have left the list. */
  readonly left: ReadonlySet<string>;
  readonly complete: (item: Item) => void;
  readonly postpone: (item: Item, to: string) => void;
}

export const titleOf = (item: Item): string => [item.customerName, item.subject].filter(Boolean).join(" · ") || item.id;

export function useProgress(): Progress {
  const { server, language, say, changed, customers } = useDesk();
  const { today } = language.sidebar;
  const report = useUndo();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const bringBack = (id: string, sentence: string): void => {
    setLeft((ids) => new Set([...ids].filter((each) => each !== id)));
    say(sentence);
  };
  const run = async (item: Item, asked: Promise<Reply<Saved<Editable>>>, sentence: string): Promise<void> => {
    setLeft((ids) => new Set([...ids, item.id]));
    const reply = await asked;
    if (!reply.ok) return bringBack(item.id, reply.message);
    const { value } = reply;
    if (value.kind === "saved") report(sentence, value.undo);
    else say(value.kind === "gone" ? today.gone(titleOf(item)) : today.changed(titleOf(item)));
    changed();
    setLeft((ids) => new Set([...ids].filter((each) => each !== item.id)));
  };
  return {
    left,
    complete: (item) => {
      const { entity, id, at, customer } = item;
      if (entity === "visit" && customer) customers.contacted(customer);
      run(item, server.call("complete", { entity, id, at }), today.completed(titleOf(item)));
    },
    postpone: (item, to) => {
      const { entity, id, at, due } = item;
      const day = formatOf(language.code).shortDay(to);
      run(item, server.call("postpone", { entity, id, at, from: due, to }), today.moved(titleOf(item), day));
    },
  };
}
