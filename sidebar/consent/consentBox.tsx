/** Below the form of a contact: notes what they said about mail, with where they said it. */
import { useState } from "preact/hooks";
import { type Code, choices } from "../../src/crm/choices.ts";
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

interface Said {
  readonly state: Code<"consentState">;
  readonly basis: Code<"legalBasis">;
  readonly source: string;
}
const first: Said = { state: "withdrawn", basis: "consent", source: "" };

interface PartProps {
  readonly said: Said;
  readonly set: (part: Partial<Said>) => void;
}

function State({ said, set }: PartProps) {
  const { language } = useDesk();
  const { consent } = language.sidebar;
  return (
    <div role="radiogroup" aria-label={consent.title} class="chips">
      {choices.consentState.map((state) => (
        <label key={state} class="chip">
          <input type="radio" name="consent-state" checked={said.state === state} onChange={() => set({ state })} />
          {consent.states[state]}
        </label>
      ))}
    </div>
  );
}

function Basis({ said, set }: PartProps) {
  const { language } = useDesk();
  return (
    <div class="field">
      <label class="label" for="consent-basis">
        {language.entities.consent.fields.basis}
      </label>
      <select
        id="consent-basis"
        class="input"
        value={said.basis}
        onChange={({ currentTarget: { value } }) => set({ basis: choices.legalBasis.find((code) => code === value) ?? first.basis })}
      >
        {choices.legalBasis.map((code) => (
          <option key={code} value={code}>
            {language.choices.legalBasis[code]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Source({ said, set }: PartProps) {
  const { consent } = useDesk().language.sidebar;
  return (
    <div class="field">
      <label class="label" for="consent-source">
        {consent.source}
      </label>
      <input
        id="consent-source"
        class="input"
        value={said.source}
        maxLength={500}
        placeholder={consent.sourceHint}
        onInput={({ currentTarget: { value } }) => set({ source: value })}
      />
    </div>
  );
}

function useNote(contact: string) {
  const { server, language, say, changed } = useDesk();
  const { consent, conflict } = language.sidebar;
  const [said, setSaid] = useState(first);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();
  const note = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const { state, basis, source } = said;
    const reply = await server.call("noteConsent", {
      ...{ contact, channel: "email", state, source, proof: "" },
      basis: state === "given" ? basis : null,
    });
    setBusy(false);
    if (!reply.ok) return setFailure(reply.message);
    if (reply.value.kind === "gone") return setFailure(conflict.titles.gone);
    setSaid(first);
    say(consent.noted(reply.value.cancelled));
    changed();
  };
  return { said, set: (part: Partial<Said>) => setSaid({ ...said, ...part }), busy, failure, note };
}

export function ConsentBox({ contact }: { readonly contact: string }) {
  const { consent } = useDesk().language.sidebar;
  const { said, set, busy, failure, note } = useNote(contact);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy) note();
  };
  return (
    <details class="section">
      <summary>
        <Icon name="more" />
        {consent.title}
      </summary>
      <form class="form" onSubmit={submit} aria-busy={busy}>
        <p class="hint">{consent.help}</p>
        <State said={said} set={set} />
        {said.state === "given" && <Basis said={said} set={set} />}
        <Source said={said} set={set} />
        {failure && (
          <div class="notice bad" role="alert">
            {failure}
          </div>
        )}
        <Button type="submit" disabled={busy}>
          {consent.note}
        </Button>
      </form>
    </details>
  );
}
