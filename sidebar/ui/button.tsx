/** Buttons: with words, or an icon with a name for those who cannot see it. */
import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icon.tsx";
import "./button.css";

type Native = Omit<JSX.IntrinsicElements["button"], "icon" | "label" | "type" | "size">;

interface ButtonProps extends Native {
  readonly look?: "primary" | "plain" | undefined;
  readonly size?: "small" | undefined;
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly type?: "button" | "submit";
  readonly children: ComponentChildren;
}

export function Button({ look, size, wide, icon, type = "button", children, ...native }: ButtonProps) {
  const classes = ["button", look, size, wide && "wide"].filter(Boolean).join(" ");
  return (
    <button {...native} type={type} class={classes}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface ToolProps extends Native {
  readonly icon: IconName;
  readonly label: string;
}

/** A round button with an icon; its label is its accessible name and its tooltip. */
export const Tool = ({ icon, label, class: more, ...native }: ToolProps) => (
  <button {...native} type="button" class={`tool ${more ?? ""}`} aria-label={label} title={label}>
    <Icon name={icon} />
  </button>
);
