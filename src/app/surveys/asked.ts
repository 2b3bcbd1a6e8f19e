/** Who was asked, by the claims of tokens: out of the invitations as they were written, or where one is gone, out of the person's row. */
import type { InvitationClaim } from "../../crm/satisfaction/token.ts";
import type { Context } from "../context.ts";
import type { Asked } from "./answerRow.ts";

const fields = ["id", "contactName", "customer", "customerName", "campaignName", "touchPoint", "level", "manager"] as const;

function byInvitation({ world: { tables } }: Context, wanted: ReadonlySet<string>): ReadonlyMap<string, Asked> {
  const { values } = tables.columns("invitation", fields);
  const found = new Map<string, Asked>();
  values.id.forEach((id, at) => {
    if (!wanted.has(id)) return;
    found.set(id, {
      contactName: values.contactName[at] ?? null,
      customer: values.customer[at] ?? null,
      customerName: values.customerName[at] ?? null,
      campaignName: values.campaignName[at] ?? null,
      touchPoint: values.touchPoint[at] ?? null,
      level: values.level[at] ?? null,
      manager: values.manager[at] ?? null,
    });
  });
  return found;
}

/** As the person stands now. */
function byPerson({ world: { tables } }: Context, { person, campaign, touchPoint }: InvitationClaim): Asked | undefined {
  const contact = tables.find("contact", person)?.record;
  const customer = contact?.customer ? tables.find("customer", contact.customer)?.record : undefined;
  return {
    contactName: contact?.name ?? null,
    customer: contact?.customer ?? null,
    customerName: customer?.name ?? null,
    campaignName: tables.find("campaign", campaign)?.record.name ?? null,
    touchPoint,
    level: customer?.level ?? null,
    manager: customer?.owner ?? null,
  };
}

/** Reads the invitations once for all claims. */
export function askedBy(context: Context, claims: readonly InvitationClaim[]): (claim: InvitationClaim) => Asked | undefined {
  const known = claims.length === 0 ? new Map<string, Asked>() : byInvitation(context, new Set(claims.map(({ invitation }) => invitation)));
  return (claim) => known.get(claim.invitation) ?? byPerson(context, claim);
}
