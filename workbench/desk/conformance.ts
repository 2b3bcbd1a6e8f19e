/** `desk conformance`: our Apps Script programs, which state what Google promises, run on the workbench. */
import { type Conformance, conform } from "../runtime/trial/conformance.ts";
import { count, table } from "./show.ts";
import type { Verb } from "./verb.ts";

const isUnconfirmed = ({ source }: { readonly source: string }) => source.startsWith("K ");

/** A line a service: programs, checks, those of unconfirmed facts, and misses. */
function perService({ results }: Conformance): string {
  const services = [...new Set(results.map(({ service }) => service))].sort();
  const rows = services.map((service) => {
    const programs = results.filter((result) => result.service === service);
    const checks = programs.flatMap((program) => program.checks);
    const missed = checks.filter(({ ok }) => !ok).length;
    return [service, programs.length, checks.length, checks.filter(isUnconfirmed).length, missed].map(String);
  });
  return table(["service", "programs", "checks", "unconfirmed", "missed"], rows);
}

function summary({ results, checks, misses }: Conformance): string {
  const equal = results.filter((result) => result.equal).length;
  const ran = `${count(checks, "check")} in ${count(results.length, "program")}`;
  return `Conformance: ${ran}, ${equal} equal in-process and across the worker boundary, ${misses.length} missed.`;
}

export const conformanceVerb: Verb = {
  usage: "conformance [SERVICE]",
  says: "runs the conformance programs in-process and across the worker boundary; ends with 1 on a miss",
  async run({ words, conformance }) {
    const ran = await conform(conformance, words[0]);
    const text = [perService(ran), ...ran.misses, summary(ran)].join("\n");
    return { text, json: ran, ...(ran.misses.length > 0 || ran.checks === 0 ? { failed: true } : {}) };
  },
};
