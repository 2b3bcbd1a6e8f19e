/** The page around a page of a web app: shows it in its frame, carries its calls, and moves the address as it asks. */
import { frameOrigin, listenTo, SANDBOX, type Wish } from "../frame/bridge.ts";
import { locationOf } from "../frame/navigation.ts";
import { formHere, isServedHere } from "../links.ts";
import { wordsFor } from "../words.ts";

const frame = document.createElement("iframe");

function navigate({ how, state, search, hash }: Extract<Wish, { workbench: "navigate" }>): void {
  const address = `${location.pathname}${search === "" ? "" : `?${search}`}${hash === "" ? "" : `#${hash}`}`;
  if (how === "push") history.pushState(state, "", address);
  else history.replaceState(state, "", address);
}

addEventListener("popstate", ({ state }) => {
  frame.contentWindow?.postMessage({ workbench: "moved", state, location: locationOf(location.search, location.hash) }, "*");
});

const language = wordsFor(document.querySelector<HTMLMetaElement>('meta[name="locale"]')?.content ?? "", navigator.language).tongue;

function follow(address: string): void {
  if (isServedHere(address, "")) window.open(formHere(address, frameOrigin(), language), "_blank", "noopener");
}

listenTo(
  () => frame.contentWindow,
  (wish) => {
    if (wish.workbench === "navigate") navigate(wish);
    else if (wish.workbench === "follow") follow(wish.address);
  },
);

const page = document.querySelector<HTMLMetaElement>('meta[name="web-page"]')?.content;
frame.setAttribute("sandbox", SANDBOX);
frame.title = document.title;
frame.src = `${frameOrigin()}/frame/web/${page}${location.hash}`;
document.body.append(frame);
