/** What the editable lists hold at first, in traditional Chinese. */
import type { PicksWords } from "../words.ts";

export const picks: PicksWords = {
  level: ["A", "B", "C"],
  industry: ["製造", "貿易", "零售", "服務", "資訊科技", "營建", "物流", "醫療", "教育", "金融", "政府機關", "其他"],
  size: ["49人以下", "50–249人", "250–999人", "1000人以上"],
  source: [
    "促銷",
    "搜尋引擎",
    "廣告",
    "轉介紹",
    "線上註冊",
    "線上詢價",
    "預約到訪",
    "陌生開發",
    "電話諮詢",
    "電子郵件諮詢",
    "展覽",
    "其他",
  ],
  purpose: ["例行拜訪", "需求訪談", "產品介紹", "報價", "簽約", "售後服務", "客訴處理", "收款", "問候"],
  category: ["產品", "服務", "備品", "配件"],
  paymentMethod: ["支票", "現金", "郵政匯款", "電匯", "網路轉帳", "支付寶", "微信支付", "其他"],
};
