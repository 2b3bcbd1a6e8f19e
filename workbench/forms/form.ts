/** `Form`: a survey. Its methods stand in the tables of its settings, items, answers and people. */
import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleObject } from "../runtime/execution/service.ts";
import { formAnswers } from "./form-answers.ts";
import { formItems } from "./form-items.ts";
import { formPeople } from "./form-people.ts";
import { formSettings } from "./form-settings.ts";
import { install } from "./method.ts";
import type { FormState } from "./state.ts";

export class Form extends GoogleObject {
  override readonly googleName = "Form";

  constructor(
    readonly scene: Scene,
    readonly state: FormState,
  ) {
    super();
  }
}

install(Form, "FormApp.Form", { ...formSettings, ...formItems, ...formAnswers, ...formPeople });
