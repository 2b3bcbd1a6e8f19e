/** `Form`: a survey, its questions, its settings, and its answers. */
import type { Scene } from "../runtime/scene.ts";
import { type EnumMember, GoogleError, GoogleObject } from "../runtime/service.ts";
import { nextSerial } from "../runtime/world.ts";
import { mismatch, textArgument } from "../services/signature.ts";
import { formUrl, linkSheet } from "./answers.ts";
import {
  CheckboxItem,
  DateItem,
  type Item,
  itemOf,
  ListItem,
  MultipleChoiceItem,
  PageBreakItem,
  ParagraphTextItem,
  RatingItem,
  ScaleItem,
  SectionHeaderItem,
  TextItem,
} from "./items.ts";
import { FormResponse } from "./response.ts";
import type { FormState, ItemKind, ItemState } from "./state.ts";

function newItem(scene: Scene, form: FormState, kind: ItemKind): ItemState {
  scene.execution.meter.roundTrip("store");
  const bounds = kind === "RATING" ? { lower: 1, upper: 3 } : { lower: 1, upper: 5 };
  const item: ItemState = {
    id: 1_000_000_000 + nextSerial(scene.world) * 7919,
    kind,
    title: "",
    help: "",
    required: false,
    choices: [""],
    other: false,
    labels: ["", ""],
    ...bounds,
  };
  form.items.push(item);
  return item;
}

export class Form extends GoogleObject {
  override readonly googleName = "Form";

  constructor(
    private readonly scene: Scene,
    readonly state: FormState,
  ) {
    super();
  }

  getId(): string {
    return this.state.id;
  }

  getTitle(): string {
    return this.state.title;
  }

  setTitle(title: unknown): this {
    return change(this, this.scene, { title: textArgument("FormApp.Form.setTitle", title) });
  }

  getDescription(): string {
    return this.state.description;
  }

  setDescription(description: unknown): this {
    return change(this, this.scene, { description: textArgument("FormApp.Form.setDescription", description) });
  }

  getConfirmationMessage(): string {
    return this.state.confirmation;
  }

  setConfirmationMessage(message: unknown): this {
    return change(this, this.scene, { confirmation: textArgument("FormApp.Form.setConfirmationMessage", message) });
  }

  setCustomClosedFormMessage(message: unknown): this {
    return change(this, this.scene, { closedMessage: textArgument("FormApp.Form.setCustomClosedFormMessage", message) });
  }

  getCustomClosedFormMessage(): string {
    return this.state.closedMessage;
  }

  isPublished(): boolean {
    return this.state.published;
  }

  setPublished(published: boolean): this {
    return change(this, this.scene, { published, accepting: published });
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  isAcceptingResponses(): boolean {
    return this.state.published && this.state.accepting;
  }

  setAcceptingResponses(accepting: boolean): this {
    if (accepting && !this.state.published) throw new GoogleError("The form must be published before it can accept responses.");
    return change(this, this.scene, { accepting });
  }

  collectsEmail(): boolean {
    return this.state.collectEmail;
  }

  setCollectEmail(collectEmail: boolean): this {
    return change(this, this.scene, { collectEmail });
  }

  addPublishedReader(email: string): this {
    return change(this, this.scene, { readers: [...this.state.readers, email] });
  }

  getPublishedUrl(): string {
    return formUrl(this.state.id);
  }

  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this.state.id}/edit`;
  }

  addTextItem(): TextItem {
    return new TextItem(this.scene, newItem(this.scene, this.state, "TEXT"));
  }

  addParagraphTextItem(): ParagraphTextItem {
    return new ParagraphTextItem(this.scene, newItem(this.scene, this.state, "PARAGRAPH_TEXT"));
  }

  addMultipleChoiceItem(): MultipleChoiceItem {
    return new MultipleChoiceItem(this.scene, newItem(this.scene, this.state, "MULTIPLE_CHOICE"));
  }

  addCheckboxItem(): CheckboxItem {
    return new CheckboxItem(this.scene, newItem(this.scene, this.state, "CHECKBOX"));
  }

  addListItem(): ListItem {
    return new ListItem(this.scene, newItem(this.scene, this.state, "LIST"));
  }

  addScaleItem(): ScaleItem {
    return new ScaleItem(this.scene, newItem(this.scene, this.state, "SCALE"));
  }

  addRatingItem(): RatingItem {
    return new RatingItem(this.scene, newItem(this.scene, this.state, "RATING"));
  }

  addDateItem(): DateItem {
    return new DateItem(this.scene, newItem(this.scene, this.state, "DATE"));
  }

  addSectionHeaderItem(): SectionHeaderItem {
    return new SectionHeaderItem(this.scene, newItem(this.scene, this.state, "SECTION_HEADER"));
  }

  addPageBreakItem(): PageBreakItem {
    return new PageBreakItem(this.scene, newItem(this.scene, this.state, "PAGE_BREAK"));
  }

  getItems(type: EnumMember | null = null): Item[] {
    this.scene.execution.meter.roundTrip("read");
    return this.state.items.filter(({ kind }) => !type || kind === type.name).map((item) => itemOf(this.scene, item));
  }

  getItemById(id: number): Item | null {
    const found = this.state.items.find((item) => item.id === Number(id));
    return found ? itemOf(this.scene, found) : null;
  }

  deleteItem(item: unknown): void {
    const index =
      typeof item === "number"
        ? item
        : this.state.items.findIndex(
            ({ id }) =>
              typeof item === "object" && item !== null && "getId" in item && typeof item.getId === "function" && id === item.getId(),
          );
    if (!this.state.items[index]) throw new GoogleError("Invalid argument: item");
    this.state.items.splice(index, 1);
  }

  createResponse(): FormResponse {
    return new FormResponse(this.scene, this.state, null);
  }

  getResponses(since: Date | null = null): FormResponse[] {
    this.scene.execution.meter.roundTrip("read");
    const wanted = this.state.responses.filter(({ at }) => !since || at > since.getTime());
    return wanted.map((response) => new FormResponse(this.scene, this.state, response));
  }

  getResponse(id: string): FormResponse {
    const found = this.state.responses.find((response) => response.id === id);
    if (!found) throw new GoogleError("No response with that ID could be found.");
    return new FormResponse(this.scene, this.state, found);
  }

  deleteAllResponses(): this {
    return change(this, this.scene, { responses: [] });
  }

  setDestination(type: unknown, id: unknown): this {
    const { spreadsheet, execution } = this.scene;
    if (id !== spreadsheet.id) return mismatch("FormApp.Form.setDestination", [type, id]);
    execution.meter.roundTrip("store");
    linkSheet(spreadsheet, this.state);
    return this;
  }

  getDestinationId(): string {
    if (!this.state.destination) throw new GoogleError("The form currently has no response destination.");
    return this.scene.spreadsheet.id;
  }

  removeDestination(): this {
    const sheet = this.state.destination && this.scene.spreadsheet.sheetById(this.state.destination.sheet);
    if (sheet) sheet.formUrl = null;
    return change(this, this.scene, { destination: null });
  }
}

function change<T extends Form>(form: T, { execution }: Scene, settings: Partial<FormState>): T {
  execution.meter.roundTrip("store");
  Object.assign(form.state, settings);
  return form;
}
