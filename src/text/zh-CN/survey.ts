/** The words of survey forms and of what is said about them, in Simplified Chinese. */
import type { survey as english } from "../en/survey.ts";

const reference = {
  title: "参考编号",
  help: "由您的链接自动填写，请勿改动。",
};

const by = (brand: string): string => (brand === "" ? "" : ` · ${brand}`);
const we = (brand: string): string => (brand === "" ? "我们" : brand);

export const survey: typeof english = {
  form: {
    title: (brand) => `满意度调查${by(brand)}`,
    description: "大约需要一分钟。您的回答会交给负责您的团队。",
    thanks: "感谢您的反馈，我们已收到。",
    reference,
    questions: {
      quality: "您对我们的产品质量满意吗？",
      speed: "您对我们的响应速度满意吗？",
      service: "您对我们的售后服务满意吗？",
      overall: "总体而言，您对我们满意吗？",
      recommend: "您有多大可能向同事或朋友推荐我们？",
      open: "哪些方面我们应当改进，哪些应当保持？",
    },
    ends: {
      five: { low: "非常不满意", high: "非常满意" },
      recommend: { low: "完全不可能", high: "非常可能" },
      ease: { low: "非常不同意", high: "非常同意" },
    },
  },
  stopForm: {
    title: (brand) => `停止接收此类邮件${by(brand)}`,
    description: (brand) => `点击“提交”即可确认：${we(brand)}不会再向您发送此类邮件。`,
    thanks: (brand) => `已完成。${we(brand)}不会再向您发送此类邮件。`,
    reference,
  },
  stopName: "停止接收邮件",
  file: (name, language) => `${name}（${language}）`,
  tab: (name, language) => `表单：${name}（${language}）`,
  cut: "［此处截断，全文见表单］",
  wrong: {
    noName: "请给调查起个名称。",
    longName: "最多 80 个字符。",
    noLanguage: "请至少选择一种语言。",
    noQuestions: "请至少选择一个问题。",
    manyQuestions: (most) => `最多 ${most} 个问题。`,
    noWords: (language) => `请同时填写该语言的问题：${language}。`,
    longWords: "每个问题最多 300 个字符。",
    doubled: "这个问题重复了。",
  },
  refused: {
    notBuilt: "请先生成所有表单。",
    stopNotBuilt: "请先生成停止邮件的表单。",
    troubled: (problem) => `请先处理：${problem}`,
    notYours: (who) => `此表单属于 ${who}，须由其修复，修复后会与负责定时任务的人共享。`,
    stopStays: "客户须随时能停收邮件，此表单不能关闭。",
    passing: "Google 暂时打不开此表单。请五分钟后再点一次；若仍打不开，将新建一份。",
    failed: (said) => `Google 未能完成：${said}`,
  },
  trouble: {
    missing: (form) => `${form}尚未生成。`,
    gone: (form) => `${form}已被删除，或未与负责定时任务的人共享。`,
    closed: (form) => `${form}不接收回答。`,
    unlinked: (form) => `${form}的回答不再写入本工作簿的工作表，但仍会计入。`,
    questionGone: (form, what) => `${form}：问题“${what}”已被删除。`,
    questionChanged: (form, what) => `${form}：问题“${what}”已被改动，其回答无法读取。`,
  },
  formName: (name, language) => `表单“${name}”（${language}）`,
  damagedStop: (row: number, answer: string, said: string): string =>
    `有人要求不再收邮件，但链接已损坏（“调查答复”表第 ${row} 行）：“${said}”。请查明是谁，将其同意记为已撤回，凭证填 ${answer}；或删除该行。`,
  leftBehind: (file, who) => `生成“${file}”时中断。${who} 的云端硬盘里可能有一个同名的空白未发布表单，可以删除。`,
};
