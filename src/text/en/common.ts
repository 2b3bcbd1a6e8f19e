/** What both the server and every page beside the sheet say, in English. */
import { choices } from "./choices.ts";
import { entities } from "./entities.ts";
import { menu } from "./menu.ts";
import { messages } from "./messages.ts";

export const common = {
  name: "English",
  /** Between the items of a list. */
  comma: ", ",
  choices,
  entities,
  menu,
  messages,
};
