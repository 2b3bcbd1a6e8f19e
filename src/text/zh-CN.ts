/** Simplified Chinese. */
import type { en } from "./en.ts";
import { campaigns } from "./zh-CN/campaigns.ts";
import { common } from "./zh-CN/common.ts";
import { customer } from "./zh-CN/customer.ts";
import { letters } from "./zh-CN/letters.ts";
import { picks } from "./zh-CN/picks.ts";
import { rules } from "./zh-CN/rules.ts";
import { settings } from "./zh-CN/settings.ts";
import { summary } from "./zh-CN/summary.ts";
import { survey } from "./zh-CN/survey.ts";

export const zhCN: typeof en = {
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
