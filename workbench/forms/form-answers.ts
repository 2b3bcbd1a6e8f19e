/** `Form`: its answers, and the spreadsheet they go to. */
import { GoogleError } from "../runtime/execution/service.ts";
import { arrive, unlink } from "./destination.ts";
import { destinationType } from "./enums.ts";
import { FormResponse } from "./form-response.ts";
import { change, type FormSelf, type GoogleForm, onForm as on } from "./form-self.ts";
import { date, list, type Methods, made, member, opt, text } from "./method.ts";
import { texts } from "./texts.ts";

/** A new tab in the spreadsheet; with the fault of late tabs it comes when the execution has ended. */
function link(self: FormSelf, id: string): FormSelf {
  const { scene, state } = self;
  const { books, execution } = scene;
  if (!books.byId(id)) throw new GoogleError(texts.notFound);
  unlink(books, state);
  state.destination = { book: id, sheet: null, columns: [] };
  if (scene.faults.lateFormTab) execution.onEnd(() => arrive(books, state));
  else arrive(books, state);
  return self;
}

function destinationOf({ state }: FormSelf): string {
  if (!state.destination) throw new GoogleError(texts.noDestination);
  return state.destination.book;
}

function respond({ scene, state }: FormSelf, id: string): FormResponse {
  const found = state.responses.find((response) => response.id === id);
  if (!found) throw new GoogleError(texts.noResponse);
  return new FormResponse(scene, state, found);
}

function deleteResponse(self: FormSelf, id: string): FormSelf {
  if (!self.state.responses.some((response) => response.id === id)) throw new GoogleError(texts.noResponse);
  return change(self, { responses: self.state.responses.filter((response) => response.id !== id) });
}

/** Stores grades, and fires the form's own submit triggers again (TD submitGrades warns of the endless loop). */
function submitGrades(self: FormSelf, responses: readonly FormResponse[]): FormSelf {
  for (const { state, grades } of responses) {
    if (!state) continue;
    state.grades = { ...grades };
    self.scene.submitted({ form: self.state.id, response: state.id, row: null });
  }
  return self;
}

export const formAnswers: Methods<FormSelf, GoogleForm> = {
  createResponse: on.free([], ({ scene, state }) => new FormResponse(scene, state, null)),
  deleteAllResponses: on.change([], (self) => change(self, { responses: [] })),
  deleteResponse: on.change([text], deleteResponse),
  getDestinationId: on.read([], destinationOf),
  getDestinationType: on.read([], (self) => destinationOf(self) && destinationType.SPREADSHEET),
  getResponse: on.read([text], respond),
  getResponses: on.read([opt(date)], ({ scene, state }, since) =>
    state.responses.filter(({ at }) => !since || at > since.getTime()).map((response) => new FormResponse(scene, state, response)),
  ),
  removeDestination: on.change([], (self) => {
    unlink(self.scene.books, self.state);
    return self;
  }),
  setDestination: on.change([member("DestinationType"), text], (self, _type, id) => link(self, id)),
  submitGrades: on.change([list(made(FormResponse))], submitGrades),
};
