/** How alike two headings are, for proposals only. */

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const plain = text.replaceAll(/[\s()./-]+/g, "");
  for (let at = 0; at < plain.length - 1; at++) pairs.set(plain.slice(at, at + 2), (pairs.get(plain.slice(at, at + 2)) ?? 0) + 1);
  return pairs;
}

const total = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** Dice's coefficient of the two texts' neighbouring pairs of characters: 0 for nothing in common, 1 for the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shared = [...a].reduce((sum, [pair, count]) => sum + Math.min(count, b.get(pair) ?? 0), 0);
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * shared) / all;
}
