/** An installed Chromium, Chrome or Edge, started for one task: it prints pages, as Google's own renderer does. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-background-networking"];

/** No page may reach the network: the workbench has none. */
const offline = ["--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9"];

const patienceMs = 60_000;

/** What keeps a page from being printed, in one sentence. */
export class NoBrowser extends Error {}

/** The first of these programs that is there; a sentence on the way out when none is. */
export function browserAmong(places: readonly string[]): string {
  const found = places.find((place) => place !== "" && existsSync(place));
  if (found !== undefined) return found;
  throw new NoBrowser(
    "Making a PDF or converting a picture needs Chromium, Chrome or Edge: install one, or name it with the environment variable CHROMIUM.",
  );
}

/** A page in a folder of its own, which is gone afterwards; `run` opens it with more switches and gives the browser's standard output. */
function withPage<T>(
  html: string,
  use: (page: { readonly folder: string; readonly run: (switches: readonly string[]) => string }) => T,
): T {
  const program = browserAmong([process.env.CHROMIUM ?? "", ...usual]);
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-page-"));
  const page = path.join(folder, "page.html");
  const run = (switches: readonly string[]) => {
    const profile = `--user-data-dir=${path.join(folder, "profile")}`;
    const args = [...quiet, ...offline, profile, ...switches, pathToFileURL(page).href];
    const { stdout } = spawnSync(program, args, { encoding: "utf8", timeout: patienceMs, maxBuffer: 2 ** 28 });
    return stdout ?? "";
  };
  try {
    writeFileSync(page, html);
    return use({ folder, run });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The browser writes the computer's time into a PDF; without it the same page gives the same bytes, so that a run can be repeated. */
const withoutMoment = (pdf: Buffer): Buffer =>
  Buffer.from(
    pdf.toString("latin1").replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, (_, key: string) => `${key}19700101000000`),
    "latin1",
  );

/** The page as a PDF; scripts in it do not run to any end that matters, and nothing is fetched. */
export function printPdf(html: string): Buffer {
  return withPage(html, ({ folder, run }) => {
    const file = path.join(folder, "page.pdf");
    run(["--no-pdf-header-footer", `--print-to-pdf=${file}`]);
    if (!existsSync(file)) throw new NoBrowser("The browser made no PDF.");
    return withoutMoment(readFileSync(file));
  });
}

const canvasPage = (source: string, type: string) => `<!DOCTYPE html><title>waiting</title><script>
const image = new Image();
image.onload = () => {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d").drawImage(image, 0, 0);
  document.documentElement.textContent = canvas.toDataURL(${JSON.stringify(type)});
};
image.src = ${JSON.stringify(source)};
</script>`;

/** A picture as PNG or JPEG; `null` when the browser cannot read it. */
export function redraw(picture: { readonly bytes: Uint8Array; readonly type: string }, type: "image/png" | "image/jpeg"): Buffer | null {
  const source = `data:${picture.type};base64,${Buffer.from(picture.bytes).toString("base64")}`;
  const dom = withPage(canvasPage(source, type), ({ run }) => run(["--virtual-time-budget=5000", "--dump-dom"]));
  const drawn = new RegExp(`data:${type};base64,([A-Za-z0-9+/=]+)`).exec(dom.replace(/<script>[\s\S]*<\/script>/, ""))?.[1];
  return drawn === undefined ? null : Buffer.from(drawn, "base64");
}
