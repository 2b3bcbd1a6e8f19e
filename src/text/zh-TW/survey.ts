/** The words of survey forms and of what is said about them, in Traditional Chinese. */
import type { survey as english } from "../en/survey.ts";

const reference = {
  title: "參考編號",
  help: "由您的連結自動填寫，請勿更動。",
};

const by = (brand: string): string => (brand === "" ? "" : ` · ${brand}`);
const we = (brand: string): string => (brand === "" ? "我們" : brand);

export const survey: typeof english = {
  form: {
    title: (brand) => `滿意度調查${by(brand)}`,
    description: "大約需要一分鐘。您的回答會交給負責您的團隊。",
    thanks: "感謝您的意見，我們已收到。",
    reference,
    questions: {
      quality: "您對我們的產品品質滿意嗎？",
      speed: "您對我們的回應速度滿意嗎？",
      service: "您對我們的售後服務滿意嗎？",
      overall: "整體而言，您對我們滿意嗎？",
      recommend: "您有多大可能向同事或朋友推薦我們？",
      open: "哪些方面我們應該改進，哪些應該維持？",
    },
    ends: {
      five: { low: "非常不滿意", high: "非常滿意" },
      recommend: { low: "完全不可能", high: "非常可能" },
      ease: { low: "非常不同意", high: "非常同意" },
    },
  },
  stopForm: {
    title: (brand) => `停止接收這類郵件${by(brand)}`,
    description: (brand) => `按下「提交」即可確認：${we(brand)}不會再寄這類郵件給您。`,
    thanks: (brand) => `已完成。${we(brand)}不會再寄這類郵件給您。`,
    reference,
  },
  stopName: "停止接收郵件",
  file: (name, language) => `${name}（${language}）`,
  tab: (name, language) => `表單：${name}（${language}）`,
  cut: "［此處截斷，全文見表單］",
  wrong: {
    noName: "請為調查命名。",
    longName: "最多 80 個字元。",
    noLanguage: "請至少選擇一種語言。",
    noQuestions: "請至少選擇一個問題。",
    manyQuestions: (most) => `最多 ${most} 個問題。`,
    noWords: (language) => `請一併填寫該語言的問題：${language}。`,
    longWords: "每個問題最多 300 個字元。",
    doubled: "這個問題重複了。",
  },
  refused: {
    notBuilt: "請先建立所有表單。",
    stopNotBuilt: "請先建立停止郵件的表單。",
    troubled: (problem) => `請先處理：${problem}`,
    notYours: (who) => `此表單屬於 ${who}，須由其修復，修復後會與負責排程的人共用。`,
    stopStays: "客戶必須隨時能停收郵件，此表單不能關閉。",
    passing: "Google 暫時打不開此表單。請五分鐘後再按一次；若仍打不開，將建立新的表單。",
    failed: (said) => `Google 無法完成：${said}`,
  },
  trouble: {
    missing: (form) => `${form}尚未建立。`,
    gone: (form) => `${form}已被刪除，或未與負責排程的人共用。`,
    closed: (form) => `${form}不接收回覆。`,
    unlinked: (form) => `${form}的回覆不再寫入本試算表的分頁，但仍會計入。`,
    questionGone: (form, what) => `${form}：問題「${what}」已被刪除。`,
    questionChanged: (form, what) => `${form}：問題「${what}」已被更動，其回答無法讀取。`,
  },
  formName: (name, language) => `表單「${name}」（${language}）`,
  damagedStop: (row: number, answer: string, said: string): string =>
    `有人要求不再收郵件，但連結已損壞（「調查回覆」表第 ${row} 列）：「${said}」。請查明是誰，將其同意記為已撤回，憑證填 ${answer}；或刪除該列。`,
  leftBehind: (file, who) => `建立「${file}」時中斷。${who} 的雲端硬碟裡可能有一個同名的空白未發布表單，可以刪除。`,
};
