/** Traditional Chinese. */
import type { en } from "./en.ts";
import { campaigns } from "./zh-TW/campaigns.ts";
import { customer } from "./zh-TW/customer.ts";
import { importer } from "./zh-TW/importer.ts";
import { letters } from "./zh-TW/letters.ts";
import { page } from "./zh-TW/page.ts";
import { picks } from "./zh-TW/picks.ts";
import { rules } from "./zh-TW/rules.ts";
import { settings } from "./zh-TW/settings.ts";
import { summary } from "./zh-TW/summary.ts";
import { survey } from "./zh-TW/survey.ts";

export const zhTW: typeof en = {
  ...page,
  campaigns,
  customer,
  importer,
  letters,
  picks,
  rules,
  settings,
  summary,
  survey,
};
