/** What the scripts of a workbench are bound to. */
import { newForm } from "../../forms/state.ts";
import { drawHex } from "./random.ts";
import type { ContainerKind, World } from "./world.ts";

/** Binds them to something else. A form is made for it once: published, as by its owner's hand, so that people can answer it. */
export function bind(world: World, kind: ContainerKind): void {
  world.container = { ...world.container, kind };
  if (kind !== "form" || world.container.form !== null) return;
  const ids = { id: `1${drawHex(world.chance, 43)}`, publishedId: `1FAIpQLS${drawHex(world.chance, 48)}` };
  const form = newForm({ ...ids, owner: world.owner, name: "Untitled form", published: true });
  world.forms.push(form);
  world.container.form = form.id;
}
