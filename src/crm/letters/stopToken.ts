/** The signed token of a stop link: it tells whose mail is to stop, and only the workbook that wrote it can have written it. */

type Sign = (text: string) => string;

export interface StopToken {
  /** The id of the contact, or of the customer whose own address it is; null for an address that is nobody's. */
  readonly who: string | null;
  /** By which the address is known again without standing in the link. */
  readonly hash: string;
}

/** 96 of the digest's 256 bits. */
const hashLength = 16;

export const addressHash = (sign: Sign, address: string): string => sign(`address ${address.trim().toLowerCase()}`).slice(0, hashLength);

const none = "-";

export function writeStopToken(sign: Sign, { who, address }: { readonly who: string | null; readonly address: string }): string {
  const said = `S.${who ?? none}.${addressHash(sign, address)}`;
  return `${said}.${sign(`stop ${said}`)}`;
}

/** Undefined for what this workbook did not write, whole and unchanged. Blanks around it are an accident of copying. */
export function readStopToken(sign: Sign, given: string): StopToken | undefined {
  const [, said, who, hash, signature] = /^(S\.([\w-]+)\.([\w-]+))\.([\w-]+)$/.exec(given.trim()) ?? [];
  if (said === undefined || who === undefined || hash === undefined || signature !== sign(`stop ${said}`)) return undefined;
  return { who: who === none ? null : who, hash };
}
