/** What the tables of `Form`'s methods work on, and how they change it. */
import type { Scene } from "../runtime/execution/scene.ts";
import type { GoogleObject } from "../runtime/execution/service.ts";
import { type Makers, makers } from "./method.ts";
import type { FormState } from "./state.ts";

export interface FormSelf extends GoogleObject {
  readonly scene: Scene;
  readonly state: FormState;
}

/** Members that `@types/google-apps-script` does not know yet (D reference/forms/Form.md). */
export interface NewMembers {
  addPublishedReader: unknown;
  addPublishedReaders: unknown;
  addRatingItem: unknown;
  getPublishedReaders: unknown;
  isPublished: unknown;
  removePublishedReader: unknown;
  setPublished: unknown;
  supportsAdvancedResponderPermissions: unknown;
}

export type GoogleForm = GoogleAppsScript.Forms.Form & NewMembers;

export const onForm: Makers<FormSelf> = makers<FormSelf>();

export function change(self: FormSelf, settings: Partial<FormState>): FormSelf {
  Object.assign(self.state, settings);
  return self;
}
