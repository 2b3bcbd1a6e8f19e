/** A campaign's form: what it waits for, whom it asks, and whether it may do so by itself. */
import { useRef, useState } from "preact/hooks";
import type { CampaignDraft, CampaignItem } from "../../src/app/surveys/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { usePage } from "../desk/page.ts";
import { useDraft } from "../desk/useRemembered.ts";
import { useUndo } from "../desk/useUndo.ts";
import { newKey } from "../form/once.ts";
import { ChipChecks, ChipRadios, Field, FieldGroup, type FieldState } from "../ui/field.tsx";
import { FormActions } from "../ui/formActions.tsx";
import { Select } from "../ui/select.tsx";
import { type CampaignTexts, draftOf, newTexts, readCampaign, textsOf, withEvent } from "./campaignDraft.ts";
import type { ViewProps } from "./routes.ts";
import { useProblems } from "./useProblems.ts";
import { campaignSentence, useWords } from "./words.ts";

interface PartProps {
  readonly texts: CampaignTexts;
  readonly set: (change: Partial<CampaignTexts>) => void;
  readonly problem: (field: keyof CampaignDraft) => string | undefined;
}

const idOf = (field: string): string => `campaign-${field}`;

function NumberField({
  state,
  value,
  onText,
}: {
  readonly state: FieldState;
  readonly value: string;
  readonly onText: (text: string) => void;
}) {
  return (
    <input
      {...state}
      class="input short"
      inputMode="numeric"
      autocomplete="off"
      value={value}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

function When({ texts, set, problem }: PartProps) {
  const { language } = usePage();
  const words = useWords().campaign;
  return (
    <>
      <FieldGroup id={idOf("event")} label={words.event} problem={problem("event")}>
        <ChipRadios
          name="event"
          options={choices.campaignEvent.map((value) => ({ value, label: language.choices.campaignEvent[value] }))}
          value={texts.event}
          onPick={(event) => set(withEvent(texts, event))}
        />
      </FieldGroup>
      {texts.event !== "list" && (
        <Field id={idOf("days")} label={texts.event === "quarter" ? words.daysQuarter : words.days} problem={problem("days")}>
          {(state) => <NumberField state={state} value={texts.days} onText={(days) => set({ days })} />}
        </Field>
      )}
      <FieldGroup id={idOf("touchPoint")} label={words.touchPoint} hint={words.touchPointHelp} problem={problem("touchPoint")}>
        <ChipRadios
          name="touchPoint"
          options={choices.touchPoint.map((value) => ({ value, label: language.choices.touchPoint[value] }))}
          value={texts.touchPoint}
          onPick={(touchPoint) => set({ touchPoint })}
        />
      </FieldGroup>
    </>
  );
}

function Whom({ texts, set, problem }: PartProps) {
  const { boot } = usePage();
  const words = useWords().campaign;
  const levels = [...new Set([...boot.lists.level, ...texts.levels])];
  return (
    <>
      <FieldGroup id={idOf("levels")} label={words.levels} hint={words.levelsHelp} problem={problem("levels")}>
        <ChipChecks
          name="levels"
          options={levels.map((value) => ({ value, label: value }))}
          values={texts.levels}
          onPick={(chosen) => set({ levels: chosen })}
        />
      </FieldGroup>
      {texts.event === "list" && (
        <Field id={idOf("list")} label={words.list} hint={words.listHelp} problem={problem("list")}>
          {(state) => (
            <textarea
              {...state}
              class="input"
              rows={4}
              spellcheck={false}
              value={texts.list}
              onInput={(event) => set({ list: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field id={idOf("answerDays")} label={words.answerDays} hint={words.answerDaysHelp} problem={problem("answerDays")}>
        {(state) => <NumberField state={state} value={texts.answerDays} onText={(answerDays) => set({ answerDays })} />}
      </Field>
    </>
  );
}

function Name({ texts, set, problem, data }: PartProps & Pick<ViewProps, "data">) {
  const words = useWords().campaign;
  return (
    <>
      <Field id={idOf("name")} label={words.name} problem={problem("name")}>
        {(state) => (
          <input
            {...state}
            class="input"
            maxLength={120}
            autocomplete="off"
            value={texts.name}
            onInput={(event) => set({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      {(data.surveys.length > 1 || problem("survey") !== undefined) && (
        <Field id={idOf("survey")} label={words.survey} problem={problem("survey")}>
          {(state) => (
            <Select
              state={state}
              value={texts.survey}
              options={data.surveys.map(({ id, name }) => ({ value: id, label: name }))}
              onPick={(survey) => set({ survey })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Switch({ texts, set, problem }: PartProps) {
  const { language } = usePage();
  const words = useWords().campaign;
  return (
    <FieldGroup id={idOf("switch")} label={words.switch} hint={words.switchHelp[texts.switch]} problem={problem("switch")}>
      <ChipRadios
        name="switch"
        options={choices.ruleSwitch.map((value) => ({ value, label: language.choices.ruleSwitch[value] }))}
        value={texts.switch}
        onPick={(chosen) => set({ switch: chosen })}
      />
    </FieldGroup>
  );
}

/** What somebody else has made of it meanwhile; saving again keeps one's own. */
function Theirs({ theirs }: { readonly theirs: CampaignItem }) {
  const { language } = usePage();
  const words = useWords().campaign;
  const parts = [theirs.name, campaignSentence(language, theirs), language.choices.ruleSwitch[theirs.switch]];
  return (
    <p class="notice warn" role="alert">
      {words.conflict(parts.join(" · "))}
    </p>
  );
}

/** What the form says, and the saving of it. */
function useCampaign({ data, steps }: ViewProps, given: CampaignItem | undefined) {
  const { server, say, changed } = usePage();
  const report = useUndo();
  const words = useWords();
  const once = useRef(newKey());
  const [original, setOriginal] = useState(given);
  const { draft: texts, setDraft: setTexts, forget } = useDraft(`campaign ${given?.id}`, given ? textsOf(draftOf(given)) : newTexts(data));
  const { show, refuse, clear, problem } = useProblems(idOf);
  const [busy, setBusy] = useState(false);
  const theirs = original === given ? undefined : original;
  const leave = (): void => {
    forget();
    steps.back();
  };
  const save = async (): Promise<void> => {
    const read = readCampaign(texts, words);
    if ("problems" in read) return show(read.problems);
    setBusy(true);
    const { id = null, at = null } = original ?? {};
    const reply = await server.call("saveCampaign", {
      id,
      at,
      original: original ? draftOf(original) : null,
      mine: read.draft,
      once: once.current,
    });
    setBusy(false);
    if (!reply.ok) return say(reply.message);
    if (reply.value.kind === "invalid") return refuse(reply.value.problems);
    changed();
    if (reply.value.kind === "conflict") return setOriginal(reply.value.theirs);
    if (reply.value.kind === "gone") {
      say(words.campaign.gone);
      return leave();
    }
    report(words.campaign.saved, reply.value.undo);
    forget();
    steps.go({ view: "campaigns", saved: { campaign: reply.value.campaign, before: data } });
  };
  const set = (change: Partial<CampaignTexts>): void => {
    setTexts({ ...texts, ...change });
    clear(change);
  };
  return { texts, set, problem, busy, save, theirs, leave };
}

export function CampaignForm(props: ViewProps & { readonly id: string | null }) {
  const { sidebar } = usePage().language;
  const campaign = useCampaign(
    props,
    props.data.campaigns.find(({ id }) => id === props.id),
  );
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!campaign.busy) campaign.save();
  };
  return (
    <form class="form" noValidate onSubmit={submit} aria-busy={campaign.busy}>
      <Name {...campaign} data={props.data} />
      <When {...campaign} />
      <Whom {...campaign} />
      <Switch {...campaign} />
      {campaign.theirs && <Theirs theirs={campaign.theirs} />}
      <FormActions busy={campaign.busy} label={sidebar.save} onCancel={campaign.leave} />
    </form>
  );
}
