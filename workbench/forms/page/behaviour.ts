/** The little that a form's page does by itself. Without it everything can still be filled in and sent. */

/** Runs in the browser, from its own text. */
function enhance(): void {
  const form = document.querySelector("form");
  if (!form) return;
  const inputs = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  for (const own of form.querySelectorAll<HTMLInputElement>("[data-other]")) {
    const mark = inputs(own.name.replace(".other_option_response", "")).find((input) => input.value === "__other_option__");
    own.addEventListener("input", () => {
      if (mark) mark.checked = own.value !== "";
    });
  }
  for (const group of form.querySelectorAll<HTMLFieldSetElement>("fieldset.question")) {
    const radios = [...group.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    if (radios.length === 0 || group.querySelector(".star")) continue;
    const clear = document.createElement("button");
    Object.assign(clear, { type: "button", className: "clear", textContent: form.dataset.clear ?? "", hidden: true });
    const show = () => {
      clear.hidden = !radios.some((radio) => radio.checked);
    };
    clear.addEventListener("click", () => {
      for (const radio of radios) radio.checked = false;
      radios[0]?.focus();
      show();
    });
    group.addEventListener("change", show);
    group.append(clear);
    show();
  }
  document.querySelector<HTMLElement>("[data-focus]")?.focus();
}

export const behaviour = `(${String(enhance)})()`;
