/** The conformance programs hold, and the list of known differences tells the truth about them and about what is missing. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { offered } from "../../workbench/runtime/realm/wire.ts";
import { type Conformance, conform, proven } from "../../workbench/runtime/trial/conformance.ts";
import { coverage, missingInWords } from "../../workbench/runtime/trial/coverage.ts";

const list = readFileSync("workbench/known-differences.md", "utf8");
const section = (title: string) => list.split(/^## /m).find((part) => part.startsWith(title)) ?? "";

function sources(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true, recursive: true });
  return inside.filter(({ name }) => name.endsWith(".ts")).map((file) => readFileSync(path.join(file.parentPath, file.name), "utf8"));
}

/** The classes that the services define, by the names that scripts see. */
const defined = ["services", "forms", "sheets"].flatMap((folder) =>
  sources(`workbench/${folder}`).flatMap((code) => [...code.matchAll(/\bgoogleName = "(\w+)"/g)].map(([, name]) => name ?? "")),
);

describe("the programs", () => {
  let ran: Conformance;
  beforeAll(async () => {
    ran = await conform("workbench/conformance");
  }, 120_000);

  test("find what they expect, in-process and across the worker boundary alike", () => {
    expect(ran.misses).toEqual([]);
    expect(ran.checks).toBeGreaterThan(500);
  });

  test("give every expectation a source", () => {
    const bare = ran.results.flatMap(({ checks }) => checks.filter(({ source }) => source.trim() === ""));
    expect(bare).toEqual([]);
  });

  test("name a row of the known differences for what nobody has confirmed", () => {
    const checks = ran.results.flatMap((result) => result.checks);
    const named = checks.flatMap(({ source }) => /^K (\S+)/.exec(source)?.[1] ?? []);
    const rows = [...section("What nobody has confirmed").matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect([...new Set(named)].filter((name) => !rows.includes(name))).toEqual([]);
  });

  test("meet every class that the services define", () => {
    const met = offered();
    expect([...new Set(defined)].filter((name) => !met.has(name))).toEqual([]);
  });

  test("prove what the list of what is missing leaves", () => {
    const missing = missingInWords(coverage(offered(), proven(ran)));
    expect(
      section("What is missing")
        .split("\n")
        .filter((line) => line.startsWith("- ")),
    ).toEqual(missing);
  });
});
