/** What both the server and every page beside the sheet say, in Traditional Chinese. */
import type { common as en } from "../en/common.ts";
import { choices } from "./choices.ts";
import { entities } from "./entities.ts";
import { menu } from "./menu.ts";
import { messages } from "./messages.ts";

export const common: typeof en = { name: "繁體中文", comma: "、", choices, entities, menu, messages };
