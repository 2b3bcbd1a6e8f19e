/** What the sample team writes into its visits, tasks, cases and opportunities. */
import type { LanguageCode } from "../../src/crm/choices.ts";

export interface Phrases {
  readonly results: readonly string[];
  readonly steps: readonly string[];
  readonly complaints: readonly string[];
  readonly deals: readonly string[];
  readonly lost: readonly string[];
  readonly generated: string;
}

export const phrases: Readonly<Record<LanguageCode, Phrases>> = {
  en: {
    results: [
      "Happy with the last delivery",
      "Wants a quote for next quarter",
      "Reviewed open orders",
      "New office opens in spring",
      "Compares us with a competitor",
      "Asked for a training session",
    ],
    steps: [
      "Send the quote",
      "Confirm the delivery date",
      "Invite to the product day",
      "Send samples",
      "Call about the renewal",
      "Check the invoice",
    ],
    complaints: [
      "Delivery came three days late",
      "Two chairs arrived damaged",
      "Invoice shows the wrong discount",
      "Nobody called back",
      "Manual is missing",
    ],
    deals: ["Office chairs", "Printer lease", "Paper, yearly contract", "Phones for the new office", "Storage and shelves"],
    lost: ["Price", "Competitor", "No budget"],
    generated: "Generated sample",
  },
  "zh-CN": {
    results: ["对上次交货满意", "需要下季度报价", "核对了未完成订单", "春季将开新办公室", "正在和竞品比较", "希望安排一次培训"],
    steps: ["发送报价", "确认交货日期", "邀请参加产品日", "寄送样品", "电话沟通续约", "核对发票"],
    complaints: ["交货晚了三天", "两把椅子到货时损坏", "发票上折扣有误", "没有人回电", "缺少说明书"],
    deals: ["办公椅采购", "打印机租赁", "纸张年度合同", "新办公室电话", "储物柜与货架"],
    lost: ["价格", "竞争对手", "没有预算"],
    generated: "生成的示例",
  },
  "zh-TW": {
    results: ["對上次交貨滿意", "需要下一季報價", "核對了未完成訂單", "春天將開新辦公室", "正在和競品比較", "希望安排一次教育訓練"],
    steps: ["寄送報價單", "確認交貨日期", "邀請參加產品日", "寄送樣品", "電話討論續約", "核對發票"],
    complaints: ["交貨晚了三天", "兩張椅子到貨時損壞", "發票上的折扣有誤", "沒有人回電", "缺少說明書"],
    deals: ["辦公椅採購", "印表機租賃", "紙張年度合約", "新辦公室電話", "儲物櫃與層架"],
    lost: ["價格", "競爭對手", "沒有預算"],
    generated: "產生的範例",
  },
};
