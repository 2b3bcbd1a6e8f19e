/** The frame that every letter shares: 600 px, tables and inline styles, as mail programs need; colours hold on white, on black, and turned round. */
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";

export const ink = "#1f2a37";
export const quiet = "#6b7280";
export const accent = "#0f766e";
export const warm = "#b45309";
export const alarm = "#b91c1c";
export const line = "#e5e7eb";
const page = "#f3f4f6";
const card = "#ffffff";
const fonts =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue','PingFang SC','PingFang TC','Microsoft YaHei','Microsoft JhengHei','Noto Sans CJK SC',sans-serif";

/** What each colour becomes in a mail program that tells letters of its dark mode; what is no colour of ours, such as a picture's paper, stays. */
const inTheDark = {
  text: { [ink]: "#f3f4f6", [quiet]: "#a3aab6", [accent]: "#5eead4", [warm]: "#fbbf24", [alarm]: "#fca5a5" },
  paper: { [page]: "#0f1720", [card]: "#1b2530" },
  border: { [line]: "#3a4654" },
} as const;

/** Found by the inline style itself, so that no letter need repeat them. */
const dark = [
  ...Object.entries(inTheDark.text).map(([from, to]) => `[style*="color:${from}"]{color:${to}!important}`),
  ...Object.entries(inTheDark.paper).map(([from, to]) => `[style*="background:${from}"]{background:${to}!important}`),
  ...Object.entries(inTheDark.border).map(([from, to]) => `[style*="solid ${from}"]{border-color:${to}!important}`),
].join("");

const darkStyle = `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${dark}}`;
const phoneStyle = "@media (max-width:480px){.edge{padding-left:16px!important;padding-right:16px!important}.air{padding:0!important}}";
const printStyle = "@page{size:A4;margin:14mm}";

/** `mail` on a screen, or `print` on paper. */
export type Medium = "mail" | "print";

interface FrameProps {
  readonly language: string;
  /** Shown beside the subject in a list of mails. */
  readonly preview: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly footer: ComponentChildren;
  /** For letters to customers: a quiet heading above their text. */
  readonly calm?: boolean;
  readonly medium?: Medium;
  readonly children: ComponentChildren;
}

const Heading = ({ title, subtitle, calm = false }: Pick<FrameProps, "title" | "subtitle" | "calm">) => (
  <td class="edge" style={calm ? "padding:24px 28px 4px" : `padding:24px 28px 16px;border-bottom:3px solid ${accent}`}>
    <div
      style={calm ? `font-size:14px;line-height:20px;font-weight:600;color:${accent}` : "font-size:20px;line-height:28px;font-weight:600"}
    >
      {title}
    </div>
    {subtitle === undefined ? null : <div style={`font-size:14px;line-height:20px;color:${quiet}`}>{subtitle}</div>}
  </td>
);

type Content = Pick<FrameProps, "title" | "subtitle" | "calm" | "footer" | "children">;

const Rows = ({ footer, children, ...heading }: Content) => (
  <>
    <tr>
      <Heading {...heading} />
    </tr>
    <tr>
      <td class="edge" style="padding:8px 28px 20px;font-size:14px;line-height:21px">
        {children}
      </td>
    </tr>
    <tr>
      <td class="edge" style={`padding:14px 28px;border-top:1px solid ${line};font-size:12px;line-height:18px;color:${quiet}`}>
        {footer}
      </td>
    </tr>
  </>
);

const Head = ({ title, medium }: Pick<FrameProps, "title" | "medium">) => (
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content={medium === "print" ? "light" : "light dark"} />
    {medium === "print" ? null : <meta name="supported-color-schemes" content="light dark" />}
    <title>{title}</title>
    {(medium === "print" ? [printStyle] : [darkStyle, phoneStyle]).map((style) => (
      <style key={style} dangerouslySetInnerHTML={{ __html: style }} />
    ))}
  </head>
);

function Frame({ language, preview, title, medium = "mail", ...content }: FrameProps) {
  const [around, border] = medium === "print" ? [card, "0"] : [page, `1px solid ${line};border-radius:12px`];
  const width = medium === "print" ? 680 : 600;
  return (
    <html lang={language}>
      <Head title={title} medium={medium} />
      <body style={`margin:0;padding:0;background:${around}`}>
        {medium === "print" ? null : <div style="display:none;max-height:0;overflow:hidden">{preview}</div>}
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={`background:${around}`}>
          <tr>
            <td align="center" class="air" style={`padding:${medium === "print" ? "0" : "24px 8px"}`}>
              <table
                role="presentation"
                width={width}
                cellPadding="0"
                cellSpacing="0"
                style={`table-layout:fixed;width:100%;max-width:${width}px;background:${card};border:${border};font-family:${fonts};color:${ink};text-align:left;overflow-wrap:break-word;word-wrap:break-word`}
              >
                <Rows title={title} {...content} />
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

export const Section = ({
  title,
  colour = ink,
  children,
}: {
  readonly title: string;
  readonly colour?: string;
  readonly children: ComponentChildren;
}) => (
  <div style="padding-top:16px">
    <div style={`font-size:15px;line-height:22px;font-weight:600;color:${colour};padding-bottom:4px`}>{title}</div>
    {children}
  </div>
);

export const Link = ({ href, children }: { readonly href: string; readonly children: ComponentChildren }) => (
  <a href={href} style={`color:${accent};text-decoration:none`}>
    {children}
  </a>
);

/** A whole letter as HTML. */
export const renderFrame = (props: FrameProps): string => `<!DOCTYPE html>${renderToString(<Frame {...props} />)}`;
