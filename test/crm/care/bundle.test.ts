/** The lunar calendar in the bundle: it runs in bare ECMAScript, and is evaluated on first use. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { bundleServer, root } from "../../../scripts/build.mjs";

let folder: string;
let code: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "care-"));
  const entry = path.join(folder, "entry.ts");
  const from = JSON.stringify(path.join(root, "src/crm/care/holidays.ts"));
  await writeFile(
    entry,
    `import { holidaysIn } from ${from};\nexport const days = (span) => holidaysIn(span).map(({ day }) => day).join();\n`,
  );
  ({ code } = await bundleServer(entry));
});
afterAll(() => rm(folder, { recursive: true }));

test("the bundle runs without Node or a browser", () => {
  const realm = vm.createContext({});
  vm.runInContext(code, realm);
  expect(vm.runInContext(`days({ from: "2026-09-25", until: "2026-10-02" })`, realm)).toBe("2026-09-25,2026-10-01");
});

test("the calendar's tables are made when a day is asked for, not when the script is loaded", () => {
  const realm = vm.createContext({});
  vm.runInContext(
    `var tables = 0;
    const define = Object.defineProperty;
    Object.defineProperty = (target, key, value) => {
      if (key === "NAMES") tables++;
      return define(target, key, value);
    };`,
    realm,
  );
  vm.runInContext(code, realm);
  expect(realm.tables).toBe(0);
  vm.runInContext(`days({ from: "2026-09-25", until: "2026-10-02" })`, realm);
  expect(realm.tables).toBeGreaterThan(0);
});
