/** Work under way: how far it is, and the way to stop it. */
import { Button } from "../ui/button.tsx";

interface Props {
  readonly label: string;
  readonly cancel: string;
  /** 0 to 1. */
  readonly done: number;
  readonly onCancel: () => void;
}

export const Working = ({ label, cancel, done, onCancel }: Props) => (
  <section class="working">
    <p role="status">{label}</p>
    <progress aria-label={label} max={1} value={done}>
      {Math.round(done * 100)}
    </progress>
    <div class="row">
      <Button onClick={onCancel}>{cancel}</Button>
    </div>
  </section>
);
