/** The workers: started when needed, kept for the next execution, thrown away after a kill. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { Reply, Run } from "../realm/wire.ts";

export interface Seat {
  readonly port: MessagePort;
  /** Shapes this worker has been told. */
  readonly shapes: Set<number>;
  /** Scripts it has compiled. */
  readonly scripts: Set<string>;
  run(run: Run): void;
  reply(reply: Reply): void;
  /** Resolves when the worker has stopped. */
  kill(): Promise<void>;
  /** Hears of a worker that died before its work was done: out of memory, for example. There is one listener at a time. */
  onDeath(listener: (error: Error) => void): void;
  /** Tells the listener that this worker's work will not be done. */
  giveUp(error: Error): void;
  /** Whether this process must stay alive for it. */
  hold(alive: boolean): void;
}

let source: Promise<URL> | undefined;

/** Beside the built workbench lies the built worker; run from sources, the worker is bundled in memory. */
function workerUrl(): Promise<URL> {
  const built = new URL("./worker.mjs", import.meta.url);
  if (existsSync(fileURLToPath(built))) return Promise.resolve(built);
  source ??= bundled();
  return source;
}

async function bundled(): Promise<URL> {
  const { build } = await import("esbuild");
  const entry = fileURLToPath(new URL("../realm/worker.ts", import.meta.url));
  const made = await build({ entryPoints: [entry], bundle: true, write: false, platform: "node", format: "esm", target: "node20" });
  return new URL(`data:text/javascript;base64,${Buffer.from(made.outputFiles[0]?.text ?? "").toString("base64")}`);
}

/** A script that eats memory ends with its worker before it takes the computer's. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

async function seat(): Promise<Seat> {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(await workerUrl(), { workerData: { port: port2, signal }, transferList: [port2], resourceLimits });
  let died: (error: Error) => void = () => undefined;
  worker.on("error", (error) => died(error));
  return {
    port: port1,
    shapes: new Set(),
    scripts: new Set(),
    run: (run) => worker.postMessage(run),
    reply: (reply) => {
      port1.postMessage(reply);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    },
    kill: async () => {
      died = () => undefined;
      await worker.terminate();
      port1.close();
    },
    onDeath: (listener) => {
      died = listener;
    },
    giveUp: (error) => died(error),
    hold: (alive) => {
      for (const held of [worker, port1]) alive ? held.ref() : held.unref();
    },
  };
}

/** Keeps at most `spare` idle workers. */
export class Pool {
  private readonly idle: Seat[] = [];
  private readonly busy = new Set<Seat>();
  private closed = false;

  constructor(private readonly spare = 4) {}

  async take(): Promise<Seat> {
    const taken = this.idle.pop() ?? (await seat());
    this.busy.add(taken);
    taken.hold(true);
    return taken;
  }

  give(back: Seat): void {
    this.busy.delete(back);
    back.port.removeAllListeners("message");
    back.hold(false);
    if (this.closed || this.idle.length >= this.spare) void back.kill();
    else this.keep(back);
  }

  private keep(seat: Seat): void {
    this.idle.push(seat);
    seat.onDeath(() => void this.idle.splice(this.idle.indexOf(seat), 1));
  }

  /** For one that cannot be used again. */
  async end(seat: Seat): Promise<void> {
    this.busy.delete(seat);
    await seat.kill();
  }

  /** Ends every worker, also one that would never end by itself; what it was doing counts as killed. */
  async close(): Promise<void> {
    this.closed = true;
    for (const one of this.busy) one.giveUp(new Error("The workbench was closed."));
    const all = [...this.idle.splice(0), ...this.busy];
    this.busy.clear();
    await Promise.all(all.map((one) => one.kill()));
  }
}
