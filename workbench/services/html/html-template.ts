/** `HtmlTemplate`: a page with scriptlets. Its code runs among the script's own globals, so it is the script's side that evaluates it. */
import { GoogleObject } from "../../runtime/execution/service.ts";
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

  /** The code: the script's side runs it, and gives the page. */
  evaluate(): string {
    return templateCode(this.content());
  }
}
