/** `ContentService`: texts that a web app serves. */

import { EnumMember, enumeration, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { fitting, isText, memberOf, mismatch, orNull, textArgument } from "../signature.ts";

/** TD lists six; the guide to the Content service names ATOM, RSS and XML as well. */
const mimeType = enumeration("MimeType", ["ATOM", "CSV", "ICAL", "JAVASCRIPT", "JSON", "RSS", "TEXT", "VCARD", "XML"]);

/** What a browser is told. */
const types: Readonly<Record<string, string>> = {
  ATOM: "application/atom+xml",
  CSV: "text/csv",
  ICAL: "text/calendar",
  JAVASCRIPT: "application/javascript",
  JSON: "application/json",
  RSS: "application/rss+xml",
  TEXT: "text/plain",
  VCARD: "text/vcard",
  XML: "text/xml",
};

export class TextOutput extends GoogleObject {
  override readonly googleName = "TextOutput";
  private type: EnumMember = mimeType.TEXT;
  private file: string | null = null;

  constructor(private content: string | null) {
    super();
  }

  append(...args: unknown[]): this {
    this.content = `${this.content ?? ""}${textArgument("ContentService.TextOutput.append", args[0], args)}`;
    return this;
  }

  /** Leaves no content at all (GF test/testcontent.js). */
  clear(): this {
    this.content = null;
    return this;
  }

  /** `null` shows it again instead of downloading it (TD). */
  downloadAsFile(...args: unknown[]): this {
    fitting("ContentService.TextOutput.downloadAsFile", args, [[orNull(isText)]]);
    const [name] = args;
    if (/[\\/:*?"<>|\p{Cc}]/u.test(String(name ?? ""))) throw new GoogleError(text.invalid("filename"));
    this.file = name === null ? null : String(name);
    return this;
  }

  getContent(): string | null {
    return this.content;
  }

  getFileName(): string | null {
    return this.file;
  }

  getMimeType(): EnumMember {
    return this.type;
  }

  setContent(...args: unknown[]): this {
    this.content = textArgument("ContentService.TextOutput.setContent", args[0], args);
    return this;
  }

  setMimeType(...args: unknown[]): this {
    const [type] = args;
    fitting("ContentService.TextOutput.setMimeType", args, [[memberOf("MimeType")]]);
    this.type = type instanceof EnumMember ? type : this.type;
    return this;
  }
}

/** The content type under which it is served. */
export const servedAs = (output: TextOutput): string => `${types[output.getMimeType().name] ?? "text/plain"}; charset=utf-8`;

export class ContentService extends GoogleObject {
  override readonly googleName = "ContentService";
  readonly MimeType = mimeType;

  createTextOutput(...args: unknown[]): TextOutput {
    if (args.length > 1) mismatch("ContentService.createTextOutput", args);
    return new TextOutput(args.length === 0 ? "" : textArgument("ContentService.createTextOutput", args[0], args));
  }
}
