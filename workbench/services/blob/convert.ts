/** Google's conversions of files, as far as they go without Google: pages, texts and pictures to PDF, pictures to PNG and JPEG. */

import { GoogleError } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { NoBrowser, printPdf, redraw } from "./browser-engine.ts";
import { decode } from "./charset.ts";

export interface Content {
  readonly bytes: Uint8Array;
  readonly type: string | null;
}

const pictures = ["image/png", "image/jpeg", "image/gif", "image/bmp"];

const markup = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** What a browser shows of it; `null` for a type that is no page, text or picture. */
function pageOf({ bytes, type }: Content): string | null {
  const kind = type ?? "";
  if (/^text\/html\b/.test(kind)) return decode(bytes);
  if (/^image\//.test(kind)) return `<!DOCTYPE html><img src="data:${kind};base64,${Buffer.from(bytes).toString("base64")}">`;
  if (/^text\/|json|xml/.test(kind)) {
    return `<!DOCTYPE html><meta charset="utf-8"><pre style="white-space: pre-wrap">${markup(decode(bytes))}</pre>`;
  }
  return null;
}

/** Google reads its pages as UTF-8, whatever they say. */
const declared = (html: string) =>
  /<meta[^>]+charset/i.test(html) ? html : html.replace(/^(\s*<!doctype[^>]*>)?/i, '$1<meta charset="utf-8">');

function converted(content: Content, type: string): Uint8Array | null {
  if (type === "application/pdf") {
    const page = pageOf(content);
    return page === null ? null : printPdf(declared(page));
  }
  if (pictures.includes(content.type ?? "") && (type === "image/png" || type === "image/jpeg"))
    return redraw({ bytes: content.bytes, type: content.type ?? "" }, type);
  return null;
}

/** The bytes in another type. Throws Google's refusal where there is no such conversion, and names what is missing where there is no browser. */
export function convert(content: Content, type: string): Uint8Array {
  if (content.type === type) return Uint8Array.from(content.bytes);
  try {
    const bytes = converted(content, type);
    if (bytes) return bytes;
  } catch (error) {
    if (error instanceof NoBrowser) throw new GoogleError(error.message);
    throw error;
  }
  if (pictures.includes(content.type ?? "") && pictures.includes(type))
    throw new GoogleError(text.notInList(`Converting ${content.type} to ${type}`));
  throw new GoogleError(text.noConversion(content.type, type));
}
