/** `Blob`: bytes with a type and a name, as attachments, images and files travel. */
import { GoogleObject } from "../../runtime/execution/service.ts";
import { bytesArgument, fitting, isText, mismatch, orNull, signedBytes, textArgument } from "../signature.ts";
import { decode, encode } from "./charset.ts";
import { convert } from "./convert.ts";
import { renamed, typeOf } from "./media.ts";

type Methods = GoogleAppsScript.Base.Blob;

export class Blob
  extends GoogleObject
  implements Pick<Methods, "getBytes" | "getContentType" | "getName" | "getDataAsString" | "isGoogleType">
{
  readonly googleName: string = "Blob";
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
    return signedBytes(this.bytes);
  }

  setBytes(...args: unknown[]): this {
    this.bytes = bytesArgument("Blob.setBytes", args[0], args);
    return this;
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(...args: unknown[]): this {
    fitting("Blob.setContentType", args, [[orNull(isText)]]);
    this.type = args[0] === null ? null : String(args[0]);
    return this;
  }

  setContentTypeFromExtension(): this {
    this.type = typeOf(this.name);
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(...args: unknown[]): this {
    fitting("Blob.setName", args, [[orNull(isText)]]);
    this.name = args[0] === null ? null : String(args[0]);
    return this;
  }

  getDataAsString(...args: unknown[]): string {
    fitting("Blob.getDataAsString", args, [[], [isText]]);
    return decode(this.bytes, args.length === 0 ? "UTF-8" : String(args[0]));
  }

  setDataFromString(...args: unknown[]): this {
    fitting("Blob.setDataFromString", args, [[isText], [isText, isText]]);
    this.bytes = encode(String(args[0]), args.length === 1 ? "UTF-8" : String(args[1]));
    return this;
  }

  copyBlob(): Blob {
    return new Blob(Uint8Array.from(this.bytes), this.type, this.name);
  }

  getBlob(): Blob {
    return this.copyBlob();
  }

  /** Takes a type's name (TD): a PDF is printed by the installed browser. */
  getAs(...args: unknown[]): Blob {
    const type = textArgument("Blob.getAs", args[0], args);
    const { bytes, name } = this;
    return new Blob(convert({ bytes, type: this.type }, type), type, type === this.type ? name : renamed(name, type));
  }

  isGoogleType(): boolean {
    return false;
  }

  getAllBlobs(): Blob[] {
    return [this];
  }
}

/** The bytes of anything that Google calls a BlobSource: a blob, a page, a chart, a file, an attachment. */
export function blobOf(method: string, value: unknown, args: readonly unknown[] = [value]): Blob {
  if (value instanceof Blob) return value;
  const made = value instanceof GoogleObject && "getBlob" in value && typeof value.getBlob === "function" ? value.getBlob() : null;
  return made instanceof Blob ? made : mismatch(method, args);
}

/** Whether an argument is a BlobSource. */
export const isBlobSource = (value: unknown): boolean => value instanceof GoogleObject && "getBlob" in value;
