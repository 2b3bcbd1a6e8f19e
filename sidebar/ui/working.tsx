/** Work under way: how far it is, and the way to stop it. */
import { Button } from "./button.tsx";
import "./working.css";

interface Props {
  readonly label: string;
  readonly cancel: string;
  /** 0 to 1; absent while nobody knows. */
  readonly done?: number | undefined;
  /** Whether the label is not read aloud with every step: then the view says what matters. */
  readonly quiet?: boolean;
  readonly onCancel: () => void;
}

export const Working = ({ label, cancel, done, quiet = false, onCancel }: Props) => (
  <section class="section working">
    <p role={quiet ? undefined : "status"}>{label}</p>
    <progress aria-label={label} max={1} value={done}>
      {done === undefined ? "" : Math.round(done * 100)}
    </progress>
    <div class="row">
      <Button onClick={onCancel}>{cancel}</Button>
    </div>
  </section>
);
