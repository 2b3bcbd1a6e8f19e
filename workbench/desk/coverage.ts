/** `desk coverage`: what of Google's classes the workbench has, lacks, and has proven. */

import { offered } from "../runtime/realm/wire.ts";
import { conform, proven } from "../runtime/trial/conformance.ts";
import { type ClassCoverage, coverage, missingInWords } from "../runtime/trial/coverage.ts";
import { table } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

const sum = (classes: readonly ClassCoverage[], part: "supported" | "missing" | "proven") =>
  classes.reduce((total, one) => total + one[part].length, 0);

function overview(classes: readonly ClassCoverage[]): string {
  const rows = classes.map(({ service, name, supported, missing, proven: sure }) => [
    ...[service, name],
    ...[supported.length, missing.length, sure.length].map(String),
  ]);
  const total = `${sum(classes, "supported")} methods supported, ${sum(classes, "missing")} missing, ${sum(classes, "proven")} proven.`;
  return [table(["service", "class", "supported", "missing", "proven"], rows), total].join("\n");
}

function detail({ name, supported, missing, proven: sure }: ClassCoverage): string {
  const unproven = supported.filter((method) => !sure.includes(method));
  const line = (head: string, methods: readonly string[]) => `${head}: ${methods.join(", ") || "none"}`;
  return [name, line("  proven", sure), line("  supported, not proven", unproven), line("  missing", missing)].join("\n");
}

export const coverageVerb: Verb = {
  usage: "coverage [CLASS] [--markdown]",
  says: "lists, class by class, the methods supported, missing, and proven by a conformance program",
  async run({ words, options, conformance }) {
    const sure = proven(await conform(conformance));
    const classes = coverage(offered(), sure);
    const [wanted] = words;
    const shown = wanted === undefined ? classes : classes.filter(({ name }) => name === wanted);
    if (shown.length === 0) return complain(`The workbench does not set out to hold a class ${wanted}.`);
    if (options.has("markdown")) return { text: missingInWords(shown).join("\n"), json: shown };
    return { text: wanted === undefined ? overview(shown) : shown.map(detail).join("\n"), json: shown };
  },
};
