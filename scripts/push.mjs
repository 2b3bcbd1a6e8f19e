/** Puts the built add-on into Google: signs in, finds or creates the sheet and its script, pushes. For an owner who has never used clasp. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { pathToFileURL } from "node:url";
import { buildAddon, root } from "./build.mjs";

const settingsFile = path.join(root, ".clasp.json");
const claspProgram = path.join(root, "node_modules/@google/clasp/build/src/index.js");

/** What a person may paste: the id itself, or the address of the script's editor. */
export function scriptIdOf(text) {
  return /(?:\/(?:projects|d)\/)?([\w-]{50,})/.exec(text.trim())?.[1];
}

export const isPlaceholder = (settings) => scriptIdOf(settings.scriptId ?? "") === undefined;

function clasp(args, { cwd = root, quiet = false } = {}) {
  return spawnSync(process.execPath, [claspProgram, ...args], { cwd, encoding: "utf8", stdio: quiet ? "pipe" : "inherit" });
}

/** clasp refuses to create beside an existing .clasp.json, and exits 0 when it does: so in an empty folder, and what counts is the file. */
async function createScript(title) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "rapport-"));
  try {
    clasp(["create-script", "--type", "sheets", "--title", title], { cwd: folder });
    const made = await readFile(path.join(folder, ".clasp.json"), "utf8").catch(() => "{}");
    return scriptIdOf(JSON.parse(made).scriptId ?? "");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function askForScript(ask) {
  console.log("\nWhich spreadsheet shall Rapport live in?");
  console.log("  - For a new one, press Enter.");
  console.log("  - For one you have: open it, choose Extensions > Apps Script, then Project Settings, and paste the Script ID here.");
  const answer = await ask("Script ID (or Enter for a new spreadsheet): ");
  if (answer.trim() !== "") return scriptIdOf(answer);
  return createScript((await ask("Name of the new spreadsheet [Rapport]: ")).trim() || "Rapport");
}

async function main() {
  const settings = JSON.parse(await readFile(settingsFile, "utf8"));
  await buildAddon();
  if (!/logged in as/i.test(clasp(["show-authorized-user"], { quiet: true }).stdout)) {
    console.log("Sign in with the Google account that will own the spreadsheet. A browser opens.");
    console.log(
      "If Google says that the Apps Script API is off, switch it on at https://script.google.com/home/usersettings and run this again.",
    );
    if (clasp(["login"]).status !== 0) return "Not signed in. Run `npm run push` again when you are ready.";
  }
  if (isPlaceholder(settings)) {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const scriptId = await askForScript((question) => lines.question(question)).finally(() => lines.close());
    if (!scriptId)
      return "That is no script id, and no script was created. Run `npm run push` again, or paste the files of dist/ by hand (docs/guide/owner.md).";
    await writeFile(settingsFile, `${JSON.stringify({ ...settings, scriptId }, null, 2)}\n`);
  }
  if (clasp(["push", "--force"]).status !== 0)
    return "Google did not take the files; the lines above say why. Nothing in the spreadsheet was changed.";
  console.log("\nDone. Open (or reload) the spreadsheet, wait a few seconds for the Rapport menu, and choose Rapport > Set up.");
  return undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problem = await main();
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
  }
}
