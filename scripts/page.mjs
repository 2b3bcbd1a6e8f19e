/** Builds the workbench's page into `.build/page/`: the script and the style that a browser loads. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Univer brings hyphenation dictionaries of 70 languages, half of the page; no cell is ever hyphenated. */
const withoutHyphenation = {
  name: "without-hyphenation",
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z-]+\d*-[\w-]{8}\.js$/ }, ({ importer, path: name }) =>
      importer.includes("engine-render") ? { path: name, namespace: "hyphenation" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "hyphenation" }, () => ({ contents: "export default {};" }));
  },
};

/** Writes `.build/page/app.js` and `app.css`, and the scripts `shim.js` and `web.js` of the script's own pages. Gives each file's size in bytes. */
export async function buildPage() {
  const outdir = path.join(root, ".build/page");
  await mkdir(outdir, { recursive: true });
  const built = await esbuild.build({
    entryPoints: {
      app: path.join(root, "workbench/page/app/main.tsx"),
      shim: path.join(root, "workbench/page/app/frame/main.ts"),
      web: path.join(root, "workbench/page/app/web/main.ts"),
    },
    bundle: true,
    minify: true,
    metafile: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir,
    plugins: [withoutHyphenation],
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "dataurl", ".woff2": "dataurl", ".svg": "dataurl" },
    logLevel: "warning",
  });
  return Object.fromEntries(Object.entries(built.metafile.outputs).map(([name, file]) => [path.basename(name), file.bytes]));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, bytes] of Object.entries(await buildPage())) console.log(`.build/page/${name}  ${(bytes / 1000).toFixed(0)} kB`);
}
