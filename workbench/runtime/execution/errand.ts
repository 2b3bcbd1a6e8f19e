/** What is to be run: a function, by whom, and with what. */
import type { rootsOf } from "../../services/roots.ts";
import type { Script } from "../script/script.ts";
import type { CallAs, CallContext } from "./report.ts";
import type { Scene } from "./scene.ts";

export interface Errand {
  /** `null` only loads the files. */
  readonly fn: string | null;
  readonly context: CallContext;
  /** Empty when nobody is at the keyboard. */
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly as?: CallAs;
  /** Other files than the built script's. */
  readonly script?: Script;
  /** Hears what `doGet` or `doPost` gave. */
  readonly answered?: (value: unknown) => void;
  /** Arguments, made for the execution: event objects hold its own Google objects. */
  readonly args?: (scene: Scene, roots: ReturnType<typeof rootsOf>) => readonly unknown[];
}
