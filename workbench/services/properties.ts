/** `PropertiesService`: small texts by key, of the script, of the document, and of each person. */

import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/execution/service.ts";
import { spend, used } from "../runtime/people/allowance.ts";
import { quotasOf } from "../runtime/people/people.ts";
import { quota, text } from "../runtime/words/limits.ts";
import type { Store } from "../runtime/world/world.ts";
import { fitting, isRecord, isText, type Kind, mismatch } from "./signature.ts";

const size = (value: string) => Buffer.byteLength(value);

function put(store: Store, changes: Store): void {
  for (const [key, value] of Object.entries(changes))
    if (size(key) + size(value) > quota.propertyBytes) throw new GoogleError(text.propertyValue);
  const after = { ...store, ...changes };
  const total = Object.entries(after).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (total > quota.propertyStoreBytes) throw new GoogleError(text.propertyStore);
  Object.assign(store, changes);
}

const named = "PropertiesService.Properties";

/** The arguments, if they fit, of a call that is counted. */
function taken(
  scene: Scene,
  method: string,
  call: { readonly args: readonly unknown[]; readonly signatures: readonly (readonly Kind[])[] },
) {
  fitting(`${named}.${method}`, call.args, call.signatures);
  count(scene);
  return call.args;
}

/** One read or write more on the day's bill of the person whose rights count (D quotas page). */
function count({ execution, world }: Scene): void {
  execution.meter.roundTrip("store");
  const [who, now] = [execution.effectiveUser, execution.now()];
  if (used(world.propertyUse, who, now) >= quotasOf(world, who).propertyOperations) throw new GoogleError(text.propertyQuota);
  spend(world.propertyUse, who, { now, amount: 1 });
}

const isFlag: Kind = (value) => typeof value === "boolean";

class Properties extends GoogleObject {
  override readonly googleName = "Properties";

  constructor(
    private readonly scene: Scene,
    private readonly store: Store,
  ) {
    super();
  }

  getProperty(...args: unknown[]): string | null {
    const [name] = taken(this.scene, "getProperty", { args, signatures: [[isText]] });
    return Object.hasOwn(this.store, String(name)) ? (this.store[String(name)] ?? null) : null;
  }

  getProperties(...args: unknown[]): Store {
    taken(this.scene, "getProperties", { args, signatures: [[]] });
    return { ...this.store };
  }

  getKeys(...args: unknown[]): string[] {
    taken(this.scene, "getKeys", { args, signatures: [[]] });
    return Object.keys(this.store);
  }

  setProperty(...args: unknown[]): this {
    const [key, value] = taken(this.scene, "setProperty", { args, signatures: [[isText, isText]] });
    put(this.store, { [String(key)]: String(value) });
    return this;
  }

  /** With a second argument `true` all others go; what does not fit changes nothing. */
  setProperties(...args: unknown[]): this {
    const [given, alone] = taken(this.scene, "setProperties", { args, signatures: [[isRecord], [isRecord, isFlag]] });
    const entries = Object.entries(given ?? {});
    if (!entries.every(([, value]) => isText(value))) mismatch(`${named}.setProperties`, args);
    const texts = Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
    put(alone === true ? {} : this.store, texts);
    if (alone === true) for (const key of Object.keys(this.store)) delete this.store[key];
    Object.assign(this.store, texts);
    return this;
  }

  deleteProperty(...args: unknown[]): this {
    const [key] = taken(this.scene, "deleteProperty", { args, signatures: [[isText]] });
    delete this.store[String(key)];
    return this;
  }

  deleteAllProperties(...args: unknown[]): this {
    taken(this.scene, "deleteAllProperties", { args, signatures: [[]] });
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this;
  }
}

export class PropertiesService extends GoogleObject {
  override readonly googleName = "PropertiesService";
  private readonly made = new Map<Store, Properties>();

  constructor(private readonly scene: Scene) {
    super();
  }

  getScriptProperties(): GoogleObject {
    return open(this.scene, this.made, this.scene.world.properties.script);
  }

  /** `null` for a script without a container (TD getDocumentProperties). */
  getDocumentProperties(): GoogleObject | null {
    if (this.scene.world.container.kind === "none") return null;
    return open(this.scene, this.made, this.scene.world.properties.document);
  }

  getUserProperties(): GoogleObject {
    const { user } = this.scene.world.properties;
    const name = this.scene.execution.effectiveUser;
    user[name] ??= {};
    return open(this.scene, this.made, user[name]);
  }
}

function open(scene: Scene, made: Map<Store, Properties>, store: Store): Properties {
  const properties = made.get(store) ?? new Properties(scene, store);
  made.set(store, properties);
  return properties;
}
