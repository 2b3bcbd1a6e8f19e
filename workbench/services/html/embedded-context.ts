/** Where in a script, a style sheet or an address a piece of a page ends: what stands next there needs an escaping of its own. */

export type JsState = "code" | "double" | "single" | "template" | "regex" | "line" | "block";
export type CssState = "code" | "double" | "single" | "url" | "comment";
export type UrlState = "start" | "path" | "query";

export interface Js {
  readonly at: JsState;
  /** Whether a slash would begin an expression here, and not divide. */
  readonly operand: boolean;
}

export const jsStart: Js = { at: "code", operand: true };

interface Rule<S> {
  readonly pattern: RegExp;
  readonly next: (found: string) => S;
}

/** Runs a table of rules over a text: in each state the rule that matches first moves on. */
function run<S>(start: S, text: string, ruleOf: (state: S) => Rule<S>): S {
  let state = start;
  let from = 0;
  while (from < text.length) {
    const { pattern, next } = ruleOf(state);
    const sought = new RegExp(pattern, "g");
    sought.lastIndex = from;
    const found = sought.exec(text);
    if (!found) return state;
    state = next(found[0]);
    from = found.index + found[0].length;
  }
  return state;
}

const code = (operand: boolean): Js => ({ at: "code", operand });

const opens: Readonly<Record<string, JsState>> = { '"': "double", "'": "single", "`": "template", "//": "line", "/*": "block" };

/** Words after which a value is expected, so that a slash begins a regular expression. */
const operators = /^(return|typeof|case|do|else|in|of|instanceof|new|void|delete|throw|yield|await)$/;

function afterCode(found: string, operand: boolean): Js {
  const opened = opens[found];
  if (opened) return { at: opened, operand };
  if (found === "/") return operand ? { at: "regex", operand } : code(true);
  if (/^\s/.test(found)) return code(operand);
  return code(/^[\w$]/.test(found) ? operators.test(found) : !/[)\]}]$/.test(found));
}

const closers: Readonly<Record<Exclude<JsState, "code">, RegExp>> = {
  double: /\\[\s\S]|"/,
  single: /\\[\s\S]|'/,
  template: /\\[\s\S]|`/,
  regex: /\\[\s\S]|\[(?:\\[\s\S]|[^\]])*\]|\/\w*/,
  line: /[\r\n]/,
  block: /\*\//,
};

function jsRule(state: Js): Rule<Js> {
  const { at, operand } = state;
  if (at === "code") return { pattern: /\/\/|\/\*|["'`/]|[\w$]+|\s+|[^\s\w$"'`/]+/, next: (found) => afterCode(found, operand) };
  const isComment = at === "line" || at === "block";
  return { pattern: closers[at], next: (found) => (/^[\\[]/.test(found) ? state : code(isComment ? operand : false)) };
}

/** Where a script stands after some more of it. */
export const runJs = (start: Js, text: string): Js => run(start, text, jsRule);

const cssRules: Readonly<Record<CssState, Rule<CssState>>> = {
  code: {
    pattern: /\/\*|["']|url\(\s*["']?/i,
    next: (found) => (found === "/*" ? "comment" : found === '"' ? "double" : found === "'" ? "single" : "url"),
  },
  double: { pattern: /\\[\s\S]|"/, next: (found) => (found === '"' ? "code" : "double") },
  single: { pattern: /\\[\s\S]|'/, next: (found) => (found === "'" ? "code" : "single") },
  url: { pattern: /["']?\s*\)/, next: () => "code" },
  comment: { pattern: /\*\//, next: () => "code" },
};

/** Where a style sheet stands after some more of it. */
export const runCss = (start: CssState, text: string): CssState => run(start, text, (state) => cssRules[state]);

/** Where an address stands after some more of it. */
export function runUrl(start: UrlState, text: string): UrlState {
  if (start === "query" || /[?#]/.test(text)) return "query";
  return text.trim() === "" ? start : "path";
}
