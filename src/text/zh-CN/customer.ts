/** Letters to customers in 简体中文: the shipped templates, the words around them, and what the team is told of them. */
import type { customer as shape } from "../en/customer.ts";

const lines = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");
const dear = "尊敬的{{name|客户}}：";
const regards = "顺颂商祺";

const templates: (typeof shape)["templates"] = {
  caseReceived: {
    subject: "已收到您的反馈（{{caseNumber}}）",
    body: lines(
      dear,
      "您好！您反映的“{{subject}}”我们已经收到并登记，编号 {{caseNumber}}。",
      "预计答复时间：{{promised|我们会尽快答复}}。",
      "如需补充情况，直接回复本邮件即可。",
      regards,
    ),
  },
  caseProgress: {
    subject: "{{caseNumber}} 进展：{{status}}",
    body: lines(
      dear,
      "您好！您反映的“{{subject}}”（{{caseNumber}}）有了新进展，目前状态：{{status}}。",
      "{{result|我们正在跟进，有消息会第一时间告知您。}}",
      "如有疑问，直接回复本邮件即可。",
      regards,
    ),
  },
  visitThanks: {
    subject: "感谢您 {{visitDay}} 拨冗交流",
    body: lines(
      dear,
      "您好！感谢您 {{visitDay}} 抽出时间与我们交流。",
      "如果还有未尽事宜，或之后想到什么问题，直接回复本邮件即可，我会尽快答复。",
      regards,
    ),
  },
  birthday: {
    subject: "{{name|您好}}，生日快乐！",
    body: lines("尊敬的{{name|朋友}}：", "值此您生日之际，祝您生日快乐，身体健康，万事如意！", "感谢您一直以来的信任与支持。", regards),
  },
  anniversary: {
    subject: "携手 {{years}}，感谢有您",
    body: lines(
      dear,
      "您好！{{customer}}与我们携手合作已满 {{years}}，感谢您一路以来的信任与支持。",
      "期待与您继续携手，共创佳绩。",
      regards,
    ),
  },
  holiday: { subject: "{{wish}}", body: lines(dear, "{{wish}}", "感谢您一直以来的信任与支持。", regards) },
  remembrance: { subject: "{{holiday}}问候", body: lines(dear, "{{wish}}", regards) },
  surveyInvitation: {
    subject: "诚邀您评价我们的服务，只需一分钟",
    body: lines(
      dear,
      "您好！为了更好地为您服务，想请您花一分钟回答几个问题。您的每一条意见我们都会认真阅读：",
      "{{surveyLink}}",
      "感谢您的支持！",
      regards,
    ),
  },
};

const holidays: (typeof shape)["holidays"] = {
  newYear: { name: "元旦", wish: "元旦快乐！祝您新的一年身体健康、事业顺利。" },
  springFestival: { name: "春节", wish: "新春快乐！祝您和家人身体健康、阖家幸福。" },
  lantern: { name: "元宵节", wish: "元宵节快乐！祝您团团圆圆、万事顺意。" },
  qingming: { name: "清明节", wish: "清明时节，愿您与家人平安康健。" },
  labourDay: { name: "劳动节", wish: "劳动节快乐！祝您假期愉快。" },
  dragonBoat: { name: "端午节", wish: "端午安康！祝您和家人平安顺遂。" },
  qixi: { name: "七夕节", wish: "七夕快乐！愿您与所爱之人幸福美满。" },
  midAutumn: { name: "中秋节", wish: "中秋快乐！祝您花好月圆、阖家团圆。" },
  doubleNinth: { name: "重阳节", wish: "重阳安康！祝您和家中长辈健康长寿。" },
  nationalDay: { name: "国庆节", wish: "国庆快乐！祝您假期愉快。" },
  obon: { name: "盂兰盆节", wish: "盂兰盆节之际，愿您与家人平安康健。" },
  respectForTheAged: { name: "敬老日", wish: "敬老日之际，祝您家中长辈健康长寿。" },
  thanksgiving: { name: "感恩节", wish: "感恩节快乐！感谢一路有您。" },
  easter: { name: "复活节", wish: "复活节快乐！祝您和家人平安喜乐。" },
  christmas: { name: "圣诞节", wish: "圣诞快乐！祝您和家人平安喜乐。" },
};

