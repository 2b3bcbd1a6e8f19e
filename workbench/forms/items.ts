/** The questions of a form, as scripts see them: one class for all kinds, with the methods that Google gives to each. */
import type { Scene } from "../runtime/scene.ts";
import { type EnumMember, enumeration, GoogleError, GoogleObject } from "../runtime/service.ts";
import { mismatch, numberArgument, textArgument } from "../services/signature.ts";
import { accepts } from "./answers.ts";
import { ItemResponse } from "./item-response.ts";
import type { ItemState } from "./state.ts";

export const itemType = enumeration("ItemType", [
  "CHECKBOX",
  "DATE",
  "LIST",
  "MULTIPLE_CHOICE",
  "PAGE_BREAK",
  "PARAGRAPH_TEXT",
  "RATING",
  "SCALE",
  "SECTION_HEADER",
  "TEXT",
]);
export const ratingIconType = enumeration("RatingIconType", ["STAR", "HEART", "THUMB_UP"]);

/** What every item has. */
export class Item extends GoogleObject {
  override readonly googleName: string = "Item";

  constructor(
    protected readonly scene: Scene,
    readonly state: ItemState,
  ) {
    super();
  }

  getId(): number {
    return this.state.id;
  }

  getType(): EnumMember {
    return itemType[this.state.kind];
  }

  getTitle(): string {
    return this.state.title;
  }

  setTitle(title: unknown): this {
    this.scene.execution.meter.roundTrip("store");
    this.state.title = textArgument(`FormApp.${this.googleName}.setTitle`, title);
    return this;
  }

  getHelpText(): string {
    return this.state.help;
  }

  setHelpText(help: unknown): this {
    this.scene.execution.meter.roundTrip("store");
    this.state.help = textArgument(`FormApp.${this.googleName}.setHelpText`, help);
    return this;
  }
}

/** What every question has. */
class Question extends Item {
  isRequired(): boolean {
    return this.state.required;
  }

  setRequired(required: boolean): this {
    this.scene.execution.meter.roundTrip("store");
    this.state.required = required;
    return this;
  }

  createResponse(answer: string | number | string[]): ItemResponse {
    const given = Array.isArray(answer) ? answer.map(String) : String(answer);
    const problem = accepts(this.state, given);
    if (problem) throw new GoogleError(problem);
    return new ItemResponse(this, given);
  }
}

export class TextItem extends Question {
  override readonly googleName: string = "TextItem";

  asTextItem(): this {
    return this;
  }
}

export class ParagraphTextItem extends Question {
  override readonly googleName = "ParagraphTextItem";

  asParagraphTextItem(): this {
    return this;
  }
}

export class DateItem extends Question {
  override readonly googleName = "DateItem";

  asDateItem(): this {
    return this;
  }
}

class Choice extends GoogleObject implements Pick<GoogleAppsScript.Forms.Choice, "getValue"> {
  override readonly googleName = "Choice";

  constructor(private readonly value: string) {
    super();
  }

  getValue(): string {
    return this.value;
  }
}

class ChoiceQuestion extends Question {
  createChoice(value: unknown): Choice {
    return new Choice(textArgument(`FormApp.${this.googleName}.createChoice`, value));
  }

  setChoices(choices: unknown): this {
    if (!Array.isArray(choices) || choices.length === 0) return mismatch(`FormApp.${this.googleName}.setChoices`, [choices]);
    return this.setChoiceValues(
      choices.map((one) => (one instanceof Choice ? one.getValue() : mismatch(`FormApp.${this.googleName}.setChoices`, [choices]))),
    );
  }

  setChoiceValues(values: unknown): this {
    if (!Array.isArray(values) || values.length === 0) return mismatch(`FormApp.${this.googleName}.setChoiceValues`, [values]);
    this.scene.execution.meter.roundTrip("store");
    this.state.choices = values.map(String);
    return this;
  }

  getChoices(): Choice[] {
    return this.state.choices.map((value) => new Choice(value));
  }
}

/** Choices with an "other" of one's own. */
class OpenChoiceQuestion extends ChoiceQuestion {
  hasOtherOption(): boolean {
    return this.state.other;
  }

  showOtherOption(enabled: boolean): this {
    this.scene.execution.meter.roundTrip("store");
    this.state.other = enabled;
    return this;
  }
}

export class MultipleChoiceItem extends OpenChoiceQuestion {
  override readonly googleName = "MultipleChoiceItem";

  asMultipleChoiceItem(): this {
    return this;
  }
}

export class CheckboxItem extends OpenChoiceQuestion {
  override readonly googleName = "CheckboxItem";

  asCheckboxItem(): this {
    return this;
  }
}

export class ListItem extends ChoiceQuestion {
  override readonly googleName = "ListItem";

  asListItem(): this {
    return this;
  }
}

export class ScaleItem extends Question {
  override readonly googleName = "ScaleItem";

  getLowerBound(): number {
    return this.state.lower;
  }

  getUpperBound(): number {
    return this.state.upper;
  }

  /** The lower end is 0 or 1, the upper 3 to 10 (TD). */
  setBounds(lower: unknown, upper: unknown): this {
    const method = "FormApp.ScaleItem.setBounds";
    const [low, high] = [numberArgument(method, lower), numberArgument(method, upper)];
    if (![0, 1].includes(low) || high < 3 || high > 10) throw new GoogleError("Invalid argument: bounds");
    this.scene.execution.meter.roundTrip("store");
    Object.assign(this.state, { lower: low, upper: high });
    return this;
  }

  setLabels(lower: string, upper: string): this {
    this.scene.execution.meter.roundTrip("store");
    this.state.labels = [String(lower ?? ""), String(upper ?? "")];
    return this;
  }

  getLeftLabel(): string {
    return this.state.labels[0];
  }

  getRightLabel(): string {
    return this.state.labels[1];
  }

  asScaleItem(): this {
    return this;
  }
}

export class RatingItem extends Question {
  override readonly googleName = "RatingItem";

  getRatingScaleLevel(): number {
    return this.state.upper;
  }

  setRatingScaleLevel(level: unknown): this {
    const number = numberArgument("FormApp.RatingItem.setRatingScaleLevel", level);
    if (number < 3 || number > 10) throw new GoogleError("Invalid argument: level");
    this.scene.execution.meter.roundTrip("store");
    this.state.upper = number;
    return this;
  }

  setRatingIcon(icon: EnumMember): this {
    this.scene.execution.meter.roundTrip("store");
    this.state.labels = [icon.name, ""];
    return this;
  }

  asRatingItem(): this {
    return this;
  }
}

export class SectionHeaderItem extends Item {
  override readonly googleName = "SectionHeaderItem";

  asSectionHeaderItem(): this {
    return this;
  }
}

export class PageBreakItem extends Item {
  override readonly googleName = "PageBreakItem";

  asPageBreakItem(): this {
    return this;
  }
}

const classes = {
  CHECKBOX: CheckboxItem,
  DATE: DateItem,
  LIST: ListItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  PAGE_BREAK: PageBreakItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  RATING: RatingItem,
  SCALE: ScaleItem,
  SECTION_HEADER: SectionHeaderItem,
  TEXT: TextItem,
} as const satisfies Record<ItemState["kind"], typeof Item>;

/** The item's class. Google's `getItems` gives generic items that must be cast by `asTextItem` and so on; here the cast gives itself. */
export const itemOf = (scene: Scene, state: ItemState): Item => new classes[state.kind](scene, state);
