/** Simplified Chinese. */
import type { en } from "./en.ts";
import { choices } from "./zh-CN/choices.ts";
import { entities } from "./zh-CN/entities.ts";
import { importer } from "./zh-CN/importer.ts";
import { letters } from "./zh-CN/letters.ts";
import { menu } from "./zh-CN/menu.ts";
import { messages } from "./zh-CN/messages.ts";
import { picks } from "./zh-CN/picks.ts";
import { settings } from "./zh-CN/settings.ts";
import { sidebar } from "./zh-CN/sidebar.ts";
import { summary } from "./zh-CN/summary.ts";

export const zhCN: typeof en = {
  name: "简体中文",
  choices,
  entities,
  importer,
  letters,
  menu,
  messages,
  picks,
  settings,
  sidebar,
  summary,
};
