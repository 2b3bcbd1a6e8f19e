/** `ItemResponse`: one answer, and its grade. */
import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleObject } from "../../runtime/execution/service.ts";
import { install, type Methods, made, makers, nothing, number, or } from "../method.ts";
import type { Answer, FeedbackState, FormState, ItemState } from "../state.ts";
import { genericItem } from "./core.ts";
import { QuizFeedback } from "./feedback.ts";

export class ItemResponse extends GoogleObject {
  override readonly googleName = "ItemResponse";
  score: number | null = null;
  feedback: FeedbackState | null = null;

  constructor(
    readonly scene: Scene,
    readonly form: FormState,
    readonly item: ItemState,
    /** `null` where none was given. */
    readonly answer: Answer | null,
  ) {
    super();
  }
}

/** A row of a check box grid without a tick is `""` (TD ItemResponse.getResponse). */
const shown = ({ item, answer }: ItemResponse): unknown =>
  item.kind === "CHECKBOX_GRID" && Array.isArray(answer) ? answer.map((row) => (row.length === 0 ? "" : row)) : answer;

const on = makers<ItemResponse>();

const methods: Methods<ItemResponse, GoogleAppsScript.Forms.ItemResponse> = {
  getFeedback: on.read([], ({ scene, feedback }) => feedback && new QuizFeedback(scene, feedback)),
  getItem: on.free([], ({ scene, form, item }) => genericItem(scene, form, item)),
  getResponse: on.read([], shown),
  getScore: on.read([], ({ score }) => score),
  setFeedback: on.free([or(made(QuizFeedback), nothing)], (self, feedback) => {
    self.feedback = feedback?.state ?? null;
    return self;
  }),
  setScore: on.free([or(number, nothing)], (self, score) => {
    self.score = score;
    return self;
  }),
};

install(ItemResponse, "FormApp.ItemResponse", methods);
