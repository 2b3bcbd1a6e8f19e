/** Campaigns as sentences: whom each asks and when, and what has come of it. */
import { useEffect, useRef } from "preact/hooks";
import type { CampaignItem } from "../../src/app/surveys/wire.ts";
import { formatOf } from "../../src/text/format.ts";
import { usePage } from "../desk/page.ts";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { withSaved } from "./campaignDraft.ts";
import { InviteNow } from "./inviteNow.tsx";
import type { ViewProps } from "./routes.ts";
import { campaignSentence, useWords } from "./words.ts";

const looks = { off: "dull", ask: "soon", on: "" } as const;

function Counts({ campaign }: { readonly campaign: CampaignItem }) {
  const { language } = usePage();
  const words = useWords().campaigns;
  const { number } = formatOf(language.code);
  const { invited, answered, dropped, underWay, problems } = campaign;
  return (
    <>
      {invited + dropped > 0 && (
        <span class="quiet small">
          {[words.counts(number(invited), number(answered)), ...(dropped > 0 ? [words.dropped(number(dropped))] : [])].join(" · ")}
        </span>
      )}
      {underWay && <span class="quiet small">{words.underWay}</span>}
      {problems.map((problem) => (
        <span key={problem} class="problem">
          {problem}
        </span>
      ))}
    </>
  );
}

/** Brings a campaign into view, and the focus to it, once it is there. */
function useComing(isSaved: boolean) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSaved) return undefined;
    const timer = setTimeout(() => {
      item.current?.focus({ preventScroll: true });
      item.current?.scrollIntoView({ block: "center" });
    });
    return () => clearTimeout(timer);
  }, []);
  return item;
}

interface CampaignProps extends ViewProps {
  readonly campaign: CampaignItem;
  /** Whether it was saved a moment ago. */
  readonly isSaved: boolean;
}

function Campaign({ campaign, data, steps, isSaved }: CampaignProps) {
  const { language } = usePage();
  const words = useWords().campaigns;
  const survey = data.surveys.find(({ id }) => id === campaign.survey);
  const isOpen = survey?.state === "open";
  const item = useComing(isSaved);
  return (
    <li ref={item} class="campaign" tabIndex={isSaved ? -1 : undefined}>
      <div class="row spread top-line">
        <b class="grow">{campaign.name}</b>
        <span class={`badge ${looks[campaign.switch]}`}>{language.choices.ruleSwitch[campaign.switch]}</span>
      </div>
      <span>{campaignSentence(language, campaign)}</span>
      <Counts campaign={campaign} />
      {!isOpen && campaign.switch !== "off" && <span class="warn small">{words.notOpen}</span>}
      {data.mayEdit && (
        <div class="row wrap">
          <Button
            size="small"
            aria-label={language.sidebar.form.editOf(campaign.name)}
            onClick={() => steps.go({ view: "campaign", id: campaign.id })}
          >
            {language.sidebar.card.edit}
          </Button>
          {!isOpen && survey && (
            <Button size="small" onClick={() => steps.go({ view: "survey", id: survey.id })}>
              {words.openSurvey}
            </Button>
          )}
        </div>
      )}
      {data.mayEdit && isOpen && campaign.event === "list" && campaign.switch !== "off" && (
        <InviteNow campaign={campaign} atOnce={isSaved && campaign.invited === 0} />
      )}
    </li>
  );
}

export function CampaignsView({ data, steps }: ViewProps) {
  const words = useWords();
  const { surveys, mayEdit } = data;
  const { route } = steps;
  const saved = "saved" in route ? route.saved : undefined;
  const campaigns = withSaved(data, saved);
  const make = () => steps.go({ view: "campaign", id: null });
  if (campaigns.length === 0) {
    return (
      <Empty icon="mail" title={words.campaigns.emptyTitle}>
        <p class="quiet">{surveys.length === 0 ? words.campaigns.firstForm : words.campaigns.emptyText}</p>
        {mayEdit && surveys.length > 0 && (
          <Button look="primary" icon="plus" onClick={make}>
            {words.campaigns.make}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <>
      <ul class="panel list">
        {campaigns.map((campaign) => (
          <Campaign key={campaign.id} {...{ campaign, data, steps }} isSaved={campaign.id === saved?.campaign.id} />
        ))}
      </ul>
      {mayEdit && surveys.length > 0 && (
        <Button icon="plus" onClick={make}>
          {words.campaigns.make}
        </Button>
      )}
      <p class="quiet small">{words.campaigns.bounces}</p>
    </>
  );
}
