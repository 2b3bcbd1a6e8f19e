/** The document's cache: texts of any length, in pieces that Google takes (102,400 bytes a value, six hours at most; platform.md 2). */
import { piecesOf } from "../app/pieces.ts";
import type { Cache } from "../app/ports.ts";

/** 30,000 UTF-16 units are at most 90,000 bytes. */
const pieceLength = 30_000;
const seconds = 21_600;

const store = (): GoogleAppsScript.Cache.Cache => CacheService.getDocumentCache() ?? CacheService.getScriptCache();
const pieceKey = (key: string, index: number): string => `${key}/${index}`;

/** The first piece begins with the number of pieces and the length of the whole, so that a text of which a piece was lost is not taken for whole. */
function split(key: string, value: string): Record<string, string> {
  const pieces = piecesOf(value, pieceLength);
  return Object.fromEntries(
    pieces.map((piece, index) => [pieceKey(key, index), index === 0 ? `${pieces.length} ${value.length} ${piece}` : piece]),
  );
}

function read(key: string): string | undefined {
  const first = store().get(pieceKey(key, 0)) ?? "";
  const header = /^(\d+) (\d+) /.exec(first);
  if (!header) return undefined;
  const keys = Array.from({ length: Number(header[1]) - 1 }, (_, index) => pieceKey(key, index + 1));
  const rest = keys.length > 0 ? store().getAll(keys) : {};
  const whole = first.slice(header[0].length) + keys.map((name) => rest[name] ?? "").join("");
  return whole.length === Number(header[2]) ? whole : undefined;
}

export const googleCache: Cache = {
  get: read,
  set: (key, value) => store().putAll(split(key, value), seconds),
  drop: (key) => store().remove(pieceKey(key, 0)),
};
