/** Links of a script's page to what the workbench has: they keep Google's address and are opened by the page around the frame, here. */
import { isServedHere } from "../links.ts";
import type { Send } from "./host.ts";

const isLink = (target: EventTarget): target is HTMLAnchorElement => target instanceof HTMLAnchorElement;

/** Listens last, so that a link which the script follows itself is left to it. */
export function heedLinks(workbook: string, send: Send): void {
  const follow = (event: MouseEvent): void => {
    const link = event.button > 1 || event.defaultPrevented ? undefined : event.composedPath().find(isLink);
    if (!link || !isServedHere(link.href, workbook)) return;
    event.preventDefault();
    send({ workbench: "follow", address: link.href });
  };
  addEventListener("click", follow);
  addEventListener("auxclick", follow);
}
