/** Says that the clock stands still, and why, with the one button that mends it. */
import { useState } from "preact/hooks";
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";

export function ClockNotice() {
  const { boot, server, say } = useDesk();
  const [trouble, setTrouble] = useState(boot.clock);
  const [busy, setBusy] = useState(false);
  if (!trouble) return null;
  const mend = async (): Promise<void> => {
    setBusy(true);
    const reply = await server.call("mendClock", {});
    setBusy(false);
    say(reply.ok ? reply.value.sentence : reply.message);
    if (reply.ok) setTrouble(null);
  };
  return (
    <div class="notice bad" role="alert">
      <p>{trouble.sentence}</p>
      {trouble.button && (
        <div class="row">
          <Button look="primary" size="small" disabled={busy} onClick={mend}>
            {trouble.button}
          </Button>
        </div>
      )}
    </div>
  );
}
