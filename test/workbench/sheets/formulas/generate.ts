/** Makes sheets and formulas out of a seed: the same seed makes the same ones. */

export interface Dice {
  /** A number from 0 up to, but not including, this. */
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Mulberry32: small, and the same everywhere. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(draw() * limit);
  return { below, pick: ([first, ...rest]) => [first, ...rest][below(rest.length + 1)] ?? first };
}

export const height = 12;
const words = ["apple", "Pear", "fig", "APPLE", "grape", "figs", "a b", "kiwi"] as const;

/** Columns: whole numbers, words, decimals, days, a mixture, positive decimals, truth values, and a small table with criteria. As typed. */
export function typedSheet(dice: Dice): string[][] {
  return Array.from({ length: height }, (_, row) => [
    `${dice.below(20) - 6}`,
    dice.pick(words),
    `${(dice.below(4000) - 1500) / 100}`,
    `${36_526 + dice.below(9000)}`,
    mixed(dice),
    `${(dice.below(9000) + 10) / 100}`,
    dice.pick(["TRUE", "FALSE"]),
    ...tableRow(row, dice),
  ]);
}

/** H1:I6 is a table, H8:I9 its criteria. */
function tableRow(row: number, dice: Dice): [string, string] {
  if (row === 0 || row === 7) return ["name", "sum"];
  if (row === 8) return [dice.pick(["a", "b", "*"]), `>${dice.below(4)}`];
  return row < 6 ? [dice.pick(["a", "b", "c"]), `${dice.below(9)}`] : ["", ""];
}

const mixed = (dice: Dice): string =>
  dice.pick([`${dice.below(9)}`, `${dice.below(99) / 10}`, "", "", dice.pick(words), "TRUE", "'12", dice.below(6) === 0 ? "=1/0" : "7"]);

/** Replaces the words in angle brackets of a call. */
export function filledIn(call: string, dice: Dice): string {
  const top = 1 + dice.below(height - 4);
  const window = { top, bottom: Math.min(height, top + 2 + dice.below(6)) };
  const fill = (text: string, depth: number): string =>
    text.replace(/<([A-Za-z0-9]+)>/g, (_, word: string) => fill(atom(word, { dice, window, deep: depth > 2 }), depth + 1));
  return fill(call.replace("SUMCELL", "A1,<k>,2"), 0);
}

interface Drawing {
  readonly dice: Dice;
  readonly window: { readonly top: number; readonly bottom: number };
  readonly deep: boolean;
}

function atom(word: string, drawing: Drawing): string {
  const { window } = drawing;
  const columns: Readonly<Record<string, string>> = { X: "A", V: "B", Y: "C", D: "D", M: "E", P: "F", G: "G" };
  const column = columns[word];
  if (column) return `${column}${window.top}:${column}${window.bottom}`;
  const long = /^(first)?long([A-Z])$/.exec(word);
  const home = columns[long?.[2] ?? ""];
  if (home) return long?.[1] ? `${home}1` : `${home}1:${home}${height}`;
  const make = atoms[word];
  if (!make) throw new Error(`no atom <${word}>`);
  return make(drawing);
}

type Atom = (drawing: Drawing) => string;
const cell = (columns: string): Atom => {
  const letters = [...columns];
  return ({ dice }) => `${letters[dice.below(letters.length)]}${1 + dice.below(height)}`;
};
const among =
  (...items: [string, ...string[]]): Atom =>
  ({ dice }) =>
    dice.pick(items);
const span =
  (from: number, count: number): Atom =>
  ({ dice }) =>
    `${from + dice.below(count)}`;

const simpleNumbers: [string, ...string[]] = ["<int>", "<cell>", "<decimal>", "<p>"];
const deepNumbers: [string, ...string[]] = [
  "<int>+<n>",
  "<cell>*<k>",
  "ABS(<n>)",
  "(<n>-<n>)",
  "-<cell>",
  "SUM(<X>)",
  "MAX(<Y>)",
  "ROUND(<n>,1)",
  "IF(<b>,<n>,<n>)",
  "<k>^2",
  "<int>%",
];

