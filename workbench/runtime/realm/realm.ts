/**
 * The script's side of every Google object. These functions are evaluated from their own text inside the script's realm, so that what
 * they make (arrays, dates, errors) is the script's own: they may use nothing but each other and ECMAScript.
 */

import { logLine, makeConsole, ownStack, show } from "./console.ts";
import { dateMethod, installClock, wallClock, zonedDate, zonedParts, zonedTexts, zoneOffset } from "./date.ts";
import type { Realm, RealmHost } from "./host.ts";
import { absent, answer, convey, exception, invoke, member, revive, stub, stubClass } from "./objects.ts";
import { type Outcome, plain, settled } from "./outcome.ts";
import { evaluateTemplate, initTemplate } from "./template.ts";

/** What the sandbox gets of an opened realm. */
export interface Inside {
  revive(value: unknown): unknown;
  plain(value: unknown, forBrowser: boolean): unknown;
  /** Tells the host what a web app gave. */
  answer(value: unknown): void;
  settled(value: unknown): Outcome;
}

export interface RealmOptions {
  readonly roots: readonly string[];
  /** The script's zone and this computer's. */
  readonly zone: string;
  readonly hostZone: string;
  /** Leaves the clock, the chance and the console as they are. */
  readonly servicesOnly?: boolean;
}

/** Gives the script a global that is asked of the host when first used. */
function defineRoot(realm: Realm, name: string): void {
  let made: unknown;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      made ??= answer(realm, () => ({ kind: "root", name }));
      return made;
    },
    set: (value) => {
      Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}

/** The clock, the chance and the console of a script. */
function furnish(realm: Realm, { zone, hostZone }: RealmOptions): void {
  const { host } = realm;
  installClock(host, zone, hostZone);
  if (host.seeded) Math.random = () => host.random();
  Object.defineProperty(globalThis, "console", { value: makeConsole(realm), writable: true, configurable: true });
}

/** Opens the realm in which this text is evaluated. */
function openRealm(host: RealmHost, options: RealmOptions): Inside {
  const realm: Realm = { host, stubs: new Map(), ids: new WeakMap(), classes: new Map(), missing: new Map(), RealDate: Date };
  for (const name of options.roots) defineRoot(realm, name);
  if (!options.servicesOnly) furnish(realm, options);
  return {
    revive: (value: unknown) => revive(realm, value),
    plain: (value: unknown, forBrowser: boolean) => plain(realm, value, forBrowser),
    answer: (value: unknown) => void answer(realm, () => ({ kind: "answer", value: convey(realm, value) })),
    settled,
  };
}

const parts = [
  ...[
    exception,
    revive,
    stub,
    member,
    stubClass,
    absent,
    answer,
    invoke,
    convey,
    initTemplate,
    evaluateTemplate,
    ownStack,
    show,
    logLine,
    makeConsole,
    defineRoot,
  ],
  ...[plain, settled, furnish, zoneOffset, wallClock, dateMethod, zonedParts, zonedTexts, zonedDate, installClock],
];

/** The text to evaluate in a fresh context; its value is `openRealm`. */
export const realmSource = `"use strict";(() => {\n${parts.map(String).join("\n")}\nreturn ${String(openRealm)};\n})()`;
