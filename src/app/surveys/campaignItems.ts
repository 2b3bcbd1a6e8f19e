/** The campaigns as their page shows them. */
import { dayOf } from "../../crm/days.ts";
import { splitList } from "../../crm/settings.ts";
import type { Context } from "../context.ts";
import { type CampaignRow, readCampaigns } from "./campaignRows.ts";
import type { CampaignItem } from "./wire.ts";

interface Counts {
  invited: number;
  dropped: number;
  answered: number;
}

function countAll({ world }: Context): ReadonlyMap<string, Counts> {
  const found = new Map<string, Counts>();
  const of = (campaign: string | null): Counts => {
    const counts = found.get(campaign ?? "") ?? { invited: 0, dropped: 0, answered: 0 };
    found.set(campaign ?? "", counts);
    return counts;
  };
  const invitations = world.tables.columns("invitation", ["campaign", "dropped"]).values;
  invitations.campaign.forEach((campaign, at) => {
    of(campaign)[invitations.dropped[at] ? "dropped" : "invited"]++;
  });
  const answers = world.tables.columns("answer", ["campaign", "channel", "verdict"]).values;
  answers.campaign.forEach((campaign, at) => {
    if (answers.verdict[at] === "counts" && answers.channel[at] === "form") of(campaign).answered++;
  });
  return found;
}

function itemOf({ at, record, problems }: CampaignRow, counts: Counts | undefined): CampaignItem {
  const { id, name, survey, event, days, touchPoint, levels, list, answerDays, since, progress } = record;
  return {
    id,
    at,
    name: name ?? "",
    survey: survey ?? "",
    event: event ?? "list",
    ...{ days, touchPoint, answerDays },
    levels: splitList(levels ?? ""),
    list: list ?? "",
    switch: record.switch ?? "off",
    since: since === null ? null : dayOf(since),
    ...(counts ?? { invited: 0, dropped: 0, answered: 0 }),
    underWay: progress !== null,
    problems,
  };
}

/** The latest first. */
export function campaignItems(context: Context): readonly CampaignItem[] {
  const rows = readCampaigns(context);
  const counts = rows.length === 0 ? new Map<string, Counts>() : countAll(context);
  return rows.map((row) => itemOf(row, counts.get(row.record.id))).reverse();
}
