/** Today: what is overdue, due and next, mine or my team's, and the way to what a day begins with. */
import type { Item, Today } from "../../src/app/wire.ts";
import { leads, useDesk } from "../desk/desk.ts";
import { useCall } from "../desk/useCall.ts";
import { useRemembered } from "../desk/useRemembered.ts";
import { HeldMails } from "../mail/heldMails.tsx";
import { UnknownMails } from "../mail/unknownMails.tsx";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Bones } from "../ui/progress.tsx";
import { Segments } from "../ui/segments.tsx";
import { ClockNotice } from "./clockNotice.tsx";
import { Notices } from "./notices.tsx";
import { Unsaved } from "./unsaved.tsx";
import { type Progress, useProgress } from "./useProgress.ts";
import { WaitingItem } from "./waitingItem.tsx";

type When = "overdue" | "due" | "next";

interface SectionProps {
  readonly when: When;
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly count: number;
  readonly showOwner: boolean;
  readonly progress: Progress;
}

function Waiting({ when, items, count, showOwner, progress }: SectionProps) {
  const { today } = useDesk().language.sidebar;
  const shown = items.filter(({ id }) => !progress.left.has(id));
  const all = count - (items.length - shown.length);
  if (shown.length === 0) return null;
  return (
    <section class="section" aria-labelledby={`when-${when}`}>
      <h2 id={`when-${when}`}>
        {today[when]}
        <span class={`tally ${when === "overdue" ? "bad" : ""}`}>{all}</span>
      </h2>
      <ul class="panel list">
        {shown.map((item) => (
          <WaitingItem
            key={item.id}
            item={item}
            showOwner={showOwner}
            onDone={() => progress.complete(item)}
            onMove={(to) => progress.postpone(item, to)}
          />
        ))}
      </ul>
      {all > shown.length && <p class="quiet small">{today.shown(shown.length, all)}</p>}
    </section>
  );
}

function Nothing({ isTeam, onTeam }: { readonly isTeam: boolean; readonly onTeam: () => void }) {
  const { language, go, boot } = useDesk();
  const { today } = language.sidebar;
  return (
    <Empty icon="sun" title={today.clearTitle}>
      <p class="quiet">{isTeam ? today.clearTeam : today.clearText}</p>
      {leads(boot.me) && !isTeam && (
        <Button look="primary" onClick={onTeam}>
          {today.seeTeam}
        </Button>
      )}
      <Button onClick={() => go({ view: "customers" })}>{today.findCustomer}</Button>
    </Empty>
  );
}

interface WorkProps {
  readonly value: Today;
  readonly isTeam: boolean;
  readonly onTeam: () => void;
}

function Work({ value, isTeam, onTeam }: WorkProps) {
  const progress = useProgress();
  const waits = [...value.overdue, ...value.due, ...value.next].some(({ id }) => !progress.left.has(id));
  if (!waits) return <Nothing isTeam={isTeam} onTeam={onTeam} />;
  return (["overdue", "due", "next"] as const).map((when) => (
    <Waiting key={when} when={when} items={value[when]} count={value.counts[when]} showOwner={isTeam} progress={progress} />
  ));
}

function Starts() {
  const { language, go, boot } = useDesk();
  const { today } = language.sidebar;
  const task = { owner: boot.me.email };
  return (
    <div class="row">
      <Button look="primary" icon="plus" wide onClick={() => go({ view: "visit", customer: null, closes: null, purpose: null, due: null })}>
        {today.log}
      </Button>
      <Button onClick={() => go({ view: "edit", entity: "task", id: null, at: null, record: task })}>{today.newTask}</Button>
    </div>
  );
}

type Whose = "me" | "team";
const isWhose = (value: unknown): value is Whose => value === "me" || value === "team";

export function TodayView() {
  const { boot, language, revision } = useDesk();
  const { sidebar } = language;
  const { today } = sidebar;
  const [whose, setWhose] = useRemembered("whose", isWhose, "me");
  const { value, failure, again } = useCall(
    "today",
    { of: whose },
    whose === "me" && revision === 0 && boot.today ? boot.today : undefined,
  );
  const options = [
    { name: "me", label: today.mine },
    { name: "team", label: today.team },
  ] as const;
  return (
    <>
      <Starts />
      {leads(boot.me) && <Segments label={today.whose} options={options} current={whose} onPick={setWhose} />}
      {boot.me.name === null && (
        <div class="notice warn">
          <b>{today.notInTeamTitle}</b>
          <p>{today.notInTeam(boot.me.email)}</p>
        </div>
      )}
      <ClockNotice />
      <UnknownMails />
      <Notices />
      <Unsaved />
      {failure && <Failure message={failure} again={again} />}
      {value && value.held > 0 && <HeldMails count={value.held} needsStopForm={value.needsStopForm} />}
      {value ? (
        <Work value={value} isTeam={whose === "team"} onTeam={() => setWhose("team")} />
      ) : (
        !failure && <Bones label={sidebar.loading} />
      )}
    </>
  );
}
