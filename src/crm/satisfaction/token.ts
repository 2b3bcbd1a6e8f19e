/** The token of an invitation: what its link carries, so that an answer can be told from a forged one. */
import { type Code, choices } from "../choices.ts";
import { type Sign, sealed, unsealed } from "../sealed.ts";
import type { Claim } from "./responses.ts";

/** What the token of an invitation says. */
export interface InvitationClaim extends Claim {
  readonly touchPoint: Code<"touchPoint"> | null;
  readonly invitation: string;
}

/** A stop link is signed as something else. */
const purpose = "invitation";

/** `U-….P-….A-….AFTERSALES.2026-06-30.SIGNATURE` */
export const makeToken = ({ invitation, person, campaign, touchPoint, until }: InvitationClaim, sign: Sign): string =>
  sealed([invitation, person, campaign, (touchPoint ?? "").toUpperCase(), until ?? ""], { purpose, sign });

export function readToken(token: string, sign: Sign): InvitationClaim | null {
  const [invitation, person, campaign, touch, until, ...more] = unsealed(token, { purpose, sign }) ?? [];
  if (!invitation || !person || !campaign || touch === undefined || until === undefined || more.length > 0) return null;
  const touchPoint = choices.touchPoint.find((code) => code.toUpperCase() === touch) ?? null;
  return { invitation, person, campaign, touchPoint, until: until === "" ? null : until };
}
