/** Starts the installed browser for a test. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `CHROMIUM` names the browser; without it the usual places are tried. Rejects with the way out when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM ?? "", ...USUAL].find((place) => place !== "" && existsSync(place));
  if (executablePath === undefined) {
    throw new Error("The browser tests need Chromium, Chrome or Edge: install one, or name it with the environment variable CHROMIUM.");
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
