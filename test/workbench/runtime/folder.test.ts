/** Folders that are not as they should be: a clear sentence each, and nothing in them changed. */
import { chmod, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Folder } from "../../../workbench/runtime/store/folder.ts";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { pushed } from "./script.ts";

const code = `function fill() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("kept"); MailApp.sendEmail("a@example.com", "s", "t") }
function look() { return SpreadsheetApp.getActiveSheet().getRange("A1").getValue() }`;

async function stored(): Promise<{ readonly dir: string; readonly script: string }> {
  const dir = await mkdtemp(path.join(tmpdir(), "rapport-folder-"));
  const script = await pushed({ code });
  const bench = await Workbench.open({ dir, script });
  await bench.call("fill");
  await bench.close();
  return { dir, script };
}

async function contents(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(path.join(dir, name), "utf8")] as const)));
}

const fileOf = async (dir: string, part: string) => path.join(dir, (await readdir(dir)).find((name) => name.startsWith(`${part}.`)) ?? "");

const cut = async (file: string) => truncate(file, 5);

test.each([
  ["a tab is missing", "tab-0", rm],
  ["a tab is cut off", "tab-0", cut],
  ["a mail is missing", "mail-0", rm],
  ["the world is cut off", "world", cut],
  ["the list of spreadsheets is missing", "books", rm],
  ["the index is cut off", "workbench", cut],
] as const)("half written: %s", async (_says, part, harm) => {
  const { dir, script } = await stored();
  const file = await fileOf(dir, part);
  await harm(file);
  const before = await contents(dir);
  await expect(Workbench.open({ dir, script })).rejects.toThrow(
    `The workbench in ${dir} is damaged: ${path.basename(file)} is missing or unreadable. Nothing was changed; put the file back from a copy, or begin anew with: new --force`,
  );
  expect(await contents(dir)).toEqual(before);
});

test.each([
  [99, "was stored by another version of this program (format 99; this one reads 1 and 2)"],
  ["x", "is damaged: workbench.json is missing or unreadable"],
])("of version %j", async (version, sentence) => {
  const { dir, script } = await stored();
  const index = path.join(dir, "workbench.json");
  await writeFile(index, JSON.stringify({ ...JSON.parse(await readFile(index, "utf8")), version }));
  const before = await contents(dir);
  await expect(Workbench.open({ dir, script })).rejects.toThrow(sentence);
  expect(await contents(dir)).toEqual(before);
});

test("a workbench of the first version, which knew no Drive and no second spreadsheet, opens", async () => {
  const { dir, script } = await stored();
  const index = path.join(dir, "workbench.json");
  const { files, ...rest } = JSON.parse(await readFile(index, "utf8"));
  const { drive: _drive, books: _books, projects: _projects, ...older } = files;
  const world = path.join(dir, files.world);
  const { container: _container, people: _people, rules: _rules, ...known } = JSON.parse(await readFile(world, "utf8"));
  await writeFile(world, JSON.stringify(known));
  await writeFile(index, JSON.stringify({ ...rest, version: 1, files: older }));
  const bench = await Workbench.open({ dir, script });
  expect([(await bench.call("look")).value, bench.mails().length]).toEqual(["kept", 1]);
  await bench.close();
});

/** Runs as somebody without rights, where the tests run as root, for whom nothing is read-only. */
async function unprivileged<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

if (process.platform !== "win32") {
  test("a folder that cannot be written", async () => {
    const { dir, script } = await stored();
    const before = await contents(dir);
    await chmod(dir, 0o555);
    await chmod(script, 0o755);
    await unprivileged(async () => {
      await expect(Workbench.open({ dir, script })).rejects.toThrow(
        `The folder ${dir} cannot be written. Allow it, or choose another with --at.`,
      );
      await expect(Workbench.open({ dir: path.join(dir, "new"), script })).rejects.toThrow("cannot be written");
    });
    await chmod(dir, 0o755);
    expect(await contents(dir)).toEqual(before);
  });

  test("a folder that can no longer be written: closing says so, and when it can, everything is saved", async () => {
    const { dir, script } = await stored();
    const bench = await Workbench.open({ dir, script });
    await chmod(dir, 0o555);
    await unprivileged(async () => {
      bench.addUser("ann@example.com");
      await bench.call("fill");
      await expect(bench.save()).rejects.toThrow(`The folder ${dir} cannot be written.`);
    });
    await chmod(dir, 0o755);
    await bench.close();
    const again = await Workbench.open({ dir, script });
    expect([again.mails().length, again.users().includes("ann@example.com")]).toEqual([2, true]);
    await again.close();
  });
}

