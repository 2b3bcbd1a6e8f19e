/** `FormApp`: makes and finds forms, and makes what their questions are built from. */

import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { drawHex } from "../runtime/world/random.ts";
import { uiFor } from "../services/ui.ts";
import { alignment, destinationType, feedbackType, itemType, pageNavigationType, ratingIconType } from "./enums.ts";
import { Form } from "./form.ts";
import { QuizFeedbackBuilder } from "./items/feedback.ts";
import {
  CheckboxGridValidationBuilder,
  CheckboxValidationBuilder,
  GridValidationBuilder,
  ParagraphTextValidationBuilder,
  TextValidationBuilder,
} from "./items/validation.ts";
import { flag, install, type Methods, makers, opt, text } from "./method.ts";
import { type FormState, newForm } from "./state.ts";
import { texts } from "./texts.ts";

export class FormApp extends GoogleObject {
  override readonly googleName = "FormApp";
  readonly Alignment = alignment;
  readonly DestinationType = destinationType;
  readonly FeedbackType = feedbackType;
  readonly ItemType = itemType;
  readonly PageNavigationType = pageNavigationType;
  readonly RatingIconType = ratingIconType;

  constructor(readonly scene: Scene) {
    super();
  }
}

/** A form made by script is not published unless that is asked for (platform notes 6.4, K). */
function create({ scene }: FormApp, name: string, published = false): Form {
  if (name === "") throw new GoogleError(texts.argument("title"));
  const { world, execution } = scene;
  execution.meter.roundTrip("send");
  execution.meter.spend(2500);
  const ids = { id: `1${drawHex(world.chance, 43)}`, publishedId: `1FAIpQLS${drawHex(world.chance, 48)}` };
  const state = newForm({ ...ids, owner: execution.effectiveUser, name, published });
  world.forms.push(state);
  return new Form(scene, state);
}

/** Only its owner and its editors can open a form by script. */
function open({ scene }: FormApp, wanted: (form: FormState) => boolean): Form {
  const { world, execution } = scene;
  const mayOpen = ({ owner, editors }: FormState) => [owner, ...editors].includes(execution.effectiveUser);
  const state = world.forms.find((form) => !form.deleted && wanted(form) && mayOpen(form));
  if (!state) throw new GoogleError(texts.notFound);
  return new Form(scene, state);
}

/** The addresses of the form as a file; that of its respondents names another id (K). */
function openByUrl(app: FormApp, url: string): Form {
  const [, id] = /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?forms\/d\/(?!e\/)([\w-]+)/.exec(url) ?? [];
  if (id === undefined) throw new GoogleError(texts.badUrl);
  return open(app, (form) => form.id === id);
}

/** The form that the script is bound to. */
function active({ scene }: FormApp): Form | null {
  const { container, forms } = scene.world;
  if (container.kind !== "form") return null;
  const bound = forms.find(({ id }) => id === container.form);
  return bound ? new Form(scene, bound) : null;
}

function ui(app: FormApp): GoogleObject {
  if (!active(app)) throw new GoogleError(texts.noUi);
  return uiFor(app.scene, "FormApp");
}

const on = makers<FormApp>();

const methods: Methods<FormApp, GoogleAppsScript.Forms.FormApp> = {
  create: on.free([text, opt(flag)], create),
  createCheckboxGridValidation: on.free([], ({ scene }) => new CheckboxGridValidationBuilder(scene)),
  createCheckboxValidation: on.free([], ({ scene }) => new CheckboxValidationBuilder(scene)),
  createFeedback: on.free([], ({ scene }) => new QuizFeedbackBuilder(scene)),
  createGridValidation: on.free([], ({ scene }) => new GridValidationBuilder(scene)),
  createParagraphTextValidation: on.free([], ({ scene }) => new ParagraphTextValidationBuilder(scene)),
  createTextValidation: on.free([], ({ scene }) => new TextValidationBuilder(scene)),
  getActiveForm: on.read([], active),
  getUi: on.free([], ui),
  openById: on.read([text], (self, id) => open(self, (form) => form.id === id)),
  openByUrl: on.read([text], openByUrl),
};

install(FormApp, "FormApp", methods);
