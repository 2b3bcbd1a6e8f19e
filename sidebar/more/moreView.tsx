/** More: what is not needed every day, and a few words on how Rapport works. */
import { useState } from "preact/hooks";
import { useDesk } from "../desk/desk.ts";
import { openImporter, openLetters, openSettings, openSurveys, refreshFigures } from "../google.ts";
import { Icon, type IconName } from "../ui/icon.tsx";

interface DoorProps {
  readonly icon: IconName;
  readonly title: string;
  readonly help?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

const Door = ({ icon, title, help, disabled, onClick }: DoorProps) => (
  <li>
    <button type="button" class="rowlink" disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
      <span class="grow">
        {title}
        {help && <span class="quiet small block">{help}</span>}
      </span>
    </button>
  </li>
);

function News() {
  const { language, go, boot } = useDesk();
  const { sidebar, entities } = language;
  const mine = { owner: boot.me.email };
  return (
    <section class="section" aria-labelledby="new">
      <h2 id="new">{sidebar.more.new}</h2>
      <ul class="panel list">
        <Door
          icon="pen"
          title={sidebar.today.log}
          onClick={() => go({ view: "visit", customer: null, closes: null, purpose: null, due: null })}
        />
        {(["customer", "contact", "task", "opportunity", "case"] as const).map((entity) => (
          <Door
            key={entity}
            icon={({ customer: "person", contact: "phone", task: "task", opportunity: "deal", case: "case" } as const)[entity]}
            title={sidebar.form.newOf(entities[entity].one)}
            onClick={() => go({ view: "edit", entity, id: null, at: null, record: entity === "contact" ? {} : mine })}
          />
        ))}
      </ul>
    </section>
  );
}

function Workbook() {
  const { language, go, say, changed } = useDesk();
  const { menu, sidebar, entities } = language;
  const [busy, setBusy] = useState(false);
  const refresh = async (): Promise<void> => {
    setBusy(true);
    const failure = await refreshFigures();
    setBusy(false);
    say(failure ?? sidebar.goals.refreshed);
    changed();
  };
  return (
    <section class="section" aria-labelledby="workbook">
      <h2 id="workbook">{sidebar.more.workbook}</h2>
      <ul class="panel list">
        <Door icon="mail" title={sidebar.mail.title} help={sidebar.mail.door} onClick={() => go({ view: "mail" })} />
        <Door icon="star" title={menu.items.surveys} help={sidebar.more.surveysHelp} onClick={openSurveys} />
        <Door icon="pen" title={menu.items.letters} help={sidebar.more.lettersHelp} onClick={openLetters} />
        <Door icon="upload" title={sidebar.more.import} help={sidebar.more.importHelp} onClick={openImporter} />
        <Door
          icon="deal"
          title={sidebar.more.refresh}
          help={busy ? sidebar.working : sidebar.more.refreshHelp}
          disabled={busy}
          onClick={refresh}
        />
        <Door icon="edit" title={entities.setting.tab} help={sidebar.more.settingsHelp} onClick={openSettings} />
        <Door icon="sheet" title={sidebar.more.setUp} help={sidebar.more.setUpHelp} onClick={() => go({ view: "setup" })} />
      </ul>
    </section>
  );
}

export function MoreView() {
  const { language, boot } = useDesk();
  const { more } = language.sidebar;
  return (
    <>
      <News />
      <Workbook />
      <section class="section" aria-labelledby="help">
        <h2 id="help">{more.help}</h2>
        <div class="panel pad stack">
          <p>{more.helpToday}</p>
          <p>{more.helpVisit}</p>
          <p>{more.helpSheet}</p>
          <p>{more.helpMail}</p>
        </div>
      </section>
      <p class="quiet small">{more.signedIn(boot.me.name ?? boot.me.email)}</p>
    </>
  );
}
