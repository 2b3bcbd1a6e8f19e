/** Reads a form as it stands: its questions, which somebody may have edited by hand, and its answers, out of its own store. */
import type { FormAnswer, FormAnswers, FoundForm, FoundItem } from "../app/ports.ts";
import type { Zone } from "./zone.ts";

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Response = GoogleAppsScript.Forms.FormResponse;

/** Undefined where it was deleted, or is somebody else's; Google says the same of both. A passing trouble is gone the second time. */
export function openForm(id: string): Form | undefined {
  for (const last of [false, true]) {
    try {
      return FormApp.openById(id);
    } catch (error) {
      if (last) console.warn(`The form ${id} cannot be opened: ${error}`);
    }
  }
  return undefined;
}

function kindOf(item: Item): FoundItem["kind"] {
  const type = item.getType();
  if (type === FormApp.ItemType.SCALE) return "scale";
  if (type === FormApp.ItemType.TEXT) return "line";
  return type === FormApp.ItemType.PARAGRAPH_TEXT ? "paragraph" : "other";
}

function foundItem(item: Item): FoundItem {
  const kind = kindOf(item);
  const scale = kind === "scale" ? item.asScaleItem() : null;
  const ends = { least: scale?.getLowerBound() ?? null, most: scale?.getUpperBound() ?? null };
  return { id: String(item.getId()), kind, title: item.getTitle(), ...ends };
}

export function lookAt(form: Form, tab: string | null): FoundForm {
  const published = !form.supportsAdvancedResponderPermissions() || form.isPublished();
  return { published, accepting: form.isAcceptingResponses(), tab, items: form.getItems().map(foundItem) };
}

/** Ticks and grids, of a question that somebody has added, as text. */
const textOf = (given: unknown): string =>
  Array.isArray(given) ? given.map(textOf).join(", ") : given === null || given === undefined ? "" : String(given);

function answerOf(response: Response, zone: Zone): FormAnswer {
  const ms = response.getTimestamp().getTime();
  const values = response.getItemResponses().map((each) => [String(each.getItem().getId()), textOf(each.getResponse())]);
  return { id: response.getId(), given: zone.wall(ms), ms, values: Object.fromEntries(values) };
}

/** A response keeps its id when it is edited, and has a later time then (K). */
export function answersOf(form: Form, since: number, zone: Zone): FormAnswers {
  const responses = form.getResponses(new Date(since));
  if (responses.length === 0) return { answers: [], items: [] };
  const answers = responses.map((response) => answerOf(response, zone)).sort((one, other) => one.ms - other.ms);
  return { answers, items: form.getItems().map(foundItem) };
}
