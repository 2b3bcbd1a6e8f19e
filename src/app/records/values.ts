/** Plain values as what they are meant to be. */
import type { Value } from "../../schema/row.ts";

/** A text, or null where there is none. */
export const textOf = (value: Value | undefined): string | null => (typeof value === "string" && value !== "" ? value : null);
