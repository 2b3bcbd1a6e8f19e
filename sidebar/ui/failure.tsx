/** A call that failed: the sentence, and the way to try again. */
import { usePage } from "../desk/page.ts";
import { Button } from "./button.tsx";

interface Props {
  readonly message: string;
  readonly again: () => void;
}

export function Failure({ message, again }: Props) {
  const { sidebar } = usePage().language;
  return (
    <div class="notice bad" role="alert">
      <p>{message}</p>
      <div class="row">
        <Button size="small" onClick={again}>
          {sidebar.retry}
        </Button>
      </div>
    </div>
  );
}
