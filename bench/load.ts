/** Cold load of the server's bundle in a fresh context, and the share of each library in it. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { Measured } from "./table.ts";

/** Milliseconds to compile and run the bundle in a bare context: the median of eleven. */
function coldLoad(code: string): number {
  const times = Array.from({ length: 11 }, () => {
    const context = vm.createContext({});
    const begun = performance.now();
    vm.runInContext(code, context, { filename: "Code.js" });
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[5] ?? 0;
}

export interface Inputs {
  readonly [file: string]: { readonly bytesInOutput: number };
}

/** Bytes of each npm package, and of our own rungs, largest first. */
export function shares(inputs: Inputs): readonly [string, number][] {
  const sums = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? `src/${/src\/([^/]+)/.exec(file)?.[1] ?? ""}`;
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].sort((a, b) => b[1] - a[1]);
}

export function measureLoad(sizes: Readonly<Record<string, number>>): Measured[] {
  const kilobytes = (name: string): number => (sizes[name] ?? Number.POSITIVE_INFINITY) / 1000;
  const code = readFileSync("dist/Code.js", "utf8");
  return [
    { operation: "cold load of the server", what: "time", value: coldLoad(code), bound: 40, unit: "ms", timed: true },
    { operation: "cold load of the server", what: "minified", value: kilobytes("Code.js"), bound: 900, unit: "kB" },
    ...["sidebar", "surveys", "letters", "importer"].map((page) => ({
      ...{ operation: `${page} page`, what: "all in one file", value: kilobytes(`${page}.html`), bound: 350, unit: "kB" },
    })),
  ];
}
