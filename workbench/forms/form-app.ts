/** `FormApp`: makes and finds forms. */
import { drawHex } from "../runtime/random.ts";
import type { Scene } from "../runtime/scene.ts";
import { enumeration, GoogleError, GoogleObject } from "../runtime/service.ts";
import { textArgument } from "../services/signature.ts";
import { Form } from "./form.ts";
import { itemType, ratingIconType } from "./items.ts";
import type { FormState } from "./state.ts";

const destinationType = enumeration("DestinationType", ["SPREADSHEET"]);

function newForm({ world, execution }: Scene, name: string, published: boolean): FormState {
  const texts = { title: "", description: "", confirmation: "", closedMessage: "" };
  const lists = { readers: [], items: [], responses: [] };
  const settings = { published, accepting: published, collectEmail: false, destination: null, deleted: false };
  return { id: `1FAIpQL${drawHex(world.chance, 32)}`, owner: execution.effectiveUser, name, ...texts, ...lists, ...settings };
}

export class FormApp extends GoogleObject {
  override readonly googleName = "FormApp";
  readonly DestinationType = destinationType;
  readonly ItemType = itemType;
  readonly RatingIconType = ratingIconType;
  private readonly known = new Map<FormState, Form>();

  constructor(private readonly scene: Scene) {
    super();
  }

  /** A form made by script is not published unless that is asked for (platform notes 6.4). */
  create(title: unknown, isPublished: unknown = false): Form {
    const { world, execution } = this.scene;
    execution.meter.roundTrip("send");
    execution.meter.spend(2500);
    const state = newForm(this.scene, textArgument("FormApp.create", title), isPublished === true);
    world.forms.push(state);
    return open(this.scene, this.known, state);
  }

  openById(id: unknown): Form {
    return find(this.scene, this.known, (form) => form.id === id);
  }

  openByUrl(url: unknown): Form {
    return find(this.scene, this.known, (form) => String(url).includes(form.id));
  }

  getActiveForm(): null {
    return null;
  }
}

function open(scene: Scene, known: Map<FormState, Form>, state: FormState): Form {
  const form = known.get(state) ?? new Form(scene, state);
  known.set(state, form);
  return form;
}

function find(scene: Scene, known: Map<FormState, Form>, wanted: (form: FormState) => boolean): Form {
  scene.execution.meter.roundTrip("store");
  const state = scene.world.forms.find((form) => !form.deleted && wanted(form));
  if (!state)
    throw new GoogleError(
      "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
    );
  return open(scene, known, state);
}
