/** Of some names, the one that somebody most likely meant. */

/** One row of the table of distances: how many characters to change, add, drop or swap so that one beginning becomes the other. */
function nextRow(one: string, other: string, at: number, rows: readonly (readonly number[])[]): readonly number[] {
  const [before = [], above = []] = [rows[at - 2], rows[at - 1]];
  const row = [at];
  for (let to = 1; to <= other.length; to++) {
    const isSame = one[at - 1] === other[to - 1];
    const isSwap = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
    const changed = (above[to - 1] ?? 0) + (isSame ? 0 : 1);
    row.push(Math.min(changed, (above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, isSwap ? (before[to - 2] ?? 0) + 1 : changed));
  }
  return row;
}

function distance(one: string, other: string): number {
  const rows: (readonly number[])[] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at++) rows.push(nextRow(one, other, at, rows));
  return rows[one.length]?.[other.length] ?? 0;
}

/** A name that has the other within it is half right. */
function unlike(one: string, other: string): number {
  const share = distance(one, other) / Math.max(one.length, other.length);
  return one.includes(other) || other.includes(one) ? Math.min(share, 0.5) : share;
}

/** More than this is a guess that helps nobody. */
const mostUnlike = 0.5;
/** Nobody types a name so long: what is longer is a text whose braces went astray. */
const longest = 60;

export function nearest(found: string, names: readonly string[]): string | undefined {
  if (found === "" || found.length > longest) return undefined;
  const [best] = names
    .filter((name) => name !== "")
    .map((name) => ({ name, by: unlike(found, name) }))
    .sort((one, other) => one.by - other.by);
  return best && best.by <= mostUnlike ? best.name : undefined;
}
