/** What a test expects of a save that must succeed. */
import type { Saved } from "../../src/app/wire.ts";
import type { EntityName } from "../../src/crm/entities.ts";

/** The result, or an error that says how it ended instead. */
export function saved<N extends EntityName>(result: Saved<N>): Extract<Saved<N>, { readonly kind: "saved" }> {
  if (result.kind !== "saved") throw new Error(`It ended otherwise: ${JSON.stringify(result)}`);
  return result;
}
