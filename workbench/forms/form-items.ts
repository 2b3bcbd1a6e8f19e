/** `Form`: making, finding, moving and deleting its items. */
import { GoogleError } from "../runtime/execution/service.ts";
import { syncColumns } from "./destination.ts";
import { type FormSelf, type GoogleForm, onForm as on } from "./form-self.ts";
import { FormItem, freshItemId, genericItem } from "./items/core.ts";
import { classes } from "./items/item.ts";
import { integer, type Method, type Methods, made, member, opt, or } from "./method.ts";
import { type ItemKind, type ItemState, type Navigation, newItem } from "./state.ts";
import { texts } from "./texts.ts";

const add = (kind: ItemKind): Method<FormSelf> =>
  on.change([], ({ scene, state: form }) => {
    const item = newItem(freshItemId(scene), kind);
    form.items.push(item);
    syncColumns(scene.books, form);
    return new classes[kind](scene, form, item);
  });

function indexOf({ state }: FormSelf, wanted: number | FormItem, name: string): number {
  const index = typeof wanted === "number" ? wanted : state.items.indexOf(wanted.state);
  if (!state.items[index]) throw new GoogleError(texts.argument(name));
  return index;
}

const leadsTo = (go: Navigation | null, page: ItemState): boolean => go !== null && "page" in go && go.page === page.id;

/** A page that others lead to cannot go. */
function remove(self: FormSelf, wanted: number | FormItem): null {
  const { items } = self.state;
  const index = indexOf(self, wanted, typeof wanted === "number" ? "index" : "item");
  const gone = items[index];
  const others = items.filter((item) => item !== gone);
  if (gone && others.some(({ go, choices }) => leadsTo(go, gone) || choices.some((choice) => leadsTo(choice.go, gone))))
    throw new GoogleError(texts.invalid);
  items.splice(index, 1);
  return null;
}

function move(self: FormSelf, wanted: number | FormItem, to: number): FormItem {
  const { scene, state } = self;
  const from = indexOf(self, wanted, "from");
  indexOf(self, to, "to");
  const [moved] = state.items.splice(from, 1);
  if (!moved) throw new GoogleError(texts.argument("from"));
  state.items.splice(to, 0, moved);
  return genericItem(scene, state, moved);
}

const which = or(integer, made(FormItem));

export const formItems: Methods<FormSelf, GoogleForm> = {
  addCheckboxGridItem: add("CHECKBOX_GRID"),
  addCheckboxItem: add("CHECKBOX"),
  addDateItem: add("DATE"),
  addDateTimeItem: add("DATETIME"),
  addDurationItem: add("DURATION"),
  addGridItem: add("GRID"),
  addImageItem: add("IMAGE"),
  addListItem: add("LIST"),
  addMultipleChoiceItem: add("MULTIPLE_CHOICE"),
  addPageBreakItem: add("PAGE_BREAK"),
  addParagraphTextItem: add("PARAGRAPH_TEXT"),
  addRatingItem: add("RATING"),
  addScaleItem: add("SCALE"),
  addSectionHeaderItem: add("SECTION_HEADER"),
  addTextItem: add("TEXT"),
  addTimeItem: add("TIME"),
  addVideoItem: add("VIDEO"),
  deleteItem: on.change([which], remove),
  getItemById: on.read([integer], ({ scene, state }, id) => {
    const found = state.items.find((item) => item.id === id);
    return found ? genericItem(scene, state, found) : null;
  }),
  getItems: on.read([opt(member("ItemType"))], ({ scene, state }, type) =>
    state.items.filter(({ kind }) => !type || kind === type.name).map((item) => genericItem(scene, state, item)),
  ),
  moveItem: on.change([which, integer], move),
};
