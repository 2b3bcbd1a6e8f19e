/** A worker: runs one execution at a time and asks the host, synchronously, for whatever is Google's. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { type Line, Sandbox } from "./sandbox.ts";
import type { Reply, Request, Run } from "./wire.ts";

const { port, signal }: { port: MessagePort; signal: Int32Array } = workerData;
const sandbox = new Sandbox();

function send(request: Request): void {
  port.postMessage(request);
}

/**
 * Sleeps until there is an answer. The host posts it, sets the signal and then wakes whoever sleeps: when the worker sees the signal
 * before it is woken, the waking meets the next question instead, whose answer is not there yet.
 */
function receive(): Reply {
  for (;;) {
    Atomics.wait(signal, 0, 0);
    Atomics.store(signal, 0, 0);
    const received: { message: Reply } | undefined = receiveMessageOnPort(port);
    if (received) return received.message;
  }
}

const line: Line = {
  ask: (request) => {
    send(request);
    return receive();
  },
  log: (text) => send({ kind: "log", line: text }),
};

parentPort?.on("message", (run: Run) => send(sandbox.run(run, line)));
