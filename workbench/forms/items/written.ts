/** Questions that are answered by writing, or by a number: texts, scales and ratings. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { ratingIconType } from "../enums.ts";
import { integer, makers, member, text } from "../method.ts";
import type { ItemState } from "../state.ts";
import { texts } from "../texts.ts";
import { equip, FormItem, update } from "./core.ts";
import { answeredBy, gradedByHand, required, validated } from "./question.ts";

export class TextItem extends FormItem {
  override readonly googleName = "TextItem";
}

export class ParagraphTextItem extends FormItem {
  override readonly googleName = "ParagraphTextItem";
}

export class ScaleItem extends FormItem {
  override readonly googleName = "ScaleItem";
}

export class RatingItem extends FormItem {
  override readonly googleName = "RatingItem";
}

const on = makers<FormItem>();
const byHand = { ...required, ...gradedByHand };
const written = { ...byHand, createResponse: answeredBy(text, (given) => given) };
const counted = { ...byHand, createResponse: answeredBy(integer, String) };

function setBounds(self: FormItem, lower: number, upper: number): FormItem {
  if (lower < 0 || lower > 1) throw new GoogleError(texts.argument("lower"));
  if (upper < 3 || upper > 10) throw new GoogleError(texts.argument("upper"));
  return update(self, { lower, upper });
}

function setLevel(self: FormItem, level: number): FormItem {
  if (level < 3 || level > 10) throw new GoogleError(texts.argument("ratingScaleLevel"));
  return update(self, { upper: level });
}

const icon = (name: string): ItemState["icon"] => (name === "HEART" || name === "THUMB_UP" ? name : "STAR");

equip(TextItem, "TextItem", { ...written, ...validated("TextValidation") });
equip(ParagraphTextItem, "ParagraphTextItem", { ...written, ...validated("ParagraphTextValidation") });

equip(ScaleItem, "ScaleItem", {
  ...counted,
  getLeftLabel: on.read([], ({ state }) => state.labels[0]),
  getLowerBound: on.read([], ({ state }) => state.lower),
  getRightLabel: on.read([], ({ state }) => state.labels[1]),
  getUpperBound: on.read([], ({ state }) => state.upper),
  setBounds: on.change([integer, integer], setBounds),
  setLabels: on.change([text, text], (self, lower, upper) => update(self, { labels: [lower, upper] })),
});

equip(RatingItem, "RatingItem", {
  ...counted,
  getRatingIcon: on.read([], ({ state }) => ratingIconType[state.icon]),
  getRatingScaleLevel: on.read([], ({ state }) => state.upper),
  setRatingIcon: on.change([member("RatingIconType")], (self, { name }) => update(self, { icon: icon(name) })),
  setRatingScaleLevel: on.change([integer], setLevel),
});
