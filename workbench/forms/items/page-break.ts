/** `PageBreakItem`: opens a page, and says where the page before it leads. */
import type { Scene } from "../../runtime/execution/scene.ts";
import { EnumMember, GoogleError } from "../../runtime/execution/service.ts";
import { pageNavigationType } from "../enums.ts";
import { type Methods, made, makers, member, or } from "../method.ts";
import type { FormState, Navigation } from "../state.ts";
import { texts } from "../texts.ts";
import { equip, FormItem, update } from "./core.ts";

export class PageBreakItem extends FormItem {
  override readonly googleName = "PageBreakItem";
}

const plain = { CONTINUE: { type: "CONTINUE" }, RESTART: { type: "RESTART" }, SUBMIT: { type: "SUBMIT" } } as const;

export function navigationTo(target: PageBreakItem | EnumMember): Navigation {
  if (!(target instanceof EnumMember)) return { type: "GO_TO_PAGE", page: target.state.id };
  const found = Object.entries(plain).find(([name]) => name === target.name)?.[1];
  if (!found) throw new GoogleError(texts.argument("navigationType"));
  return found;
}

/** The page that is named, or `null`. */
export function pageOf(scene: Scene, form: FormState, go: Navigation | null): PageBreakItem | null {
  const state = go && "page" in go ? form.items.find(({ id }) => id === go.page) : undefined;
  return state ? new PageBreakItem(scene, form, state) : null;
}

const on = makers<FormItem>();

const methods: Methods<FormItem, GoogleAppsScript.Forms.PageBreakItem> = {
  getGoToPage: on.read([], ({ scene, form, state }) => pageOf(scene, form, state.go)),
  getPageNavigationType: on.read([], ({ state }) => pageNavigationType[state.go.type]),
  setGoToPage: on.change([or(made(PageBreakItem), member("PageNavigationType"))], (self, target) =>
    update(self, { go: navigationTo(target) }),
  ),
};

equip(PageBreakItem, "PageBreakItem", { ...methods });
