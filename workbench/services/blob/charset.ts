/** Texts to bytes and back, in the character sets that Java knows by name. */
import { TextDecoder } from "node:util";
import { GoogleError } from "../../runtime/execution/service.ts";
import { text as texts } from "../../runtime/words/limits.ts";

const unicode: Readonly<Record<string, BufferEncoding>> = { "utf-8": "utf8", "utf-16le": "utf16le" };

/** Java's names that the Encoding Standard does not list. */
const javaNames: Readonly<Record<string, string>> = { utf8: "utf-8", "utf-16": "utf-16be", ms932: "shift_jis", "windows-31j": "shift_jis" };

const isAscii = (name: string) => /^(us-)?ascii$/i.test(name);

function decoder(name: string): TextDecoder {
  const wanted = javaNames[name.toLowerCase()] ?? name;
  try {
    return new TextDecoder(/^(iso-?8859-1|latin1)$/i.test(wanted) ? "windows-1252" : wanted);
  } catch {
    throw new GoogleError(texts.badCharset(name));
  }
}

/** An unknown name throws; bytes that mean nothing become U+FFFD, as in Java. */
export function decode(bytes: Uint8Array, name = "UTF-8"): string {
  if (isAscii(name)) return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : "\uFFFD")).join("");
  return decoder(name).decode(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every character of a character set of one and two bytes, found by decoding all of them. */
function tableOf(known: TextDecoder): ReadonlyMap<string, readonly number[]> {
  const made = tables.get(known.encoding) ?? new Map<string, readonly number[]>();
  if (made.size > 0) return made;
  const table = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]) => {
    const character = known.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== "\uFFFD" && !table.has(character)) table.set(character, bytes);
  };
  for (let first = 0; first < 256; first++) note([first]);
  for (let first = 0x81; first < 255; first++) for (let second = 0x40; second < 255; second++) note([first, second]);
  tables.set(known.encoding, table);
  return table;
}

/** What a character set lacks becomes `?`, as in Java. */
export function encode(text: string, name = "UTF-8"): Buffer {
  if (isAscii(name)) return Buffer.from(Array.from(text, (one) => (/[\0-\x7f]/.test(one) ? one : "?")).join(""), "latin1");
  const known = decoder(name);
  const direct = unicode[known.encoding];
  if (direct) return Buffer.from(text, direct);
  if (known.encoding === "utf-16be") return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  const table = tableOf(known);
  return Buffer.from(Array.from(text, (one) => table.get(one) ?? [63]).flat());
}
