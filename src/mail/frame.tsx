/** The frame that every letter shares: 600 px, tables and inline styles only, as mail programs need; colours hold on white and on black. */
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";

export const ink = "#1f2a37";
export const quiet = "#6b7280";
export const accent = "#0f766e";
export const warm = "#b45309";
export const alarm = "#b91c1c";
export const line = "#e5e7eb";
const fonts =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue','PingFang SC','PingFang TC','Microsoft YaHei','Microsoft JhengHei','Noto Sans CJK SC',sans-serif";

interface FrameProps {
  readonly language: string;
  /** Shown beside the subject in a list of mails. */
  readonly preview: string;
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly children: ComponentChildren;
}

const Rows = ({ title, subtitle, footer, children }: Pick<FrameProps, "title" | "subtitle" | "footer" | "children">) => (
  <>
    <tr>
      <td style={`padding:24px 28px 16px;border-bottom:3px solid ${accent}`}>
        <div style="font-size:20px;line-height:28px;font-weight:600">{title}</div>
        <div style={`font-size:14px;line-height:20px;color:${quiet}`}>{subtitle}</div>
      </td>
    </tr>
    <tr>
      <td style="padding:8px 28px 20px;font-size:14px;line-height:21px">{children}</td>
    </tr>
    <tr>
      <td style={`padding:14px 28px;border-top:1px solid ${line};font-size:12px;line-height:18px;color:${quiet}`}>{footer}</td>
    </tr>
  </>
);

function Frame({ language, preview, title, ...content }: FrameProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
      </head>
      <body style="margin:0;padding:0;background:#f3f4f6">
        <div style="display:none;max-height:0;overflow:hidden">{preview}</div>
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="background:#f3f4f6">
          <tr>
            <td align="center" style="padding:24px 8px">
              <table
                role="presentation"
                width="600"
                cellPadding="0"
                cellSpacing="0"
                style={`width:100%;max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:12px;font-family:${fonts};color:${ink}`}
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
