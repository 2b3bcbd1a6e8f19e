/** Writes the letter of an invitation when it goes: with a link that is signed for this person, campaign and touch-point. */
import type { LanguageCode } from "../../crm/choices.ts";
import { addDays } from "../../crm/days.ts";
import type { Rec } from "../../crm/entities.ts";
import { plainAddress } from "../../crm/letters/consent.ts";
import { linkWith } from "../../crm/satisfaction/formPlan.ts";
import { makeToken } from "../../crm/satisfaction/token.ts";
import type { Context } from "../context.ts";
import type { LetterDesk } from "../letters/desk.ts";
import { letterOf, writeLetter } from "../letters/write.ts";
import { heldBack } from "../outbox/approval.ts";
import type { DueMail } from "../outbox/queue.ts";
import type { Composed } from "../outbox/send.ts";
import { type CampaignRow, readCampaigns } from "./campaignRows.ts";
import { formFor } from "./forms.ts";

type Invitation = Pick<Rec<"invitation">, "id" | "campaign" | "contact" | "touchPoint" | "cause">;

/** What the invitations of one run share, each column read once. */
interface Shared {
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly campaigns: ReadonlyMap<string, CampaignRow>;
  /** Invitations that were answered by the form. */
  readonly answered: ReadonlySet<string | null>;
}

function readInvitations({ world }: Context): Shared["invitations"] {
  const { values } = world.tables.columns("invitation", ["id", "campaign", "contact", "touchPoint", "cause"]);
  return new Map(
    values.id.map((id, at) => {
      const [campaign, contact] = [values.campaign[at] ?? null, values.contact[at] ?? null];
      return [id, { id, campaign, contact, touchPoint: values.touchPoint[at] ?? null, cause: values.cause[at] ?? null }];
    }),
  );
}

const known = new WeakMap<LetterDesk, Shared>();

function sharedBy(desk: LetterDesk): Shared {
  const { context } = desk;
  const found = known.get(desk);
  if (found) return found;
  const shared = {
    invitations: readInvitations(context),
    campaigns: new Map(readCampaigns(context).map((row) => [row.record.id, row])),
    answered: new Set(context.world.tables.columns("answer", ["invitation"]).values.invitation),
  };
  known.set(desk, shared);
  return shared;
}

/** Why nobody is asked any more, or not yet. */
function stopped({ language }: Context, { record, survey }: CampaignRow, isAnswered: boolean): Composed | undefined {
  const { nothing, refused } = language.campaigns;
  if (isAnswered) return { nothing: nothing.answered };
  if (record.switch === "off") return { nothing: nothing.off };
  if (!survey) return { nothing: nothing.noSurvey };
  if (survey.state === "closed") return { nothing: nothing.closed };
  return survey.state === "open" ? undefined : { hold: refused.notOpen };
}

/** Undefined where the survey has no form. */
function linkFor(
  { world }: Context,
  { record }: CampaignRow,
  { invitation, language }: { readonly invitation: Invitation; readonly language: LanguageCode },
) {
  const form = formFor(world.state, record.survey ?? "", language);
  if (!form) return undefined;
  const until = record.answerDays === null ? null : addDays(world.now().day, record.answerDays);
  const claim = { person: invitation.contact ?? "", campaign: record.id, touchPoint: invitation.touchPoint, until };
  return linkWith(form.made, makeToken({ invitation: invitation.id, ...claim }, world.sign));
}

/** What the question is about: the order's number, the case's subject. */
function subjectOf(desk: LetterDesk, { record }: CampaignRow, { cause }: Invitation): string | null {
  if (record.event === "case") return desk.cases().find(({ id }) => id === cause)?.subject ?? null;
  return record.event === "order" ? (desk.context.world.tables.find("order", cause ?? "")?.record.number ?? null) : null;
}

/** Whatever letter the rule's row names: one that lacks the link asks nobody. */
function withLink({ language: { customer } }: Context, composed: Composed, link: string): Composed {
  const lacks = "letter" in composed && !composed.letter.text.includes(link);
  return lacks ? { hold: customer.problems.needed(customer.fields.surveyLink) } : composed;
}

export function composeInvitation(desk: LetterDesk, mail: DueMail): Composed {
  const { context } = desk;
  const { nothing, noForm } = context.language.campaigns;
  const { invitations, campaigns, answered } = sharedBy(desk);
  const invitation = invitations.get(mail.rows[0] ?? "");
  if (!invitation) return { nothing: nothing.noInvitation };
  const campaign = campaigns.get(invitation.campaign ?? "");
  if (!campaign) return { nothing: nothing.noCampaign };
  const no = stopped(context, campaign, answered.has(invitation.id)) ?? heldBack(context, mail, campaign.record.switch);
  if (no) return no;
  const reader = desk.readers().contact(invitation.contact);
  if (!reader || plainAddress(reader.address) !== plainAddress(mail.recipient))
    return { nothing: context.language.customer.reasons.address };
  const surveyLink = linkFor(context, campaign, { invitation, language: mail.language ?? reader.language });
  if (surveyLink === undefined) return { hold: noForm };
  const values = { surveyLink, subject: subjectOf(desk, campaign, invitation) };
  const letter = letterOf(context, "surveyInvitation");
  return withLink(context, writeLetter(desk, mail, { letter, readers: [reader], values: () => values }), surveyLink);
}
