/** `MimeType`: the names of the usual types of files, as texts (TD MimeType). */
import { Constants } from "../../runtime/execution/service.ts";

const office = (kind: string) => `application/vnd.openxmlformats-officedocument.${kind}`;
const open = (kind: string) => `application/vnd.oasis.opendocument.${kind}`;
const google = (kind: string) => `application/vnd.google-apps.${kind}`;

export const mimeTypes = new Constants("MimeType", {
  ...{ GOOGLE_APPS_SCRIPT: google("script"), GOOGLE_DRAWINGS: google("drawing"), GOOGLE_DOCS: google("document") },
  ...{ GOOGLE_FORMS: google("form"), GOOGLE_SHEETS: google("spreadsheet"), GOOGLE_SITES: google("site") },
  ...{ GOOGLE_SLIDES: google("presentation"), FOLDER: google("folder"), SHORTCUT: google("shortcut") },
  ...{ BMP: "image/bmp", GIF: "image/gif", JPEG: "image/jpeg", PNG: "image/png", SVG: "image/svg+xml", PDF: "application/pdf" },
  ...{ CSS: "text/css", CSV: "text/csv", HTML: "text/html", JAVASCRIPT: "application/javascript", PLAIN_TEXT: "text/plain" },
  ...{ RTF: "application/rtf", ZIP: "application/zip" },
  ...{ OPENDOCUMENT_GRAPHICS: open("graphics"), OPENDOCUMENT_PRESENTATION: open("presentation") },
  ...{ OPENDOCUMENT_SPREADSHEET: open("spreadsheet"), OPENDOCUMENT_TEXT: open("text") },
  ...{ MICROSOFT_EXCEL: office("spreadsheetml.sheet"), MICROSOFT_EXCEL_LEGACY: "application/vnd.ms-excel" },
  ...{ MICROSOFT_POWERPOINT: office("presentationml.presentation"), MICROSOFT_POWERPOINT_LEGACY: "application/vnd.ms-powerpoint" },
  ...{ MICROSOFT_WORD: office("wordprocessingml.document"), MICROSOFT_WORD_LEGACY: "application/msword" },
});
