/** Builds what runs in Google (`dist/`) and what runs the workbench (`.build/`), and reports sizes. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { evaluatedOnFirstUse } from "./lazy.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const inRoot = (...parts) => path.join(root, ...parts);
const browser = {
  bundle: true,
  minify: true,
  charset: "utf8",
  write: false,
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
};

/** The functions Google may call: a dry ESM pass over `main.ts` gives the names of its exports. */
async function entryNames(entry) {
  const dry = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    metafile: true,
    logLevel: "silent",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  return Object.values(dry.metafile.outputs)[0].exports;
}

/** Bundles a script for Apps Script: one IIFE and a top-level stub for each function that Google may call (platform.md 1.3). */
export async function bundleServer(entry = inRoot("src/main.ts")) {
  const names = await entryNames(entry);
  const stubs = names.map((name) => `function ${name}() { return Rapport.${name}.apply(this, arguments); }`).join("\n");
  const built = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "iife",
    globalName: "Rapport",
    target: "es2020",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "eof",
    logLevel: "warning",
    plugins: [evaluatedOnFirstUse(["tyme4ts"])],
  });
  return { code: `${built.outputFiles[0].text}\n${stubs}\n`, metafile: built.metafile, names };
}

/** One self-contained page: HTML with its style and script inline, as HtmlService serves it. */
async function bundlePage(name) {
  const script = await esbuild.build({
    ...browser,
    entryPoints: [inRoot(`sidebar/${name}.tsx`)],
    format: "iife",
    outdir: inRoot(".build/sidebar"),
    loader: { ".css": "css" },
  });
  const text = (extension) => script.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? "";
  const code = text(".js").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  return `<!DOCTYPE html>
<html><head><base target="_top"><meta charset="utf-8"><style>${text(".css")}</style></head>
<body><div id="app"></div><script>${code}</script></body></html>
`;
}

const pages = ["sidebar", "surveys", "letters", "importer"];

/** Writes `dist/`: the server's bundle, the pages beside the sheet and the manifest. Gives each file's size in bytes. */
export async function buildAddon() {
  const [server, ...made] = await Promise.all([bundleServer(), ...pages.map(bundlePage)]);
  const files = {
    "Code.js": server.code,
    ...Object.fromEntries(pages.map((name, at) => [`${name}.html`, made[at]])),
    "appsscript.json": await readFile(inRoot("appsscript.json"), "utf8"),
  };
  await rm(inRoot("dist"), { recursive: true, force: true });
  await mkdir(inRoot("dist"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(inRoot("dist", name), text);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
}

/** Writes the workbench's programs for Node into `.build/workbench/`. */
export async function buildWorkbench() {
  await esbuild.build({
    entryPoints: {
      worker: inRoot("workbench/runtime/realm/worker.ts"),
      workbench: inRoot("workbench/runtime/workbench.ts"),
      desk: inRoot("workbench/desk/desk.ts"),
      server: inRoot("workbench/page/server.ts"),
    },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    splitting: true,
    outdir: inRoot(".build/workbench"),
    outExtension: { ".js": ".mjs" },
    sourcemap: true,
    logLevel: "warning",
  });
}

/** Loads one of our TypeScript modules into this program. */
export async function importBundled(entry) {
  const outfile = inRoot(".build/scripts", `${path.basename(entry, path.extname(entry))}.mjs`);
  await esbuild.build({
    entryPoints: [inRoot(entry)],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { buildPage } = await import("./page.mjs");
  const [sizes] = await Promise.all([buildAddon(), buildWorkbench(), buildPage()]);
  for (const [name, bytes] of Object.entries(sizes)) console.log(`dist/${name}  ${(bytes / 1000).toFixed(0)} kB`);
}
