/** English. */
import { choices } from "./en/choices.ts";
import { entities } from "./en/entities.ts";
import { importer } from "./en/importer.ts";
import { letters } from "./en/letters.ts";
import { menu } from "./en/menu.ts";
import { messages } from "./en/messages.ts";
import { picks } from "./en/picks.ts";
import { settings } from "./en/settings.ts";
import { sidebar } from "./en/sidebar.ts";
import { summary } from "./en/summary.ts";

export const en = { name: "English", choices, entities, importer, letters, menu, messages, picks, settings, sidebar, summary };
