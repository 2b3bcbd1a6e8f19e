/** Signatures by a secret of this workbook's own. */
import type { State } from "../app/ports.ts";

const secretKey = "secret";

/** Two random UUIDs: 244 random bits. Made once; document properties belong to one document, so that a copy of the workbook has a secret of its own (platform.md 6.3; K). */
function secretOf(state: State): string {
  const known = state.get(secretKey);
  if (known !== undefined) return known;
  const made = Utilities.getUuid() + Utilities.getUuid();
  state.set({ [secretKey]: made });
  return made;
}

/** HMAC-SHA256, in the Base64 of web addresses without its padding. */
export const signOf =
  (state: State) =>
  (text: string): string =>
    Utilities.base64EncodeWebSafe(Utilities.computeHmacSha256Signature(text, secretOf(state))).replace(/=+$/, "");
