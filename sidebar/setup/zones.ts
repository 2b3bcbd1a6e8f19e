/** Finds time zones by what people type of them. */

const most = 20;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[_\s/]+/g, " ")
    .trim();

/** Zones whose name holds every word of the query, those that begin with it first. */
export function findZones(query: string, zones: readonly string[] = Intl.supportedValuesOf("timeZone")): readonly string[] {
  const words = plain(query).split(" ");
  const found = zones.filter((zone) => words.every((word) => plain(zone).includes(word)));
  const starts = (zone: string): number => (plain(zone.split("/").at(-1) ?? "").startsWith(words[0] ?? "") ? 0 : 1);
  return found.sort((one, other) => starts(one) - starts(other)).slice(0, most);
}
