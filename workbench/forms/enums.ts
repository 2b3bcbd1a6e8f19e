/** The enumerations of `FormApp`. */
import { enumeration } from "../runtime/execution/service.ts";

export const alignment = enumeration("Alignment", ["LEFT", "CENTER", "RIGHT"]);
export const destinationType = enumeration("DestinationType", ["SPREADSHEET"]);
export const feedbackType = enumeration("FeedbackType", ["CORRECT", "INCORRECT", "GENERAL"]);
export const pageNavigationType = enumeration("PageNavigationType", ["CONTINUE", "GO_TO_PAGE", "RESTART", "SUBMIT"]);
export const ratingIconType = enumeration("RatingIconType", ["STAR", "HEART", "THUMB_UP"]);
export const itemType = enumeration("ItemType", [
  ...(["CHECKBOX", "CHECKBOX_GRID", "DATE", "DATETIME", "DURATION", "GRID", "IMAGE", "LIST", "MULTIPLE_CHOICE", "PAGE_BREAK"] as const),
  ...(["PARAGRAPH_TEXT", "RATING", "SCALE", "SECTION_HEADER", "TEXT", "TIME", "VIDEO", "FILE_UPLOAD", "UNSUPPORTED"] as const),
]);
