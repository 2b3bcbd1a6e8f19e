/**
 * Contextual escaping: a text from outside made safe for the place in a page where it is to stand (D guides/html/templated-html.md, which
 * refers to Closure Templates). What a place cannot hold at all becomes `zSoyz`, the harmless word of Closure Templates (K).
 */
import type { CssState, JsState, UrlState } from "./embedded-context.ts";
import type { Place, Value } from "./page-context.ts";

const harmless = "zSoyz";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);

/** A value without quotation marks ends at a blank as well. */
const escapeBare = (text: string) => escapeHtml(text).replace(/[\s=`]/g, (one) => `&#${one.charCodeAt(0)};`);

const hex = (one: string, width: number) => one.charCodeAt(0).toString(16).padStart(width, "0");

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "/": "\\/" };

const escapeInString = (text: string) =>
  text.replace(/[\\/"'`$<>&=\p{Cc}\u2028\u2029]/gu, (one) => short[one] ?? (one > "\xff" ? `\\u${hex(one, 4)}` : `\\x${hex(one, 2)}`));

const escapeInRegex = (text: string) => escapeInString(text).replace(/[[\]{}()*+?.^|,-]/g, (one) => `\\x${hex(one, 2)}`);

/** Where a script expects a value it gets a text in quotation marks, whatever it was (public code: hacknote.jp 10844). */
function forScript(at: JsState, text: string): string {
  if (at === "line" || at === "block") return "";
  if (at === "regex") return escapeInRegex(text);
  return at === "code" ? `'${escapeInString(text)}'` : escapeInString(text);
}

const plainStyle =
  /^(?!-*(?:expression|(?:moz-)?binding))(?:[.#]?-?[\w-]+(?:\s+[.#]?-?[\w-]+)*|-?\d*\.?\d+(?:%|[a-z]{1,4})?|#[0-9a-f]{3,8}|)$/i;

function forStyle(at: CssState, text: string): string {
  if (at === "comment") return "";
  if (at === "url") return forAddress("start", text);
  if (at === "code") return plainStyle.test(text) ? text : harmless;
  return text.replace(/[^\w .,-]/g, (one) => `\\${one.charCodeAt(0).toString(16)} `);
}

/** `javascript:` and its kin are no addresses to follow. */
const safeAddress = /^(?:(?:https?|mailto|ftp|tel|sms):|[^&:/?#]*(?:[/?#]|$))/i;

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, "\uFFFD");

const asAddress = (text: string) =>
  encodeURI(wellFormed(text))
    .replace(/%25([0-9a-f]{2})/gi, "%$1")
    .replace(/['()]/g, (one) => `%${hex(one, 2)}`);

function forAddress(at: UrlState, text: string): string {
  if (at === "query") return encodeURIComponent(wellFormed(text)).replace(/['()*!]/g, (one) => `%${hex(one, 2)}`);
  return at === "path" || safeAddress.test(text) ? asAddress(text) : `about:invalid#${harmless}`;
}

function forValue(value: Value, text: string): string {
  if (value.holds === "script") return forScript(value.js.at, text);
  if (value.holds === "style") return forStyle(value.css, text);
  return value.holds === "address" ? forAddress(value.url, text) : text;
}

/** Names that would change what the tag does are none to take from outside. */
const plainName = /^(?!on|style|src|href|action|formaction|srcdoc|script|iframe|object|embed)[a-z][\w-]*$/i;

/** The text as it may stand at this place of a page. */
export function escapeAt(place: Place, text: string): string {
  if (place.in === "script") return forScript(place.js.at, text);
  if (place.in === "style") return forStyle(place.css, text);
  if (place.in === "tag") return plainName.test(text) ? text : harmless;
  if (place.in === "value") return (place.quote === "" ? escapeBare : escapeHtml)(forValue(place.value, text));
  return escapeHtml(text);
}
