/** `PropertiesService`: small texts by key, of the script, of the document, and of each person. */
import { quota, text } from "../runtime/limits.ts";
import { quotasOf } from "../runtime/people.ts";
import type { Scene } from "../runtime/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/service.ts";
import { type Store, spend, used } from "../runtime/world.ts";
import { mismatch, textArgument } from "./signature.ts";

const size = (value: string) => Buffer.byteLength(value);

function put(store: Store, changes: Store): void {
  for (const [key, value] of Object.entries(changes))
    if (size(key) + size(value) > quota.propertyBytes) throw new GoogleError(text.propertyValue);
  const after = { ...store, ...changes };
  const total = Object.entries(after).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (total > quota.propertyStoreBytes) throw new GoogleError(text.propertyStore);
  Object.assign(store, changes);
}

/** One read or write more on the day's bill of the person whose rights count (D quotas page). */
function count({ execution, world }: Scene): void {
  execution.meter.roundTrip("store");
  const [who, now] = [execution.effectiveUser, execution.now()];
  if (used(world.propertyUse, who, now) >= quotasOf(world, who).propertyOperations) throw new GoogleError(text.propertyQuota);
  spend(world.propertyUse, who, { now, amount: 1 });
}

class Properties extends GoogleObject implements Pick<GoogleAppsScript.Properties.Properties, "getKeys" | "getProperties" | "getProperty"> {
  override readonly googleName = "Properties";

  constructor(
    private readonly scene: Scene,
    private readonly store: Store,
  ) {
    super();
  }

  getProperty(key: string): string | null {
    count(this.scene);
    const name = textArgument("PropertiesService.Properties.getProperty", key);
    return Object.hasOwn(this.store, name) ? (this.store[name] ?? null) : null;
  }

  getProperties(): Store {
    count(this.scene);
    return { ...this.store };
  }

  getKeys(): string[] {
    count(this.scene);
    return Object.keys(this.store);
  }

  setProperty(key: string, value: unknown): this {
    count(this.scene);
    const method = "PropertiesService.Properties.setProperty";
    put(this.store, { [textArgument(method, key, [key, value])]: textArgument(method, value, [key, value]) });
    return this;
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    count(this.scene);
    const method = "PropertiesService.Properties.setProperties";
    if (typeof properties !== "object" || properties === null) mismatch(method, [properties]);
    const texts = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, textArgument(method, value, [properties])]));
    const others = Object.keys(this.store).filter((key) => !Object.hasOwn(texts, key));
    put(deleteAllOthers ? {} : this.store, texts);
    if (deleteAllOthers) for (const key of others) delete this.store[key];
    Object.assign(this.store, texts);
    return this;
  }

  deleteProperty(key: string): this {
    count(this.scene);
    delete this.store[textArgument("PropertiesService.Properties.deleteProperty", key)];
    return this;
  }

  deleteAllProperties(): this {
    count(this.scene);
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
