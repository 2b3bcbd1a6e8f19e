/** `ItemResponse`: one answer. */
import { GoogleObject } from "../runtime/service.ts";
import type { Item } from "./items.ts";
import type { Answer } from "./state.ts";

export class ItemResponse extends GoogleObject {
  override readonly googleName = "ItemResponse";

  constructor(
    readonly item: Item,
    readonly answer: Answer,
  ) {
    super();
  }

  getItem(): Item {
    return this.item;
  }

  getResponse(): Answer {
    return this.answer;
  }
}
