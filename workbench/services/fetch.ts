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
