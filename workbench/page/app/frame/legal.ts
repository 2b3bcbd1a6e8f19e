/** What may travel to the server as an argument of `google.script.run`, and how forms travel. */

import type { SentFile } from "../../wire.ts";

/** What is sent: plain JSON, and apart from it the files of a form by the name of their field. */
export interface Sent {
  readonly args: unknown[];
  readonly files?: Readonly<Record<string, readonly SentFile[]>>;
}

const isForm = (value: unknown): value is HTMLFormElement => typeof HTMLFormElement !== "undefined" && value instanceof HTMLFormElement;

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

function legal(value: unknown, key: string, above: readonly object[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || !isPlain(value)) throw new TypeError(`Failed due to illegal value in property: ${key}`);
  if (above.includes(value)) throw new TypeError("Failed due to circular reference.");
  const below = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => legal(item, String(index), below));
  const entries = Object.entries(value).filter(([name, item]) => item !== undefined && !name.endsWith("__"));
  return Object.fromEntries(entries.map(([name, item]) => [name, legal(item, name, below)]));
}

/**
 * The JSON that may travel to the server. Throws Google's client errors for what may not (D client-server-communication.md; the texts: public
 * code, platform.md 4): `undefined` in an array becomes `null` (D) and vanishes from an object, numbers that JSON lacks become `null` (K),
 * and names that end in `__` are left behind (public code, K).
 */
export function legalArguments(args: readonly unknown[]): unknown[] {
  return args.map((value, index) => legal(value, String(index), []));
}

function add<T>(record: Record<string, T[]>, name: string, value: T): void {
  record[name] = [...(record[name] ?? []), value];
}

async function fileOf(file: File): Promise<SentFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { name: file.name, type: file.type, data: btoa(binary) };
}

async function filesOf(fields: readonly [string, readonly File[]][]): Promise<Record<string, SentFile[]>> {
  return Object.fromEntries(await Promise.all(fields.map(async ([name, files]) => [name, await Promise.all(files.map(fileOf))] as const)));
}

/** A form as one object: texts by field, a list where a name stands several times; files are read first (D client-server-communication.md). */
function sentForm(form: HTMLFormElement): Sent | Promise<Sent> {
  const texts: Record<string, string[]> = {};
  const files: Record<string, File[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") add(texts, name, value);
    else add(files, name, value);
  }
  const values = Object.fromEntries(Object.entries(texts).map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
  const fields = Object.entries(files);
  if (fields.length === 0) return { args: [values] };
  return filesOf(fields).then((read) => ({ args: [values], files: read }));
}

/** The arguments of a call as they travel; a form is legal as the only one. Throws at once for an illegal value. */
export function sentArguments(args: readonly unknown[]): Sent | Promise<Sent> {
  const [only] = args;
  return args.length === 1 && isForm(only) ? sentForm(only) : { args: legalArguments(args) };
}

/** A user object stays in the browser and may be nearly anything, but nothing made with `new` (D reference-google-script-run.md). */
export function legalUserObject(value: unknown): unknown {
  if (typeof value !== "object" || value === null || isPlain(value) || (typeof Node !== "undefined" && value instanceof Node)) return value;
  throw new TypeError("A user object of google.script.run cannot be constructed with the new operator.");
}
