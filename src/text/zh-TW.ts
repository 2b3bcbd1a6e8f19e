/** Traditional Chinese. */
import type { en } from "./en.ts";
import { choices } from "./zh-TW/choices.ts";
import { entities } from "./zh-TW/entities.ts";
import { importer } from "./zh-TW/importer.ts";
import { letters } from "./zh-TW/letters.ts";
import { menu } from "./zh-TW/menu.ts";
import { messages } from "./zh-TW/messages.ts";
import { picks } from "./zh-TW/picks.ts";
import { settings } from "./zh-TW/settings.ts";
import { sidebar } from "./zh-TW/sidebar.ts";
import { summary } from "./zh-TW/summary.ts";

export const zhTW: typeof en = {
  name: "繁體中文",
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
