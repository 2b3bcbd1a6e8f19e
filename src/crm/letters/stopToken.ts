/** The signed token of a stop link: it tells whose mail is to stop, and only the workbook that wrote it can have written it. */
import { caseless, type Sign, sealed, unsealed } from "../sealed.ts";

export interface StopToken {
  /** The id of the contact, or of the customer whose own address it is; null for an address that is nobody's. */
  readonly who: string | null;
  /** By which the address is known again without standing in the link. */
  readonly hash: string;
}

/** 100 of the digest's 256 bits. */
const hashLength = 20;

export const addressHash = (sign: Sign, address: string): string =>
  caseless(sign(`address ${address.trim().toLowerCase()}`)).slice(0, hashLength);

const [mark, none, purpose] = ["S", "-", "stop"] as const;

/** `S.P-….HASH.SIGNATURE` */
export const writeStopToken = (sign: Sign, { who, address }: { readonly who: string | null; readonly address: string }): string =>
  sealed([mark, who ?? none, addressHash(sign, address)], { purpose, sign });

/** Undefined for what this workbook did not write. What mail programs do to a link does not matter. */
export function readStopToken(sign: Sign, given: string): StopToken | undefined {
  const [first, who, hash, ...more] = unsealed(given, { purpose, sign }) ?? [];
  if (first !== mark || who === undefined || hash === undefined || more.length > 0) return undefined;
  return { who: who === none ? null : who, hash };
}
