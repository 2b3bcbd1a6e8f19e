/** Cuts a text into pieces, for stores that take no more at a time. */

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Pieces of at most `longest` UTF-16 units; never through the middle of a character, of which a store would keep neither half. One blank piece for no text. */
export function piecesOf(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = Math.min(text.length, from + longest);
    const to = end < text.length && isFirstHalf(text.charCodeAt(end - 1)) ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces.length > 0 ? pieces : [""];
}
