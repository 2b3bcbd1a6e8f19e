/** Traditional Chinese. */
import type { en } from "./en.ts";
import { campaigns } from "./zh-TW/campaigns.ts";
import { common } from "./zh-TW/common.ts";
import { customer } from "./zh-TW/customer.ts";
import { letters } from "./zh-TW/letters.ts";
import { picks } from "./zh-TW/picks.ts";
import { rules } from "./zh-TW/rules.ts";
import { settings } from "./zh-TW/settings.ts";
import { summary } from "./zh-TW/summary.ts";
import { survey } from "./zh-TW/survey.ts";

export const zhTW: typeof en = {
  ...common,
  campaigns,
  customer,
  letters,
  picks,
  rules,
  settings,
  summary,
  survey,
};
