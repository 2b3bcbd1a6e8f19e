/** `FormResponse`: a set of answers, given or still being made. */
import type { Scene } from "../runtime/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/service.ts";
import { mismatch } from "../services/signature.ts";
import { prefilledUrl, submit } from "./answers.ts";
import { ItemResponse } from "./item-response.ts";
import { type Item, itemOf } from "./items.ts";
import type { Answer, FormState, ResponseState } from "./state.ts";

export class FormResponse extends GoogleObject {
  override readonly googleName = "FormResponse";
  private readonly answers: Record<string, Answer>;

  constructor(
    private readonly scene: Scene,
    private readonly form: FormState,
    private state: ResponseState | null,
  ) {
    super();
    this.answers = { ...state?.answers };
  }

  withItemResponse(response: unknown): this {
    if (!(response instanceof ItemResponse)) return mismatch("FormApp.FormResponse.withItemResponse", [response]);
    this.answers[response.item.getId()] = response.answer;
    return this;
  }

  getItemResponses(): ItemResponse[] {
    const answer = ({ id, kind }: FormState["items"][number]): Answer | undefined =>
      this.answers[id] ?? (["TEXT", "PARAGRAPH_TEXT", "DATE"].includes(kind) ? "" : undefined);
    return this.form.items.flatMap((item) => {
      const given = item.kind === "SECTION_HEADER" || item.kind === "PAGE_BREAK" ? undefined : answer(item);
      return given === undefined ? [] : [new ItemResponse(itemOf(this.scene, item), given)];
    });
  }

  getResponseForItem(item: Item): ItemResponse | null {
    return this.getItemResponses().find((response) => response.item.getId() === item.getId()) ?? null;
  }

  getId(): string | null {
    return this.state?.id ?? null;
  }

  getTimestamp(): Date | null {
    return this.state ? new Date(this.state.at) : null;
  }

  getRespondentEmail(): string {
    return this.state?.email ?? "";
  }

  getEditResponseUrl(): string | null {
    return this.state ? `${prefilledUrl(this.form, {})}&edit2=${this.state.id}` : null;
  }

  toPrefilledUrl(): string {
    if (!this.form.published) throw new GoogleError("The form is not published.");
    return prefilledUrl(this.form, this.answers);
  }

  /** What a script submits fires no triggers (D triggers/simple-triggers.md). */
  submit(): this {
    const { world, spreadsheet, execution } = this.scene;
    if (!this.form.published || !this.form.accepting) throw new GoogleError("This form is not currently accepting responses.");
    execution.meter.roundTrip("send");
    const submission = { answers: this.answers, email: execution.effectiveUser, at: execution.now() };
    submit(world, spreadsheet, { form: this.form, submission });
    this.state = this.form.responses.at(-1) ?? null;
    return this;
  }
}
