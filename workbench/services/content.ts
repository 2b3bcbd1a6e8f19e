/** `ContentService`: plain text that a web app answers with. */
import { type EnumMember, enumeration, GoogleObject } from "../runtime/service.ts";
import { mismatch, textArgument } from "./signature.ts";

const mimeType = enumeration("MimeType", ["ATOM", "CSV", "ICAL", "JAVASCRIPT", "JSON", "RSS", "TEXT", "VCARD", "XML"]);

const types: Readonly<Record<string, string>> = {
  ATOM: "application/atom+xml",
  CSV: "text/csv",
  ICAL: "text/calendar",
  JAVASCRIPT: "application/javascript",
  JSON: "application/json",
  RSS: "application/rss+xml",
  TEXT: "text/plain",
  VCARD: "text/vcard",
  XML: "application/xml",
};

export class TextOutput extends GoogleObject {
  override readonly googleName = "TextOutput";
  private type: EnumMember = mimeType.TEXT;
  private file: string | null = null;

  constructor(private content: string) {
    super();
  }

  append(added: unknown): this {
    this.content += textArgument("ContentService.TextOutput.append", added);
    return this;
  }

  clear(): this {
    this.content = "";
    return this;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: unknown): this {
    this.content = textArgument("ContentService.TextOutput.setContent", content);
    return this;
  }

  getMimeType(): EnumMember {
    return this.type;
  }

  setMimeType(type: unknown): this {
    const known = Object.values(mimeType).find((one) => one === type);
    this.type = known ?? mismatch("ContentService.TextOutput.setMimeType", [type]);
    return this;
  }

  downloadAsFile(name: unknown): this {
    this.file = textArgument("ContentService.TextOutput.downloadAsFile", name);
    return this;
  }

  getFileName(): string | null {
    return this.file;
  }
}

/** The media type of an answer, for whoever serves it. */
export const contentType = (output: TextOutput): string => `${types[output.getMimeType().name] ?? "text/plain"}; charset=utf-8`;

export class ContentService extends GoogleObject {
  override readonly googleName = "ContentService";
  readonly MimeType = mimeType;

  createTextOutput(content: unknown = ""): TextOutput {
    return new TextOutput(textArgument("ContentService.createTextOutput", content));
  }
}
