/** `HtmlService`: pages from files, from texts, and from templates with scriptlets. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { blobOf, isBlobSource } from "../blob/blob.ts";
import { textArgument } from "../signature.ts";
import { HtmlOutput, sandboxMode, xFrameOptionsMode } from "./html-output.ts";
import { HtmlTemplate } from "./html-template.ts";

function contentOf(method: string, args: readonly unknown[]): string {
  const [source] = args;
  return isBlobSource(source) ? blobOf(method, source).getDataAsString() : textArgument(method, source, args);
}

/** By its name as pushed; failing that in any case, which Google's own samples count on (public code, K). */
function fileNamed(files: Readonly<Record<string, string>>, name: string): string | undefined {
  const folded = Object.keys(files).filter((one) => one.toLowerCase() === name.toLowerCase());
  return files[name] ?? files[folded[0] ?? ""];
}

function file({ script }: Scene, method: string, args: readonly unknown[]): string {
  const name = textArgument(method, args[0], args);
  const found = fileNamed(script.html, name.replace(/\.html$/, ""));
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

  createHtmlOutput(...args: unknown[]): HtmlOutput {
    return new HtmlOutput(args.length === 0 ? "" : contentOf("HtmlService.createHtmlOutput", args));
  }

  createHtmlOutputFromFile(...args: unknown[]): HtmlOutput {
    return new HtmlOutput(file(this.scene, "HtmlService.createHtmlOutputFromFile", args));
  }

  createTemplate(...args: unknown[]): HtmlTemplate {
    const content = contentOf("HtmlService.createTemplate", args);
    return new HtmlTemplate(() => content);
  }

  createTemplateFromFile(...args: unknown[]): HtmlTemplate {
    const content = file(this.scene, "HtmlService.createTemplateFromFile", args);
    return new HtmlTemplate(() => content);
  }

  /** The page of what a template has printed: pairs of whether a text is to be trusted, and the text. The script's side collects them. */
  initTemplate(printed: readonly (readonly [boolean, string])[]): HtmlOutput {
    const output = new HtmlOutput("");
    for (const [trusted, added] of printed) {
      if (trusted) output.append(added);
      else output.appendUntrusted(added);
    }
    return output;
  }

  /** `null` outside a web app's `doGet` and `doPost` (TD). */
  getUserAgent(): string | null {
    return this.scene.execution.plan.as.userAgent ?? null;
  }
}
