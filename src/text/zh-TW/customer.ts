/** Letters to customers in 繁體中文: the shipped templates, the words around them, and what the team is told of them. */
import type { customer as shape } from "../en/customer.ts";

const lines = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");
const dear = "{{name|貴賓}} 您好：";
const regards = "敬祝　商祺";

const templates: (typeof shape)["templates"] = {
  caseReceived: {
    subject: "已收到您的意見（{{caseNumber}}）",
    body: lines(
      dear,
      "您反映的「{{subject}}」我們已經收到並登記，編號 {{caseNumber}}。",
      "預計回覆時間：{{promised|我們會盡快回覆}}。",
      "如需補充說明，直接回覆本郵件即可。",
      regards,
    ),
  },
  caseProgress: {
    subject: "{{caseNumber}} 進度：{{status}}",
    body: lines(
      dear,
      "您反映的「{{subject}}」（{{caseNumber}}）有了新進度，目前狀態：{{status}}。",
      "{{result|我們正在處理，有消息會立即通知您。}}",
      "如有疑問，直接回覆本郵件即可。",
      regards,
    ),
  },
  visitThanks: {
    subject: "感謝您 {{visitDay}} 撥冗會談",
    body: lines(
      dear,
      "感謝您 {{visitDay}} 撥冗與我們會談。",
      "如果還有未盡事宜，或之後想到任何問題，直接回覆本郵件即可，我會盡快答覆。",
      regards,
    ),
  },
  birthday: {
    subject: "{{name|親愛的朋友}}，生日快樂！",
    body: lines("{{name|親愛的朋友}} 您好：", "欣逢您的生日，祝您生日快樂，身體健康，萬事如意！", "感謝您一直以來的信任與支持。", regards),
  },
  anniversary: {
    subject: "攜手 {{years}}，感謝有您",
    body: lines(dear, "{{customer}}與我們攜手合作已滿 {{years}}，感謝您一路以來的信任與支持。", "期待與您繼續攜手，共創佳績。", regards),
  },
  holiday: { subject: "{{wish}}", body: lines(dear, "{{wish}}", "感謝您一直以來的信任與支持。", regards) },
  remembrance: { subject: "{{holiday}}問候", body: lines(dear, "{{wish}}", regards) },
  surveyInvitation: {
    subject: "誠摯邀請您評價我們的服務，只需一分鐘",
    body: lines(
      dear,
      "為了提供您更好的服務，想請您花一分鐘回答幾個問題。您的每一則意見我們都會仔細閱讀：",
      "{{surveyLink}}",
      "感謝您的支持！",
      regards,
    ),
  },
};

const holidays: (typeof shape)["holidays"] = {
  newYear: { name: "元旦", wish: "新年快樂！祝您新的一年身體健康、事業順利。" },
  springFestival: { name: "農曆新年", wish: "新春快樂！祝您與家人身體健康、闔家平安。" },
  lantern: { name: "元宵節", wish: "元宵節快樂！祝您團團圓圓、萬事如意。" },
  qingming: { name: "清明節", wish: "清明時節，願您與家人平安健康。" },
  labourDay: { name: "勞動節", wish: "勞動節快樂！祝您假期愉快。" },
  dragonBoat: { name: "端午節", wish: "端午安康！祝您與家人平安順心。" },
  qixi: { name: "七夕", wish: "七夕快樂！願您與所愛的人幸福美滿。" },
  midAutumn: { name: "中秋節", wish: "中秋佳節愉快！祝您月圓人團圓。" },
  doubleNinth: { name: "重陽節", wish: "重陽安康！祝您與家中長輩健康長壽。" },
  nationalDay: { name: "國慶日", wish: "國慶快樂！祝您假期愉快。" },
  obon: { name: "盂蘭盆節", wish: "盂蘭盆節之際，願您與家人平安健康。" },
  respectForTheAged: { name: "敬老日", wish: "敬老日之際，祝您家中長輩健康長壽。" },
  thanksgiving: { name: "感恩節", wish: "感恩節快樂！感謝一路有您。" },
  easter: { name: "復活節", wish: "復活節快樂！祝您與家人平安喜樂。" },
  christmas: { name: "聖誕節", wish: "聖誕快樂！祝您與家人平安喜樂。" },
};

