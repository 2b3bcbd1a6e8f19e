/** What the routes of the workbench's page are given. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Workbench } from "../runtime/workbench.ts";
import type { Feed } from "./feed.ts";
import type { Runs } from "./runs.ts";
import type { Shelf } from "./webapp.ts";

export interface Site {
  readonly bench: Workbench;
  /** What `google.script.run` may call. */
  readonly functions: readonly string[];
  /** Folder of the built page (`app.js`, `app.css`, `shim.js`, `web.js`). */
  readonly page: string;
  readonly feed: Feed;
  readonly runs: Runs;
  /** Pages of the web app. */
  readonly shelf: Shelf;
  /** The code of `google.script`, put in front of the script's own pages. */
  readonly shim: string;
  /** Port of the script's own pages, which have an origin to themselves. */
  readonly frames: () => number;
}

/** One request. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Who asks: the `user` of the address, the workbook's owner without one. */
  readonly user: string;
}

export type Route = (site: Site, visit: Visit) => Promise<void> | void;

/** What is served by path; a path that ends in `/` stands for all below it. */
export type Routes = Readonly<Record<string, Route>>;
