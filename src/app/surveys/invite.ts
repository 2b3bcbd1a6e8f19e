/** Writes invitations and plans their mails, piece by piece, so that an execution that is cut short is taken up where it ended. */

import { atHour } from "../../crm/days.ts";
import { entities, type Rec } from "../../crm/entities.ts";
import { readerLanguage } from "../../crm/letters/readerLanguage.ts";
import { askKey, type Decision, type Dropped } from "../../crm/satisfaction/campaigns.ts";
import { blank } from "../../schema/entity.ts";
import { formatOf } from "../../text/format.ts";
import type { Context } from "../context.ts";
import { type DecidedMail, planMail } from "../outbox/plan.ts";
import type { State } from "../ports.ts";
import { type Running, readCampaigns, runningOf } from "./campaignRows.ts";
import { invitationMail, type Owed } from "./invitations.ts";

/** State key: the day of invitations that were written, whose mails may not have been planned; blank when all were. */
const unmailedKey = "surveys.unmailed";

/** So many are written under one lock. */
const pieceSize = 1000;

export function droppedReason({ language }: Context, dropped: Dropped): string {
  const words = language.campaigns.dropped;
  return dropped.why === "recent" ? words.recent(formatOf(language.code).day(dropped.day)) : words[dropped.why];
}

const empty = blank(entities.invitation, "");

/** The row of a decision. */
function rowOf(context: Context, { ask, dropped }: Decision, { name, touchPoint }: Running): Rec<"invitation"> {
  const { world, language } = context;
  const { campaign, cause, invitee } = ask;
  const { contact, contactName, customer, customerName, address, level, manager } = invitee;
  return {
    ...empty,
    id: world.newId("invitation"),
    ...{ campaign, cause, contact, contactName, customer, customerName, address, level, manager, touchPoint },
    day: world.now().day,
    campaignName: name,
    language: readerLanguage(invitee.language, language.code),
    mail: dropped ? null : invitationMail(askKey({ campaign, contact, cause })),
    dropped: dropped ? droppedReason(context, dropped) : null,
  };
}

type Mailed = Pick<Rec<"invitation">, "id" | "mail" | "address" | "day" | "language">;

/** The mail of an invitation; none of one that was dropped. */
function mailOf({ rules, language }: Context, row: Mailed, asks: boolean): DecidedMail[] {
  const { id, mail, address, day } = row;
  const { hour, switch: set } = rules.surveyInvitation;
  if (mail === null || address === null || day === null) return [];
  const planned = { key: mail, rule: "surveyInvitation", recipient: address, period: day, due: atHour(day, hour), rows: [id] } as const;
  const state = asks || set === "ask" ? ({ state: "held" } as const) : {};
  return [{ ...planned, language: row.language ?? language.code, ...state }];
}

/** Under the lock. Should this execution die between the two writes, the next one completes what is missing. */
function writePiece(context: Context, piece: readonly Decision[], running: Owed["running"]): void {
  const { world } = context;
  const made = piece.flatMap((decision) => {
    const campaign = running.get(decision.ask.campaign);
    return campaign ? [{ row: rowOf(context, decision, campaign), asks: campaign.asks }] : [];
  });
  const mails = made.flatMap(({ row, asks }) => mailOf(context, row, asks));
  if (mails.length > 0) world.state.set({ [unmailedKey]: world.now().day });
  world.tables.append(
    "invitation",
    made.map(({ row }) => row),
  );
  if (mails.length === 0) return;
  planMail(world, mails);
  world.tables.flush();
  world.state.set({ [unmailedKey]: "" });
}

/** `moved`: somebody else wrote or deleted invitations meanwhile, so that what is owed must be read anew. */
export interface Written {
  readonly ending: "done" | "time" | "moved";
  /** How many of the decisions stand in the tab now. */
  readonly count: number;
}

/** Writes what is owed as long as the time lasts, and at most so many. */
export function writeOwed(context: Context, { decisions, running, size }: Owed, most = Number.POSITIVE_INFINITY): Written {
  const { world } = context;
  let count = 0;
  while (count < decisions.length) {
    if (world.timeIsUp() || count >= most) return { ending: "time", count };
    const piece = decisions.slice(count, Math.min(count + pieceSize, most));
    const isWritten = world.lock(() => {
      if (world.tables.size("invitation") !== size + count) return false;
      writePiece(context, piece, running);
      return true;
    });
    if (!isWritten) return { ending: "moved", count };
    count += piece.length;
  }
  return { ending: "done", count };
}

export const hasUnmailed = (state: State): boolean => Boolean(state.get(unmailedKey));

/** Plans the mails of invitations whose writer died before it could; whoever writes more does this first. */
export function completeMails(context: Context): void {
  const { world } = context;
  const day = world.state.get(unmailedKey);
  if (!day) return;
  const running = new Map(readCampaigns(context).map((row) => [row.record.id, runningOf(context, row)]));
  const asks = (campaign: string | null): boolean => running.get(campaign ?? "")?.asks ?? true;
  world.lock(() => {
    const fields = ["id", "day", "campaign", "address", "language", "mail"] as const;
    const { values } = world.tables.columns("invitation", fields);
    const mails = values.id.flatMap((id, at) => {
      const [address, language, mail] = [values.address[at] ?? null, values.language[at] ?? null, values.mail[at] ?? null];
      return values.day[at] === day ? mailOf(context, { id, day, address, language, mail }, asks(values.campaign[at] ?? null)) : [];
    });
    planMail(world, mails);
    world.tables.flush();
    if (!world.timeIsUp()) world.state.set({ [unmailedKey]: "" });
  });
}
