/** English. */
import { campaigns } from "./en/campaigns.ts";
import { common } from "./en/common.ts";
import { customer } from "./en/customer.ts";
import { letters } from "./en/letters.ts";
import { picks } from "./en/picks.ts";
import { rules } from "./en/rules.ts";
import { settings } from "./en/settings.ts";
import { summary } from "./en/summary.ts";
import { survey } from "./en/survey.ts";

export const en = { ...common, campaigns, customer, letters, picks, rules, settings, summary, survey };
