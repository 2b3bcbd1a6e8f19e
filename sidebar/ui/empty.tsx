/** What a list says when it is empty: what that means and what to do next. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";
import "./empty.css";

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}

export const Empty = ({ icon, title, children }: Props) => (
  <div class="empty panel">
    <Icon name={icon} />
    <h2>{title}</h2>
    {children}
  </div>
);
