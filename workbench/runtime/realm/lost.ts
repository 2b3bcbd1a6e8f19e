/** Rejected promises of scripts that nobody awaits: Apps Script loses them in silence (JP apps-script-async-await), Node would end the process. */

const prototypes = new WeakSet<object>();
let watching = false;

function isScripts(promise: object): boolean {
  for (let at: object | null = promise; at; at = Object.getPrototypeOf(at)) if (prototypes.has(at)) return true;
  return false;
}

/** With the only listener here, everybody else's rejections go on ending the process. Other listeners, such as a test runner's, hear of both. */
function hear(reason: unknown, promise: object): void {
  if (!isScripts(promise) && process.listenerCount("unhandledRejection") === 1) throw reason;
}

/** Loses the rejections of the realm whose `Promise.prototype` this is. */
export function loseRejections(promisePrototype: object): void {
  prototypes.add(promisePrototype);
  if (!watching) process.on("unhandledRejection", hear);
  watching = true;
}
