/** What of Google's classes the workbench has, and what of that a conformance program has proven. */
import { type GoogleClass, googleClasses } from "../script/surface.ts";

export interface ClassCoverage {
  readonly service: string;
  readonly name: string;
  readonly supported: readonly string[];
  readonly missing: readonly string[];
  /** Supported methods that a conformance program called without a miss. */
  readonly proven: readonly string[];
}

/** `offered` holds the methods by class, as scripts see them; `proven` the `Class.method` names. */
export function coverage(offered: ReadonlyMap<string, ReadonlySet<string>>, proven: ReadonlySet<string>): readonly ClassCoverage[] {
  return googleClasses()
    .filter(({ methods }) => methods.size > 0)
    .map(({ service, name, methods }: GoogleClass) => {
      const all = [...methods].sort();
      const supported = all.filter((method) => offered.get(name)?.has(method));
      return {
        ...{ service, name, supported },
        missing: all.filter((method) => !supported.includes(method)),
        proven: supported.filter((method) => proven.has(`${name}.${method}`)),
      };
    });
}

/** The classes that a workbench lacks wholly, and the methods it lacks in the others, as the lines of `known-differences.md`. */
export function missingInWords(classes: readonly ClassCoverage[]): readonly string[] {
  return classes
    .filter(({ missing }) => missing.length > 0)
    .map(({ name, service, supported, missing }) => {
      const what = supported.length === 0 ? "the whole class" : missing.map((method) => `\`${method}\``).join(", ");
      return `- ${service} \`${name}\`: ${what}`;
    });
}
