/** Reads a template with merge fields, `{{name}}` or `{{name|friend}}`, and fills it in; what is wrong in it is told with its place. */
import { normaliseHeading } from "../../schema/heading.ts";
import type { MergeField, MergeValues } from "./mergeFields.ts";
import { nearest } from "./nearest.ts";

interface Place {
  /** Where in the text it begins, and how long it is, in UTF-16 units as an input counts them. */
  readonly at: number;
  readonly length: number;
}

export type MergeProblem = Place &
  (
    | { readonly kind: "unknown"; readonly found: string; readonly nearest: MergeField | null }
    /** Known, but not to this letter. */
    | { readonly kind: "foreign"; readonly found: string }
    | { readonly kind: "unclosed"; readonly found: string }
    /** Nothing stands for it in this letter, and it has no fallback. */
    | { readonly kind: "missing"; readonly field: MergeField }
  );

export type Piece =
  | { readonly text: string }
  | (Place & { readonly field: MergeField; readonly found: string; readonly fallback: string | null })
  | { readonly problem: MergeProblem };

/** What a template may name: fields by every name under which they are known, and those that its letter has. */
export interface Names {
  /** By normalised name. */
  readonly known: ReadonlyMap<string, MergeField>;
  readonly here: readonly MergeField[];
}

/** Braces and bars as an input method for Chinese writes them count too; each is as long as its plain form. */
const plainBraces = (text: string): string => text.replaceAll("｛", "{").replaceAll("｝", "}").replaceAll("｜", "|");

function meant(found: string, { known, here }: Names): MergeField | null {
  const names = [...known].flatMap(([name, field]) => (here.includes(field) ? [name] : []));
  return known.get(nearest(normaliseHeading(found), names) ?? "") ?? null;
}

function pieceOf(inside: string, place: Place, names: Names): Piece {
  const bar = inside.indexOf("|");
  const found = (bar < 0 ? inside : inside.slice(0, bar)).trim();
  const fallback = bar < 0 ? null : inside.slice(bar + 1).trim();
  const field = names.known.get(normaliseHeading(found));
  if (field === undefined) return { problem: { kind: "unknown", found, nearest: meant(found, names), ...place } };
  return names.here.includes(field) ? { field, found, fallback, ...place } : { problem: { kind: "foreign", found, ...place } };
}

/** So much of an unclosed field is shown. */
const shown = 30;

/** A template as its pieces, in order. Braces that nothing closes before the next ones or the line's end are a problem, and so are closing ones alone. */
export function parse(template: string, names: Names): readonly Piece[] {
  const text = plainBraces(template);
  const pieces: Piece[] = [];
  let from = 0;
  const unclosed = (at: number, found: string): Piece => ({ problem: { kind: "unclosed", found: found.slice(0, shown), at, length: 2 } });
  for (const match of text.matchAll(/\{\{([^{}\n]*)\}\}|\{\{|\}\}/g)) {
    if (match.index > from) pieces.push({ text: template.slice(from, match.index) });
    const inside = match[1];
    from = match.index + match[0].length;
    if (inside !== undefined) pieces.push(pieceOf(inside, { at: match.index, length: match[0].length }, names));
    else pieces.push(unclosed(match.index, text.slice(match.index).split("\n")[0] ?? ""));
  }
  if (from < template.length) pieces.push({ text: template.slice(from) });
  return pieces;
}

export interface Merged {
  readonly text: string;
  /** While there are any, the text is not to be sent. */
  readonly problems: readonly MergeProblem[];
}

/** Fills in what is known. What was put in is text: braces in a name are no merge field. */
export function merge(template: string, values: MergeValues, names: Names): Merged {
  const problems: MergeProblem[] = [];
  const parts = parse(template, names).map((piece) => {
    if ("text" in piece) return piece.text;
    if ("problem" in piece) {
      problems.push(piece.problem);
      return template.slice(piece.problem.at, piece.problem.at + piece.problem.length);
    }
    const { field, fallback, at, length } = piece;
    const value = values[field]?.trim() || fallback;
    if (value === null) problems.push({ kind: "missing", field, at, length });
    return value ?? template.slice(at, at + length);
  });
  return { text: parts.join(""), problems };
}

/** What is wrong with a template whatever its letter's values are. */
export const problemsIn = (template: string, names: Names): readonly MergeProblem[] =>
  parse(template, names).flatMap((piece) => ("problem" in piece ? [piece.problem] : []));
