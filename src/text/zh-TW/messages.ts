/** Sentences in traditional Chinese for what goes wrong. */
import type { messages as en } from "../en/messages.ts";

export const messages: typeof en = {
  expected: {
    required: (label) => `請填寫${label}。`,
    unknown: (label, found) => `${label}：沒有「${found}」，請從清單中選擇。`,
    text: (label) => `${label}：應為 50,000 字以內的文字。`,
    email: (label, found) => `${label}：「${found}」不是電子郵件地址，例如 li.wei@example.com。`,
    phone: (label, found) => `${label}：「${found}」不是電話號碼，例如 0912 345 678。`,
    url: (label, found) => `${label}：「${found}」不是網址，例如 www.example.com。`,
    early: (label, found) => `${label}：${found} 早於本次拜訪，請選擇較晚的日期。`,
    day: (label, found) => `${label}：「${found}」不是有效日期，例如 2026-03-01。`,
    moment: (label, found) => `${label}：「${found}」不是日期與時間，例如 2026-03-01 14:30。`,
    money: (label, found) => `${label}：「${found}」不是金額，例如 1,234.50。`,
    number: (label, found) => `${label}：「${found}」不是數字，例如 12.5。`,
    count: (label, found) => `${label}：「${found}」不是從 0 開始的整數，例如 3。`,
    share: (label, found) => `${label}：「${found}」不是百分比，例如 25%。`,
    rating: (label, found) => `${label}：「${found}」不是 1 到 5 的評分。`,
    flag: (label, found) => `${label}：「${found}」既不是「是」也不是「否」。`,
    choice: (label, found) => `${label}：清單中沒有「${found}」，請從清單中選擇。`,
    reference: (label, found) => `${label}：找不到「${found}」，請選擇既有的記錄。`,
  },
  broken: {
    busy: () => "有其他人正在儲存這份試算表，請稍後再試。",
    notSetUp: () => "這份試算表尚未完成初始設定。請選擇「Rapport → 初始設定」。",
    tabMissing: ({ tab }) => `找不到工作表「${tab}」。請用「復原」找回，或選擇「Rapport → 初始設定」重新建立。`,
    columnMissing: ({ tab, column }) => `工作表「${tab}」缺少「${column}」欄。請用「復原」找回，或選擇「Rapport → 初始設定」重新加上。`,
    columnDoubled: ({ tab, column }) => `工作表「${tab}」有兩欄的標題都是「${column}」。請改掉其中一個，然後再試。`,
    notInTeam: ({ email }) => `「團隊」工作表中沒有 ${email ?? "您的帳號"}。請擁有者在那裡新增一列。`,
    badRequest: () => "側邊欄與試算表的版本不一致。請關閉側邊欄，再從 Rapport 選單開啟。",
    mailQuota: () => "今天的郵件額度已用完，寄件匣中等待的郵件明天寄出。",
    badAddress: ({ address }) => (address ? `「${address}」不是一個電子郵件地址。請更正後再試。` : "沒有可以寄送的電子郵件地址。"),
    mailRefused: ({ said }) => `Google 拒絕寄出這封信。（${said}）`,
  },
  failure: {
    offline: "網路已中斷。您填寫的內容已保留，連線後請再試。",
    slow: "這次比平常慢，請稍候，或再試一次。",
    timedOut: "Google 因執行時間過長而停止了作業。已儲存的內容不受影響，請再試一次。",
    wrongAccount: "瀏覽器登入了多個 Google 帳號，Google 用錯了帳號。請只登入一個帳號，或用無痕視窗開啟試算表，然後再試。",
    authorise: "Rapport 需要您的授權。請選擇「Rapport → 今天」，同意 Google 的授權要求，然後重新開啟側邊欄。",
    tooMany: "要求過於頻繁，請等一分鐘再試。",
    noAccess: "您只能檢視這份試算表，無法修改。請向擁有者申請編輯權限。",
    unknown: (message) => `發生了問題，內容沒有遺失，請再試一次。（${message}）`,
    retry: "再試一次",
  },
  clockSilent: (who) => `提醒與摘要已停止：${who} 名下的排程已超過一天沒有執行。請用「Rapport → 初始設定」重新啟動。`,
  mail: {
    mayHaveGone: "正在寄送時 Google 中斷了 Rapport：郵件可能已經寄出。",
    by: { cancel: (who) => `由 ${who} 取消`, went: (who) => `${who} 確認已寄出` },
    unknown: (count) => `有 ${count} 封郵件不知是否已寄出。請選擇「Rapport → 郵件」確認；它們不會自行重寄。`,
    failed: (count) => `有 ${count} 封郵件未能寄出，已不再嘗試。請選擇「Rapport → 郵件」查看原因，再試一次或取消。`,
  },
  setting: (name, found, instead) =>
    found.trim() === ""
      ? `設定「${name}」是空的${instead === "" ? "" : `，暫以「${instead}」處理`}。請在「設定」分頁填寫。`
      : `設定「${name}」的值「${found}」無法辨識${instead === "" ? "" : `，暫以「${instead}」處理`}。請在「設定」分頁更正。`,
  place: (tab, row, sentence) => `${tab} 第 ${row} 列：${sentence}`,
};
