/** An esbuild plugin: named packages are evaluated on the first use of one of their exports, not when the bundle is loaded. */

/**
 * Each is imported through a stand-in whose getters `require` it: esbuild runs a required module only then.
 * Imports by name or as `* as` work unchanged; a default import does not.
 */
export function evaluatedOnFirstUse(packages) {
  const only = new RegExp(`^(${packages.map((name) => name.replaceAll(/[/.]/g, "\\$&")).join("|")})$`);
  return {
    name: "evaluated-on-first-use",
    setup(build) {
      build.onResolve({ filter: only }, ({ path, pluginData, resolveDir }) =>
        pluginData === "real" ? undefined : { path, namespace: "first-use", pluginData: resolveDir },
      );
      build.onLoad({ filter: only, namespace: "first-use" }, async ({ path, pluginData: resolveDir }) => {
        const { path: file } = await build.resolve(path, { kind: "import-statement", resolveDir, pluginData: "real" });
        const real = `require(${JSON.stringify(file)})`;
        const getters = Object.keys(await import(path)).map((name) => `get ${name}() { return ${real}.${name}; }`);
        return { contents: `module.exports = { __esModule: true, ${getters.join(",\n")} };`, resolveDir };
      });
    },
  };
}
