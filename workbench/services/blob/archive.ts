/** Zip and gzip archives of blobs. */
import { gunzipSync, gzipSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import { GoogleError } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { Blob } from "./blob.ts";
import { typeOf } from "./media.ts";

/** An archive named `name`; `now` dates its files (zip knows no year before 1980). */
export function zip(blobs: readonly Blob[], name: string, now: number): Blob {
  const entries = blobs.map((blob) => [blob.getName(), blob.bytes] as const);
  const files: Record<string, Uint8Array> = {};
  for (const [entry, bytes] of entries) {
    if (entry === null) throw new GoogleError(text.noBlobName);
    if (Object.hasOwn(files, entry)) throw new GoogleError(text.duplicateEntry(entry));
    files[entry] = bytes;
  }
  return new Blob(zipSync(files, { mtime: Math.max(now, Date.UTC(1980, 0, 2)) }), "application/zip", name);
}

/** The files of an archive, each named with its whole path, typed by its ending (GF test/testutilities.js). */
export function unzip(archive: Blob): Blob[] {
  try {
    const files = Object.entries(unzipSync(archive.bytes)).filter(([name]) => !name.endsWith("/"));
    return files.map(([name, bytes]) => new Blob(bytes, typeOf(name), name));
  } catch {
    throw new GoogleError(text.invalid("zip"));
  }
}

export const gzip = (blob: Blob, name: string): Blob => new Blob(gzipSync(blob.bytes), "application/x-gzip", name);

/** The packed file, without type, named as the archive without its ending (GF test/testutilities.js). */
export function ungzip(archive: Blob): Blob {
  try {
    return new Blob(gunzipSync(archive.bytes), null, (archive.getName() ?? "").replace(/\.gz$/, ""));
  } catch {
    throw new GoogleError(text.invalid("gzip"));
  }
}
