/** The page's end of the line to a frame of the script: carries its calls to the server, and its wishes to whoever shows it. */
import type { RunAnswer, SentFile } from "../../wire.ts";
import { post } from "../connection.ts";

type Run = {
  readonly workbench: "run";
  readonly call: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly files?: Readonly<Record<string, readonly SentFile[]>>;
};

/** What a frame wishes of the page around it. */
export type Wish =
  | { readonly workbench: "close" }
  | { readonly workbench: "size"; readonly width?: number; readonly height?: number }
  | { readonly workbench: "focus" }
  | { readonly workbench: "follow"; readonly address: string }
  | {
      readonly workbench: "navigate";
      readonly how: "push" | "replace";
      readonly state: unknown;
      readonly search: string;
      readonly hash: string;
    };

/** Google's sandbox for pages of a script that is bound to a file (D guides/html/restrictions.md). */
export const SANDBOX =
  "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";

/** The script's pages live on another origin than ours, as at Google: another port of this machine. */
export const frameOrigin = (): string =>
  `http://${location.hostname}:${document.querySelector<HTMLMetaElement>('meta[name="frames"]')?.content}`;

/** What a page hears when the server cannot be reached (public code, K). */
const UNREACHED: RunAnswer = { ok: false, name: "NetworkError", message: "Connection failure due to HTTP 0", stack: [] };

async function answer(frame: Window, { call, name, args, files }: Run): Promise<void> {
  const reply = await post<RunAnswer>("run", { name, args, files }).catch(() => UNREACHED);
  frame.postMessage({ workbench: "answer", call, ...reply }, "*");
}

const isOurs = (data: unknown): data is Run | Wish => typeof data === "object" && data !== null && "workbench" in data;

/** Listens to a frame until the returned function is called. */
export function listenTo(frame: () => Window | null | undefined, onWish: (wish: Wish) => void): () => void {
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    const inner = frame();
    if (!inner || source !== inner || !isOurs(data)) return;
    if (data.workbench === "run") void answer(inner, data);
    else onWish(data);
  };
  addEventListener("message", hear);
  return () => removeEventListener("message", hear);
}
