/** `HtmlTemplate`: a page with scriptlets. Its code runs among the script's own globals, so it is the script's side that evaluates it. */
import { GoogleError, GoogleObject } from "../runtime/service.ts";
import { templateCode, templateCodeWithComments } from "./template.ts";

export class HtmlTemplate extends GoogleObject {
  override readonly googleName = "HtmlTemplate";

  constructor(private readonly content: () => string) {
    super();
  }

  getRawContent(): string {
    return this.content();
  }

  getCode(): string {
    return templateCode(this.content());
  }

  getCodeWithComments(): string {
    return templateCodeWithComments(this.content());
  }

  evaluate(): never {
    throw new GoogleError("HtmlTemplate.evaluate is carried out by the script's side.");
  }
}
