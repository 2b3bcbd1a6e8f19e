/** Finds columns by what their headings say, wherever they stand. */

/** A heading in the form in which two are compared: no marks of a required field, one width, one case, single spaces. */
export const normaliseHeading = (heading: unknown): string =>
  String(heading ?? "")
    .replaceAll(/[\u200b\ufeff]/g, "")
    .normalize("NFKC")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/\s*(\*+|\(必填\)|\(required\))\s*$/i, "")
    .replaceAll(/[\s_]+/g, " ")
    .trim()
    .toLowerCase();

export interface Located {
  /** Field → column, from 0. */
  readonly columns: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  /** Fields that two columns claim. */
  readonly doubled: readonly string[];
  /** Columns, from 0, with a heading that names no field. */
  readonly unknown: readonly number[];
}

/** `known` gives the field of each normalised heading that is known. */
export function locate(headings: readonly unknown[], fields: readonly string[], known: ReadonlyMap<string, string>): Located {
  const found = new Map<string, number[]>();
  const unknown: number[] = [];
  headings.forEach((heading, at) => {
    const name = known.get(normaliseHeading(heading));
    if (name === undefined || !fields.includes(name)) unknown.push(at);
    else found.set(name, [...(found.get(name) ?? []), at]);
  });
  const single = [...found].filter(([, at]) => at.length === 1);
  return {
    columns: Object.fromEntries(single.map(([name, at]) => [name, at[0] ?? 0])),
    missing: fields.filter((name) => !found.has(name)),
    doubled: [...found].filter(([, at]) => at.length > 1).map(([name]) => name),
    unknown,
  };
}

/** Settles by the columns' own marks (field → the columns that bear its mark) what the headings leave open: a field that is gone or borne twice. */
export function consult(located: Located, marks: ReadonlyMap<string, readonly number[]>): Located {
  const taken = new Set(Object.values(located.columns));
  const found = [...located.missing, ...located.doubled].flatMap((name): [string, number][] => {
    const [at, ...more] = marks.get(name) ?? [];
    return at === undefined || more.length > 0 || taken.has(at) ? [] : [[name, at]];
  });
  const settled = new Map(found);
  const columns = { ...located.columns, ...Object.fromEntries(settled) };
  const open = (names: readonly string[]): readonly string[] => names.filter((name) => !settled.has(name));
  const all = new Set(Object.values(columns));
  return { columns, missing: open(located.missing), doubled: open(located.doubled), unknown: located.unknown.filter((at) => !all.has(at)) };
}
