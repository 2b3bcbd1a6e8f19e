/** `Ui`: menus, alerts and prompts (which suspend the execution), dialogs and the sidebar. Reached by `SpreadsheetApp.getUi()`. */

import type { Dialog, DialogAnswer, DialogButton, Menu as MenuContent, MenuItem } from "../runtime/execution/report.ts";
import type { Scene } from "../runtime/execution/scene.ts";
import { EnumMember, enumeration, GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { text } from "../runtime/words/limits.ts";
import { nextSerial } from "../runtime/world/world.ts";
import { HtmlOutput } from "./html/html-output.ts";
import { fitting, isText, memberOf, mismatch, textArgument } from "./signature.ts";

/** The menu of the script as an add-on, which has the add-on's own name (K). */
export const addOnMenu = "Add-on";

const button = enumeration("Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
export const buttonSet = enumeration("ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);

const buttonsOf: Readonly<Record<string, readonly DialogButton[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};

class Menu extends GoogleObject {
  override readonly googleName = "Menu";
  readonly items: MenuItem[] = [];

  constructor(
    private readonly scene: Scene,
    readonly title: string,
  ) {
    super();
  }

  addItem(...args: unknown[]): this {
    fitting("Menu.addItem", args, [[isText, isText]]);
    this.items.push({ kind: "item", label: String(args[0]), function: String(args[1]) });
    return this;
  }

  addSeparator(): this {
    this.items.push({ kind: "separator" });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) return mismatch("Menu.addSubMenu", [menu]);
    this.items.push({ kind: "menu", menu: content(menu) });
    return this;
  }

  addToUi(): void {
    const { screen, execution } = this.scene;
    screen.addMenu(execution.activeUser, content(this));
  }
}

const content = ({ title, items }: Menu): MenuContent => ({ title, items: [...items] });

class PromptResponse extends GoogleObject {
  override readonly googleName = "PromptResponse";

  constructor(private readonly answer: DialogAnswer) {
    super();
  }

  getSelectedButton(): EnumMember {
    return button[this.answer.button];
  }

  getResponseText(): string {
    return this.answer.text ?? "";
  }
}

interface Question {
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly DialogButton[];
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)` (TD). */
export function question(method: string, args: readonly unknown[]): Question {
  const isButtons = memberOf("ButtonSet");
  fitting(method, args, [[isText], [isText, isButtons], [isText, isText, isButtons]]);
  const set = args.at(-1);
  const [first = "", second] = args.filter((arg) => arg !== set || args.length === 1).map(String);
  const buttons = buttonsOf[set instanceof EnumMember ? set.name : "OK"] ?? ["OK"];
  return second === undefined ? { title: "", message: first, buttons } : { title: first, message: second, buttons };
}

const plainDialog = { html: "", width: 0, height: 0, title: "", message: "", buttons: [] } as const;

/** Waits for a person, without the locks: Google lets go of them (TD Ui.alert). */
export function suspend(scene: Scene, kind: "alert" | "prompt", asked: Question): DialogAnswer | Promise<DialogAnswer> {
  const { execution, screen, world, locks } = scene;
  locks.releaseAll(execution);
  const prepared = execution.answers.shift();
  execution.log.push(`[${kind}] ${[asked.title, asked.message].filter((part) => part !== "").join(": ")}`);
  if (prepared) return prepared;
  if (execution.plan.as.answers !== undefined || execution.alone) return { button: "CLOSE" };
  const dialog: Dialog = { ...plainDialog, ...asked, id: nextSerial(world), user: execution.activeUser, kind };
  execution.onEnd(() => screen.dismiss(dialog.id));
  execution.paused = true;
  return screen.show(dialog);
}

export const after = <A, B>(value: A | Promise<A>, then: (value: A) => B): B | Promise<B> =>
  value instanceof Promise ? value.then(then) : then(value);

const isPage = (value: unknown) => value instanceof HtmlOutput;

function showPage(scene: Scene, kind: "modal" | "modeless", args: readonly unknown[]): void {
  const [page, title] = args;
  const method = `Ui.${kind === "modal" ? "showModalDialog" : "showModelessDialog"}`;
  fitting(method, args, [[isPage, isText]]);
  if (!(page instanceof HtmlOutput)) mismatch(method, args);
  const user = scene.execution.activeUser;
  const size = { width: page.getWidth() ?? 0, height: page.getHeight() ?? 0 };
  const dialog: Dialog = {
    ...plainDialog,
    ...size,
    id: nextSerial(scene.world),
    user,
    kind,
    title: String(title),
    html: page.getContent(),
  };
  void scene.screen.show(dialog);
}

export class Ui extends GoogleObject {
  override readonly googleName = "Ui";
  readonly Button = button;
  readonly ButtonSet = buttonSet;

  constructor(private readonly scene: Scene) {
    super();
  }

  /** In a published add-on it is the add-on's menu, whatever the caption (TD Ui.createMenu). */
  createMenu(caption: string): Menu {
    const title = textArgument("Ui.createMenu", caption);
    return this.scene.world.rules.profile === "add-on" ? this.createAddonMenu() : new Menu(this.scene, title);
  }

  /** The script of a workbench is an unpublished add-on: its menu stands under the script's name (K). */
  createAddonMenu(): Menu {
    return new Menu(this.scene, addOnMenu);
  }

  alert(...args: unknown[]): EnumMember | Promise<EnumMember> {
    return after(suspend(this.scene, "alert", question("Ui.alert", args)), ({ button: pressed }) => button[pressed]);
  }

  prompt(...args: unknown[]): PromptResponse | Promise<PromptResponse> {
    return after(suspend(this.scene, "prompt", question("Ui.prompt", args)), (answer) => new PromptResponse(answer));
  }

  showSidebar(page: unknown): void {
    if (!(page instanceof HtmlOutput)) mismatch("Ui.showSidebar", [page]);
    const { screen, execution, world } = this.scene;
    screen.showSidebar(execution.activeUser, { id: nextSerial(world), title: page.getTitle(), html: page.getContent() });
  }

  showModalDialog(...args: unknown[]): void {
    showPage(this.scene, "modal", args);
  }

  showModelessDialog(...args: unknown[]): void {
    showPage(this.scene, "modeless", args);
  }
}

/** The `Ui` of the script's container, or Google's refusal where nobody has that open before them. */
export function uiFor(scene: Scene, asked: "SpreadsheetApp" | "FormApp" = "SpreadsheetApp"): Ui {
  const { activeUser, effectiveUser } = scene.execution;
  const bound = asked === "FormApp" ? "form" : "spreadsheet";
  const isWeb = scene.execution.plan.context === "web";
  if (isWeb || activeUser === "" || activeUser !== effectiveUser || scene.world.container.kind !== bound)
    throw new GoogleError(text.noUi(asked));
  return new Ui(scene);
}
