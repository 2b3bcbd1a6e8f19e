/** `Browser`: message and input boxes as spreadsheets had them before `Ui`. */

import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { text } from "../runtime/words/limits.ts";
import { after, buttonSet, question, suspend } from "./ui.ts";

/** Public code: the words where nobody has the spreadsheet open. */
function needsUi({ execution, world }: Scene, method: string): void {
  const { activeUser, effectiveUser } = execution;
  if (activeUser === "" || activeUser !== effectiveUser || world.container.kind !== "spreadsheet")
    throw new GoogleError(text.noBrowser(method));
}

export class Browser extends GoogleObject {
  override readonly googleName = "Browser";
  readonly Buttons = buttonSet;

  constructor(private readonly scene: Scene) {
    super();
  }

  /** What was typed, or `cancel` (TD Browser.inputBox). */
  inputBox(...args: unknown[]): string | Promise<string> {
    needsUi(this.scene, "Browser.inputBox");
    const asked = question("Browser.inputBox", args);
    return after(suspend(this.scene, "prompt", asked), ({ button, text: typed = "" }) =>
      button === "CANCEL" || button === "CLOSE" ? "cancel" : typed,
    );
  }

  /** The button in small letters; `cancel` when the box was closed (TD Browser.msgBox). */
  msgBox(...args: unknown[]): string | Promise<string> {
    needsUi(this.scene, "Browser.msgBox");
    const asked = question("Browser.msgBox", args);
    return after(suspend(this.scene, "alert", asked), ({ button }) => (button === "CLOSE" ? "cancel" : button.toLowerCase()));
  }
}
