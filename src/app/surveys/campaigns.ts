/** What the clock does about campaigns: it invites whom they owe an invitation, over as many ticks as that takes. */
import { listed } from "../../crm/satisfaction/campaigns.ts";
import type { Context } from "../context.ts";
import { type CampaignRow, type Running, readCampaigns, runningOf } from "./campaignRows.ts";
import { type Owed, owedBy } from "./invitations.ts";
import { completeMails, type Written, writeOwed } from "./invite.ts";

/** Somebody else may write invitations again and again; the next tick tries anew. */
const mostRounds = 3;

/** A campaign typed in by hand asks for nothing that was before. */
function begin({ world }: Context, running: readonly Running[]): void {
  if (running.every(({ begins }) => !begins)) return;
  world.lock(() => {
    for (const { id, at, since } of running.filter(({ begins }) => begins)) {
      const row = world.tables.find("campaign", id, at);
      if (row && row.record.since === null) world.tables.change("campaign", [{ at: row.at, set: { since } }]);
    }
  });
}

/** How far each campaign has come, on its row; blank where it is through. */
export function showProgress({ world, language }: Context, rows: readonly CampaignRow[], { asked, decisions }: Owed, count: number): void {
  const left = decisions.slice(count);
  const progress = ({ record: { id } }: CampaignRow): string | null => {
    const waiting = left.filter(({ ask }) => ask.campaign === id).length;
    const all = asked.get(id) ?? 0;
    return waiting === 0 ? null : language.campaigns.progress(all - waiting, all);
  };
  const changed = rows.filter((row) => row.record.progress !== progress(row));
  if (changed.length === 0) return;
  world.lock(() => {
    for (const row of changed) {
      const found = world.tables.find("campaign", row.record.id, row.at);
      if (found) world.tables.change("campaign", [{ at: found.at, set: { progress: progress(row) } }]);
    }
  });
}

const mostNamed = 20;

/** Lines of a list that are nobody's are told on the list's cell; all others are asked. */
function noteStrangers({ world, language }: Context, running: readonly Running[], { owed, written }: Round): void {
  const lists = running.filter(({ event, list }) => event === "list" && list.length > 0);
  const found = lists.map((campaign) => ({ campaign, unknown: listed(owed.directory, campaign.list).unknown }));
  if (found.every(({ unknown }) => unknown.length === 0 && written.count === 0)) return;
  world.lock(() => {
    const marks = found.flatMap(({ campaign: { id, at }, unknown }) => {
      const note = unknown.length === 0 ? null : language.campaigns.strangers(unknown.slice(0, mostNamed).join(language.comma));
      const row = world.tables.find("campaign", id, at);
      return row ? [{ at: row.at, field: "list", note }] : [];
    });
    if (marks.length > 0) world.tables.mark("campaign", marks);
  });
}

interface Round {
  readonly owed: Owed;
  readonly written: Written;
}

interface RoundOptions {
  /** Whether those are asked again whose recovery is done. */
  readonly again: boolean;
  /** At most so many invitations. */
  readonly most?: number;
}

/** Invites on behalf of these campaigns, as far as the time goes. */
export function inviteFor(context: Context, running: readonly Running[], { again, most }: RoundOptions): Round {
  for (let round = 1; ; round++) {
    completeMails(context);
    const owed = owedBy(context, running, { again });
    const written = writeOwed(context, owed, most);
    if (written.ending !== "moved" || round === mostRounds) return { owed, written };
  }
}

/** Invites everybody whom campaigns owe an invitation by today; false where some of it is left to the next tick. */
export function runCampaigns(context: Context): boolean {
  const rows = readCampaigns(context);
  const running = rows.flatMap((row) => runningOf(context, row) ?? []);
  completeMails(context);
  begin(context, running);
  if (running.length === 0) return true;
  const round = inviteFor(context, running, { again: true });
  showProgress(context, rows, round.owed, round.written.count);
  noteStrangers(context, running, round);
  return round.written.ending === "done";
}
