/** Google's complaint about arguments of the wrong type. */

import { EnumMember, GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { text } from "../runtime/words/limits.ts";

/** How Google prints an argument's type (GF notes/oddities.md; public code, live): `String`, `number[]`, `(class)`, `SpreadsheetApp.Range`. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : "Array";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (value instanceof EnumMember) return value.enumeration;
  if (value instanceof GoogleObject) return "session" in value ? `SpreadsheetApp.${value.googleName}` : value.googleName;
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

/** Whether an argument can stand where Google declares a type. */
export type Kind = (value: unknown) => boolean;

export const isText: Kind = (value) => ["string", "number", "boolean"].includes(typeof value);
export const isNumber: Kind = (value) =>
  (typeof value === "number" && !Number.isNaN(value)) || (typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)));
export const isRecord: Kind = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof GoogleObject);
export const isBytes: Kind = Array.isArray;
export const isDate: Kind = (value) => value instanceof Date;
export const memberOf =
  (name: string): Kind =>
  (value) =>
    value instanceof EnumMember && value.enumeration === name;
export const orNull =
  (kind: Kind): Kind =>
  (value) =>
    value === null || value === undefined || kind(value);

/** Throws Google's complaint unless the arguments fit one of the signatures, in number and in kind. */
export function fitting(method: string, args: readonly unknown[], signatures: readonly (readonly Kind[])[]): void {
  const fits = (kinds: readonly Kind[]) => kinds.length === args.length && kinds.every((kind, index) => kind(args[index]));
  if (!signatures.some(fits)) mismatch(method, args);
}

/** Google's bytes are signed (−128..127), Java's way (TD Utilities.base64Decode). */
export const signedBytes = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte << 24) >> 24);

/** The bytes of an argument declared Byte[]; an array of anything but numbers cannot be converted (GF test/testutilities.js). */
export function bytesArgument(method: string, value: unknown, args: readonly unknown[] = [value]): Uint8Array {
  if (!Array.isArray(value)) return mismatch(method, args);
  const numbers = value.map((one) => (isNumber(one) ? Number(one) : Number.NaN));
  if (numbers.some(Number.isNaN)) throw new GoogleError(text.cannotConvert("Array", "(class)"));
  return Uint8Array.from(numbers);
}