export const customer: typeof shape = {
  templates,
  holidays,
  fields: {
    name: "姓名",
    customer: "客户",
    manager: "客户经理",
    managerMail: "客户经理邮箱",
    brand: "品牌",
    day: "日期",
    caseNumber: "编号",
    subject: "主题",
    promised: "承诺日期",
    status: "状态",
    result: "处理结果",
    visitDay: "拜访日期",
    years: "年数",
    holiday: "节日",
    wish: "祝福语",
    surveyLink: "问卷链接",
  },
  samples: {
    name: "李伟",
    customer: "示例贸易有限公司",
    manager: "王芳",
    managerMail: "wang.fang@example.com",
    brand: "本公司",
    day: "2026年1月5日",
    caseNumber: "K-2026-0001",
    subject: "到货延迟",
    promised: "2026年1月8日",
    status: "处理中",
    result: "货物已重新发出。",
    visitDay: "2026年1月5日",
    years: "3 年",
    holiday: "元旦",
    wish: holidays.newYear.wish,
    surveyLink: "https://docs.google.com/forms/",
  },
  frame: {
    why: (brand, reader) =>
      `${reader === "" ? "您是我们的客户" : `您是${reader}的联系人`}，因此收到${brand}的这封邮件。直接回复即可联系您的客户经理。`,
    stop: "不再接收此类邮件",
    open: "打开页面",
    answer: "开始填写",
    us: "您的客户经理",
  },
  and: (names) => names.join("、"),
  years: (count) => `${count} 年`,
  closed: "此事已处理完毕。如果您觉得仍有问题，直接回复本邮件即可。",
  problems: {
    unknown: (found, nearest) =>
      found === ""
        ? "{{}} 中没有写字段名。"
        : `没有 {{${found}}} 这个字段${nearest === null ? "，可用字段见“规则与信函”中的“插入…”。" : `，是不是 {{${nearest}}}？`}`,
    foreign: (found, letter) => `“${letter}”中不能使用 {{${found}}}。`,
    unclosed: (found) => `“${found}”处的花括号不成对，字段应写成 {{姓名}}。`,
    missing: (label) => `{{${label}}} 没有内容。请补全资料，或在模板中写上备用文字：{{${label}|备用文字}}。`,
    needed: (label: string) => `缺少 {{${label}}}，此信不会发出：请写在链接该在的地方。`,
    blank: (label) => `邮件的${label}为空。`,
    place: (letter, language, sentence) => `${letter}（${language}）：${sentence}`,
  },
  reasons: {
    gone: "相关记录已不在表格中",
    closed: "问题已关闭",
    moved: (status) => `问题状态已变为：${status}`,
    notDone: "该拜访已不是完成状态",
    address: "收件地址已变更",
    participants: (named) => `“参与人”一栏所写“${named}”，客户有邮箱的联系人中没有同名者`,
    noAddress: "客户及其联系人均无邮箱地址",
    occasion: "当天已没有对应的日子",
    optOut: "联系人已设为免打扰",
    stopped: (day) => `此人或此地址已${day === null ? "" : `于 ${day} `}退订`,
    late: (day) => `已过期：本应在 ${day} 发送`,
    noBasis: "“设置”要求有法律依据，而“同意记录”中没有此地址的记录",
    quiet: "收件人当地处于免打扰时段",
    alwaysQuiet: "按“设置”中的免打扰时段，没有可发送的时间",
    noStopForm: "还没有供客户退订的表单：请在 Rapport → 满意度调查 中生成",
  },
  notes: {
    stopped: (address, cancelled) => `${address}：不再发送邮件；已取消待发 ${cancelled} 封`,
    stoppedFromForm: "退订表单",
    cancelledBecause: (source) => `收件人已退订（${source}）`,
    forged: "已拒绝一条退订请求：其标识不是由本表格生成的。",
    without: (rule, names, more) => `${rule}：${names.join("、")}${more > 0 ? `等另外 ${more} 位` : ""}没有邮箱地址。`,
    tested: (letter, to) => `“${letter}”的测试邮件已发送至 ${to}。`,
    testSubject: (subject) => `【测试】${subject}`,
    sampleOf: (names) => `以“${names.join("、")}”的资料填充。`,
    madeUp: "表格中还没有相应资料，以示例内容填充。",
  },
};
