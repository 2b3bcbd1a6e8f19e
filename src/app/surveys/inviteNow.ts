/** Sends the invitations of a campaign to a list at once, or only counts them. */
import { isAtWork } from "../../crm/rules/read.ts";
import { type Decision, listed } from "../../crm/satisfaction/campaigns.ts";
import type { Context } from "../context.ts";
import { doneKey } from "../rules/replan.ts";
import { type CampaignRow, type Running, readCampaigns, runningOf } from "./campaignRows.ts";
import { inviteFor, showProgress } from "./campaigns.ts";
import { type Owed, owedBy } from "./invitations.ts";
import type { Invited, InviteNow } from "./wire.ts";

/** So many are invited while the person waits; the clock takes the rest. */
const mostAtOnce = 2000;
const mostUnknown = 20;

function refusal({ language, rules }: Context, row: CampaignRow): string {
  const { refused } = language.campaigns;
  if (row.record.event !== "list") return row.problems[0] ?? refused.notList;
  if (row.problems[0] !== undefined) return row.problems[0];
  if (!isAtWork(rules.surveyInvitation)) return refused.ruleOff(language.entities.rule.tab);
  return row.record.switch === "off" ? refused.off : refused.notOpen;
}

/** Reasons with how many, the most frequent first; whenever somebody was asked, it was a short time ago. */
function droppedIn({ language }: Context, decisions: readonly Decision[]): readonly { readonly reason: string; readonly count: number }[] {
  const { dropped: words } = language.campaigns;
  const counts = new Map<string, number>();
  for (const { dropped } of decisions) {
    if (!dropped) continue;
    const reason = dropped.why === "recent" ? words.recently : words[dropped.why];
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
}

function counted(context: Context, running: Running, { decisions, directory }: Owed, count: number): Invited {
  const done = decisions.slice(0, count);
  return {
    kind: "counted",
    planned: done.filter(({ dropped }) => dropped === null).length,
    dropped: droppedIn(context, done),
    left: decisions.length - count,
    held: running.asks || context.rules.surveyInvitation.switch === "ask",
    unknown: listed(directory, running.list).unknown.slice(0, mostUnknown),
  };
}

export function inviteNow(context: Context, { id, dry }: InviteNow): Invited {
  const { world } = context;
  const row = readCampaigns(context).find(({ record }) => record.id === id);
  if (!row) return { kind: "refused", sentence: context.language.campaigns.refused.gone };
  const running = row.record.event === "list" ? runningOf(context, row) : undefined;
  if (!running) return { kind: "refused", sentence: refusal(context, row) };
  if (dry) {
    const owed = owedBy(context, [running], { again: false });
    return counted(context, running, owed, owed.decisions.length);
  }
  const { owed, written } = inviteFor(context, [running], { again: false, most: mostAtOnce });
  showProgress(context, [row], owed, written.count);
  if (written.ending !== "done") world.state.set({ [doneKey("campaigns")]: "" });
  return counted(context, running, owed, written.count);
}
