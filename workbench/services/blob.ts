/** `Blob`: bytes with a type and a name, as attachments, images and files travel. */
import { GoogleError, GoogleObject } from "../runtime/service.ts";

const charset = (name: string): BufferEncoding => {
  if (/^utf-?8$/i.test(name)) return "utf8";
  if (/^(us-ascii|ascii)$/i.test(name)) return "ascii";
  if (/^(iso-8859-1|latin1|windows-1252)$/i.test(name)) return "latin1";
  if (/^utf-?16(le)?$/i.test(name)) return "utf16le";
  throw new GoogleError(`Invalid argument: charset`);
};

const byExtension: Readonly<Record<string, string>> = {
  csv: "text/csv",
  gif: "image/gif",
  html: "text/html",
  jpg: "image/jpeg",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  zip: "application/zip",
};

/** Google's bytes are signed (−128..127), Java's way (K). */
const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte << 24) >> 24);

export class Blob
  extends GoogleObject
  implements Pick<GoogleAppsScript.Base.Blob, "getBytes" | "getContentType" | "getName" | "getDataAsString">
{
  override readonly googleName = "Blob";
  /** The bytes, for other services; scripts see methods only. */
  bytes: Uint8Array;
  private type: string | null;
  private name: string | null;

  constructor(bytes: Uint8Array, type: string | null = null, name: string | null = null) {
    super();
    this.bytes = bytes;
    this.type = type;
    this.name = name;
  }

  getBytes(): number[] {
    return signed(this.bytes);
  }

  setBytes(data: readonly number[]): this {
    this.bytes = Uint8Array.from(data);
    return this;
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(type: string | null): this {
    this.type = type;
    return this;
  }

  setContentTypeFromExtension(): this {
    this.type = byExtension[(this.name ?? "").split(".").at(-1)?.toLowerCase() ?? ""] ?? this.type;
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  getDataAsString(charsetName = "UTF-8"): string {
    return Buffer.from(this.bytes).toString(charset(charsetName ?? "UTF-8"));
  }

  setDataFromString(text: string, charsetName = "UTF-8"): this {
    this.bytes = Buffer.from(text, charset(charsetName ?? "UTF-8"));
    return this;
  }

  copyBlob(): Blob {
    return new Blob(Uint8Array.from(this.bytes), this.type, this.name);
  }

  getBlob(): Blob {
    return this.copyBlob();
  }

  /** The workbench converts nothing but between types of text: Google's other conversions need its own renderers. */
  getAs(type: string): Blob {
    const isText = (one: string) => /^text\/|json|xml/.test(one);
    if (type === this.type) return this.copyBlob();
    if (!isText(type) || !isText(this.type ?? "")) throw new GoogleError(`Converting from ${this.type} to ${type} is not supported.`);
    return new Blob(Uint8Array.from(this.bytes), type, this.name);
  }

  isGoogleType(): boolean {
    return false;
  }
}
