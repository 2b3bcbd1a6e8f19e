/** `CacheService`: texts that Google may forget: after their time, or when a thousand newer ones have come. */

import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { quota, text } from "../runtime/words/limits.ts";
import type { CacheItem } from "../runtime/world/world.ts";
import { fitting, isNumber, isRecord, type Kind, orNull } from "./signature.ts";

function checkedKey(key: unknown): string {
  if (key === null || key === undefined || key === "") throw new GoogleError(text.cacheKey);
  const name = String(key);
  if (name.length > quota.cacheKeyLength) throw new GoogleError(text.cacheLongKey);
  return name;
}

function checkedValue(value: unknown): string {
  const string = String(value);
  if (Buffer.byteLength(string) > quota.cacheValueBytes) throw new GoogleError(text.cacheValue);
  return string;
}

const any: Kind = () => true;

function keysOf(method: string, args: readonly unknown[]): readonly unknown[] {
  fitting(`CacheService.Cache.${method}`, args, [[Array.isArray]]);
  const [keys] = args;
  return Array.isArray(keys) ? keys : [];
}

const secondsOf = (given: unknown) => (given === null || given === undefined ? quota.cacheSeconds : Number(given));

class Cache extends GoogleObject {
  override readonly googleName = "Cache";

  constructor(
    private readonly scene: Scene,
    private readonly name: string,
  ) {
    super();
  }

  get(...args: unknown[]): string | null {
    fitting("CacheService.Cache.get", args, [[any]]);
    const [key] = args;
    this.scene.execution.meter.roundTrip("store");
    const name = checkedKey(key);
    return live(this.scene, this.name).find((item) => item.key === name)?.value ?? null;
  }

  getAll(...args: unknown[]): Record<string, string> {
    const keys = keysOf("getAll", args);
    this.scene.execution.meter.roundTrip("store");
    const wanted = new Set(keys.map(checkedKey));
    return Object.fromEntries(live(this.scene, this.name).flatMap(({ key, value }) => (wanted.has(key) ? [[key, value]] : [])));
  }

  put(...args: unknown[]): void {
    fitting("CacheService.Cache.put", args, [
      [any, any],
      [any, any, orNull(isNumber)],
    ]);
    const [key, value, expirationInSeconds] = args;
    this.scene.execution.meter.roundTrip("store");
    add(this.scene, this.name, { items: [[key, value]], seconds: secondsOf(expirationInSeconds) });
  }

  putAll(...args: unknown[]): void {
    fitting("CacheService.Cache.putAll", args, [[isRecord], [isRecord, orNull(isNumber)]]);
    const [values, expirationInSeconds] = args;
    this.scene.execution.meter.roundTrip("store");
    add(this.scene, this.name, { items: Object.entries(values ?? {}), seconds: secondsOf(expirationInSeconds) });
  }

  remove(key: string): void {
    this.removeAll([key]);
  }

  removeAll(...args: unknown[]): void {
    const keys = keysOf("removeAll", args);
    this.scene.execution.meter.roundTrip("store");
    const gone = new Set(keys.map(String));
    this.scene.world.caches[this.name] = live(this.scene, this.name).filter(({ key }) => !gone.has(key));
  }
}

function live(scene: Scene, name: string): CacheItem[] {
  return (scene.world.caches[name] ?? []).filter(({ expires }) => expires > scene.execution.now());
}

interface Addition {
  readonly items: readonly (readonly [unknown, unknown])[];
  readonly seconds: number;
}

/** At a thousand items the hundred oldest go, whether they were read or not (JP exploring-apps-script-cacheservice-limits). */
function add(scene: Scene, name: string, { items, seconds }: Addition): void {
  const span = Math.min(seconds, quota.cacheMaxSeconds);
  const expires = scene.execution.now() + span * 1000;
  const fresh = items.map(([key, value]) => ({ key: checkedKey(key), value: checkedValue(value), expires }));
  const replaced = new Set(fresh.map(({ key }) => key));
  const all = [...live(scene, name).filter(({ key }) => !replaced.has(key)), ...fresh];
  scene.world.caches[name] = all.length > quota.cacheItems ? all.slice(Math.max(quota.cacheEvicted, all.length - quota.cacheItems)) : all;
}

export class CacheService extends GoogleObject {
  override readonly googleName = "CacheService";
  private readonly made = new Map<string, Cache>();

  constructor(private readonly scene: Scene) {
    super();
  }

  getScriptCache(): GoogleObject {
    return open(this.scene, this.made, "script");
  }

  /** `null` unless the script is bound to a document or runs as an add-on (TD). */
  getDocumentCache(): GoogleObject | null {
    if (this.scene.world.container.kind === "none") return null;
    return open(this.scene, this.made, "document");
  }

  getUserCache(): GoogleObject {
    return open(this.scene, this.made, `user ${this.scene.execution.effectiveUser}`);
  }
}

function open(scene: Scene, made: Map<string, Cache>, name: string): Cache {
  const cache = made.get(name) ?? new Cache(scene, name);
  made.set(name, cache);
  return cache;
}
