/** Digests, message authentication codes and signatures by the names of Google's enumerations. */
import { createHash, createHmac, createSign } from "node:crypto";
import { GoogleError } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import { md2 } from "./md2.ts";

const nodeName = (algorithm: string) =>
  algorithm
    .replace(/^(HMAC|RSA)_/, "")
    .replace("_", "")
    .toLowerCase();

export const digest = (algorithm: string, bytes: Uint8Array): Buffer =>
  algorithm === "MD2" ? md2(bytes) : createHash(nodeName(algorithm)).update(bytes).digest();

export const hmac = (algorithm: string, bytes: Uint8Array, key: Uint8Array): Buffer =>
  createHmac(nodeName(algorithm), key).update(bytes).digest();

/** Throws Google's complaint about a key that is no PEM. */
export function rsa(algorithm: string, bytes: Uint8Array, key: string): Buffer {
  try {
    return createSign(`RSA-${nodeName(algorithm).toUpperCase()}`)
      .update(bytes)
      .sign(key);
  } catch {
    throw new GoogleError(text.rsaKey);
  }
}