const atoms: Readonly<Record<string, Atom>> = {
  int: ({ dice }) => `${dice.below(25) - 6}`,
  z: ({ dice }) => `${dice.below(30) - 12}`,
  i: span(0, 9),
  i4: span(0, 5),
  k: span(1, 5),
  k3: span(1, 3),
  bit: span(0, 2),
  y: span(1995, 40),
  periods: span(2, 40),
  basis: span(0, 5),
  tails: span(1, 2),
  radix: among("2", "8", "16", "36"),
  places: span(-2, 6),
  decimal: ({ dice }) => `${(dice.below(20_000) - 8000) / 1000}`,
  small: ({ dice }) => `${(dice.below(500) - 250) / 100}`,
  u: ({ dice }) => `0.${1 + dice.below(9)}${dice.below(10)}`,
  r: ({ dice }) => `0.0${1 + dice.below(9)}`,
  p: ({ dice }) => (dice.below(2) === 0 ? `F${1 + dice.below(height)}` : `${(dice.below(4000) + 1) / 100}`),
  cell: cell("ACF"),
  anycell: cell("ABCDEFG"),
  date: cell("D"),
  any: cell("ABCDEFG"),
  d: ({ dice }) => (dice.below(2) === 0 ? `D${1 + dice.below(height)}` : `${36_526 + dice.below(9000)}`),
  n: ({ dice, deep }) => (deep || dice.below(3) > 0 ? dice.pick(simpleNumbers) : dice.pick(deepNumbers)),
  b: among("<cell>><cell>", "<int><=<cell>", "TRUE", "FALSE", "<Gcell>", "<word>=<word>", "<n><><n>"),
  bool: among("TRUE", "FALSE"),
  coupon: among("1", "2", "4"),
  Gcell: cell("G"),
  word: ({ dice }) => (dice.below(2) === 0 ? `B${1 + dice.below(height)}` : `"${dice.pick(words)}"`),
  t: among("<word>", "<word>&<word>", "LEFT(<word>,<k>)", '"x"&<int>', "UPPER(<word>)", 'IF(<b>,<word>,"no")'),
  a: among("<n>", "<t>", "<b>", "<word>"),
  c: among('"><int>"', '"<=<int>"', "<int>", '"<><int>"', "<cell>", '">="&<cell>', '"<<decimal>"', '"=<int>"'),
  w: among('"apple"', '"a*"', '"<>fig"', '"?ig"', "<word>", '"*p*"', '"<>*a*"', '"=Pear"', '">b"'),
  subtotal: among("1", "2", "3", "4", "5", "6", "9", "101", "109", "7", "11"),
  square: among("{1,2;3,<k>}", "{<k>,0;-1,2}", "{2,<int>;1,1}"),
  block: ({ window }) => `A${window.top}:C${window.bottom}`,
  block2: ({ window }) => `A${window.top}:A${window.bottom}`,
  table: ({ window }) => `A${window.top}:C${window.bottom}`,
  wordtable: ({ window }) => `B${window.top}:D${window.bottom}`,
  firstX: ({ window }) => `A${window.top}`,
  near: among("-1", "1", "0"),
  way: among("1", "-1"),
  weekend: among("1", "2", "7", "11", "17", '"0000011"', '"1000001"', '"0000110"'),
  weekdaytype: among("1", "2", "3"),
  weeknumtype: among("1", "2", "11", "12", "13", "14", "15", "16", "17", "21"),
  unit: among("Y", "M", "D", "YM", "YD", "MD"),
  format: among('"0"', '"0.00"', '"#,##0"', '"#,##0.00"', '"0%"', '"0.0%"', '"000"', '"0.00E+00"'),
  dateformat: among('"yyyy-mm-dd"', '"d/m/yyyy"', '"mmm d, yyyy"', '"dddd"', '"yy-mm"'),
};
