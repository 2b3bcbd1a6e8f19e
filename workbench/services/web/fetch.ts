/** What stands in for the network: a test answers the requests of `UrlFetchApp`. */

export interface FetchRequest {
  readonly url: string;
  /** In small letters. */
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly payload: Buffer | null;
  readonly followRedirects: boolean;
}

export interface Fetched {
  /** 200 unless told otherwise. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** In-process executions cannot wait for a promise. */
export type Fetch = (request: FetchRequest) => Fetched | Promise<Fetched>;

const page = "<!doctype html><html><head><title>Example Domain</title></head><body><h1>Example Domain</h1></body></html>";

/** Stands in for https://example.com, the address that is kept for examples: the conformance programs may ask for it. */
export const exampleDomain: Fetch = ({ url }) => {
  const { hostname, pathname } = new URL(url);
  const headers = { "Content-Type": "text/html" };
  if (hostname !== "example.com") return { status: 502, headers, body: "" };
  return { status: pathname === "/" ? 200 : 404, headers, body: page };
};
