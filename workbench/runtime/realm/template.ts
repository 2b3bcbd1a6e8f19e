/** The script's side of templates. Evaluated from its own text inside the script's realm, as `realm.ts` says. */

/** What a template prints into: `_` takes pieces of the page, `_$` texts from outside (D guides/html/templated-html.md). */
interface Printer {
  append(text: unknown): Printer;
  appendUntrusted(text: unknown): Printer;
}

/** `HtmlService.initTemplate`: collects what is printed, and has it put together in one call. */
export function initTemplate(assemble: (printed: [boolean, string][]) => object): object {
  const printed: [boolean, string][] = [];
  let made: object | undefined;
  const print = (trusted: boolean, text: unknown): Printer => {
    printed.push([trusted, String(text)]);
    return printer;
  };
  const printer: Printer = { append: (text) => print(true, text), appendUntrusted: (text) => print(false, text) };
  const out = () => {
    made ??= assemble(printed);
    return made;
  };
  return Object.defineProperties(printer, {
    _: { set: (text) => print(true, text) },
    _$: { set: (text) => print(false, text) },
    $out: { get: out },
  });
}

/** `HtmlTemplate.evaluate`: the properties that were set on the template are variables of its code. */
export function evaluateTemplate(template: object, code: string): unknown {
  const names = Object.keys(template).filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
  const run = new Function(...names, `return ${code}`);
  return run(...names.map((name) => Reflect.get(template, name)));
}
