/** `Utilities`: dates, encodings, digests, blobs, sleep. */
import { createHash, createHmac } from "node:crypto";
import { format } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { quota } from "../runtime/limits.ts";
import { drawHex } from "../runtime/random.ts";
import type { Scene } from "../runtime/scene.ts";
import { type EnumMember, enumeration, GoogleError, GoogleObject } from "../runtime/service.ts";
import { Blob } from "./blob.ts";
import { parseCsv } from "./csv.ts";
import { formatDate, parseDate } from "./date-format.ts";
import { mismatch, numberArgument, textArgument } from "./signature.ts";

const charset = enumeration("Charset", ["US_ASCII", "UTF_8"]);
const digestAlgorithm = enumeration("DigestAlgorithm", ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);
const macAlgorithm = enumeration("MacAlgorithm", ["HMAC_MD5", "HMAC_SHA_1", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"]);

type Bytes = string | readonly number[];

const buffer = (data: Bytes): Buffer => (typeof data === "string" ? Buffer.from(data, "utf8") : Buffer.from(Uint8Array.from(data)));
const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte << 24) >> 24);
const nodeName = (algorithm: EnumMember) => algorithm.name.replace("HMAC_", "").replace("_", "").toLowerCase();

function asDate(value: unknown, args: readonly unknown[]): number {
  return value instanceof Date ? value.getTime() : mismatch("Utilities.formatDate", args);
}

export class Utilities extends GoogleObject implements Pick<GoogleAppsScript.Utilities.Utilities, "formatString" | "getUuid" | "sleep"> {
  override readonly googleName = "Utilities";
  readonly Charset = charset;
  readonly DigestAlgorithm = digestAlgorithm;
  readonly MacAlgorithm = macAlgorithm;

  constructor(private readonly scene: Scene) {
    super();
  }

  formatDate(date: unknown, timeZone: unknown, pattern: unknown): string {
    const args = [date, timeZone, pattern];
    const method = "Utilities.formatDate";
    return formatDate(asDate(date, args), textArgument(method, timeZone, args), textArgument(method, pattern, args));
  }

  parseDate(date: string, timeZone: string, pattern: string): Date {
    return new Date(parseDate(date, timeZone, pattern));
  }

  formatString(template: string, ...args: unknown[]): string {
    return format(template, ...args);
  }

  /** Drawn from the workbench's own chance, so that a seeded run repeats. */
  getUuid(): string {
    const hex = (digits: number) => drawHex(this.scene.world.chance, digits);
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }

  sleep(milliseconds: number): void {
    const span = numberArgument("Utilities.sleep", milliseconds);
    if (span > quota.sleepMs || span < 0) throw new GoogleError("Invalid argument: milliseconds");
    this.scene.execution.meter.roundTrip("sleep");
    this.scene.execution.meter.spend(span);
  }

  base64Encode(data: Bytes): string {
    return buffer(data).toString("base64");
  }

  base64EncodeWebSafe(data: Bytes): string {
    return buffer(data).toString("base64").replaceAll("+", "-").replaceAll("/", "_");
  }

  base64Decode(encoded: string): number[] {
    return signed(Buffer.from(encoded, "base64"));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return signed(Buffer.from(encoded, "base64url"));
  }

  computeDigest(algorithm: EnumMember, value: Bytes): number[] {
    return signed(createHash(nodeName(algorithm)).update(buffer(value)).digest());
  }

  computeHmacSignature(algorithm: EnumMember, value: Bytes, key: Bytes): number[] {
    return signed(createHmac(nodeName(algorithm), buffer(key)).update(buffer(value)).digest());
  }

  computeHmacSha256Signature(value: Bytes, key: Bytes): number[] {
    return signed(createHmac("sha256", buffer(key)).update(buffer(value)).digest());
  }

  newBlob(data: Bytes, contentType: string | null = null, name: string | null = null): Blob {
    return new Blob(buffer(data), contentType ?? (typeof data === "string" ? "text/plain" : null), name);
  }

  gzip(blob: Blob, name: string | null = null): Blob {
    return new Blob(gzipSync(blob.bytes), "application/x-gzip", name ?? "archive.gz");
  }

  ungzip(blob: Blob): Blob {
    return new Blob(gunzipSync(blob.bytes), null, (blob.getName() ?? "").replace(/\.gz$/, ""));
  }

  parseCsv(csv: string, delimiter = ","): string[][] {
    return parseCsv(csv, delimiter);
  }
}
