/** Types of files: by the ending of a name, and the ending of a name by type. */

const endings: Readonly<Record<string, string>> = {
  bmp: "image/bmp",
  css: "text/css",
  csv: "text/csv",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  gz: "application/x-gzip",
  htm: "text/html",
  html: "text/html",
  ics: "text/calendar",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  rtf: "application/rtf",
  svg: "image/svg+xml",
  tsv: "text/tab-separated-values",
  txt: "text/plain",
  vcf: "text/vcard",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "text/xml",
  zip: "application/zip",
};

/** The type of a file of this name, or `null` when its ending tells none (TD Blob.setContentTypeFromExtension). */
export function typeOf(name: string | null): string | null {
  const ending = /\.([^.]+)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? null) : null;
}

/** The name with the ending of this type in the place of what follows its last period (TD Blob.getAs). */
export function renamed(name: string | null, type: string): string | null {
  const ending = type === "image/jpeg" ? "jpg" : Object.keys(endings).find((one) => endings[one] === type);
  if (name === null || ending === undefined) return name;
  return `${name.replace(/\.[^.]*$/, "")}.${ending}`;
}
