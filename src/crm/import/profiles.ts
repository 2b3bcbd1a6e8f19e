/** Every known kind of file; of two that fit equally well, the first is meant. */
import type { Profile } from "./profile.ts";
import { fxiaoke, wecom, wukong } from "./profiles/china.ts";
import { google } from "./profiles/google.ts";
import { hubspot } from "./profiles/hubspot.ts";
import { plain } from "./profiles/plain.ts";
import { salesforce } from "./profiles/salesforce.ts";
import { superstore } from "./profiles/superstore.ts";
import { zoho } from "./profiles/zoho.ts";

export const profiles: readonly Profile[] = [
  ...superstore,
  ...google,
  ...zoho,
  ...hubspot,
  ...salesforce,
  ...wecom,
  ...fxiaoke,
  ...wukong,
  ...plain,
];
