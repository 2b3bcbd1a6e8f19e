/** What each person sees around the grid: menus, the sidebar, dialogs. It lives as long as the workbench is open. */
import type { Change, Dialog, DialogAnswer, Menu, Sidebar } from "../execution/report.ts";

interface Open {
  readonly dialog: Dialog;
  readonly answered: (answer: DialogAnswer) => void;
}

export class Screen {
  private readonly menuBars = new Map<string, Menu[]>();
  private readonly sidebars = new Map<string, Sidebar>();
  private open: Open[] = [];

  constructor(private readonly tell: (change: Change) => void) {}

  menus(user: string): readonly Menu[] {
    return this.menuBars.get(user) ?? [];
  }

  clearMenus(user: string): void {
    this.menuBars.delete(user);
    this.tell({ kind: "menus", user });
  }

  /** A menu of the same title is replaced. */
  addMenu(user: string, menu: Menu): void {
    const others = this.menus(user).filter(({ title }) => title !== menu.title);
    this.menuBars.set(user, [...others, menu]);
    this.tell({ kind: "menus", user });
  }

  removeMenu(user: string, title: string): void {
    this.menuBars.set(
      user,
      this.menus(user).filter((menu) => menu.title !== title),
    );
    this.tell({ kind: "menus", user });
  }

  sidebar(user: string): Sidebar | null {
    return this.sidebars.get(user) ?? null;
  }

  showSidebar(user: string, sidebar: Sidebar | null): void {
    if (sidebar) this.sidebars.set(user, sidebar);
    else this.sidebars.delete(user);
    this.tell({ kind: "sidebar", user });
  }

  dialogs(user: string): readonly Dialog[] {
    return this.open.map(({ dialog }) => dialog).filter((dialog) => dialog.user === user);
  }

  /** Shows a dialog; the promise is for alerts and prompts. */
  show(dialog: Dialog): Promise<DialogAnswer> {
    return new Promise((answered) => {
      this.open.push({ dialog, answered });
      this.tell({ kind: "dialogs", user: dialog.user });
    });
  }

  answer(id: number, answer: DialogAnswer): boolean {
    const found = this.open.find(({ dialog }) => dialog.id === id);
    if (!found) return false;
    this.open = this.open.filter((one) => one !== found);
    this.tell({ kind: "dialogs", user: found.dialog.user });
    found.answered(answer);
    return true;
  }

  /** Takes a dialog away unanswered: its execution is gone. */
  dismiss(id: number): void {
    const found = this.open.find(({ dialog }) => dialog.id === id);
    this.open = this.open.filter((one) => one !== found);
    if (found) this.tell({ kind: "dialogs", user: found.dialog.user });
  }
}
