/** Google's complaint about arguments of the wrong type. */
import { text } from "../runtime/limits.ts";
import { EnumMember, GoogleError, GoogleObject } from "../runtime/service.ts";

/** How Google prints an argument's type (GF notes/oddities.md): `String`, `number`, `(class)`, `null`, `number[]`. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (Array.isArray(value)) return value.every((one) => typeof one === "number") && value.length > 0 ? "number[]" : "(class)";
  if (value instanceof EnumMember) return value.enumeration;
  if (value instanceof GoogleObject) return value.googleName;
  return typeof value === "object" ? "(class)" : typeof value;
}

/** Throws `The parameters (String,number) don't match the method signature for MailApp.sendEmail.` */
export function mismatch(method: string, args: readonly unknown[]): never {
  throw new GoogleError(text.signature(args.map(typeName).join(","), method));
}

/** The string that Google makes of an argument declared a String: numbers and booleans are converted, everything else does not match. */
export function textArgument(method: string, value: unknown, args: readonly unknown[] = [value]): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return mismatch(method, args);
}

/** The number of an argument declared a number: strings that read as one are converted. */
export function numberArgument(method: string, value: unknown, args: readonly unknown[] = [value]): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : mismatch(method, args);
}
