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
    hour: (label, found) => `${label}：「${found}」不是 0 到 23 的鐘點。`,
    days: (label, found) => `${label}：「${found}」不是此規則可用的天數。`,
    level: (label, found) => `${label}：等級清單中沒有「${found}」。多個等級用分號隔開，例如 A; B。`,
    taskSwitch: (label) => `${label}：此規則產生任務，沒有可核准的郵件，請選擇開啟或關閉。`,
    ruleTwice: (label) => `${label}：上方另有一列是同一條規則，以上方為準。請刪除此列。`,
    ruleGone: (_, found) => `規則「${found}」已暫停：「規則」工作表中已沒有它的列。請選擇「Rapport → 初始設定」找回。`,
    rule: (label) => `${label}：Rapport 不認識這條規則，不會執行。請把想法寫進其他規則的備註，並刪除此列。`,
  },
  broken: {
    busy: () => "有其他人正在儲存這份試算表，請稍後再試。",
    notSetUp: () => "這份試算表尚未完成初始設定。請選擇「Rapport → 初始設定」。",
    tabMissing: ({ tab }) => `找不到工作表「${tab}」。請用「復原」找回，或選擇「Rapport → 初始設定」重新建立。`,
    columnMissing: ({ tab, column }) => `工作表「${tab}」缺少「${column}」欄。請用「復原」找回，或選擇「Rapport → 初始設定」重新加上。`,
    columnDoubled: ({ tab, column }) => `工作表「${tab}」有兩欄的標題都是「${column}」。請改掉其中一個，然後再試。`,
    notInTeam: ({ email }) => `「團隊」工作表中沒有 ${email ?? "您的帳號"}。請擁有者在那裡新增一列。`,
    notAllowed: () => "只有擁有者和主管可以變更。請找他們處理；各人的角色見「團隊」工作表。",
    badRequest: () => "側邊欄與試算表的版本不一致。請關閉側邊欄，再從 Rapport 選單開啟。",
    mailQuota: () => "今天的郵件額度已用完，寄件匣中等待的郵件明天寄出。",
    badAddress: ({ address }) => (address ? `「${address}」不是一個電子郵件地址。請更正後再試。` : "沒有可以寄送的電子郵件地址。"),
    mailRefused: ({ said }) => `Google 拒絕寄出這封信。（${said}）`,
    mailUncertain: ({ said }) => `寄送時 Google 發生錯誤，但仍計入了額度：郵件可能已寄出。（${said}）`,
  },
  /** How many mails go on which day. */
  forecast: {
    today: (count, room) => `今天 ${count} 封（上限 ${room}）`,
    tomorrow: (count) => `明天 ${count} 封`,
    on: (day, count) => `${day} ${count} 封`,
    comma: "、",
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
  clock: {
    silent: (hours, why) => (hours < 48 ? `提醒已停了 ${hours} 小時。${why}` : `提醒已停了 ${Math.floor(hours / 24)} 天。${why}`),
    causes: {
      noTrigger: () => "您帳號上的排程不見了，所以什麼都沒有寄出。",
      noPermission: () => "Rapport 不再有您的授權，無法自動執行：授權被收回或已過期。",
      noQuota: () => "您的帳號已用完 Google 每天允許的執行時間。",
      cutShort: () => "上一次執行沒有結束就被中斷了。",
      failed: (said) => `上一次執行發生錯誤：${said}`,
      unknown: () => "Google 沒有執行排程，也沒有說明原因。",
    },
    keptBy: (who) => `排程在 ${who} 名下，停止的原因只有本人看得到。由您接手後，郵件會從您的帳號寄出。`,
    mend: "重新啟動排程",
    takeOver: "接手排程",
    mended: "排程已重新啟動，錯過的工作會在一小時內補上。",
    tookOver: "排程現在在您名下，錯過的工作會在一小時內補上。",
    ticks: "排程正在執行，不需要處理。",
    late: (hours) =>
      hours < 48
        ? `提醒已停了 ${hours} 小時。請選擇「Rapport → 重新啟動排程」。`
        : `提醒已停了 ${Math.floor(hours / 24)} 天。請選擇「Rapport → 重新啟動排程」。`,
    stood: (from, to) => `從 ${from} 到 ${to} 排程沒有執行。其間到期的工作已補上；沒有寄出的郵件，「寄件匣」裡寫明了原因。`,
    gaveWay: (who, to) => `${to} 已從 ${who} 接手排程，原來的觸發條件已刪除。`,
  },
  mail: {
    notThere: "該郵件已不在寄件匣中",
    copied: "此列是寄件匣中另一列的副本",
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
