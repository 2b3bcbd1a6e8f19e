/** The looks of a cell; equal looks are one frozen object, so that they compare by identity. */

export interface Style {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: "bold";
  readonly fontStyle?: "italic";
  readonly fontLine?: "underline" | "line-through";
  readonly horizontalAlignment?: "left" | "center" | "right";
  readonly verticalAlignment?: "top" | "middle" | "bottom";
  readonly wrap?: "WRAP" | "CLIP" | "OVERFLOW";
  readonly rotation?: number;
  readonly direction?: "LEFT_TO_RIGHT" | "RIGHT_TO_LEFT";
  /** Four sides: top, right, bottom, left; each a line style and a colour, such as `SOLID #000000`. */
  readonly borders?: string;
  /** Letters stand upright below one another. */
  readonly vertical?: "yes";
  /** The colours of the theme that `background` and `fontColor` were taken from, such as `ACCENT1`. */
  readonly backgroundTheme?: string;
  readonly fontTheme?: string;
  /** Links in the cell are shown as plain text. */
  readonly plainLinks?: "yes";
}

export type StyleKey = keyof Style;

export const plain: Style = Object.freeze({});

const known = new Map<string, Style>([["{}", plain]]);

/** The one object for these looks; empty settings are left out. */
export function style(looks: { readonly [K in StyleKey]?: Style[K] | undefined }): Style {
  const entries = Object.entries(looks).filter(([, value]) => value !== undefined && value !== "");
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(Object.fromEntries(entries));
  const found = known.get(key);
  if (found) return found;
  const made: Style = Object.freeze(Object.fromEntries(entries));
  known.set(key, made);
  return made;
}

const changed = new WeakMap<Style, Map<string, Style>>();

/** These looks with one of them set anew. */
export function withStyle<K extends StyleKey>(base: Style, key: K, value: Style[K] | undefined): Style {
  const memo = changed.get(base) ?? new Map<string, Style>();
  changed.set(base, memo);
  const name = `${key}:${value ?? ""}`;
  const made = memo.get(name) ?? style({ ...base, [key]: value });
  memo.set(name, made);
  return made;
}
