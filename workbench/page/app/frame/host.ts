/** `google.script.host`: what a sidebar or a dialog may ask of the editor around it. */

/** Posts a message to the page around the frame. */
export type Send = (message: Readonly<Record<string, unknown>>) => void;

/** `origin` is the editor's (K: the address; D reference-google-script-host.md says only "the host domain"). */
export const hostOf = (send: Send) =>
  Object.freeze({
    origin: "https://docs.google.com",
    close: () => send({ workbench: "close" }),
    setWidth: (width: number) => send({ workbench: "size", width }),
    setHeight: (height: number) => send({ workbench: "size", height }),
    editor: Object.freeze({ focus: () => send({ workbench: "focus" }) }),
  });
