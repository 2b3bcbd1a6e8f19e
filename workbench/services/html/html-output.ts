/** `HtmlOutput`: a page that a script makes, for a sidebar, a dialog, a web app or a file. */

import { type EnumMember, enumeration, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { Blob } from "../blob/blob.ts";
import { fitting, isNumber, isText, memberOf, orNull, textArgument } from "../signature.ts";
import { escapeAt } from "./escape.ts";
import { HtmlTemplate } from "./html-template.ts";
import { type Place, pageStart, runPage } from "./page-context.ts";

type Output = GoogleAppsScript.HTML.HtmlOutput;

/** TD HtmlOutput.addMetaTag. */
const allowedTags = ["apple-mobile-web-app-capable", "google-site-verification", "mobile-web-app-capable", "viewport"];

export const xFrameOptionsMode = enumeration("XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]);
export const sandboxMode = enumeration("SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]);

const numberOrNull = (value: unknown) => (value === null ? null : Number(value));

export class HtmlOutput extends GoogleObject implements Pick<Output, "getContent" | "getTitle"> {
  override readonly googleName = "HtmlOutput";
  /** Whether other sites may show the page in a frame. */
  frames: EnumMember = xFrameOptionsMode.DEFAULT;
  private title = "";
  private favicon: string | null = null;
  private size: { width: number | null; height: number | null } = { width: null, height: null };
  private readonly tags: HtmlOutputMetaTag[] = [];
  /** Where the page has been followed to, in order to escape what comes next. */
  private followed: { readonly place: Place; readonly length: number } = { place: pageStart, length: 0 };

  constructor(private content: string) {
    super();
  }

  getContent(): string {
    return this.content;
  }

  setContent(...args: unknown[]): this {
    this.content = textArgument("HtmlService.HtmlOutput.setContent", args[0], args);
    this.followed = { place: pageStart, length: 0 };
    return this;
  }

  append(...args: unknown[]): this {
    this.content += textArgument("HtmlService.HtmlOutput.append", args[0], args);
    return this;
  }

  /** Escaped for the place where the page ends so far (TD). */
  appendUntrusted(...args: unknown[]): this {
    const added = textArgument("HtmlService.HtmlOutput.appendUntrusted", args[0], args);
    const place = runPage(this.followed.place, this.content.slice(this.followed.length));
    const safe = escapeAt(place, added);
    this.followed = { place, length: this.content.length };
    this.content += safe;
    return this;
  }

  clear(): this {
    return this.setContent("");
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(...args: unknown[]): this {
    this.title = textArgument("HtmlService.HtmlOutput.setTitle", args[0], args);
    return this;
  }

  /** Pixels; `null` where none was set. */
  getWidth(): number | null {
    return this.size.width;
  }

  setWidth(...args: unknown[]): this {
    fitting("HtmlService.HtmlOutput.setWidth", args, [[orNull(isNumber)]]);
    this.size.width = numberOrNull(args[0]);
    return this;
  }

  getHeight(): number | null {
    return this.size.height;
  }

  setHeight(...args: unknown[]): this {
    fitting("HtmlService.HtmlOutput.setHeight", args, [[orNull(isNumber)]]);
    this.size.height = numberOrNull(args[0]);
    return this;
  }

  getFaviconUrl(): string | null {
    return this.favicon;
  }

  setFaviconUrl(...args: unknown[]): this {
    this.favicon = textArgument("HtmlService.HtmlOutput.setFaviconUrl", args[0], args);
    return this;
  }

  /** All modes are IFRAME today (TD). */
  setSandboxMode(...args: unknown[]): this {
    fitting("HtmlService.HtmlOutput.setSandboxMode", args, [[memberOf("SandboxMode")]]);
    return this;
  }

  setXFrameOptionsMode(...args: unknown[]): this {
    const [mode] = args;
    fitting("HtmlService.HtmlOutput.setXFrameOptionsMode", args, [[memberOf("XFrameOptionsMode")]]);
    this.frames = mode === xFrameOptionsMode.ALLOWALL ? xFrameOptionsMode.ALLOWALL : xFrameOptionsMode.DEFAULT;
    return this;
  }

  addMetaTag(...args: unknown[]): this {
    fitting("HtmlService.HtmlOutput.addMetaTag", args, [[isText, isText]]);
    const [name, content] = args.map(String);
    if (!allowedTags.includes(name ?? "")) throw new GoogleError(text.metaTag);
    this.tags.push(new HtmlOutputMetaTag(name ?? "", content ?? ""));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.tags];
  }

  /** Later changes of the page show in the template (TD). */
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(() => this.content);
  }

  getBlob(): Blob {
    return new Blob(Buffer.from(this.content), "text/html", `${this.title || "Untitled"}.html`);
  }

  getAs(...args: unknown[]): Blob {
    return this.getBlob().getAs(...args);
  }
}

export class HtmlOutputMetaTag extends GoogleObject implements GoogleAppsScript.HTML.HtmlOutputMetaTag {
  override readonly googleName = "HtmlOutputMetaTag";

  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {
    super();
  }

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}
