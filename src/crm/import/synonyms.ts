/** What other systems call our fixed choices. */
import { normaliseHeading } from "../../schema/heading.ts";

/** List → code → labels, with ` | ` between them. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: {
    meeting: "Event | In-Person | In person | Visit | Onsite | On-site | 见面拜访 | 上门拜访 | 拜访 | 面谈 | 現場拜訪 | 面談",
    phone: "Call | Inbound | Outbound | Missed | Phone call | Telephone | 电话沟通 | 打电话",
    sms: "Text | Text message | 发短信",
    email: "E-mail | Mail | 发邮件 | 邮箱",
    wechat: "WhatsApp | 企业微信",
    video: "Remote | Online meeting | Webinar | 视频会议 | 線上會議",
  },
  taskStatus: {
    open: "Not Started | In Progress | Deferred | Waiting on someone else | Waiting for input | 未开始 | 进行中 | 未完成 | 進行中",
    done: "Completed | Complete | Closed | 完成 | 已結束 | 已结束",
    cancelled: "Canceled | Rejected | 取消",
  },
  visitStatus: { planned: "Scheduled | Open | 待拜访", done: "Completed | Held | 完成", cancelled: "Canceled | Not held | 取消" },
  priority: { high: "Highest | Urgent | 紧急 | 緊急", normal: "Medium | 中", low: "Lowest" },
  stage: {
    lead: "Prospecting | Qualification | New | Appointment Scheduled | appointmentscheduled | 初步接触 | 初期沟通 | 验证客户",
    qualified:
      "Needs Analysis | Value Proposition | Id. Decision Makers | Identify Decision Makers | Perception Analysis | Qualified to Buy | qualifiedtobuy | 需求分析 | 立项评估",
    proposal:
      "Proposal/Price Quote | Proposal/Quote | Presentation Scheduled | presentationscheduled | Quote | 方案/报价 | 报价 | 方案制定",
    negotiation:
      "Negotiation/Review | Decision Maker Bought-In | decisionmakerboughtin | Contract Sent | contractsent | 谈判审核 | 谈判 | 竞争投标",
    won: "Closed Won | closedwon | 成交 | 已成交",
    lost: "Closed Lost | closedlost | Closed-Lost to Competition | Closed Lost to Competition | 失败 | 丢单 | 无效",
  },
  feedbackKind: { complaint: "Problem | Issue | 客诉", question: "Inquiry | Request | 问题", suggestion: "Feature Request | Idea" },
  caseStatus: {
    new: "Open",
    inProgress: "Working | Escalated | 进行中",
    waiting: "On Hold | Waiting on contact",
    closed: "Resolved | Done | 已解决",
  },
  satisfaction: { "5": "很满意 | 非常满意", "4": "较满意", "3": "中立", "2": "较不满意", "1": "非常不满意" },
};

const known = new Map<string, string>();
for (const [list, codes] of Object.entries(labels))
  for (const [code, names] of Object.entries(codes))
    for (const name of names.split(" | ")) known.set(`${list}\n${normaliseHeading(name)}`, code);

/** The code that another system's label means, if any. */
export const synonym = (list: string, label: string): string | undefined => known.get(`${list}\n${normaliseHeading(label)}`);
