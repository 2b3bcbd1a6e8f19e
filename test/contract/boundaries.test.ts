/** The ladder is held by tools: what a rung may not know does not pass the linter. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "@jest/globals";

/** A tree with the project's rules and nothing else, so that the probes never stand in the project. */
const tree = mkdtempSync(path.join(tmpdir(), "rapport-boundaries-"));
for (const rules of ["biome.json", ".biome"]) cpSync(rules, path.join(tree, rules), { recursive: true });
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function lint(file: string, code: string): { readonly passes: boolean; readonly said: string } {
  const place = path.join(tree, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, code);
  const run = spawnSync(process.execPath, [path.resolve("node_modules/@biomejs/biome/bin/biome"), "lint", "--vcs-enabled=false", file], {
    cwd: tree,
    encoding: "utf8",
  });
  return { passes: run.status === 0, said: `${run.stdout}${run.stderr}` };
}

test("plain code passes in src/crm", () => {
  expect(lint("src/crm/probe.ts", "export const two: number = 1 + 1;\n")).toMatchObject({ passes: true });
});

test.each([
  [
    "imports from src/google",
    'import { world } from "../google/world.ts";\nexport const probe = world;\n',
    "imports only from rungs to its left",
  ],
  ["names SpreadsheetApp", "export const probe = () => SpreadsheetApp.flush();\n", "SpreadsheetApp"],
  ["names document", "export const probe = () => document.title;\n", "document"],
  ["calls Date.now()", "export const probe = () => Date.now();\n", "only src/google reads a clock"],
  ["makes a new Date()", "export const probe = () => new Date();\n", "only src/google reads a clock"],
])("a file in src/crm that %s is refused", (_case, code, reason) => {
  const { passes, said } = lint("src/crm/probe.ts", code);
  expect(passes).toBe(false);
  expect(said).toContain(reason);
});

test("the workbench may not look into the product", () => {
  expect(lint("workbench/probe.ts", 'import { x } from "../src/main.ts";\nexport const y = x;\n').passes).toBe(false);
});

test("the sidebar may not look into the google rung", () => {
  expect(lint("sidebar/probe.ts", 'import { x } from "../src/google/world.ts";\nexport const y = x;\n').passes).toBe(false);
});
