/** The generic `Item`, which must be cast before its kind's own methods can be called. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { type Methods, makers } from "../method.ts";
import type { ItemKind } from "../state.ts";
import { texts } from "../texts.ts";
import { CheckboxItem, ListItem, MultipleChoiceItem } from "./choice.ts";
import { equip, FormItem, type ItemClass, provideGeneric } from "./core.ts";
import { CheckboxGridItem, GridItem } from "./grid.ts";
import { ImageItem, SectionHeaderItem, VideoItem } from "./layout.ts";
import { DateItem, DateTimeItem, DurationItem, TimeItem } from "./moments.ts";
import { PageBreakItem } from "./page-break.ts";
import { ParagraphTextItem, RatingItem, ScaleItem, TextItem } from "./written.ts";

export class Item extends FormItem {
  override readonly googleName = "Item";
}

export const classes: Readonly<Record<ItemKind, ItemClass>> = {
  CHECKBOX: CheckboxItem,
  CHECKBOX_GRID: CheckboxGridItem,
  DATE: DateItem,
  DATETIME: DateTimeItem,
  DURATION: DurationItem,
  GRID: GridItem,
  IMAGE: ImageItem,
  LIST: ListItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  PAGE_BREAK: PageBreakItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  RATING: RatingItem,
  SCALE: ScaleItem,
  SECTION_HEADER: SectionHeaderItem,
  TEXT: TextItem,
  TIME: TimeItem,
  VIDEO: VideoItem,
};

const on = makers<FormItem>();

const as = (kind: ItemKind) =>
  on.free([], ({ scene, form, state }) => {
    if (state.kind !== kind) throw new GoogleError(texts.wrongKind(state.kind));
    return new classes[kind](scene, form, state);
  });

/** `@types/google-apps-script` does not know ratings yet. */
type Casts = GoogleAppsScript.Forms.Item & { asRatingItem(): unknown };

const casts: Methods<FormItem, Casts> = {
  asCheckboxGridItem: as("CHECKBOX_GRID"),
  asCheckboxItem: as("CHECKBOX"),
  asDateItem: as("DATE"),
  asDateTimeItem: as("DATETIME"),
  asDurationItem: as("DURATION"),
  asGridItem: as("GRID"),
  asImageItem: as("IMAGE"),
  asListItem: as("LIST"),
  asMultipleChoiceItem: as("MULTIPLE_CHOICE"),
  asPageBreakItem: as("PAGE_BREAK"),
  asParagraphTextItem: as("PARAGRAPH_TEXT"),
  asRatingItem: as("RATING"),
  asScaleItem: as("SCALE"),
  asSectionHeaderItem: as("SECTION_HEADER"),
  asTextItem: as("TEXT"),
  asTimeItem: as("TIME"),
  asVideoItem: as("VIDEO"),
};

equip(Item, "Item", { ...casts });
provideGeneric(Item);
