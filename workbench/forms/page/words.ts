/** Every word that a respondent reads and the form's maker has not written. */

export type Language = "en" | "zh-CN" | "zh-TW";

const en = {
  untitled: "Untitled form",
  required: "Required",
  starred: "* marks a required question",
  missing: "This is a required question.",
  rows: "This question requires one response per row.",
  rule: "This answer does not fit the question.",
  wrong: "Please choose one of the answers offered.",
  wrongEmail: "Please enter one e-mail address, such as name@example.com.",
  fix: (count: number) => (count === 1 ? "One answer needs your attention." : `${count} answers need your attention.`),
  email: "E-mail address",
  emailHelp: "The form records this address with your answers.",
  answer: "Your answer",
  other: "Other",
  otherAnswer: "Your own answer",
  choose: "Choose",
  month: "Month",
  day: "Day",
  hours: "Hours",
  minutes: "Minutes",
  seconds: "Seconds",
  next: "Next",
  back: "Back",
  submit: "Submit",
  clear: "Clear selection",
  progress: (number: number, count: number) => `Page ${number} of ${count}`,
  video: "Watch the video",
  image: "Image",
  points: (count: number) => (count === 1 ? "1 point" : `${count} points`),
  score: (score: number, points: number) => `Score: ${score} of ${points}`,
  recorded: "Your response has been recorded.",
  again: "Submit another response",
  edit: "Edit your response",
  closed: "This form is no longer accepting responses. Ask the form's owner if you think this is a mistake.",
  unpublished: "This form has not been published. Ask the form's owner to publish it.",
  noEdits: "Responses to this form cannot be edited.",
  once: "You have already responded. This form can be filled in only once.",
  gone: "The form you are looking for does not exist.",
  noEditor: "The workbench shows forms to respondents; it has no form editor.",
  foot: "A form of the workbench. It is not Google Forms.",
};

export type Words = typeof en;

const zhCN: Words = {
  untitled: "无标题表单",
  required: "必填",
  starred: "* 表示必填的问题",
  missing: "此问题必须回答。",
  rows: "此问题的每一行都必须回答。",
  rule: "这个回答不符合问题的要求。",
  wrong: "请从给出的答案中选择。",
  wrongEmail: "请输入一个电子邮件地址，例如 name@example.com。",
  fix: (count) => `有 ${count} 个回答需要修改。`,
  email: "电子邮件地址",
  emailHelp: "表单会将此地址与您的回答一并记录。",
  answer: "您的回答",
  other: "其他",
  otherAnswer: "您自己的回答",
  choose: "请选择",
  month: "月",
  day: "日",
  hours: "小时",
  minutes: "分",
  seconds: "秒",
  next: "下一页",
  back: "上一页",
  submit: "提交",
  clear: "清除所选内容",
  progress: (number, count) => `第 ${number} 页，共 ${count} 页`,
  video: "观看视频",
  image: "图片",
  points: (count) => `${count} 分`,
  score: (score, points) => `得分：${score} / ${points}`,
  recorded: "我们已经收到您回复的表单。",
  again: "另填写一份回复",
  edit: "修改您的回复",
  closed: "此表单不再接受回复。如果您认为这是错误，请与表单所有者联系。",
  unpublished: "此表单尚未发布。请让表单所有者发布它。",
  noEdits: "此表单的回复不可修改。",
  once: "您已经回复过。此表单只能填写一次。",
  gone: "您要找的表单不存在。",
  noEditor: "工作台只向填写者展示表单，没有表单编辑器。",
  foot: "工作台的表单，并非 Google 表单。",
};

const zhTW: Words = {
  untitled: "未命名表單",
  required: "必填",
  starred: "* 表示必填問題",
  missing: "這是必填問題。",
  rows: "這個問題的每一列都必須回答。",
  rule: "這個回答不符合問題的要求。",
  wrong: "請從提供的答案中選擇。",
  wrongEmail: "請輸入一個電子郵件地址，例如 name@example.com。",
  fix: (count) => `有 ${count} 個回答需要修改。`,
  email: "電子郵件地址",
  emailHelp: "表單會將此地址與您的回答一併記錄。",
  answer: "您的回答",
  other: "其他",
  otherAnswer: "您自己的回答",
  choose: "請選擇",
  month: "月",
  day: "日",
  hours: "小時",
  minutes: "分",
  seconds: "秒",
  next: "下一頁",
  back: "上一頁",
  submit: "提交",
  clear: "清除選取的項目",
  progress: (number, count) => `第 ${number} 頁，共 ${count} 頁`,
  video: "觀看影片",
  image: "圖片",
  points: (count) => `${count} 分`,
  score: (score, points) => `得分：${score} / ${points}`,
  recorded: "我們已經收到您回覆的表單。",
  again: "提交其他回應",
  edit: "編輯您的回應",
  closed: "這份表單已停止接受回應。如果您認為這是錯誤，請與表單擁有者聯絡。",
  unpublished: "這份表單尚未發布。請表單擁有者發布。",
  noEdits: "這份表單的回應無法編輯。",
  once: "您已經回應過。這份表單只能填寫一次。",
  gone: "找不到您要的表單。",
  noEditor: "工作台只向填寫者顯示表單，沒有表單編輯器。",
  foot: "工作台的表單，並非 Google 表單。",
};

const all: Readonly<Record<Language, Words>> = { en, "zh-CN": zhCN, "zh-TW": zhTW };

export const wordsOf = (language: Language): Words => all[language];

const asLanguage = (tag: string): Language | null => {
  if (/^zh[-_](tw|hk|mo|hant)/i.test(tag)) return "zh-TW";
  if (/^zh/i.test(tag)) return "zh-CN";
  return /^en/i.test(tag) ? "en" : null;
};

/** The first wanted language that there are words for (as in `Accept-Language`), else the workbook's (`zh_CN`), else English. */
export function languageFor(accepted: string, locale: string): Language {
  const wanted = accepted.split(",").map((tag) => asLanguage(tag.trim()));
  return wanted.find((language) => language !== null) ?? asLanguage(locale) ?? "en";
}
