/** Where in a page its end is: in text, in a tag, in an attribute's value, in a script. Follows the page as it grows. */
import { type CssState, type Js, jsStart, runCss, runJs, runUrl, type UrlState } from "./embedded-context.ts";

/** The value of an attribute, by what it holds. */
export type Value =
  | { readonly holds: "text" }
  | { readonly holds: "script"; readonly js: Js }
  | { readonly holds: "style"; readonly css: CssState }
  | { readonly holds: "address"; readonly url: UrlState };

export type Place =
  | { readonly in: "text" }
  | { readonly in: "comment" }
  /** Between the attributes, or in a name: `element` is what the tag opens, empty for one that closes. */
  | { readonly in: "tag"; readonly element: string }
  | { readonly in: "value"; readonly element: string; readonly quote: string; readonly value: Value }
  | { readonly in: "raw"; readonly element: string }
  | { readonly in: "script"; readonly js: Js }
  | { readonly in: "style"; readonly css: CssState };

interface Step {
  readonly place: Place;
  /** How much of the text was read. */
  readonly read: number;
}

const addresses = new Set([
  "action",
  "background",
  "cite",
  "data",
  "formaction",
  "href",
  "longdesc",
  "manifest",
  "poster",
  "src",
  "usemap",
]);

function valueFor(attribute: string): Value {
  const name = attribute.toLowerCase();
  if (name.startsWith("on")) return { holds: "script", js: jsStart };
  if (name === "style") return { holds: "style", css: "code" };
  return addresses.has(name) ? { holds: "address", url: "start" } : { holds: "text" };
}

function inside(element: string): Place {
  if (element === "script") return { in: "script", js: jsStart };
  if (element === "style") return { in: "style", css: "code" };
  return element === "textarea" || element === "title" ? { in: "raw", element } : { in: "text" };
}

function inText(text: string): Step {
  const found = /<!--|<(\/?)([a-zA-Z][\w:-]*)/.exec(text);
  if (!found) return { place: { in: "text" }, read: text.length };
  const read = found.index + found[0].length;
  if (found[0] === "<!--") return { place: { in: "comment" }, read };
  return { place: { in: "tag", element: found[1] ? "" : (found[2] ?? "").toLowerCase() }, read };
}

function inTag(place: Place & { in: "tag" }, text: string): Step {
  const found = /^(\s+|\/)|^>|^([^\s"'<>=/]+)(?:\s*=\s*(["']?))?/.exec(text);
  if (!found) return { place, read: 1 };
  const [whole, , attribute, quote] = found;
  if (whole === ">") return { place: inside(place.element), read: 1 };
  if (attribute === undefined || quote === undefined) return { place, read: whole.length };
  return { place: { in: "value", element: place.element, quote, value: valueFor(attribute) }, read: whole.length };
}

function grown(value: Value, text: string): Value {
  if (value.holds === "script") return { ...value, js: runJs(value.js, text) };
  if (value.holds === "style") return { ...value, css: runCss(value.css, text) };
  return value.holds === "address" ? { ...value, url: runUrl(value.url, text) } : value;
}

function inValue(place: Place & { in: "value" }, text: string): Step {
  const end = place.quote === "" ? text.search(/[\s>]/) : text.indexOf(place.quote);
  if (end < 0) return { place: { ...place, value: grown(place.value, text) }, read: text.length };
  return { place: { in: "tag", element: place.element }, read: end + place.quote.length };
}

/** Text of a sort of its own, up to the tag that closes it. */
function until(end: RegExp, text: string, within: (before: string) => Place): Step {
  const found = end.exec(text);
  if (!found) return { place: within(text), read: text.length };
  return { place: { in: "tag", element: "" }, read: found.index + found[0].length };
}

function step(place: Place, text: string): Step {
  if (place.in === "text") return inText(text);
  if (place.in === "tag") return inTag(place, text);
  if (place.in === "value") return inValue(place, text);
  if (place.in === "script") return until(/<\/script/i, text, (more) => ({ in: "script", js: runJs(place.js, more) }));
  if (place.in === "style") return until(/<\/style/i, text, (more) => ({ in: "style", css: runCss(place.css, more) }));
  if (place.in === "raw") return until(new RegExp(`</${place.element}`, "i"), text, () => place);
  const end = text.indexOf("-->");
  return end < 0 ? { place, read: text.length } : { place: { in: "text" }, read: end + 3 };
}

export const pageStart: Place = { in: "text" };

/** Where the page stands after some more of it. */
export function runPage(start: Place, text: string): Place {
  let place = start;
  let rest = text;
  while (rest !== "") {
    const { place: next, read } = step(place, rest);
    place = next;
    rest = rest.slice(read);
  }
  return place;
}
