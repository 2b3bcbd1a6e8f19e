/** `Form`: its texts, its switches and its addresses. */
import { createHash } from "node:crypto";
import { GoogleError } from "../runtime/execution/service.ts";
import { editUrl, formUrl } from "./addresses.ts";
import { syncColumns } from "./destination.ts";
import { change, type FormSelf, type GoogleForm, onForm as on } from "./form-self.ts";
import { flag, type Method, type Methods, text } from "./method.ts";
import type { FormState } from "./state.ts";
import { texts } from "./texts.ts";

type Keys<T> = { [K in keyof FormState]: FormState[K] extends T ? K : never }[keyof FormState];

const get = (key: keyof FormState): Method<FormSelf> => on.read([], ({ state }) => state[key]);
const set = (key: Keys<string>): Method<FormSelf> => on.change([text], (self, value) => change(self, { [key]: value }));
const turn = (key: Keys<boolean>): Method<FormSelf> => on.change([flag], (self, value) => change(self, { [key]: value }));

/** Publishing decides anew whether answers are accepted (TD setAcceptingResponses). */
const publish = (self: FormSelf, published: boolean) => change(self, { published, accepting: published });

function accept(self: FormSelf, accepting: boolean): FormSelf {
  if (accepting && !self.state.published) throw new GoogleError(texts.unpublished);
  return change(self, { accepting });
}

function collectEmail(self: FormSelf, collect: boolean): FormSelf {
  change(self, { collectEmail: collect });
  syncColumns(self.scene.books, self.state);
  return self;
}

/** A form that is no quiz any more loses its grading (TD setIsQuiz). */
function setQuiz(self: FormSelf, quiz: boolean): FormSelf {
  for (const item of quiz ? [] : self.state.items) {
    Object.assign(item, { points: 0, feedback: {}, choices: item.choices.map((choice) => ({ ...choice, correct: false })) });
  }
  return change(self, { quiz });
}

function shorten(_self: FormSelf, url: string): string {
  if (!/^https:\/\/docs\.google\.com\/forms\//.test(url)) throw new GoogleError(texts.badUrl);
  return `https://forms.gle/${createHash("sha256").update(url).digest("base64url").replaceAll(/[-_]/g, "").slice(0, 17)}`;
}

export const formSettings: Methods<FormSelf, GoogleForm> = {
  canEditResponse: get("allowEdits"),
  collectsEmail: get("collectEmail"),
  getConfirmationMessage: get("confirmation"),
  getCustomClosedFormMessage: get("closedMessage"),
  getDescription: get("description"),
  getEditUrl: on.free([], ({ state }) => editUrl(state)),
  getId: on.free([], ({ state }) => state.id),
  getPublishedUrl: on.free([], ({ state }) => formUrl(state)),
  getShuffleQuestions: get("shuffle"),
  getSummaryUrl: on.free([], ({ state }) => `https://docs.google.com/forms/d/${state.id}/viewanalytics`),
  getTitle: get("title"),
  hasLimitOneResponsePerUser: get("limitOne"),
  hasProgressBar: get("progressBar"),
  hasRespondAgainLink: get("respondAgain"),
  isAcceptingResponses: on.read([], ({ state }) => state.published && state.accepting),
  isPublished: get("published"),
  isPublishingSummary: get("summary"),
  isQuiz: get("quiz"),
  requiresLogin: get("requireLogin"),
  setAcceptingResponses: on.change([flag], accept),
  setAllowResponseEdits: turn("allowEdits"),
  setCollectEmail: on.change([flag], collectEmail),
  setConfirmationMessage: set("confirmation"),
  setCustomClosedFormMessage: set("closedMessage"),
  setDescription: set("description"),
  setIsQuiz: on.change([flag], setQuiz),
  setLimitOneResponsePerUser: turn("limitOne"),
  setProgressBar: turn("progressBar"),
  setPublished: on.change([flag], publish),
  setPublishingSummary: turn("summary"),
  setRequireLogin: turn("requireLogin"),
  setShowLinkToRespondAgain: turn("respondAgain"),
  setShuffleQuestions: turn("shuffle"),
  setTitle: set("title"),
  shortenFormUrl: on.read([text], shorten),
  supportsAdvancedResponderPermissions: on.read([], () => true),
};
