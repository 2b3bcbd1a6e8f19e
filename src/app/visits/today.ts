/** The visits and tasks that wait for a person or a team: overdue, due today, due in the next seven days. */
import { addDays } from "../../crm/days.ts";
import { below } from "../../crm/insight/team.ts";
import type { Context } from "../context.ts";
import { hasStopForm } from "../letters/stopForm.ts";
import { heldFor } from "../outbox/stock.ts";
import type { Item, Today } from "../wire.ts";
import { type OnBroken, readWaiting, type WaitingItem } from "./waiting.ts";

/** A list shows no more of them. */
const longest = 100;

const itemOf = ({ escalated: _, ...item }: WaitingItem): Item => item;
const rank = { high: 0, normal: 1, low: 2 } as const;
const inOrder = (one: Item, other: Item): number =>
  one.due.localeCompare(other.due) || rank[one.priority ?? "normal"] - rank[other.priority ?? "normal"];

/** `me`, `team` (everybody below me), or somebody's e-mail address. */
export function today(context: Context, { of }: { readonly of: string }, onBroken?: OnBroken): Today {
  const { world, people, me } = context;
  const { day } = world.now();
  const isTeam = of === "team";
  const whom = of === "me" || isTeam ? me : of.toLowerCase();
  const owners = new Set(isTeam ? below(me, people).filter((email) => email !== me) : [whom]);
  const items = readWaiting(world, onBroken)
    .filter(({ owner, due }) => owners.has(owner) && due <= addDays(day, 7))
    .map(itemOf)
    .sort(inOrder);
  const overdue = items.filter(({ due }) => due < day);
  const due = items.filter((item) => item.due === day);
  const next = items.filter((item) => item.due > day);
  return {
    of: whom,
    team: isTeam,
    overdue: overdue.slice(0, longest),
    due: due.slice(0, longest),
    next: next.slice(0, longest),
    counts: { overdue: overdue.length, due: due.length, next: next.length },
    held: heldFor(context),
    needsStopForm: !hasStopForm(world.state),
  };
}
