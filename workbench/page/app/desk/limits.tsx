/** What is left to the person of their quotas today, and accidents to switch on. */
import type { Allowance, RunFaults, State } from "../../wire.ts";
import { post } from "../connection.ts";
import type { Words } from "../words.ts";

const SEED = 1;

const arrange = (faults: Partial<RunFaults>): void => void post("faults", { faults });

function Switch({ label, hint, on, onChange }: { label: string; hint: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label class="fault">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </label>
  );
}

function Accidents({ faults, words }: { faults: RunFaults; words: Words }) {
  return (
    <div class="faults">
      <Switch label={words.accounts} hint={words.accountsHint} on={faults.accounts} onChange={(accounts) => arrange({ accounts })} />
      <Switch
        label={words.shuffle}
        hint={words.shuffleHint}
        on={faults.shuffle !== null}
        onChange={(on) => arrange({ shuffle: on ? SEED : null })}
      />
      {faults.shuffle !== null && (
        <label class="seed">
          {words.seed}
          <input
            type="number"
            step="1"
            value={faults.shuffle}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              arrange({ shuffle: Number.isInteger(valueAsNumber) ? valueAsNumber : SEED })
            }
          />
        </label>
      )}
    </div>
  );
}

const minutes = (ms: number, language: string): string =>
  new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "short", maximumFractionDigits: 1 }).format(ms / 60_000);

function Quota({ allowance: { mail, triggerMs, triggers }, words }: { allowance: Allowance; words: Words }) {
  const lines = [
    [words.mailLeft, String(mail.left), String(mail.of)],
    [words.triggerTimeLeft, minutes(triggerMs.left, words.code), minutes(triggerMs.of, words.code)],
    [words.triggersLeft, String(triggers.left), String(triggers.of)],
  ] as const;
  return (
    <dl class="quota" aria-label={words.quota}>
      {lines.map(([label, left, of]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{left}</b> {words.of} {of}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Limits({ state, words }: { state: State; words: Words }) {
  return (
    <div class="limits">
      <section>
        <h2>
          {words.quota}: {state.user}
        </h2>
        <Quota allowance={state.allowance} words={words} />
      </section>
      <Accidents faults={state.faults} words={words} />
    </div>
  );
}
