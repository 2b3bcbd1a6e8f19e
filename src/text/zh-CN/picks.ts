/** What the editable lists hold at first, in simplified Chinese. */
import type { PicksWords } from "../words.ts";

export const picks: PicksWords = {
  level: ["A", "B", "C"],
  industry: ["制造", "贸易", "零售", "服务", "信息技术", "建筑", "物流", "医疗", "教育", "金融", "政府", "其他"],
  size: ["49人以下", "50–249人", "250–999人", "1000人以上"],
  source: ["促销", "搜索引擎", "广告", "转介绍", "线上注册", "线上询价", "预约上门", "陌拜", "电话咨询", "邮件咨询", "展会", "其他"],
  purpose: ["例行拜访", "需求访谈", "产品介绍", "报价", "签约", "售后", "投诉处理", "回款", "问候"],
  category: ["产品", "服务", "备件", "配件"],
  paymentMethod: ["支票", "现金", "邮政汇款", "电汇", "网上转账", "支付宝", "微信支付", "其他"],
};
