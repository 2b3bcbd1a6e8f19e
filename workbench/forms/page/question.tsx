/** One item of a form: a question in its card, or a header, a picture, a video. */
import type { VNode } from "preact";
import { controlOf } from "./controls.tsx";
import type { ItemView } from "./view.ts";
import type { Words } from "./words.ts";

interface Props extends ItemView {
  readonly words: Words;
}

function Media({ item, words }: Props): VNode | null {
  const style = item.width > 0 ? `max-width: min(100%, ${item.width}px)` : undefined;
  const place = `media ${item.alignment.toLowerCase()}`;
  if (item.picture) {
    const source = `data:${item.picture.type};base64,${item.picture.data}`;
    return (
      <p class={place}>
        <img src={source} alt={item.title || words.image} style={style} />
      </p>
    );
  }
  if (item.video === "") return null;
  return (
    <p class={place}>
      <a href={`https://www.youtube.com/watch?v=${item.video}`} target="_blank" rel="noopener">
        {words.video}
      </a>
    </p>
  );
}

const Plain = (props: Props): VNode => (
  <section class="card">
    {props.item.title !== "" && <h2>{props.item.title}</h2>}
    {props.item.help !== "" && <p class="help">{props.item.help}</p>}
    <Media {...props} />
  </section>
);

const Title = ({ item, words }: Props): VNode => (
  <span id={`t${item.id}`}>
    {item.title}
    {item.required && (
      <span class="star" title={words.required}>
        {" *"}
      </span>
    )}
  </span>
);

/** The question's title names its input, or the group of its inputs. */
export function Question(props: Props): VNode {
  const { item, problem, words } = props;
  const asking = controlOf(item.kind);
  if (!asking) return <Plain {...props} />;
  const explained = [item.help && `h${item.id}`, problem && `p${item.id}`].filter(Boolean).join(" ") || undefined;
  const Frame = asking.grouped ? "fieldset" : "div";
  const Head = asking.grouped ? "legend" : "div";
  return (
    <Frame class={problem ? "card question wrong" : "card question"} id={`q${item.id}`} aria-describedby={asking.grouped && explained}>
      <Head class="title">
        <Title {...props} />
      </Head>
      {item.points > 0 && <p class="points">{words.points(item.points)}</p>}
      {item.help !== "" && (
        <p class="help" id={`h${item.id}`}>
          {item.help}
        </p>
      )}
      {asking.control({ ...props, explained })}
      {problem !== null && (
        <p class="problem" id={`p${item.id}`}>
          {problem}
        </p>
      )}
    </Frame>
  );
}
