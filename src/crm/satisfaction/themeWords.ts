/** The words by which the themes of open answers are known, as shipped; a team edits its own. A star stands for any ending. */
import type { LanguageCode } from "../choices.ts";

export const themeCodes = [
  "price",
  "quality",
  "delivery",
  "response",
  "service",
  "staff",
  "documents",
  "invoice",
  "product",
  "ease",
] as const;
export type ThemeCode = (typeof themeCodes)[number];

/** Words by theme; a team may add themes of its own. */
export type ThemeWords = Readonly<Record<string, readonly string[]>>;

const list = (words: string): readonly string[] => words.split("|");

const en: Readonly<Record<ThemeCode, readonly string[]>> = {
  price: list("price|prices|priced|pricing|cost*|expensive|cheap*|overpriced|discount*|quote|quotes|quotation*|value for money"),
  quality: list("quality|defect*|broken|broke|faulty|damage*|reliab*|unreliab*|durab*|sturdy|flaw*"),
  delivery: list("deliver*|shipping|shipment*|shipped|logistic*|courier|arriv*|lead time*|packag*|out of stock|in stock"),
  response: list(
    "response*|respond*|responsive*|reply|replies|replied|wait|waited|waiting|slow*|fast|quick*|prompt*|delay*|on time|call back|called back|answer the phone",
  ),
  service: list("service*|support*|after-sales|after sales|warrant*|repair*|maintenance|refund*|return|returned|complaint*|helpdesk"),
  staff: list(
    "staff|rude|polite|friendly|unfriendly|helpful|unhelpful|attitude*|professional*|knowledgeable|account manager*|salesman|salesperson|sales rep|technician*",
  ),
  documents: list("manual*|documentation|instruction*|guide|guides|training*|tutorial*|datasheet*|certificate*"),
  invoice: list("invoic*|billing|bill|bills|payment*|statement|statements|credit note*|accounting"),
  product: list("feature*|function*|model|models|design*|range|assortment|version*|compatib*|specification*"),
  ease: list("easy|easier|difficult*|complicat*|confus*|simple|convenient|inconvenient|website|app|portal|ordering"),
};

const zhCN: Readonly<Record<ThemeCode, readonly string[]>> = {
  price: list("价格|价钱|太贵|贵了|很贵|偏贵|不贵|便宜|优惠|折扣|报价|性价比|成本|涨价|降价"),
  quality: list("质量|品质|瑕疵|次品|残次|损坏|坏了|破损|故障|耐用|可靠|不良|做工"),
  delivery: list("发货|交货|送货|交期|物流|快递|配送|到货|运输|包装|缺货|断货|现货"),
  response: list("回复|响应|反应|等待|等了|太慢|很慢|及时|拖延|很快|迅速|催了|联系不上|没人接"),
  service: list("售后|服务|客服|保修|维修|退货|换货|退款|投诉|支持|保养"),
  staff: list("态度|员工|业务员|销售员|客户经理|师傅|工程师|专业|热情|耐心|礼貌|敷衍|不耐烦"),
  documents: list("说明书|资料|文档|手册|培训|教程|证书|指导|合格证"),
  invoice: list("发票|开票|账单|对账|付款|结算|收款|账期"),
  product: list("功能|型号|款式|产品种类|品种|设计|规格|版本|兼容"),
  ease: list("方便|不便|麻烦|简单|复杂|难用|好用|易用|网站|系统|下单|流程"),
};

const zhTW: Readonly<Record<ThemeCode, readonly string[]>> = {
  price: list("價格|價錢|太貴|貴了|很貴|偏貴|不貴|便宜|優惠|折扣|報價|性價比|CP值|成本|漲價|降價"),
  quality: list("品質|質量|瑕疵|不良品|損壞|壞了|壞掉|破損|故障|耐用|可靠|做工"),
  delivery: list("出貨|交貨|送貨|交期|物流|快遞|宅配|配送|到貨|運輸|包裝|缺貨|斷貨|現貨"),
  response: list("回覆|回應|反應|等待|等了|太慢|很慢|及時|即時|拖延|很快|迅速|聯絡不上|沒人接"),
  service: list("售後|服務|客服|保固|維修|退貨|換貨|退款|客訴|投訴|支援|保養"),
  staff: list("態度|員工|業務|客戶經理|師傅|工程師|專業|熱情|耐心|禮貌|敷衍|不耐煩"),
  documents: list("說明書|資料|文件|手冊|教育訓練|培訓|教學|證書|指導"),
  invoice: list("發票|開票|帳單|對帳|付款|結算|收款|帳期"),
  product: list("功能|型號|款式|產品種類|品項|設計|規格|版本|相容"),
  ease: list("方便|不便|麻煩|簡單|複雜|難用|好用|易用|網站|系統|下單|流程"),
};

export const shippedThemes: Readonly<Record<LanguageCode, ThemeWords>> = { en, "zh-CN": zhCN, "zh-TW": zhTW };

/** A team's own list: a line each, `price: expensive, discount*`. A line without words or without a name is left out. */
export function readThemes(text: string): ThemeWords {
  const lines = text.split("\n").map((line) => /^([^:：]+)[:：](.*)$/.exec(line));
  const pairs = lines.flatMap((found) => {
    const words = (found?.[2] ?? "").split(/[,，、;；]/).map((word) => word.trim());
    const named = words.filter((word) => word.replaceAll("*", "") !== "");
    const name = found?.[1]?.trim() ?? "";
    return name === "" || named.length === 0 ? [] : [[name, named] as const];
  });
  return Object.fromEntries(pairs);
}

/** The same list as its owner would write it. */
export const writeThemes = (themes: ThemeWords): string =>
  Object.entries(themes)
    .map(([code, words]) => `${code}: ${words.join(", ")}`)
    .join("\n");
