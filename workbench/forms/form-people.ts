/** `Form`: who may edit it, and who may answer it. */

import { GoogleError, type GoogleObject } from "../runtime/execution/service.ts";
import { text as limits } from "../runtime/words/limits.ts";
import { User } from "../services/session.ts";
import { change, type FormSelf, type GoogleForm, onForm as on } from "./form-self.ts";
import { type Kind, list, type Method, type Methods, or, text, withMethod } from "./method.ts";
import { isEmail } from "./rules.ts";

/** An address, or a User. */
const person: Kind<string | GoogleObject> = or<string | GoogleObject, GoogleObject>(text, withMethod("getEmail"));

function addressOf(who: string | GoogleObject): string {
  const address = typeof who === "string" ? who : String(Reflect.apply(Reflect.get(who, "getEmail"), who, []));
  if (!isEmail(address)) throw new GoogleError(limits.mailInvalid(address));
  return address;
}

const without = (list: readonly string[], gone: string) => list.filter((one) => one !== gone);

/** An editor is no mere responder any more (TD addEditor). */
function addEditors(self: FormSelf, added: readonly string[]): FormSelf {
  const { editors, readers } = self.state;
  return change(self, {
    editors: [...new Set([...editors, ...added])],
    readers: readers.filter((one) => !added.includes(one)),
  });
}

const addReaders = (self: FormSelf, added: readonly string[]): FormSelf =>
  change(self, { readers: [...new Set([...self.state.readers, ...added])] });

const people = (of: (self: FormSelf) => readonly string[]): Method<FormSelf> =>
  on.read([], (self) => of(self).map((email) => new User(email)));

export const formPeople: Methods<FormSelf, GoogleForm> = {
  addEditor: on.change([person], (self, who) => addEditors(self, [addressOf(who)])),
  addEditors: on.change([list(text)], (self, all) => addEditors(self, all.map(addressOf))),
  addPublishedReader: on.change([person], (self, who) => addReaders(self, [addressOf(who)])),
  addPublishedReaders: on.change([list(text)], (self, all) => addReaders(self, all.map(addressOf))),
  getEditors: people(({ state }) => [state.owner, ...state.editors]),
  getPublishedReaders: people(({ state }) => state.readers),
  removeEditor: on.change([person], (self, who) => change(self, { editors: without(self.state.editors, addressOf(who)) })),
  removePublishedReader: on.change([person], (self, who) => change(self, { readers: without(self.state.readers, addressOf(who)) })),
};
