/** `HTTPResponse`: what came back to `UrlFetchApp`. */
import { GoogleObject } from "../../runtime/execution/service.ts";
import { Blob } from "../blob/blob.ts";
import { decode } from "../blob/charset.ts";
import { fitting, isText, signedBytes } from "../signature.ts";
import type { Fetched } from "./fetch.ts";

/** As it stands where it cannot be decoded. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const first = (value: string | readonly string[]) => (typeof value === "string" ? value : (value[0] ?? ""));

export class HTTPResponse extends GoogleObject {
  override readonly googleName = "HTTPResponse";
  private readonly bytes: Buffer;

  constructor(
    private readonly url: string,
    private readonly fetched: Fetched,
  ) {
    super();
    this.bytes = Buffer.from(fetched.body ?? "");
  }

  getResponseCode(): number {
    return this.fetched.status ?? 200;
  }

  /** UTF-8 unless told otherwise. */
  getContentText(...args: unknown[]): string {
    fitting("UrlFetchApp.HTTPResponse.getContentText", args, [[], [isText]]);
    return decode(this.bytes, args.length === 0 ? "UTF-8" : String(args[0]));
  }

  getContent(): number[] {
    return signedBytes(this.bytes);
  }

  getHeaders(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.fetched.headers ?? {}).map(([name, value]) => [name, first(value)]));
  }

  /** Headers that came several times as arrays (TD). */
  getAllHeaders(): Readonly<Record<string, string | readonly string[]>> {
    return { ...this.fetched.headers };
  }

  getBlob(): Blob {
    const type = Object.entries(this.getHeaders()).find(([name]) => name.toLowerCase() === "content-type")?.[1];
    const name = decoded(new URL(this.url).pathname.split("/").at(-1) ?? "");
    return new Blob(this.bytes, type?.split(";")[0]?.trim() ?? null, name || new URL(this.url).hostname);
  }

  getAs(...args: unknown[]): Blob {
    return this.getBlob().getAs(...args);
  }
}
