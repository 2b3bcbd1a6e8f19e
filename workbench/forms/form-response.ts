/** `FormResponse`: a set of answers, given or still being made. */
import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { prefilledUrl, responseUrl } from "./addresses.ts";
import { askingOf, isGiven, questions } from "./answering.ts";
import { complaintsAbout, isOpen } from "./checks.ts";
import { FormItem } from "./items/core.ts";
import { ItemResponse } from "./items/response.ts";
import { install, type Methods, made, makers } from "./method.ts";
import { wayThrough } from "./pages.ts";
import type { Answer, FormState, Grade, ItemState, ResponseState } from "./state.ts";
import { submit } from "./submission.ts";
import { texts } from "./texts.ts";

export class FormResponse extends GoogleObject {
  override readonly googleName = "FormResponse";
  readonly answers: Record<string, Answer>;
  /** Grades that `Form.submitGrades` has not stored yet. */
  readonly grades: Record<string, Grade>;

  constructor(
    readonly scene: Scene,
    readonly form: FormState,
    /** `null` until it is submitted. */
    public state: ResponseState | null,
  ) {
    super();
    this.answers = { ...state?.answers };
    this.grades = { ...state?.grades };
  }
}

function responseTo({ scene, form, grades }: FormResponse, item: ItemState, answer: Answer | null): ItemResponse {
  const response = new ItemResponse(scene, form, item, answer);
  response.score = grades[item.id]?.score ?? null;
  response.feedback = grades[item.id]?.feedback ?? null;
  return response;
}

/** Skipped texts, days and times count as `""`; other skipped questions are left out (TD getItemResponses). */
function given(self: FormResponse, item: ItemState): ItemResponse | null {
  const answer = self.answers[item.id];
  if (isGiven(item, answer)) return responseTo(self, item, answer);
  return askingOf(item)?.emptyWhenSkipped ? responseTo(self, item, "") : null;
}

/** Whether an answer can be graded: it has points (TD getGradableItemResponses). */
const gradable = (self: FormResponse, item: ItemState): ItemResponse | null =>
  item.points > 0 ? responseTo(self, item, self.answers[item.id] ?? null) : null;

const each = (self: FormResponse, make: typeof given): ItemResponse[] =>
  questions(self.form).flatMap((item) => {
    const response = make(self, item);
    return response ? [response] : [];
  });

/** What Google's form would refuse as well (that a script is refused alike is K). */
function refuse({ form, answers, state }: FormResponse): void {
  if (state) throw new GoogleError(texts.submitted);
  if (!isOpen(form)) throw new GoogleError(texts.closed);
  if (form.limitOne) throw new GoogleError(texts.limitOne);
  if (form.collectEmail) throw new GoogleError(texts.invalid);
  const [first] = complaintsAbout(wayThrough(form, answers), answers);
  if (!first) return;
  const lacking = first.kind === "missing" || first.kind === "rows";
  throw new GoogleError(lacking ? texts.required(first.item.title) : texts.rule(first.item.title));
}

/** What a script submits fires no triggers (D triggers/index.md: script executions do not cause triggers to run). */
function submitted(self: FormResponse): FormResponse {
  refuse(self);
  const { form, answers, scene } = self;
  const { world, execution, books } = scene;
  execution.meter.roundTrip("send");
  const { response } = submit({ world, shelf: books }, form, { answers, email: "", at: execution.now() });
  self.state = form.responses.find(({ id }) => id === response) ?? null;
  Object.assign(self.grades, self.state?.grades);
  return self;
}

function prefilled({ form, answers }: FormResponse): string {
  if (!form.published) throw new GoogleError(texts.notPublished);
  return prefilledUrl(form, answers);
}

const on = makers<FormResponse>();
const item = made(FormItem);

const methods: Methods<FormResponse, GoogleAppsScript.Forms.FormResponse> = {
  getEditResponseUrl: on.read([], ({ form, state }) => state && responseUrl(form, state.id)),
  getGradableItemResponses: on.read([], (self) => each(self, gradable)),
  getGradableResponseForItem: on.read([item], (self, wanted) => gradable(self, wanted.state)),
  getId: on.free([], ({ state }) => state?.id ?? null),
  getItemResponses: on.read([], (self) => each(self, given)),
  getRespondentEmail: on.read([], ({ state }) => state?.email ?? null),
  getResponseForItem: on.read([item], (self, wanted) => given(self, wanted.state)),
  getTimestamp: on.free([], ({ state }) => (state ? new Date(state.at) : null)),
  submit: on.free([], submitted),
  toPrefilledUrl: on.read([], prefilled),
  withItemGrade: on.free([made(ItemResponse)], (self, { item: { id }, score, feedback }) => {
    if (score === null && feedback === null) delete self.grades[id];
    else self.grades[id] = { score, feedback };
    return self;
  }),
  withItemResponse: on.free([made(ItemResponse)], (self, response) => {
    if (!self.state && response.answer !== null) self.answers[response.item.id] = response.answer;
    return self;
  }),
};

install(FormResponse, "FormApp.FormResponse", methods);
