/** `PropertiesService`: small texts by key, of the script, of the document, and of each person. */
import { quota, text } from "../runtime/limits.ts";
import type { Scene } from "../runtime/scene.ts";
import { GoogleError, GoogleObject } from "../runtime/service.ts";
import type { Store } from "../runtime/world.ts";
import { mismatch, textArgument } from "./signature.ts";

const size = (value: string) => Buffer.byteLength(value);

function put(store: Store, changes: Store): void {
  for (const value of Object.values(changes)) if (size(value) > quota.propertyBytes) throw new GoogleError(text.propertyValue);
  const after = { ...store, ...changes };
  const total = Object.entries(after).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (total > quota.propertyStoreBytes) throw new GoogleError(text.propertyStore);
  Object.assign(store, changes);
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
    this.scene.execution.meter.roundTrip("store");
    const name = textArgument("PropertiesService.Properties.getProperty", key);
    return Object.hasOwn(this.store, name) ? (this.store[name] ?? null) : null;
  }

  getProperties(): Store {
    this.scene.execution.meter.roundTrip("store");
    return { ...this.store };
  }

  getKeys(): string[] {
    this.scene.execution.meter.roundTrip("store");
    return Object.keys(this.store);
  }

  setProperty(key: string, value: unknown): this {
    this.scene.execution.meter.roundTrip("store");
    const method = "PropertiesService.Properties.setProperty";
    put(this.store, { [textArgument(method, key, [key, value])]: textArgument(method, value, [key, value]) });
    return this;
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    this.scene.execution.meter.roundTrip("store");
    const method = "PropertiesService.Properties.setProperties";
    if (typeof properties !== "object" || properties === null) mismatch(method, [properties]);
    const texts = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, textArgument(method, value, [properties])]));
    if (deleteAllOthers) for (const key of Object.keys(this.store)) delete this.store[key];
    put(this.store, texts);
    return this;
  }

  deleteProperty(key: string): this {
    this.scene.execution.meter.roundTrip("store");
    delete this.store[key];
    return this;
  }

  deleteAllProperties(): this {
    this.scene.execution.meter.roundTrip("store");
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

  getDocumentProperties(): GoogleObject {
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
