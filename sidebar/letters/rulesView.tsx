/** Rules as sentences, by whom they turn to. */
import type { RuleView } from "../../src/app/rules/wire.ts";
import { usePage } from "../desk/page.ts";
import { useCall } from "../desk/useCall.ts";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { useWords, type ViewProps } from "./routes.ts";
import { RuleLine } from "./ruleLine.tsx";

const groups = ["customer", "manager", "supervisor"] as const;

/** Whom it turns to first; the owner of work is its manager. */
const groupOf = ({ to }: RuleView): (typeof groups)[number] => (to[0] === "owner" || to[0] === undefined ? "manager" : to[0]);

export function RulesView({ steps }: ViewProps) {
  const { sidebar } = usePage().language;
  const { rules } = useWords();
  const { value, failure, again } = useCall("rules", {});
  return (
    <>
      {failure && <Failure message={failure} again={again} />}
      {!value && !failure && <Bones label={sidebar.loading} />}
      {value &&
        groups.map((group) => (
          <section key={group} class="section" aria-labelledby={`rules-${group}`}>
            <h2 id={`rules-${group}`}>{rules.groups[group]}</h2>
            <ul class="panel list">
              {value.rules
                .filter((rule) => groupOf(rule) === group)
                .map((rule) => (
                  <RuleLine key={rule.code} rule={rule} levels={value.levels} mayEdit={value.mayEdit} steps={steps} />
                ))}
            </ul>
          </section>
        ))}
      {value && <p class="quiet small">{value.mayEdit ? rules.ask : rules.readOnly}</p>}
    </>
  );
}