test("a file where the folder should be", async () => {
  const { dir, script } = await stored();
  const file = path.join(dir, "workbench.json");
  await expect(Workbench.open({ dir: file, script })).rejects.toThrow(`${file} is not a folder. Choose another with --at.`);
});

test("two workbenches on one folder: the second says who has it, the first goes on", async () => {
  const { dir, script } = await stored();
  const first = await Workbench.open({ dir, script });
  await expect(Folder.claim(dir, 0)).rejects.toThrow(
    `The workbench in ${dir} is in use by process ${process.pid}. Stop it, or choose another folder with --at.`,
  );
  expect((await first.call("look")).value).toBe("kept");
  await first.close();
  const second = await Workbench.open({ dir, script });
  expect((await second.call("look")).value).toBe("kept");
  await second.close();
});

test("of several who find the claim of a dead process one takes the folder over", async () => {
  for (let round = 0; round < 20; round++) {
    const dir = await mkdtemp(path.join(tmpdir(), "rapport-folder-"));
    await writeFile(path.join(dir, "in-use.json"), JSON.stringify({ pid: 2 ** 22 + 1 }));
    const claims = await Promise.allSettled(Array.from({ length: 8 }, () => Folder.claim(dir, 0)));
    const [won] = claims.flatMap((claim) => (claim.status === "fulfilled" ? [claim.value] : []));
    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const claim of claims) if (claim.status === "rejected") expect(String(claim.reason)).toContain("is in use by process");
    expect(await readdir(dir)).toEqual(["in-use.json"]);
    await won?.release();
    expect(await readdir(dir)).toEqual([]);
    await rm(dir, { recursive: true });
  }
});

test("a claim under the number of this very process that this process did not make is a dead one's", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "rapport-folder-"));
  await writeFile(path.join(dir, "in-use.json"), JSON.stringify({ pid: process.pid }));
  await (await Folder.claim(dir, 0)).release();
  expect(await readdir(dir)).toEqual([]);
  await rm(dir, { recursive: true });
});

test("a workbench that cannot save any more still lets go of its folder", async () => {
  const { dir, script } = await stored();
  const bench = await Workbench.open({ dir, script });
  await bench.call("fill");
  await bench.save();
  const folder = Reflect.get(Reflect.get(bench, "keeper"), "folder");
  folder.write = () => Promise.reject(new Error("no space"));
  await bench.call("fill");
  await expect(bench.close()).rejects.toThrow("no space");
  await (await Folder.claim(dir, 0)).release();
});

test("who closes twice takes the folder from nobody", async () => {
  const { dir, script } = await stored();
  const bench = await Workbench.open({ dir, script });
  await bench.close();
  const other = await Folder.claim(dir, 0);
  await bench.close();
  await expect(Folder.claim(dir, 0)).rejects.toThrow("is in use by process");
  await other.release();
});

test("who waits for a new folder finds what the first has put there", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "rapport-folder-"));
  const script = await pushed({ code });
  const opening = [Workbench.open({ dir, script }), Workbench.open({ dir, script })];
  const first = await Promise.race(opening);
  await first.call("fill");
  await first.close();
  const benches = await Promise.all(opening);
  const second = benches.find((bench) => bench !== first);
  expect((await second?.call("look"))?.value).toBe("kept");
  await second?.close();
  await rm(dir, { recursive: true });
});
