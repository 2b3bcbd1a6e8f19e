/** What every page beside the sheet says, in English; what only letters, summaries and Set up say is none of it. */

import { choices } from "./choices.ts";
import { entities } from "./entities.ts";
import { menu } from "./menu.ts";
import { messages } from "./messages.ts";
import { sidebar } from "./sidebar.ts";

export const page = { name: "English", choices, entities, menu, messages, sidebar };
