/** `UrlFetchApp`: the workbench has no network; a test may answer in its place. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { quota, text } from "../../runtime/words/limits.ts";
import { Blob, blobOf, isBlobSource } from "../blob/blob.ts";
import { encode } from "../blob/charset.ts";
import { isOptions, type Options } from "../mail/letter.ts";
import { bytesArgument, fitting, isText } from "../signature.ts";
import type { Fetched, FetchRequest } from "./fetch.ts";
import { HTTPResponse } from "./http-response.ts";

interface Payload {
  readonly type: string;
  readonly bytes: Uint8Array | null;
}

const formType = "application/x-www-form-urlencoded";

/** Fields with files among them, each a part of its own. */
function multipart(fields: readonly (readonly [string, unknown])[]): Payload {
  const boundary = "----WorkbenchFormBoundary";
  const parts = fields.flatMap(([name, value]) => {
    const blob = isBlobSource(value) ? blobOf("UrlFetchApp.fetch", value) : null;
    const file = blob
      ? `; filename="${blob.getName() ?? name}"\r\nContent-Type: ${blob.getContentType() ?? "application/octet-stream"}`
      : "";
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), blob ? blob.bytes : Buffer.from(String(value)), Buffer.from("\r\n")];
  });
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) };
}

/** An object is a form's fields; a blob has a type of its own; anything else is text (TD UrlFetchApp.fetch). */
function payloadOf(payload: unknown): Payload {
  if (payload === null || payload === undefined) return { type: formType, bytes: null };
  if (payload instanceof Blob) return { type: payload.getContentType() ?? "application/octet-stream", bytes: payload.bytes };
  if (Array.isArray(payload)) return { type: formType, bytes: bytesArgument("UrlFetchApp.fetch", payload) };
  if (!isOptions(payload)) return { type: formType, bytes: encode(String(payload)) };
  const fields = Object.entries(payload);
  if (fields.some(([, value]) => isBlobSource(value))) return multipart(fields);
  return {
    type: formType,
    bytes: Buffer.from(new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString()),
  };
}

const withScheme = (url: string) => (/^[a-z][a-z+.-]*:/i.test(url) ? url : `http://${url}`);

function requestOf(url: string, params: Options): FetchRequest {
  const { type, bytes } = payloadOf(params.payload);
  if (url.trim() === "") throw new GoogleError(text.noUrl);
  if (url.length > quota.urlLength) throw new GoogleError(text.longUrl);
  if ((bytes?.length ?? 0) > quota.postBytes) throw new GoogleError(text.bigPost);
  const address = withScheme(url.trim());
  if (!URL.canParse(address)) throw new GoogleError(text.invalid(url));
  const headers = isOptions(params.headers) ? params.headers : {};
  return {
    url: address,
    method: String(params.method ?? (bytes === null ? "get" : "post")).toLowerCase(),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    contentType: String(params.contentType ?? type),
    payload: bytes === null ? null : Buffer.from(bytes),
    followRedirects: params.followRedirects !== false,
  };
}

function checked(request: FetchRequest, response: HTTPResponse, params: Options): HTTPResponse {
  const code = response.getResponseCode();
  if (code < 400 || params.muteHttpExceptions === true) return response;
  throw new GoogleError(text.requestFailed(new URL(request.url).origin, code, response.getContentText().slice(0, 300)));
}

function send({ fetch, execution }: Scene, url: string, params: Options): HTTPResponse | Promise<HTTPResponse> {
  execution.meter.roundTrip("send");
  const request = requestOf(url, params);
  if (!fetch)
    throw new GoogleError(`${text.addressUnavailable(request.url)}. The workbench has no network; a test may answer in its place.`);
  const finish = (fetched: Fetched) => checked(request, new HTTPResponse(request.url, fetched), params);
  const fetched = fetch(request);
  return fetched instanceof Promise ? fetched.then(finish) : finish(fetched);
}

/** One of `fetchAll`: an address, or an object with one. */
function asked(one: unknown): readonly [string, Options] {
  if (isOptions(one)) return [String(one.url ?? ""), one];
  return [String(one ?? ""), {}];
}

const signatures = [[isText], [isText, isOptions]] as const;

export class UrlFetchApp extends GoogleObject {
  override readonly googleName = "UrlFetchApp";

  constructor(private readonly scene: Scene) {
    super();
  }

  fetch(...args: unknown[]): HTTPResponse | Promise<HTTPResponse> {
    fitting("UrlFetchApp.fetch", args, signatures);
    const [url, params] = args;
    return send(this.scene, String(url), isOptions(params) ? params : {});
  }

  fetchAll(...args: unknown[]): readonly HTTPResponse[] | Promise<readonly HTTPResponse[]> {
    fitting("UrlFetchApp.fetchAll", args, [[Array.isArray]]);
    const list: readonly unknown[] = Array.isArray(args[0]) ? args[0] : [];
    const responses = list.map((one) => send(this.scene, ...asked(one)));
    const ready = responses.filter((one) => one instanceof HTTPResponse);
    return ready.length === responses.length ? ready : Promise.all(responses);
  }

  /** What `fetch` would send; nothing is sent (TD). */
  getRequest(...args: unknown[]): Readonly<Record<string, unknown>> {
    fitting("UrlFetchApp.getRequest", args, signatures);
    const [url, params] = args;
    const { payload, ...request } = requestOf(String(url), isOptions(params) ? params : {});
    return { ...request, payload: payload === null ? "" : payload.toString("utf8"), useIntranet: false, validateHttpsCertificates: true };
  }
}
