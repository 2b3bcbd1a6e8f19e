/** Simplified Chinese. */
import type { en } from "./en.ts";
import { campaigns } from "./zh-CN/campaigns.ts";
import { customer } from "./zh-CN/customer.ts";
import { importer } from "./zh-CN/importer.ts";
import { letters } from "./zh-CN/letters.ts";
import { page } from "./zh-CN/page.ts";
import { picks } from "./zh-CN/picks.ts";
import { rules } from "./zh-CN/rules.ts";
import { settings } from "./zh-CN/settings.ts";
import { summary } from "./zh-CN/summary.ts";
import { survey } from "./zh-CN/survey.ts";

export const zhCN: typeof en = {
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