export const customer: typeof shape = {
  templates,
  holidays,
  fields: {
    name: "姓名",
    customer: "客戶",
    manager: "客戶經理",
    managerMail: "客戶經理信箱",
    brand: "品牌",
    day: "日期",
    caseNumber: "編號",
    subject: "主旨",
    promised: "承諾日期",
    status: "狀態",
    result: "處理結果",
    visitDay: "拜訪日期",
    years: "年數",
    holiday: "節日",
    wish: "祝福語",
    surveyLink: "問卷連結",
  },
  samples: {
    name: "陳怡君",
    customer: "範例貿易股份有限公司",
    manager: "林志明",
    managerMail: "lin@example.com",
    brand: "本公司",
    day: "2026年1月5日",
    caseNumber: "K-2026-0001",
    subject: "到貨延遲",
    promised: "2026年1月8日",
    status: "處理中",
    result: "貨品已重新寄出。",
    visitDay: "2026年1月5日",
    years: "3 年",
    holiday: "元旦",
    wish: holidays.newYear.wish,
    surveyLink: "https://docs.google.com/forms/",
  },
  frame: {
    why: (brand, reader) =>
      `${reader === "" ? "您是我們的客戶" : `您是${reader}的聯絡人`}，因此收到${brand}的這封郵件。直接回覆即可聯絡您的客戶經理。`,
    stop: "不再接收此類郵件",
    open: "開啟頁面",
    answer: "開始填寫",
    us: "您的客戶經理",
  },
  and: (names) => names.join("、"),
  years: (count) => `${count} 年`,
  closed: "此事已處理完畢。如果您認為仍有問題，直接回覆本郵件即可。",
  problems: {
    unknown: (found, nearest) =>
      found === ""
        ? "{{}} 中沒有寫欄位名稱。"
        : `沒有 {{${found}}} 這個欄位${nearest === null ? "，可用欄位見「規則與信函」中的「插入…」。" : `，是不是 {{${nearest}}}？`}`,
    foreign: (found, letter) => `「${letter}」中不能使用 {{${found}}}。`,
    unclosed: (found) => `「${found}」處的大括號不成對，欄位應寫成 {{姓名}}。`,
    missing: (label) => `{{${label}}} 沒有內容。請補齊資料，或在範本中寫上備用文字：{{${label}|備用文字}}。`,
    needed: (label: string) => `缺少 {{${label}}}，此信不會寄出：請寫在連結該在的地方。`,
    blank: (label) => `郵件的${label}為空白。`,
    place: (letter, language, sentence) => `${letter}（${language}）：${sentence}`,
  },
  reasons: {
    gone: "相關紀錄已不在試算表中",
    closed: "案件已結案",
    moved: (status) => `案件狀態已變為：${status}`,
    notDone: "該次拜訪已不是完成狀態",
    address: "收件地址已變更",
    participants: (named) => `「參與者」一欄所寫「${named}」，客戶有電子郵件的聯絡人中沒有同名者`,
    noAddress: "客戶及其聯絡人均無電子郵件地址",
    occasion: "當天已沒有對應的日子",
    optOut: "聯絡人已設為免打擾",
    stopped: (day) => `此人或此地址已${day === null ? "" : `於 ${day} `}取消訂閱`,
    late: (day) => `已過期：本應在 ${day} 寄送`,
    noBasis: "「設定」要求有法律依據，而「同意紀錄」中沒有此地址的紀錄",
    quiet: "收件人當地處於免打擾時段",
    alwaysQuiet: "依「設定」中的免打擾時段，沒有可寄送的時間",
    noStopForm: "還沒有供客戶取消訂閱的表單：請在 Rapport → 滿意度調查 中建立",
  },
  notes: {
    stopped: (address, cancelled) => `${address}：不再寄送郵件；已取消待寄 ${cancelled} 封`,
    stoppedFromForm: "取消訂閱表單",
    cancelledBecause: (source) => `收件人已取消訂閱（${source}）`,
    forged: "已拒絕一則取消訂閱請求：其識別碼不是由本試算表產生的。",
    without: (rule, names, more) => `${rule}：${names.join("、")}${more > 0 ? `等另外 ${more} 位` : ""}沒有電子郵件地址。`,
    tested: (letter, to) => `「${letter}」的測試郵件已寄至 ${to}。`,
    testSubject: (subject) => `【測試】${subject}`,
    sampleOf: (names) => `以「${names.join("、")}」的資料填入。`,
    madeUp: "試算表中還沒有相應資料，以範例內容填入。",
  },
};
