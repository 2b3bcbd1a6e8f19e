/** What two people wrote into the same fields, side by side, and the choice between them. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Conflict, Editable } from "../../src/app/wire.ts";
import type { Value } from "../../src/schema/row.ts";
import { useDesk } from "../desk/desk.ts";
import { Button } from "../ui/button.tsx";
import { FormActions } from "../ui/formActions.tsx";
import { labelOf } from "./label.ts";
import { type Picks, type Side, undecided } from "./merge.ts";
import { show } from "./show.ts";
import type { Clash, Saving } from "./useSave.ts";
import "./form.css";

const isValue = (value: unknown): value is Value => value === null || ["string", "number", "boolean"].includes(typeof value);

interface FieldProps {
  readonly entity: Editable;
  readonly conflict: Conflict;
  readonly pick: Side | undefined;
  readonly onPick: (side: Side) => void;
}

function Versus({ entity, conflict, pick, onPick }: FieldProps) {
  const desk = useDesk();
  const { conflict: words } = desk.language.sidebar;
  const { field } = conflict;
  const say = (value: unknown): string => (isValue(value) ? show(desk, entity, field, value) : "") || words.blank;
  const side = (name: Side, value: unknown) => (
    <label class="pick">
      <input type="radio" name={`versus-${field}`} checked={pick === name} onChange={() => onPick(name)} />
      <span class="grow">
        <span class="quiet small">{words[name]}</span>
        <br />
        <span class="detail">{say(value)}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="versus">
      <legend class="label">{labelOf(desk.language, entity, field)}</legend>
      {side("mine", conflict.mine)}
      {side("theirs", conflict.theirs)}
      <p class="hint">{words.original(say(conflict.original))}</p>
    </fieldset>
  );
}

interface ConflictProps {
  readonly entity: Editable;
  readonly clash: Extract<Clash, { readonly kind: "conflict" }>;
  readonly saving: Saving;
  readonly onCancel: () => void;
}

function AllOf({ onAll }: { readonly onAll: (side: Side) => void }) {
  const { conflict: words } = useDesk().language.sidebar;
  return (
    <div class="row">
      <Button size="small" wide onClick={() => onAll("mine")}>
        {words.allMine}
      </Button>
      <Button size="small" wide onClick={() => onAll("theirs")}>
        {words.allTheirs}
      </Button>
    </div>
  );
}

function Choosing({ entity, clash, saving, onCancel }: ConflictProps) {
  const { conflict: words } = useDesk().language.sidebar;
  const [picks, setPicks] = useState<Picks>({});
  const [asked, setAsked] = useState(false);
  const all = (side: Side): void => setPicks(Object.fromEntries(clash.conflicts.map(({ field }) => [field, side])));
  const open = undecided(clash.conflicts, picks).length > 0;
  const submit = (event: Event): void => {
    event.preventDefault();
    setAsked(true);
    if (!open) saving.resolve(picks);
  };
  return (
    <form class="form" onSubmit={submit}>
      {clash.conflicts.length > 1 && <AllOf onAll={all} />}
      {clash.conflicts.map((conflict) => (
        <Versus
          key={conflict.field}
          entity={entity}
          conflict={conflict}
          pick={picks[conflict.field]}
          onPick={(side) => setPicks({ ...picks, [conflict.field]: side })}
        />
      ))}
      {(saving.failure || (asked && open)) && (
        <p class="problem" role="alert">
          {saving.failure ?? words.undecided}
        </p>
      )}
      <FormActions busy={saving.busy} label={words.save} onCancel={onCancel} />
    </form>
  );
}

function Gone({ saving, onCancel }: Pick<ConflictProps, "saving" | "onCancel">) {
  const { sidebar } = useDesk().language;
  return (
    <>
      {saving.failure && (
        <p class="problem" role="alert">
          {saving.failure}
        </p>
      )}
      <div class="row">
        <Button look="plain" onClick={onCancel}>
          {sidebar.cancel}
        </Button>
        <Button look="primary" wide disabled={saving.busy} onClick={saving.saveAsNew}>
          {sidebar.conflict.saveNew}
        </Button>
      </div>
    </>
  );
}

type Why = "changed" | "gone" | "closed";

function Notice({ why }: { readonly why: Why }) {
  const { conflict: words } = useDesk().language.sidebar;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} class="notice warn" role="alert" tabIndex={-1}>
      <b>{words.titles[why]}</b>
      <p>{words.texts[why]}</p>
    </div>
  );
}

interface Props {
  readonly entity: Editable;
  readonly clash: Clash;
  readonly saving: Saving;
  /** Whether a conflict leaves nothing to choose, because what was to be changed is closed. */
  readonly isFinal?: boolean;
  readonly onCancel: () => void;
}

export function ConflictView({ entity, clash, saving, isFinal = false, onCancel }: Props) {
  const why = clash.kind === "gone" ? "gone" : isFinal ? "closed" : "changed";
  return (
    <>
      <Notice why={why} />
      {clash.kind === "gone" || isFinal ? (
        <Gone saving={saving} onCancel={onCancel} />
      ) : (
        <Choosing entity={entity} clash={clash} saving={saving} onCancel={onCancel} />
      )}
    </>
  );
}
