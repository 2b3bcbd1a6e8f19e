/** Follows what somebody switched by hand on the Campaigns tab. */
import type { World } from "../ports.ts";
import { isTurnedOn, settledEntries, settledIn } from "../rules/settled.ts";

/** What happened while a campaign was switched off is none of its business: one that was switched on counts from today. */
export function settleCampaigns({ tables, state, now }: World): void {
  const { values } = tables.columns("campaign", ["id", "switch", "since"]);
  const { day } = now();
  const before = settledIn(state, "campaign");
  const rows = values.id
    .map((id, index) => ({ id, at: index + 2, switch: values.switch[index] ?? null, since: values.since[index] ?? null }))
    .filter(({ id }) => id !== "");
  const begun = rows.filter((row) => isTurnedOn(before?.[row.id], row, day));
  if (begun.length > 0)
    tables.change(
      "campaign",
      begun.map(({ at }) => ({ at, set: { since: day } })),
    );
  const settled = rows.map((row) => (begun.includes(row) ? { ...row, since: day } : row));
  state.set(settledEntries(state, "campaign", settled));
}
