/** The seam between the runtime and the services: what a Google object is on the host's side, and what an execution offers it. */

/** How a call is counted: `read` and `write` touch cells; the others are round trips that move none. */
export type RoundTrip = "read" | "write" | "flush" | "lock" | "send" | "store" | "find" | "sleep";

/** What one execution has cost so far. Cells are counted by the service that moves them. */
export interface Meter {
  /** Adds one round trip of this sort that moved `cells` cells, and its modelled time. */
  roundTrip(sort: RoundTrip, cells?: number): void;
}

/** The rights of an execution, as in Google's authorisation life-cycle. */
export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/** One run of a function of the script, as the services see it. */
export interface Execution {
  readonly id: number;
  /** The person at the keyboard; empty when nobody is (time triggers). */
  readonly activeUser: string;
  /** Whose rights, quota and user properties count: the trigger's creator, or the person at the keyboard. */
  readonly effectiveUser: string;
  readonly mode: AuthMode;
  readonly meter: Meter;
  /** The virtual time, in milliseconds since 1970. */
  now(): number;
  /** Registers what must happen when the execution has ended, in whatever way (release of locks, flush of writes). */
  onEnd(clean: (outcome: "done" | "failed" | "killed") => void): void;
}

/**
 * A Google object on the host's side: an instance of a class whose public prototype methods are what a script may call.
 * Arguments arrive as host values (numbers, strings, booleans, null, Date, arrays, plain objects, other Google objects, enum
 * members, script functions never). Results go back the same way; a Google object becomes a handle, everything else a copy.
 */
export abstract class GoogleObject {
  /** The class's name as Google prints it, such as `Range`. */
  abstract readonly googleName: string;
}

/** A member of an enumeration of Google's (`Charts.ChartType.BAR`): the same object each time; prints and serialises as its name. */
export class EnumMember extends GoogleObject {
  readonly googleName: string;
  constructor(
    readonly enumeration: string,
    readonly name: string,
  ) {
    super();
    this.googleName = enumeration;
  }
  override toString(): string {
    return this.name;
  }
  ordinal(): number {
    throw new GoogleError("EnumMember.ordinal is not supported by the workbench.");
  }
  toJSON(): string {
    return this.name;
  }
}

/** A global that is nothing but texts by name: scripts see a plain object. */
export class Constants extends GoogleObject {
  constructor(
    override readonly googleName: string,
    readonly members: Readonly<Record<string, string>>,
  ) {
    super();
  }
}

/** A whole enumeration, frozen, by member name. A root object carries it as a plain property (`SpreadsheetApp.WrapStrategy`). */
export type Enumeration<N extends string> = { readonly [K in N]: EnumMember };

export function enumeration<const N extends string>(name: string, members: readonly N[]): Enumeration<N> {
  const made: Partial<Record<N, EnumMember>> = {};
  for (const member of members) made[member] = new EnumMember(name, member);
  return Object.freeze(made) as Enumeration<N>;
}

/** What a service throws: reaches the script as an `Error` whose `name` is `Exception` and whose message is this text. */
export class GoogleError extends Error {
  override readonly name = "Exception";
}
