/** `HtmlService`: pages from files, from texts, and from templates with scriptlets. */
import { text } from "../runtime/limits.ts";
import type { Scene } from "../runtime/scene.ts";
import { enumeration, GoogleError, GoogleObject } from "../runtime/service.ts";
import { Blob } from "./blob.ts";
import { mismatch } from "./signature.ts";
import { templateCode } from "./template.ts";

const sandboxMode = enumeration("SandboxMode", ["EMULATED", "IFRAME", "NATIVE"]);
const xFrameOptionsMode = enumeration("XFrameOptionsMode", ["ALLOWALL", "DEFAULT"]);

const escaped = (value: string) => value.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

type Output = GoogleAppsScript.HTML.HtmlOutput;

export class HtmlOutput
  extends GoogleObject
  implements Pick<Output, "getContent" | "getTitle" | "getWidth" | "getHeight" | "getFaviconUrl">
{
  override readonly googleName = "HtmlOutput";
  private title = "";
  private favicon = "";
  private size: { width: number | null; height: number | null } = { width: null, height: null };
  private readonly tags: HtmlOutputMetaTag[] = [];

  constructor(private content: string) {
    super();
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(added: string): this {
    this.content += added;
    return this;
  }

  appendUntrusted(added: string): this {
    this.content += escaped(added);
    return this;
  }

  clear(): this {
    this.content = "";
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number {
    return this.size.width ?? 0;
  }

  setWidth(width: number | null): this {
    this.size.width = width;
    return this;
  }

  getHeight(): number {
    return this.size.height ?? 0;
  }

  setHeight(height: number | null): this {
    this.size.height = height;
    return this;
  }

  getFaviconUrl(): string {
    return this.favicon;
  }

  setFaviconUrl(url: string): this {
    this.favicon = url;
    return this;
  }

  /** All modes are IFRAME today (D reference/html). */
  setSandboxMode(mode: unknown): this {
    if (mode === null) mismatch("HtmlService.HtmlOutput.setSandboxMode", [mode]);
    return this;
  }

  setXFrameOptionsMode(mode: unknown): this {
    if (mode === null) mismatch("HtmlService.HtmlOutput.setXFrameOptionsMode", [mode]);
    return this;
  }

  addMetaTag(name: string, content: string): this {
    const allowed = ["apple-mobile-web-app-capable", "google-site-verification", "mobile-web-app-capable", "viewport"];
    if (!allowed.includes(name)) throw new GoogleError("The meta tag you specified is not allowed in this context.");
    this.tags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.tags];
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.content);
  }

  getBlob(): Blob {
    return new Blob(Buffer.from(this.content), "text/html", `${this.title || "Untitled"}.html`);
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
}

class HtmlOutputMetaTag extends GoogleObject implements GoogleAppsScript.HTML.HtmlOutputMetaTag {
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

/** `evaluate` runs the template's code among the script's own globals, so it is the script's side that carries it out. */
export class HtmlTemplate extends GoogleObject {
  override readonly googleName = "HtmlTemplate";

  constructor(private readonly content: string) {
    super();
  }

  getRawContent(): string {
    return this.content;
  }

  getCode(): string {
    return templateCode(this.content);
  }

  getCodeWithComments(): string {
    return templateCode(this.content);
  }

  evaluate(): never {
    throw new GoogleError("HtmlTemplate.evaluate is carried out by the script's side.");
  }
}

function contentOf(method: string, source: unknown): string {
  if (source instanceof Blob) return source.getDataAsString();
  return typeof source === "string" ? source : mismatch(method, [source]);
}

/** With its ending or without; in another case only where no file has this very name (K). */
function file({ script }: Scene, name: string): string {
  const wanted = String(name).replace(/\.html$/, "");
  const alike = Object.keys(script.html).find((one) => one.toLowerCase() === wanted.toLowerCase());
  const found = script.html[wanted] ?? (alike === undefined ? undefined : script.html[alike]);
  if (found === undefined) throw new GoogleError(text.noHtmlFile(name));
  return found;
}

export class HtmlService extends GoogleObject {
  override readonly googleName = "HtmlService";
  readonly SandboxMode = sandboxMode;
  readonly XFrameOptionsMode = xFrameOptionsMode;

  constructor(private readonly scene: Scene) {
    super();
  }

  createHtmlOutput(html: unknown = ""): HtmlOutput {
    return new HtmlOutput(contentOf("HtmlService.createHtmlOutput", html));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(file(this.scene, filename));
  }

  createTemplate(html: unknown): HtmlTemplate {
    return new HtmlTemplate(contentOf("HtmlService.createTemplate", html));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(file(this.scene, filename));
  }

  getUserAgent(): string {
    return "Mozilla/5.0 (Rapport workbench)";
  }
}
