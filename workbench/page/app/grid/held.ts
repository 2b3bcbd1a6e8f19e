/** The cells that have come, by tab: the rows of the tab, and the patches that came after them. A new workbook is drawn from these. */
import type { Block } from "../../cells.ts";

/** A tab with more patches than this is fetched anew, so that showing it again stays quick. */
const MANY_PATCHES = 300;

interface OfTab {
  readonly rows: Block[];
  readonly patches: Block[];
}

export class HeldCells {
  private readonly byTab = new Map<number, OfTab>();

  /** All that a tab has now. */
  replace(tab: number, block: Block): void {
    this.byTab.set(tab, { rows: [block], patches: [] });
  }

  /** Rows that had not come yet. */
  fill(tab: number, block: Block): void {
    this.of(tab).rows.push(block);
  }

  /** True when there have been so many that the tab should be fetched anew. */
  patch(tab: number, block: Block): boolean {
    return this.of(tab).patches.push(block) > MANY_PATCHES;
  }

  /** Hands over each tab with its cells, in the order in which they are to be drawn. */
  each(take: (tab: number, blocks: readonly Block[]) => void): void {
    for (const [tab, { rows, patches }] of this.byTab) take(tab, [...rows, ...patches]);
  }

  private of(tab: number): OfTab {
    const known = this.byTab.get(tab) ?? { rows: [], patches: [] };
    this.byTab.set(tab, known);
    return known;
  }
}
