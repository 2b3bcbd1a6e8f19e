/** `Utilities`: dates, encodings, digests, blobs, archives, sleep. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { EnumMember, enumeration, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { quota, text } from "../../runtime/words/limits.ts";
import { drawHex } from "../../runtime/world/random.ts";
import { gzip, ungzip, unzip, zip } from "../blob/archive.ts";
import { Blob, blobOf, isBlobSource } from "../blob/blob.ts";
import { encode } from "../blob/charset.ts";
import * as is from "../signature.ts";
import { parseCsv } from "./csv.ts";
import { formatDate } from "./date-format.ts";
import { parseDate } from "./date-parse.ts";
import { digest, hmac, rsa } from "./digest.ts";
import { sprintf } from "./sprintf.ts";

const charset = enumeration("Charset", ["US_ASCII", "UTF_8"]);
const digestAlgorithm = enumeration("DigestAlgorithm", ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);
const macAlgorithm = enumeration("MacAlgorithm", ["HMAC_MD5", "HMAC_SHA_1", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"]);
const rsaAlgorithm = enumeration("RsaAlgorithm", ["RSA_SHA_1", "RSA_SHA_256"]);

const isCharset = is.memberOf("Charset");

/** A text's bytes; without a character set those that sign and digest take ASCII, where all else is `?` (GF test/testutilities.js). */
const inCharset = (value: unknown, set: unknown, otherwise: string) =>
  encode(String(value), set instanceof EnumMember ? set.name.replace("_", "-") : otherwise);

function bytesOf(method: string, value: unknown, args: readonly unknown[]): Uint8Array {
  return Array.isArray(value) ? is.bytesArgument(method, value, args) : inCharset(value, args.at(-1), "US-ASCII");
}

const enumName = (member: unknown) => (member instanceof EnumMember ? member.name : "");

function toBase64(method: string, args: readonly unknown[]): string {
  is.fitting(method, args, [[is.isBytes], [is.isText], [is.isText, isCharset]]);
  const [data, set] = args;
  const bytes = Array.isArray(data) ? is.bytesArgument(method, data, args) : inCharset(data, set, "UTF-8");
  return Buffer.from(bytes).toString("base64");
}

function fromBase64(method: string, args: readonly unknown[]): number[] {
  is.fitting(method, args, [[is.isText], [is.isText, isCharset]]);
  const encoded = String(args[0]);
  if (!/^[\w+/\s-]*=*\s*$/.test(encoded)) throw new GoogleError(text.couldNotDecode);
  return is.signedBytes(Buffer.from(encoded, "base64"));
}

function mac(method: string, algorithm: string, args: readonly unknown[]): number[] {
  const [value, key] = args;
  return is.signedBytes(hmac(algorithm, bytesOf(method, value, args), bytesOf(method, key, args)));
}

function sign(algorithm: string, args: readonly unknown[]): number[] {
  const [value, key, set] = args;
  return is.signedBytes(rsa(algorithm, inCharset(value, set, "US-ASCII"), String(key)));
}

const pair = [
  [is.isBytes, is.isBytes],
  [is.isText, is.isText],
  [is.isText, is.isText, isCharset],
] as const;
const textPair = pair.slice(1);

export class Utilities extends GoogleObject implements Pick<GoogleAppsScript.Utilities.Utilities, "getUuid"> {
  override readonly googleName = "Utilities";
  readonly Charset = charset;
  readonly DigestAlgorithm = digestAlgorithm;
  readonly MacAlgorithm = macAlgorithm;
  readonly RsaAlgorithm = rsaAlgorithm;

  constructor(private readonly scene: Scene) {
    super();
  }

  formatDate(...args: unknown[]): string {
    is.fitting("Utilities.formatDate", args, [[is.isDate, is.isText, is.isText]]);
    const [date, zone, pattern] = args;
    return formatDate(Number(date), String(zone), String(pattern));
  }

  parseDate(...args: unknown[]): Date {
    is.fitting("Utilities.parseDate", args, [[is.isText, is.isText, is.isText]]);
    const [date, zone, pattern] = args.map(String);
    return new Date(parseDate(date ?? "", zone ?? "", pattern ?? ""));
  }

  formatString(...args: unknown[]): string {
    const [template, ...values] = args;
    return sprintf(is.textArgument("Utilities.formatString", template, args), values);
  }

  /** Drawn from the workbench's own chance, so that a seeded run repeats. */
  getUuid(): string {
    const hex = (digits: number) => drawHex(this.scene.world.chance, digits);
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }

  /** At most five minutes (TD). */
  sleep(...args: unknown[]): void {
    const span = Number(args[0]);
    if (args.length !== 1) is.mismatch("Utilities.sleep", args);
    if (!is.isNumber(args[0])) throw new GoogleError(text.cannotConvert(String(args[0]), "int"));
    if (span > quota.sleepMs || span < 0) throw new GoogleError(text.invalid("milliseconds"));
    this.scene.execution.meter.roundTrip("sleep");
    this.scene.execution.meter.spend(span);
  }

