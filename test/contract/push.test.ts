/** What `npm run push` takes to Google: these files and no others. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";

const clasp = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["node_modules/@google/clasp/build/src/index.js", ...args], { encoding: "utf8", cwd: process.cwd() });

test("clasp pushes exactly the built add-on", () => {
  const { status, stdout } = clasp("show-file-status", "--json");
  expect(status).toBe(0);
  const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
  expect([...filesToPush].sort()).toEqual([
    "dist/Code.js",
    "dist/appsscript.json",
    "dist/importer.html",
    "dist/letters.html",
    "dist/sidebar.html",
    "dist/surveys.html",
  ]);
});

test("the built add-on is these six files, all of them pushed", () => {
  expect(readdirSync("dist").sort()).toEqual([
    "Code.js",
    "appsscript.json",
    "importer.html",
    "letters.html",
    "sidebar.html",
    "surveys.html",
  ]);
});
