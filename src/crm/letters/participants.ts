/** Finds people in a cell that says who took part: whole names, for 王伟 is not 王伟明, and Ann not Anna. */

const plainName = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/\([^)]*\)/g, " ")
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();

const marks = /[,;、/&+|\n]/;
/** Words between names, which may be part of one: 李和平. */
const conjunctions = /\s+and\s+|和|与|與|及|跟/;

/** The names in the cell. */
export function namesIn(participants: string | null): ReadonlySet<string> {
  const parts = (participants ?? "").normalize("NFKC").split(marks);
  const all = [...parts, ...parts.flatMap((part) => part.split(conjunctions))].map(plainName);
  return new Set(all.filter((name) => name !== ""));
}

export const isNamed = (names: ReadonlySet<string>, name: string | null): boolean => name !== null && names.has(plainName(name));
