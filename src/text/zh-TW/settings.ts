/** Names and explanations of the settings in traditional Chinese. */
import type { SettingsWords } from "../words.ts";

export const settings: SettingsWords = {
  language: { name: "語言", help: "試算表的語言：en、zh-CN 或 zh-TW。請用「Rapport → 初始設定」變更。" },
  timeZone: { name: "時區", help: "依此時區計算日期並寄送郵件，例如 Asia/Taipei。請用「Rapport → 初始設定」變更。" },
  supervisor: { name: "主管", help: "團隊主管的電子郵件，會收到績效摘要與逾期呈報。" },
  currency: { name: "幣別", help: "三個字母，例如 TWD、CNY、USD、EUR。" },
  cadence: { name: "拜訪週期", help: "各等級兩次聯絡之間的天數：A=14; B=30; C=90。最後一項也適用於沒有等級的客戶。" },
  planAhead: { name: "提前排程", help: "提前幾天排入拜訪，0 到 60。" },
  digestHour: { name: "提醒時段", help: "每天幾點（0 到 23）之後寄送提醒；每個人可在「團隊」中另行設定。" },
  escalateAfter: { name: "逾期呈報", help: "逾期幾天（1 到 90）後通知主管。" },
  summaryHour: { name: "摘要時段", help: "幾點（0 到 23）之後寄送績效摘要。" },
  weeklySummary: { name: "每週績效", help: "on（開）或 off（關）。" },
  monthlySummary: { name: "每月績效", help: "on（開）或 off（關）。" },
  activeBy: { name: "活躍依據", help: "怎樣算活躍客戶：orders（有訂單），或 orders and visits（有訂單或拜訪）。" },
  promiseDays: { name: "承諾回覆", help: "客訴案件承諾在幾天內回覆，0 到 90。" },
  keyLevels: { name: "重點等級", help: "這些等級的客戶久未聯絡時，會在摘要中提示：A; B。" },
  leastCases: { name: "最少樣本", help: "至少要有幾個樣本才顯示比率，1 到 1000。" },
  mailForecast: { name: "郵件預估", help: "由 Rapport 填寫：今天寄出多少封（上限多少），之後幾天各多少封。" },
  countFrom: { name: "統計起始日", help: "從哪一天開始統計，例如 2026-01-01；空白表示全部。" },
  "list.level": { name: "清單：等級", help: "客戶等級，以分號分隔。" },
  "list.industry": { name: "清單：產業", help: "客戶產業，以分號分隔。" },
  "list.size": { name: "清單：規模", help: "客戶規模，以分號分隔。" },
  "list.source": { name: "清單：來源", help: "客戶來源，以分號分隔。" },
  "list.purpose": { name: "清單：目的", help: "拜訪目的，以分號分隔。" },
  "list.category": { name: "清單：類別", help: "產品類別，以分號分隔。" },
  "list.paymentMethod": { name: "清單：付款方式", help: "訂單的付款方式，以分號分隔。" },
};
