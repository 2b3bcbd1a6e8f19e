/** What every page beside the sheet says, in Simplified Chinese; what only letters, summaries and Set up say is none of it. */
import type { page as en } from "../en/page.ts";
import { choices } from "./choices.ts";
import { entities } from "./entities.ts";
import { menu } from "./menu.ts";
import { messages } from "./messages.ts";
import { sidebar } from "./sidebar.ts";

export const page: typeof en = { name: "简体中文", choices, entities, menu, messages, sidebar };
