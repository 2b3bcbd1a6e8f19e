/** Looks and links of single letters within a cell's text. */

/** What a style of text says; what it leaves open is absent. */
export interface TextLook {
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fontTheme?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** Letters from `start` up to `end`, counted as JavaScript counts them. */
export interface RichPart {
  readonly start: number;
  readonly end: number;
  readonly look: TextLook;
  readonly link: string | null;
}

/** The parts of one text, in order, without gaps. A cell that looks the same from end to end has none. */
export type Rich = readonly RichPart[];

const same = (a: RichPart, b: RichPart): boolean => a.link === b.link && JSON.stringify(a.look) === JSON.stringify(b.look);

/** Neighbours that look alike become one part. */
export function joined(parts: Rich): Rich {
  const out: RichPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && same(last, part)) out[out.length - 1] = { ...last, end: part.end };
    else if (part.end > part.start) out.push(part);
  }
  return out;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The parts after the letters of `stretch` were changed. */
export function changed(parts: Rich, { start, end }: Stretch, change: (part: RichPart) => RichPart): Rich {
  return joined(
    parts.flatMap((part) => {
      const [from, to] = [Math.max(part.start, start), Math.min(part.end, end)];
      if (from >= to) return [part];
      const inside = change({ ...part, start: from, end: to });
      return [{ ...part, end: from }, inside, { ...part, start: to }].filter((piece) => piece.end > piece.start);
    }),
  );
}
