/** English. */
import { campaigns } from "./en/campaigns.ts";
import { customer } from "./en/customer.ts";
import { importer } from "./en/importer.ts";
import { letters } from "./en/letters.ts";
import { page } from "./en/page.ts";
import { picks } from "./en/picks.ts";
import { rules } from "./en/rules.ts";
import { settings } from "./en/settings.ts";
import { summary } from "./en/summary.ts";
import { survey } from "./en/survey.ts";

export const en = { ...page, campaigns, customer, importer, letters, picks, rules, settings, summary, survey };
