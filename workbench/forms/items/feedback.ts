/** What a quiz tells the respondent about an answer: `QuizFeedback` and its builder. */
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleObject } from "../../runtime/execution/service.ts";
import { install, type Methods, makers, opt, text } from "../method.ts";
import type { FeedbackState } from "../state.ts";

export class QuizFeedback extends GoogleObject {
  override readonly googleName = "QuizFeedback";

  constructor(
    readonly scene: Scene,
    readonly state: FeedbackState,
  ) {
    super();
  }
}

export class QuizFeedbackBuilder extends GoogleObject {
  override readonly googleName = "QuizFeedbackBuilder";

  constructor(
    readonly scene: Scene,
    public state: FeedbackState = { text: "", links: [] },
  ) {
    super();
  }
}

const built = makers<QuizFeedback>();

const methods: Methods<QuizFeedback, GoogleAppsScript.Forms.QuizFeedback> = {
  getLinkUrls: built.free([], ({ state }) => state.links.map(({ url }) => url)),
  getText: built.free([], ({ state }) => state.text),
};

const on = makers<QuizFeedbackBuilder>();

function change(self: QuizFeedbackBuilder, state: Partial<FeedbackState>): QuizFeedbackBuilder {
  self.state = { ...self.state, ...state };
  return self;
}

const building: Methods<QuizFeedbackBuilder, GoogleAppsScript.Forms.QuizFeedbackBuilder> = {
  addLink: on.free([text, opt(text)], (self, url, name = "") => change(self, { links: [...self.state.links, { url, text: name }] })),
  build: on.free([], ({ scene, state }) => new QuizFeedback(scene, state)),
  copy: on.free([], ({ scene, state }) => new QuizFeedbackBuilder(scene, state)),
  setText: on.free([text], (self, words) => change(self, { text: words })),
};

install(QuizFeedback, "FormApp.QuizFeedback", methods);
install(QuizFeedbackBuilder, "FormApp.QuizFeedbackBuilder", building);
