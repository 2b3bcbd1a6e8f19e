/** The little of HTTP that the page needs: JSON in, JSON and files out, for this machine only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A body bigger than this is refused; a pasted block of 100,000 cells is far below. */
const MAX_BODY = 50_000_000;

export type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** Whether the request names this machine, and comes from a page of ours: other sites' pages must not reach the workbench. */
function isOurs(request: IncomingMessage): boolean {
  const host = request.headers.host ?? "";
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === `http://${host}`;
}

function answerWith(handle: Handle): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (!isOurs(request)) return void sendText(response, 403, "This page belongs to the workbench of this machine alone.");
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    handle(request, response, url).catch((failure: unknown) => {
      const text = failure instanceof Error ? failure.message : String(failure);
      if (response.headersSent) response.end();
      else sendJson(response, { ok: false, problem: text }, 500);
    });
  };
}

function listenAt(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves on this machine's own addresses; port 0 takes any free one. Rejects when the port is taken. */
export async function serveLoopback(port: number, handle: Handle): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(answerWith(handle));
  const taken = await listenAt(server, port, "127.0.0.1");
  const second = createServer(answerWith(handle));
  // `localhost` may mean ::1; a machine without IPv6 does without.
  await listenAt(second, taken, "::1").catch(() => 0);
  const close = (each: Server) =>
    new Promise<void>((resolve) => {
      each.close(() => resolve());
      each.closeAllConnections();
    });
  return { port: taken, close: async () => void (await Promise.all([close(server), close(second)])) };
}

/** The text of a request's body. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_BODY) throw new Error("The request is too big.");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The JSON of a request's body. Rejects with a sentence when it is none. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => JSON.parse(await readBody(request));

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  send(response, { status, type: "application/json; charset=utf-8", body: JSON.stringify(value) });
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, { status, type: "text/plain; charset=utf-8", body: text });
}

export interface Sent {
  status?: number;
  type: string;
  body: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
}

export function send(response: ServerResponse, { status = 200, type, body, headers = {} }: Sent): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers });
  response.end(body);
}
