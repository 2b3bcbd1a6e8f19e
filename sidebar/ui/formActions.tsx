/** What a form ends with: the way out, and the button that submits it. */
import { usePage } from "../desk/page.ts";
import { Button } from "./button.tsx";

interface Props {
  readonly busy: boolean;
  readonly label: string;
  readonly onCancel: () => void;
}

export function FormActions({ busy, label, onCancel }: Props) {
  const { sidebar } = usePage().language;
  return (
    <div class="actions">
      <Button look="plain" onClick={onCancel}>
        {sidebar.cancel}
      </Button>
      <Button look="primary" type="submit" wide disabled={busy}>
        {busy ? sidebar.form.saving : label}
      </Button>
    </div>
  );
}
