/** One greeting for an address that several people share. */
import type { Occasion } from "./occasions.ts";

export interface Greeting {
  readonly address: string;
  /** What is wished: the occasions of all who read mail there, the first given first; all of one kind, code and day. */
  readonly occasions: readonly [Occasion, ...Occasion[]];
}

export interface Greetings {
  readonly greetings: readonly Greeting[];
  /** Those who have no address. */
  readonly without: readonly Occasion[];
}

const plain = (address: string): string => address.trim().toLowerCase();

/** Groups occasions by address, day, kind and holiday, in the order given. */
export function oncePerAddress(occasions: readonly Occasion[], addressOf: (at: number) => string | null): Greetings {
  const groups = new Map<string, { readonly address: string; occasions: [Occasion, ...Occasion[]] }>();
  const without: Occasion[] = [];
  for (const occasion of occasions) {
    const address = plain(addressOf(occasion.at) ?? "");
    const key = [address, occasion.day, occasion.kind, occasion.code].join("\n");
    const group = groups.get(key);
    if (address === "") without.push(occasion);
    else if (group) group.occasions.push(occasion);
    else groups.set(key, { address, occasions: [occasion] });
  }
  return { greetings: [...groups.values()], without };
}
