/** A world of which some tabs were deleted by hand. */
import { Broken } from "../../src/app/broken.ts";
import type { World } from "../../src/app/ports.ts";
import type { EntityName } from "../../src/crm/entities.ts";

/** Every access to one of these tabs breaks off, as Google's world does where the tab is gone. */
export function without(world: World, ...gone: readonly EntityName[]): World {
  const refuse = (name: EntityName): void => {
    if (gone.includes(name)) throw new Broken("tabMissing", { tab: name });
  };
  const tables = new Proxy(world.tables, {
    get: (target, key, receiver) => {
      const method: unknown = Reflect.get(target, key, receiver);
      return typeof method !== "function" || key === "flush"
        ? method
        : (name: EntityName, ...rest: readonly unknown[]) => {
            refuse(name);
            return method.call(target, name, ...rest);
          };
    },
  });
  return { ...world, tables };
}
