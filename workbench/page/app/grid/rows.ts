/** A tab's cells as they come in: the rows in sight first, the others when there is time, so that a long tab opens as fast as a short one. */
import type { Content } from "../../cells.ts";

/** Rows of the first piece, which fills any screen, and of each further one. */
const FIRST = 200;
const PIECE = 2000;

/** Rows by number, the last one not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const pieceOf = (row: number): number => (row < FIRST ? 0 : 1 + Math.floor((row - FIRST) / PIECE));

const spanOf = (piece: number): Span =>
  piece === 0 ? { from: 0, to: FIRST } : { from: FIRST + (piece - 1) * PIECE, to: FIRST + piece * PIECE };

/** What the pieces of one tab are taken from, and given to. */
export interface Source {
  fetch(rows: Span): Promise<Content>;
  /** `fresh`: what the tab held before goes. */
  take(content: Content, fresh: boolean): void;
  /** Calls back when the page has time. */
  whenIdle(work: () => void): void;
}

/** Loads one tab. What is asked for while it is on its way is not asked for again. */
export class Rows {
  private asked = new Set<number>();
  private generation = 0;
  private total = FIRST;

  constructor(private readonly source: Source) {}

  /** Loads the tab anew, beginning with the rows in sight. */
  async load(sight: Span): Promise<void> {
    this.generation += 1;
    this.asked = new Set();
    await this.fetch(pieceOf(sight.from), true);
    await this.show(sight);
    this.goOn();
  }

  /** These rows have come into sight. */
  async show({ from, to }: Span): Promise<void> {
    const end = Math.min(to, this.total);
    for (let piece = pieceOf(from); from < end && piece <= pieceOf(end - 1); piece++) await this.fetch(piece, false);
  }

  private async fetch(piece: number, fresh: boolean): Promise<void> {
    if (this.asked.has(piece)) return;
    this.asked.add(piece);
    const { generation } = this;
    const content = await this.source.fetch(spanOf(piece));
    if (generation !== this.generation) return;
    this.total = content.rows;
    this.source.take(content, fresh);
  }

  /** The next piece that nobody has asked for yet, as long as there is one. */
  private goOn(): void {
    const { generation } = this;
    const last = pieceOf(Math.max(0, this.total - 1));
    const next = Array.from({ length: last + 1 }, (_, piece) => piece).find((piece) => !this.asked.has(piece));
    if (next === undefined) return;
    this.source.whenIdle(() => {
      if (generation === this.generation) void this.fetch(next, false).then(() => this.goOn());
    });
  }
}
