/** What every item of a form has, whatever its kind. */
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { nextSerial } from "../../runtime/world/world.ts";
import { syncColumns } from "../destination.ts";
import { itemType } from "../enums.ts";
import { install, type Method, type Methods, makers, text } from "../method.ts";
import type { FormState, ItemState } from "../state.ts";
import { texts } from "../texts.ts";

export abstract class FormItem extends GoogleObject {
  constructor(
    readonly scene: Scene,
    readonly form: FormState,
    readonly state: ItemState,
  ) {
    super();
  }
}

export type ItemClass = new (scene: Scene, form: FormState, state: ItemState) => FormItem;

/** An id that no other item of this workbench has; later ones are greater. */
export const freshItemId = (scene: Scene): number => 1_000_000_000 + nextSerial(scene.world) * 7919;

/** Changes an item that is still in its form; its columns follow. */
export function update<T extends FormItem>(item: T, change: Partial<ItemState>): T {
  if (!item.form.items.includes(item.state)) throw new GoogleError(texts.invalid);
  Object.assign(item.state, change);
  syncColumns(item.scene.books, item.form);
  return item;
}

const on = makers<FormItem>();

/** The methods of Google's `Item` that do not cast. */
export const common: Methods<FormItem, GoogleAppsScript.Forms.Item> = {
  duplicate: on.change([], (self) => twin(self)),
  getHelpText: on.read([], ({ state }) => state.help),
  getId: on.free([], ({ state }) => state.id),
  getIndex: on.read([], ({ form, state }) => form.items.indexOf(state)),
  getTitle: on.read([], ({ state }) => state.title),
  getType: on.free([], ({ state }) => itemType[state.kind]),
  setHelpText: on.change([text], (self, help) => update(self, { help })),
  setTitle: on.change([text], (self, title) => update(self, { title })),
};

/** A copy at the end of the form (TD). */
function twin(item: FormItem): FormItem {
  const { scene, form, state } = item;
  const copy: ItemState = { ...structuredClone(state), id: freshItemId(scene) };
  form.items.push(copy);
  syncColumns(scene.books, form);
  const made: unknown = Reflect.construct(item.constructor, [scene, form, copy]);
  if (made instanceof FormItem) return made;
  throw new Error("An item's class makes items.");
}

/** Gives a class its methods, under the name that Google prints. */
export function equip<Self extends FormItem>(
  type: abstract new (...args: never[]) => Self,
  name: string,
  methods: Readonly<Record<string, Method<Self> | undefined>>,
): void {
  install<Self>(type, `FormApp.${name}`, { ...common, ...methods });
}

let generic: ItemClass | undefined;

/** `item.ts`, which stands above all kinds, says here how it is made. */
export function provideGeneric(type: ItemClass): void {
  generic = type;
}

/** An item as `getItems` gives it: to be cast. */
export function genericItem(scene: Scene, form: FormState, state: ItemState): FormItem {
  if (!generic) throw new Error("The class of items has not been loaded.");
  return new generic(scene, form, state);
}