  base64Encode(...args: unknown[]): string {
    return toBase64("Utilities.base64Encode", args);
  }

  base64EncodeWebSafe(...args: unknown[]): string {
    return toBase64("Utilities.base64EncodeWebSafe", args).replaceAll("+", "-").replaceAll("/", "_");
  }

  base64Decode(...args: unknown[]): number[] {
    return fromBase64("Utilities.base64Decode", args);
  }

  base64DecodeWebSafe(...args: unknown[]): number[] {
    return fromBase64("Utilities.base64DecodeWebSafe", args);
  }

  computeDigest(...args: unknown[]): number[] {
    const isAlgorithm = is.memberOf("DigestAlgorithm");
    const method = "Utilities.computeDigest";
    is.fitting(method, args, [
      [isAlgorithm, is.isBytes],
      [isAlgorithm, is.isText],
      [isAlgorithm, is.isText, isCharset],
    ]);
    return is.signedBytes(digest(enumName(args[0]), bytesOf(method, args[1], args)));
  }

  computeHmacSignature(...args: unknown[]): number[] {
    const method = "Utilities.computeHmacSignature";
    is.fitting(
      method,
      args,
      pair.map((kinds) => [is.memberOf("MacAlgorithm"), ...kinds]),
    );
    return mac(method, enumName(args[0]), args.slice(1));
  }

  computeHmacSha256Signature(...args: unknown[]): number[] {
    is.fitting("Utilities.computeHmacSha256Signature", args, pair);
    return mac("Utilities.computeHmacSha256Signature", "HMAC_SHA_256", args);
  }

  computeRsaSignature(...args: unknown[]): number[] {
    is.fitting(
      "Utilities.computeRsaSignature",
      args,
      textPair.map((kinds) => [is.memberOf("RsaAlgorithm"), ...kinds]),
    );
    return sign(enumName(args[0]), args.slice(1));
  }

  computeRsaSha1Signature(...args: unknown[]): number[] {
    is.fitting("Utilities.computeRsaSha1Signature", args, textPair);
    return sign("RSA_SHA_1", args);
  }

  computeRsaSha256Signature(...args: unknown[]): number[] {
    is.fitting("Utilities.computeRsaSha256Signature", args, textPair);
    return sign("RSA_SHA_256", args);
  }

  newBlob(...args: unknown[]): Blob {
    const maybe = is.orNull(is.isText);
    const rest = [[], [maybe], [maybe, maybe]];
    const method = "Utilities.newBlob";
    is.fitting(method, args, [...rest.map((kinds) => [is.isText, ...kinds]), ...rest.map((kinds) => [is.isBytes, ...kinds])]);
    const [data, type, name] = args;
    const bytes = Array.isArray(data) ? is.bytesArgument(method, data, args) : encode(String(data));
    const own = Array.isArray(data) ? null : "text/plain";
    return new Blob(
      bytes,
      type === null || type === undefined ? own : String(type),
      name === null || name === undefined ? null : String(name),
    );
  }

  zip(...args: unknown[]): Blob {
    is.fitting("Utilities.zip", args, [[Array.isArray], [Array.isArray, is.isText]]);
    const [blobs, name = "archive.zip"] = args;
    const list = Array.isArray(blobs) ? blobs : [];
    return zip(
      list.map((one) => blobOf("Utilities.zip", one, args)),
      String(name),
      this.scene.execution.now(),
    );
  }

  unzip(...args: unknown[]): Blob[] {
    is.fitting("Utilities.unzip", args, [[isBlobSource]]);
    return unzip(blobOf("Utilities.unzip", args[0]));
  }

  gzip(...args: unknown[]): Blob {
    is.fitting("Utilities.gzip", args, [[isBlobSource], [isBlobSource, is.isText]]);
    const [blob, name = "archive.gz"] = args;
    return gzip(blobOf("Utilities.gzip", blob), String(name));
  }

  ungzip(...args: unknown[]): Blob {
    is.fitting("Utilities.ungzip", args, [[isBlobSource]]);
    return ungzip(blobOf("Utilities.ungzip", args[0]));
  }

  parseCsv(...args: unknown[]): string[][] {
    is.fitting("Utilities.parseCsv", args, [[is.isText], [is.isText, is.isText]]);
    const [csv, delimiter = ","] = args;
    return parseCsv(String(csv), String(delimiter));
  }

  /** Deprecated; the script's own JSON does the same. */
  jsonParse(...args: unknown[]): unknown {
    const json = is.textArgument("Utilities.jsonParse", args[0], args);
    try {
      return JSON.parse(json);
    } catch {
      throw new GoogleError(text.couldNotParse);
    }
  }

  jsonStringify(...args: unknown[]): string {
    return JSON.stringify(args[0]);
  }
}
